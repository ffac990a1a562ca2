/** What is claimed of a debtor once something was paid: costs above the 40 €, and the lighter and the heavier debt. */
import { expect, it } from 'vitest';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { day, givenDebtor, givenInvoice, money, payAsProposed } from './debts.ts';

/** A burofax of 50,00 € with its voucher. */
async function givenProvenCost(app: TestApp, debtorId: DebtorId, amount: number): Promise<void> {
  const uploaded = app.application.acceptUpload('burofax.pdf', new TextEncoder().encode('%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n'));
  if (!uploaded.ok) throw new Error(uploaded.error.code);
  await app.given('charges.add', {
    debtorId,
    incurredOn: day('2026-10-01'),
    concept: 'Burofax',
    amount: money(amount) as never,
    proofToken: uploaded.value.token as never,
  });
}

it('claims proven costs above the 40 €, also once those were paid', async () => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  const { id } = givenInvoice(app, debtorId, 'F-1', [['2026-01-31', 100_000]]);
  await givenProvenCost(app, debtorId, 5000);
  const claimed = async () => {
    const { compensation, costs } = await app.given('debtors.claim', { id: debtorId });
    return [compensation, costs];
  };
  // 50,00 € proven − 40,00 € of one late invoice
  expect(await claimed()).toEqual([4000, 1000]);
  await payAsProposed(app, debtorId, 4000, '2026-10-02', {
    charges: [{ target: { compensationOf: id }, amount: money(4000) as never }],
  });
  expect(await claimed()).toEqual([0, 1000]);
});

it('pays last what bears less than the law gives, though it is older and was agreed', async () => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  givenInvoice(app, debtorId, 'F-1', [['2026-01-31', 10_000]], { agreedRate: 200 });
  givenInvoice(app, debtorId, 'F-2', [['2026-03-31', 10_000]]);
  const { lines } = await app.given('payments.propose', {
    debtorId,
    amount: money(5000),
    toCharges: money(0),
    receivedOn: day('2026-10-02'),
    mode: 'principal-first',
  });
  expect(lines.map(({ number, toPrincipal, because }) => [number, toPrincipal, because])).toEqual([
    ['F-1', 0, ''],
    ['F-2', 5000, 'business-rate'],
  ]);
});

it.each([
  // Guaranteed: more burdensome for who owes it, though the other is older (art. 1174 CC). An insurance is the creditor's.
  ['a guarantee of all of it', 'guarantee', undefined, 'F-2', 'guaranteed'],
  ['a guarantee of a part', 'guarantee', 1_000, 'F-2', 'guaranteed'],
  ['a credit insurance', 'insurance', undefined, 'F-1', 'older'],
  ['nothing behind it', 'none', undefined, 'F-1', 'older'],
] as const)('weighs the newer of two debts with %s', async (_, security, secured, number, because) => {
  const app = await openTestApp();
  const debtorId = await givenDebtor(app);
  givenInvoice(app, debtorId, 'F-1', [['2026-01-31', 10_000]]);
  const { id } = givenInvoice(app, debtorId, 'F-2', [['2026-03-31', 10_000]]);
  await app.given('vatRelief.setFacts', {
    invoiceId: id,
    facts: { recordedInBooks: true, security, ...(secured && { secured: money(secured) as never }) },
    related: false,
  });
  const { lines } = await app.given('payments.propose', {
    debtorId,
    amount: money(5000),
    toCharges: money(0),
    receivedOn: day('2026-10-02'),
    mode: 'principal-first',
  });
  expect(lines.filter(({ toPrincipal }) => toPrincipal > 0).map((line) => [line.number, line.toPrincipal, line.because])).toEqual(
    [[number, 5000, because]],
  );
});
