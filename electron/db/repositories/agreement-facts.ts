/** What the rest of the ledger asks about agreements: days without interest, and which of them live. */
import { sql } from 'drizzle-orm';
import { agreementRef } from '../../../shared/domain/agreements/reference.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { AgreementId, InvoiceId } from '../../../shared/domain/ids.ts';
import type { InterestRest } from '../../../shared/domain/interest-rest.ts';
import { t } from '../../../shared/i18n/t.ts';
import type { ReadDb } from '../unit-of-work.ts';

type RestRow = {
  readonly invoiceId: InvoiceId;
  readonly fixedOn: IsoDate;
  readonly endedOn: IsoDate | null;
  readonly year: number;
  readonly number: number;
  readonly version: number;
};

/** From the day after the debt was fixed to the end of the agreement, of every one that was signed. */
export function interestRests(db: ReadDb, invoiceIds: readonly InvoiceId[]): ReadonlyMap<InvoiceId, readonly InterestRest[]> {
  if (invoiceIds.length === 0) return new Map();
  const rows = db.all<RestRow>(sql`
    SELECT DISTINCT d.invoiceId, a.fixedOn, a.endedOn, a.year, a.number, a.version
    FROM agreement_debts d JOIN agreements a ON a.id = d.agreementId
    WHERE d.invoiceId IN ${[...invoiceIds]} AND a.signedOn IS NOT NULL AND a.state IN ('signed', 'ended')
    ORDER BY a.fixedOn`);
  const rests = new Map<InvoiceId, InterestRest[]>();
  for (const row of rows) {
    const rest: InterestRest = {
      from: addDays(row.fixedOn, 1),
      ...(row.endedOn !== null && { to: row.endedOn }),
      source: t('agreementBook.restSource', { ref: agreementRef(row) }),
    };
    rests.set(row.invoiceId, [...(rests.get(row.invoiceId) ?? []), rest]);
  }
  return rests;
}

/** Signed and not ended, which cover these invoices. */
export function signedAgreementsOver(db: ReadDb, invoiceIds: readonly InvoiceId[]): ReadonlyMap<InvoiceId, AgreementId> {
  if (invoiceIds.length === 0) return new Map();
  const rows = db.all<{ readonly invoiceId: InvoiceId; readonly id: AgreementId }>(sql`
    SELECT DISTINCT d.invoiceId, a.id FROM agreement_debts d JOIN agreements a ON a.id = d.agreementId
    WHERE d.invoiceId IN ${[...invoiceIds]} AND a.state = 'signed' AND a.deletedOn IS NULL`);
  return new Map(rows.map(({ invoiceId, id }) => [invoiceId, id]));
}
