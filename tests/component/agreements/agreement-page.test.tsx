import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AgreementPage } from '../../../renderer/features/agreements/agreement-page.tsx';
import type { AgreementView } from '../../../shared/contract/agreement-values.ts';
import { ZERO } from '../../../shared/domain/money.ts';
import { aPlan } from '../../support/agreement-plans.ts';
import { day, euros, fakeBridge, renderFeature, user } from '../../support/feature.tsx';
import { AGREEMENT, anAgreement, WORK } from './an-agreement.ts';

function show(view: AgreementView) {
  const bridge = fakeBridge({ 'agreements.get': { ok: true, value: view } });
  renderFeature(<AgreementPage params={{ agreementId: AGREEMENT }} />, { bridge, today: '2030-02-10' });
  return bridge;
}
const plain = (text: string | null | undefined): string => (text ?? '').replaceAll('\u00a0', ' ');

it('tells each instalment as it stands, and what has to be said about a broken one', async () => {
  show(anAgreement());
  const table = await screen.findByRole('table', { name: 'Plazos' });
  expect(
    within(table)
      .getAllByRole('row')
      .map((row) => plain(row.textContent)),
  ).toEqual([
    'N.ºDíaQuéImporteFaltaCómo va',
    '14 ene 2030Plazo300,00 €Pagado el 6 ene 2030, 2 días tarde',
    '24 feb 2030Plazo300,00 €300,00 €6 días de retraso',
    '34 mar 2030Plazo300,00 €300,00 €Por venir',
    '44 abr 2030Plazo300,00 €300,00 €Por venir',
    '54 may 2030Plazo300,00 €300,00 €Por venir',
    '64 jun 2030Plazo300,00 €300,00 €Por venir',
    'Total1.800,00 €1.500,00 €',
  ]);
  expect(screen.getByText(/Hay un plazo sin pagar/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Registrar pago' }).getAttribute('href')).toBe(
    `#/cobros/nuevo?deudor=${anAgreement().row.debtorId}&importe=30000&acuerdo=${AGREEMENT}`,
  );
});

it('asks for nothing any more once it was let go', async () => {
  const view = anAgreement();
  show({ ...view, row: { ...view.row, state: 'cancelled' }, ending: { on: day('2030-02-09'), reason: 'Lo paga su padre' } });
  const table = await screen.findByRole('table', { name: 'Plazos' });
  const said = within(table)
    .getAllByRole('row')
    .map((row) => plain(row.textContent));
  expect(said[1]).toContain('Pagado el 6 ene 2030');
  expect(said.slice(2, 7).every((row) => row.endsWith('Ya no vale'))).toBe(true);
  expect(table.querySelector('[data-next="true"]')).toBeNull();
});

it('opens what is pending to the debt it comes from', async () => {
  show(
    anAgreement({
      composed: {
        acknowledged: { principal: euros(1900), interest: euros(60), compensation: euros(40), costs: ZERO, total: euros(2000) },
        waiver: euros(200),
      },
    }),
  );
  await user.click(await screen.findByRole('button', { name: /: lo pendiente del acuerdo$/ }));
  const table = await screen.findByRole('table', { name: 'Pendiente' });
  expect(
    within(table)
      .getAllByRole('row')
      .map((row) => plain(row.textContent)),
  ).toEqual([
    'ConceptoImporte',
    'Facturas1.900,00 €',
    'Intereses de demora reconocidos60,00 €',
    'Compensación de 40 €40,00 €',
    'Deuda reconocida2.000,00 €',
    'Lo que se perdona si cumple-200,00 €',
    'A pagar según el acuerdo1.800,00 €',
    'Pagado-300,00 €',
    'Pendiente1.500,00 €',
  ]);
});

it('says of a proposal until when it stands, and calls nothing late', async () => {
  const { signedOn: _, ...row } = anAgreement().row;
  show({
    ...anAgreement({
      plan: aPlan({ offer: { validUntil: day('2030-02-20'), hour: '14:00', isBinding: false, byPayment: false } }),
    }),
    row: { ...row, state: 'open', validUntil: day('2030-02-20') },
  });
  await screen.findByRole('button', { name: 'Apuntar la firma' });
  expect(plain(screen.getByText(/^Está propuesto/).textContent)).toBe(
    'Está propuesto y vale hasta el 20 feb 2030 a las 14:00. Cuando lo firméis los dos, apúntalo con su fecha.',
  );
  expect(screen.queryByText('Vencido sin pagar')).toBeNull();
});

it('never asks an offer by payment to be signed', async () => {
  const { signedOn: _, ...row } = anAgreement().row;
  show({
    ...anAgreement({ plan: aPlan({ offer: { validUntil: day('2030-02-20'), isBinding: false, byPayment: true } }) }),
    row: { ...row, state: 'open', paid: ZERO, pending: euros(1800), overdue: ZERO },
  });
  await screen.findByRole('link', { name: 'Registrar el pago de la oferta' });
  expect(screen.queryByRole('button', { name: 'Apuntar la firma' })).toBeNull();
  expect(screen.queryByText('Copia firmada')).toBeNull();
});

it('writes down a delivery in hundredths, told what it takes off the debt', async () => {
  const bridge = show(
    anAgreement({ plan: aPlan({ fixedOn: day('2029-12-20'), work: WORK }), row: { state: 'kept', overdue: ZERO } }),
  );
  bridge.answer('agreements.deliver', {
    ok: true,
    value: { id: '00000000-0000-4000-8000-000000000009', gross: 9_075, left: 63_525 },
  });
  await user.click(await screen.findByRole('button', { name: 'Apuntar entrega' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText('Horas entregadas y aceptadas'), '2,5');
  // 2,5 h · 30,00 € = 75,00 € + 21 % = 90,75 €
  expect(plain(within(dialog).getByText(/^Descuenta/).textContent)).toBe('Descuenta 90,75 € de la deuda.');
  await user.type(within(dialog).getByLabelText(/^Número de su factura/), 'T-7');
  await user.click(within(dialog).getByRole('button', { name: 'Apuntar entrega' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(bridge.calls.find(({ channel }) => channel === 'agreements.deliver')?.input).toEqual({
    id: AGREEMENT,
    on: '2030-02-10',
    units: 250,
    invoiceNumber: 'T-7',
  });
});

it('asks when the notice was received before everything falls due, where no letter tells it', async () => {
  const bridge = show(anAgreement({ composed: { waiver: euros(200) }, ifBroken: euros(1700) }));
  bridge.answer('agreements.accelerate', { ok: true, value: { owed: 170_000 } });
  await user.click(await screen.findByRole('button', { name: 'Dar por vencido todo' }));
  const dialog = await screen.findByRole('dialog');
  expect(plain(dialog.textContent)).toContain('Desde ese día debe 1.700,00 € de una vez.');
  expect(plain(dialog.textContent)).toContain('La quita de 200,00 € deja de valer.');
  await user.type(within(dialog).getByLabelText(/^Qué día recibió el aviso/), '1/2/2030');
  await user.click(within(dialog).getByRole('button', { name: 'Dar por vencido todo' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(bridge.calls.find(({ channel }) => channel === 'agreements.accelerate')?.input).toEqual({
    id: AGREEMENT,
    on: '2030-02-10',
    noticeOn: '2030-02-01',
  });
});

it('takes a proposal back to its draft when the debt is no longer what it says', async () => {
  const { signedOn: _, ...row } = anAgreement().row;
  const bridge = show({ ...anAgreement(), row: { ...row, state: 'open', overdue: ZERO } });
  bridge.answer('agreements.sign', { ok: false, error: { code: 'agreement-debt-changed' } });
  bridge.answer('agreements.withdraw', { ok: true, value: {} });
  await user.click(await screen.findByRole('button', { name: 'Apuntar la firma' }));
  await user.click(await screen.findByRole('button', { name: 'Está firmado' }));
  await user.click(await screen.findByRole('button', { name: 'Volver al borrador' }));
  await waitFor(() => expect(bridge.calls.some(({ channel }) => channel === 'agreements.withdraw')).toBe(true));
});

it('shows a long plan around what comes next, and all of it when asked', async () => {
  const view = anAgreement();
  const [first] = view.track.instalments;
  if (!first) throw new Error('a plan without instalments');
  const instalments = Array.from({ length: 40 }, (_, index) => ({
    ...first,
    position: index + 1,
    ...(index >= 20 && { paid: ZERO, pending: first.amount, state: 'upcoming' as const }),
  }));
  show({ ...view, track: { ...view.track, instalments } });
  const table = await screen.findByRole('table', { name: 'Plazos' });
  const positions = () =>
    within(table)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent);
  expect(positions().slice(0, 2)).toEqual(['18', '19']);
  await user.click(screen.getByRole('button', { name: 'Ver los 40 plazos' }));
  expect(positions()).toHaveLength(41);
});
