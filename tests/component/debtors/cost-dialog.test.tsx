import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { CostDialog } from '../../../renderer/features/debtors/cost-dialog.tsx';
import { err, ok } from '../../../shared/domain/result.ts';
import { aDebtorId, aLetterId, day, euros, type FakeBridge, fakeBridge, renderFeature, user } from '../../support/feature.tsx';

const TOKEN = 'e0000000-0000-4000-8000-000000000077';
const NONE = euros(0);
const claim = ok({
  on: day('2030-02-10'),
  principal: NONE,
  principalOverdue: NONE,
  interest: NONE,
  compensation: NONE,
  costs: NONE,
  credit: NONE,
  total: NONE,
  dailyInterest: NONE,
  dayCount: 'act-365',
  paidLate: { invoices: 0, amount: NONE },
  invoices: [],
  charges: [],
});
const chosen = ok({ token: TOKEN, name: 'burofax.pdf', byteSize: 5 });

function show(bridge: FakeBridge, kind: 'business' | 'consumer' = 'business') {
  const close = vi.fn();
  renderFeature(<CostDialog debtorId={aDebtorId()} kind={kind} onClose={close} />, { bridge, today: '2030-02-10' });
  return close;
}
const concept = () => screen.getByRole('combobox', { name: '¿En qué lo gastaste?' });
const chooseFile = (name: string) => user.click(screen.getByRole('button', { name }));
const save = () => user.click(screen.getByRole('button', { name: 'Guardar el gasto' }));
const added = (bridge: FakeBridge) => bridge.calls.filter(({ channel }) => channel === 'charges.add').map(({ input }) => input);

it('sends cents, the day and the token of its proof, and closes', async () => {
  const bridge = fakeBridge({ 'debtors.claim': claim, 'files.choose': chosen, 'charges.add': ok({ id: aLetterId() }) });
  const close = show(bridge);
  await user.type(concept(), 'buro{Enter}');
  expect(concept()).toHaveProperty('value', 'Burofax');
  await user.type(screen.getByLabelText('¿Cuánto?'), '24,9');
  await user.clear(screen.getByLabelText('¿Qué día?'));
  await user.type(screen.getByLabelText('¿Qué día?'), '-3');
  await chooseFile('Elegir el justificante');
  await screen.findByText('Justificante: burofax.pdf');
  await save();
  await waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect(added(bridge)).toEqual([
    { debtorId: aDebtorId(), incurredOn: '2030-02-07', concept: 'Burofax', amount: 2_490, proofToken: TOKEN },
  ]);
});

it('keeps the proof when the choice of another is cancelled, and sends none once it is taken off', async () => {
  const bridge = fakeBridge({ 'debtors.claim': claim, 'files.choose': chosen, 'charges.add': ok({ id: aLetterId() }) });
  const close = show(bridge);
  await chooseFile('Elegir el justificante');
  await screen.findByText('Justificante: burofax.pdf');
  bridge.answer('files.choose', err({ code: 'file-not-chosen' }));
  await chooseFile('Elegir otro');
  expect(screen.getByText('Justificante: burofax.pdf')).toBeTruthy();
  expect(screen.queryByText(/No has elegido/)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Quitar el justificante' }));
  await user.type(concept(), 'Taxi al notario');
  await user.type(screen.getByLabelText('¿Cuánto?'), '12');
  await save();
  await waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect(added(bridge)).toEqual([
    { debtorId: aDebtorId(), incurredOn: '2030-02-10', concept: 'Taxi al notario', amount: 1_200, proofToken: undefined },
  ]);
});

it('stays open, says which day is wrong and keeps what was written when main refuses', async () => {
  const refusal = err({ code: 'date-in-future', fields: { incurredOn: 'errors.dateInFuture' } } as const);
  const close = show(fakeBridge({ 'debtors.claim': claim, 'charges.add': refusal }));
  await user.type(concept(), 'Notario');
  await user.type(screen.getByLabelText('¿Cuánto?'), '50');
  await save();
  await waitFor(() => expect(screen.getByLabelText('¿Qué día?').getAttribute('aria-invalid')).toBe('true'));
  expect(concept()).toHaveProperty('value', 'Notario');
  expect(close).not.toHaveBeenCalled();
});

it.each([
  ['business', /pase de los 40 € de cada factura vencida/],
  ['consumer', /solo se le pueden pedir los gastos que pactasteis/],
] as const)('tells what can be claimed of a %s', async (kind, sentence) => {
  show(fakeBridge({ 'debtors.claim': claim }), kind);
  expect(await screen.findByText(sentence)).toBeTruthy();
});
