/** Letters, the invoices they claim and what became of them. */
import { sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../unit-of-work.ts';

/**
 * First day on which a demand for each invoice is proven to have reached the debtor (art. 1100 CC). What was refused or
 * not collected counts as received.
 */
export function firstDemandReceived(db: ReadDb, invoiceIds: readonly InvoiceId[]): ReadonlyMap<InvoiceId, IsoDate> {
  if (invoiceIds.length === 0) return new Map();
  const rows = db.all<{ invoiceId: InvoiceId; receivedOn: IsoDate }>(sql`
    SELECT li.invoiceId, min(d.resultOn) AS receivedOn
    FROM letter_invoices li
      JOIN letters l ON l.id = li.letterId AND l.state = 'registered'
      JOIN letter_deliveries d ON d.letterId = l.id
    WHERE li.invoiceId IN ${[...invoiceIds]} AND d.resultOn IS NOT NULL AND d.result IN ('delivered', 'refused', 'not_collected')
    GROUP BY li.invoiceId`);
  return new Map(rows.map((row) => [row.invoiceId, row.receivedOn]));
}

/** The last registered demand of each debtor: the day it was registered and the days it gave. */
export function lastDemands(
  db: ReadDb,
  debtorIds: readonly DebtorId[],
): ReadonlyMap<DebtorId, { readonly registeredOn: IsoDate; readonly termDays: number }> {
  if (debtorIds.length === 0) return new Map();
  const rows = db.all<{ debtorId: DebtorId; registeredOn: IsoDate; termDays: number | null }>(sql`
    SELECT l.debtorId, l.registeredOn, json_extract(l.options, '$.termDays') AS termDays
    FROM letters l
    WHERE l.debtorId IN ${[...debtorIds]} AND l.state = 'registered'
    ORDER BY l.debtorId, l.registeredOn, l.sequence`);
  return new Map(rows.map((row) => [row.debtorId, { registeredOn: row.registeredOn, termDays: row.termDays ?? 10 }]));
}
