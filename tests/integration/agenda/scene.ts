/** Debts of any age, and the work list as the tests look at it. */
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice } from '../../support/invoice-builders.ts';
import type { TestApp } from '../../support/test-app.ts';

/** A Monday with nothing special around it. */
export const TODAY = '2026-11-16' as IsoDate;

export async function debtorNamed(app: TestApp, name: string, change: Parameters<typeof aDebtor>[0] = {}): Promise<DebtorId> {
  const { id } = await app.given('debtors.save', { fields: aDebtor({ name, taxId: undefined, ...change }) });
  return id;
}

export async function debtOf(
  app: TestApp,
  debtorId: DebtorId,
  { number, dueOn, amount = 100_000 }: { readonly number: string; readonly dueOn: IsoDate; readonly amount?: number },
): Promise<InvoiceId> {
  const fields = anInvoice(debtorId, [[dueOn, amount]], { number, issuedOn: addDays(dueOn, -30) });
  return (await app.given('invoices.save', { fields })).id;
}

/** A debt that was followed from its beginning: nothing is asked about what came before it entered. */
export async function followedDebt(app: TestApp, name: string, dueOn: IsoDate, amount = 100_000) {
  const debtorId = await debtorNamed(app, name);
  const invoiceId = await debtOf(app, debtorId, { number: `F-${name}`, dueOn, amount });
  await app.given('agenda.setDoneBefore', { debtorId, invoiceIds: [invoiceId], doneBefore: 'nothing' });
  return { debtorId, invoiceId };
}

export const toCents = (amount: number) => cents(amount) as never;

/** Name, step and day of every row of the list. */
export async function workList(app: TestApp) {
  const { groups } = await app.given('agenda.today', { first: 50 });
  return Object.fromEntries(
    groups.map(({ group, rows }) => [group, rows.map((row) => [row.name, row.rung?.id ?? row.step, row.on])]),
  );
}

/** What the window is shown of one debtor's next step. */
export async function stepOf(app: TestApp, debtorId: DebtorId) {
  const { row } = await app.given('agenda.ofDebtor', { debtorId });
  return row && { step: row.rung?.id ?? row.step, on: row.on, because: row.because.code };
}
