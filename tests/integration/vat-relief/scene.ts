/** A small creditor and a business that owes one invoice whose VAT can be taken back. */
import type { InvoiceFields } from '../../../shared/contract/invoices.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice, day } from '../../support/invoice-builders.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

/** 1.000,00 € + 210,00 € delivered on 20 February 2026: for a small creditor open from 21-08-2026 to 20-08-2027. */
const OPEN: Partial<InvoiceFields> = {
  issuedOn: day('2026-02-20'),
  operationOn: day('2026-02-20'),
  base: cents(100_000),
  vat: cents(21_000),
};

export async function givenShop(sales: 'small' | 'unanswered' = 'small'): Promise<TestApp> {
  const app = await openTestApp({ today: '2026-11-22' });
  if (sales === 'small') await answerSales(app, true);
  return app;
}

export async function answerSales(app: TestApp, salesBelowLimit: boolean): Promise<void> {
  const { fields } = await app.given('profile.get', {});
  await app.given('profile.save', { fields: { ...fields, salesBelowLimit } });
}

export async function givenInvoice(app: TestApp, debtorId: DebtorId, change: Partial<InvoiceFields> = {}): Promise<InvoiceId> {
  const fields = anInvoice(debtorId, [['2026-03-22', 121_000]], { ...OPEN, ...change });
  return (await app.given('invoices.save', { fields })).id;
}

export async function givenDebt(app: TestApp, change: Partial<InvoiceFields> = {}) {
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
  return { debtorId, invoiceId: await givenInvoice(app, debtorId, change) };
}

export async function partOf(app: TestApp, id: InvoiceId) {
  const { relief } = await app.given('vatRelief.ofInvoice', { id });
  const part = relief?.parts[0];
  if (!part) throw new Error('nothing to recover');
  return part;
}

export const eventTypes = (app: TestApp) =>
  app
    .sql()
    .prepare("SELECT type FROM events WHERE type LIKE 'invoice-vat%' ORDER BY seq")
    .all()
    .map((row) => (row as { type: string }).type);
