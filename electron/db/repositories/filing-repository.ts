/** Invitations to negotiate that still have something to claim: what a year to file counts for. */
import { sql } from 'drizzle-orm';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { ReadDb } from '../unit-of-work.ts';
import { jsonList } from './limitation-repository.ts';
import type { RegisteredInvitation } from './negotiation-repository.ts';

export type OpenInvitation = {
  readonly letter: RegisteredInvitation;
  readonly debtorId: DebtorId;
  /** What is still open of those that it is about, oldest due first. */
  readonly invoices: readonly { readonly id: InvoiceId; readonly outstanding: Cents }[];
};

/** Registered invitations to these debtors, those who are not insolvent, with invoices that are still open. */
export function openInvitations(db: ReadDb, debtorIds: readonly DebtorId[]): readonly OpenInvitation[] {
  type Row = RegisteredInvitation & {
    readonly debtorId: DebtorId;
    readonly invoiceId: InvoiceId;
    readonly outstanding: Cents;
  };
  const rows = db.all<Row>(sql`
    SELECT l.id, l.year || '/' || printf('%04d', l.sequence) AS number, l.registeredOn,
      coalesce(json_extract(l.options, '$.negotiation.isRecurring'), 0) AS isRecurring,
      l.debtorId, i.id AS invoiceId, sum(u.outstandingCents) AS outstanding
    FROM letters l JOIN debtors d ON d.id = l.debtorId AND d.deletedOn IS NULL AND d.insolventOn IS NULL
      JOIN letter_invoices li ON li.letterId = l.id JOIN invoices i ON i.id = li.invoiceId
      JOIN due_dates u ON u.invoiceId = i.id AND u.live = 1
    WHERE l.debtorId IN ${jsonList(debtorIds)} AND l.templateId IN ('L06', 'L16B') AND l.state = 'registered'
      AND (l.templateId = 'L06' OR json_extract(l.options, '$.negotiation') IS NOT NULL)
    GROUP BY l.id, i.id HAVING sum(u.outstandingCents) > 0
    ORDER BY l.id, min(u.dueOn), i.number`);
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((of): readonly OpenInvitation[] => {
    const [first] = of;
    if (!first) return [];
    const { id, number, registeredOn, isRecurring, debtorId } = first;
    const invoices = of.map((row) => ({ id: row.invoiceId, outstanding: row.outstanding }));
    return [{ letter: { id, number, registeredOn, isRecurring }, debtorId, invoices }];
  });
}
