/** What the ledger knows before a notice is written: whether a demand went before, and what became of a suspension. */
import { sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId, LetterId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import type { ReadDb } from '../unit-of-work.ts';

/** Every one of these invoices stands in a formal demand that was registered. */
export function demandsReceivedOrSent(db: ReadDb, debtorId: DebtorId, invoiceIds: readonly InvoiceId[]): boolean {
  if (invoiceIds.length === 0) return false;
  const { n } = db.get<{ n: number }>(sql`
    SELECT count(DISTINCT li.invoiceId) AS n
    FROM letters l JOIN letter_invoices li ON li.letterId = l.id
    WHERE l.debtorId = ${debtorId} AND l.state = 'registered' AND l.templateId IN ('L04', 'L05', 'L06', 'L07', 'L16B')
      AND li.invoiceId IN ${[...invoiceIds]}`);
  return n === new Set(invoiceIds).size;
}

/** The last notice that a service stops, its service, and what its invoices owe today. */
export function lastSuspension(
  db: ReadDb,
  debtorId: DebtorId,
):
  | { readonly id: LetterId; readonly registeredOn: IsoDate; readonly service: string | null; readonly outstanding: number }
  | undefined {
  return db.get(sql`
    SELECT l.id, l.registeredOn, json_extract(l.facts, '$.facts.notice.suspension.service') AS service,
      (SELECT coalesce(sum(d.outstandingCents), 0) FROM due_dates d JOIN letter_invoices li ON li.invoiceId = d.invoiceId
        WHERE li.letterId = l.id AND d.live = 1) AS outstanding
    FROM letters l
    WHERE l.debtorId = ${debtorId} AND l.state = 'registered' AND l.templateId = 'L09'
      AND json_extract(l.facts, '$.facts.notice.suspension.variant') = 'service'
    ORDER BY l.registeredOn DESC, l.sequence DESC LIMIT 1`);
}

/** The newest good payment on that day or later. */
export function paymentSince(
  db: ReadDb,
  debtorId: DebtorId,
  since: IsoDate,
): { readonly receivedOn: IsoDate; readonly amountCents: Cents } | undefined {
  return db.get(sql`
    SELECT p.receivedOn, p.amountCents FROM payments p
    WHERE p.debtorId = ${debtorId} AND p.receivedOn >= ${since} AND p.reversesPaymentId IS NULL
      AND NOT EXISTS (SELECT 1 FROM payments r WHERE r.reversesPaymentId = p.id)
    ORDER BY p.receivedOn DESC, p.recordedAt DESC LIMIT 1`);
}
