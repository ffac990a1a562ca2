import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LimitationCard } from '../../../renderer/features/limitation/index.ts';
import type { LimitationClockView } from '../../../shared/contract/limitation.ts';
import { DueDateId } from '../../../shared/domain/ids.ts';
import { aDebtorId, aLetterId, anInvoiceId, day, euros, fakeBridge, renderFeature, user } from '../../support/feature.tsx';

const start = {
  origin: 'due-date',
  on: day('2026-03-15'),
  from: day('2026-03-15'),
  effect: 'proven',
  because: 'restarts',
  lastDayProven: day('2031-03-15'),
  lastDayClaimed: day('2031-03-15'),
} as const;

const aClock = (change: Partial<LimitationClockView> = {}): LimitationClockView => ({
  invoiceId: anInvoiceId(),
  number: 'F26/1',
  dueDateId: DueDateId.parse('f0000000-0000-4000-8000-000000000001'),
  dueOn: day('2026-03-15'),
  outstanding: euros(100),
  choice: 'general_5',
  chosenFor: 'nobody',
  preset: 'general_5',
  startsOn: day('2026-03-16'),
  prescribesOnProven: day('2031-03-15'),
  prescribesOnClaimed: day('2031-03-15'),
  state: 'twelve-months',
  ifClaimedToday: day('2035-05-10'),
  perhapsAlready: day('2029-03-15'),
  steps: [start],
  ...change,
});

const promised = {
  kind: 'acknowledgement',
  origin: 'promise',
  on: day('2027-01-10'),
  from: day('2027-01-10'),
  effect: 'claimed',
  because: 'unproven',
  lastDayProven: day('2031-03-15'),
  lastDayClaimed: day('2032-01-10'),
} as const;

function show(clocks: readonly LimitationClockView[], script: Parameters<typeof fakeBridge>[0] = {}, invoice = false) {
  const value = { choices: { usual: 'general_5' }, total: clocks.length, clocks: [...clocks], acts: [] };
  const bridge = fakeBridge({ 'limitation.get': { ok: true, value }, ...script });
  const of = invoice ? { invoiceId: anInvoiceId() } : {};
  renderFeature(<LimitationCard debtorId={aDebtorId()} {...of} inBin={false} />, { bridge, today: '2030-05-10' });
  return bridge;
}
const text = async () => (await screen.findByRole('region', { name: 'Prescripción' })).textContent?.replaceAll('\u00a0', ' ');

it('says both days, what each rests on and what a burofax would gain', async () => {
  show([aClock({ prescribesOnClaimed: day('2032-01-10'), steps: [start, promised] })]);
  await screen.findByText('Segura hasta');
  expect(await text()).toBe(
    [
      'Prescripción',
      'Queda menos de un año',
      'Factura F26/1, que venció el 15 mar 2026.',
      'Segura hasta15 mar 2031Desde el 15 mar 2026, sin nada que lo interrumpa después.',
      'Contando lo que no puedes probar, hasta10 ene 2032Por su promesa del 10 ene 2027.',
      'Si mandas hoy un burofax, ganas hasta el 10 may 2035. Vale aunque lo rechace o no lo recoja.',
      'Plazo general: 5 años. Es el que suponemos. Si es género que no revende, o son honorarios, serían 3 años: hasta el 15 mar 2029. Cambiar el plazo',
      '¿De dónde sale?Anotar una reclamación o un reconocimiento',
    ].join(''),
  );
});

it('never says that a debt is gone: the debtor may plead it', async () => {
  const { ifClaimedToday: _, ...past } = aClock({ prescribesOnProven: day('2030-05-09'), state: 'past' });
  show([past]);
  await screen.findByText('El plazo ha pasado');
  expect(await text()).toContain('Desde el 10 may 2030 el deudor puede oponerse al pago alegando que ha prescrito.');
  expect(await text()).not.toMatch(/desaparecid|extinguid|perdid|ganas hasta/);
});

it('sends an act with the day its kind asks for, and drops what another kind had asked', async () => {
  const bridge = show([aClock()], { 'limitation.recordAct': { ok: true, value: { id: aLetterId() } } });
  await user.click(await screen.findByRole('button', { name: 'Anotar una reclamación o un reconocimiento' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.type(dialog.getByLabelText('¿Qué día la enviaste?'), '1/2/2030');
  await user.type(dialog.getByLabelText(/¿Qué día le llegó\?/), '3/2/2030');
  await user.selectOptions(dialog.getByLabelText('¿Qué pasó?'), 'Firmasteis otra fecha de pago');
  expect(dialog.queryByLabelText(/¿Qué día le llegó\?/)).toBeNull();
  await user.type(dialog.getByLabelText('¿Cuál es la nueva fecha?'), '1/9/2030');
  await user.type(dialog.getByLabelText(/¿Cómo puedes probarlo\?/), 'firmado, carpeta azul');
  await user.click(dialog.getByRole('button', { name: 'Guardar la anotación' }));
  await waitFor(() => expect(bridge.calls.some(({ channel }) => channel === 'limitation.recordAct')).toBe(true));
  expect(bridge.calls.at(-1)).toEqual({
    channel: 'limitation.recordAct',
    input: {
      debtorId: aDebtorId(),
      kind: 'new_due_date',
      on: '2030-02-01',
      untilOn: '2030-09-01',
      proofText: 'firmado, carpeta azul',
    },
  });
});

it('asks for the new date before it asks main', async () => {
  const bridge = show([aClock()]);
  await user.click(await screen.findByRole('button', { name: 'Anotar una reclamación o un reconocimiento' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.selectOptions(dialog.getByLabelText('¿Qué pasó?'), 'Firmasteis otra fecha de pago');
  await user.type(dialog.getByLabelText('¿Qué día lo firmasteis?'), '1/2/2030');
  await user.click(dialog.getByRole('button', { name: 'Guardar la anotación' }));
  expect((await dialog.findAllByText(/Falta la nueva fecha/)).length).toBeGreaterThan(0);
  expect(bridge.calls.map(({ channel }) => channel)).toEqual(['limitation.get']);
});

it('chooses a period for one invoice alone, saying where the law has it', async () => {
  const bridge = show([aClock()], { 'limitation.choose': { ok: true, value: {} } }, true);
  await user.click(await screen.findByRole('button', { name: 'Cambiar el plazo' }));
  const dialog = within(await screen.findByRole('dialog'));
  await user.click(dialog.getByLabelText('Solo para esta factura'));
  await user.selectOptions(dialog.getByLabelText('¿Qué plazo?'), 'Honorarios y trabajos de oficio: 3 años');
  expect(dialog.getByText('Lo dice: CC, art. 1967.1 a 1967.3.')).toBeDefined();
  await user.click(dialog.getByRole('button', { name: 'Guardar el plazo' }));
  await waitFor(() =>
    expect(bridge.calls.find(({ channel }) => channel === 'limitation.choose')).toEqual({
      channel: 'limitation.choose',
      input: { debtorId: aDebtorId(), invoiceId: anInvoiceId(), choice: 'services_3' },
    }),
  );
});
