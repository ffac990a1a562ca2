/** Invoices as the contract takes them, to be changed where a test cares. */
import type { InvoiceFields } from '../../shared/contract/invoices.ts';
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../shared/domain/ids.ts';
import { cents } from '../../shared/domain/money.ts';

export const day = (text: string): IsoDate => text as IsoDate;

/** Due in parts: `[['2026-10-01', 5_000], …]`; the total is their sum. */
export function anInvoice(
  debtorId: DebtorId,
  dueDates: readonly (readonly [dueOn: string, amount: number])[] = [['2026-10-15', 100_000]],
  change: Partial<InvoiceFields> = {},
): InvoiceFields {
  return {
    debtorId,
    kind: 'invoice',
    number: 'F26/0001',
    issuedOn: day('2026-09-15'),
    total: cents(dueDates.reduce((sum, [, amount]) => sum + amount, 0)),
    dueDates: dueDates.map(([dueOn, amount]) => ({ dueOn: day(dueOn), amount: cents(amount) })),
    termBasis: 'agreed',
    defaultWithoutDemand: false,
    deliveryProof: false,
    ...change,
  };
}
