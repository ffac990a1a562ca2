import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { CostSteps } from '../../../renderer/features/debtors/cost-steps.tsx';
import type { Claim } from '../../../renderer/features/debtors/queries.ts';
import { ChargeId } from '../../../shared/domain/ids.ts';
import { ok } from '../../../shared/domain/result.ts';
import { aDebtorId, day, euros, type FakeBridge, fakeBridge, renderFeature, user } from '../../support/feature.tsx';

const NONE = euros(0);
const BUROFAX = ChargeId.parse('c0000000-0000-4000-8000-000000000001');
const burofax = {
  id: BUROFAX,
  kind: 'cost',
  incurredOn: day('2030-01-10'),
  concept: 'Burofax',
  amount: euros(55),
  paid: euros(5),
  proven: true,
} as const;

const claimWith = (...charges: readonly Claim['charges'][number][]): Claim => ({
  on: day('2030-02-10'),
  principal: NONE,
  principalOverdue: NONE,
  interest: NONE,
  compensation: NONE,
  costs: charges.some(({ waived, amount, paid }) => !waived && amount > paid) ? euros(50) : NONE,
  credit: NONE,
  total: NONE,
  dailyInterest: NONE,
  dayCount: 'act-365',
  paidLate: { invoices: 0, amount: NONE },
  invoices: [],
  charges: [...charges],
});

function show(bridge: FakeBridge, claim: Claim, inBin = false) {
  renderFeature(<CostSteps claim={claim} debtorId={aDebtorId()} kind="business" inBin={inBin} />, {
    bridge,
    today: '2030-02-10',
  });
}
const button = (name: string) => screen.getByRole('button', { name });

it('asks why before it forgives what is left of a cost, and then leaves the form', async () => {
  const bridge = fakeBridge({ 'charges.waive': ok({}) });
  show(bridge, claimWith(burofax));
  await user.click(button('Perdonar el gasto «Burofax»'));
  const form = screen.getByRole('form', { name: 'Perdonar el gasto «Burofax»' });
  // 55,00 less the 5,00 that were paid.
  expect(within(form).getByText(/^Perdonas 50,00.€ de «Burofax»/)).toBeTruthy();
  await user.click(within(form).getByRole('button', { name: 'Perdonar el gasto' }));
  expect(within(form).getByLabelText('Lo perdono porque…').getAttribute('aria-invalid')).toBe('true');
  expect(bridge.calls).toEqual([]);
  await user.type(within(form).getByLabelText('Lo perdono porque…'), 'pagó el resto');
  await user.click(within(form).getByRole('button', { name: 'Perdonar el gasto' }));
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  expect(bridge.calls).toEqual([{ channel: 'charges.waive', input: { id: BUROFAX, reason: 'pagó el resto' } }]);
});

it('forgives nothing when the owner thinks better of it', async () => {
  const bridge = fakeBridge();
  show(bridge, claimWith(burofax));
  await user.click(button('Perdonar el gasto «Burofax»'));
  await user.click(button('Cancelar'));
  expect(screen.queryByRole('form')).toBeNull();
  expect(bridge.calls).toEqual([]);
});

it('tells the day and the reason of a forgiven cost, and claims it again', async () => {
  const bridge = fakeBridge({ 'charges.claimAgain': ok({}) });
  show(bridge, claimWith({ ...burofax, waived: { on: day('2030-02-01'), reason: 'pagó el resto' } }));
  expect(screen.getByText(/^perdonado el 1.feb.2030 porque pagó el resto$/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Perdonar el gasto «Burofax»' })).toBeNull();
  await user.click(button('Volver a reclamar el gasto «Burofax»'));
  await waitFor(() => expect(bridge.calls).toEqual([{ channel: 'charges.claimAgain', input: { id: BUROFAX } }]));
});

it('offers nothing to forgive of what is paid, nor of a debtor in the bin', () => {
  show(fakeBridge(), claimWith({ ...burofax, paid: euros(55) }));
  expect(screen.queryByRole('button', { name: /Perdonar/ })).toBeNull();
});

it('changes nothing of a debtor in the bin', () => {
  show(fakeBridge(), claimWith(burofax), true);
  expect(screen.queryByRole('button', { name: /gasto/ })).toBeNull();
});
