/** The derived rows of agreements: where each stands, and what of each instalment is paid. */
import { and, eq, sql } from 'drizzle-orm';
import type { TrackedInstalment } from '../../../shared/domain/agreements/track.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { AgreementId, DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { agreementInstalments, agreementStandings, agreements } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';
import { among } from './agenda-facts.ts';
import type { AgreementRecord } from './agreement-repository.ts';

export type StandingRecord = typeof agreementStandings.$inferSelect;

/** Everything but drafts, of these debtors. */
export const fixedAgreements = (db: ReadDb, debtorIds: readonly DebtorId[], onlyLiving: boolean): readonly AgreementRecord[] =>
  db
    .select()
    .from(agreements)
    .where(
      and(
        sql`${agreements.debtorId} IN ${among(debtorIds)}`,
        onlyLiving ? sql`${agreements.state} IN ('proposed', 'signed')` : sql`${agreements.state} <> 'draft'`,
      ),
    )
    .all();

export const findStanding = (db: ReadDb, id: AgreementId): StandingRecord | undefined =>
  db.select().from(agreementStandings).where(eq(agreementStandings.agreementId, id)).get();

export function putStanding(tx: WriteTx, row: StandingRecord, instalments: readonly TrackedInstalment[]): void {
  const { agreementId, ...change } = row;
  tx.insert(agreementStandings).values(row).onConflictDoUpdate({ target: agreementStandings.agreementId, set: change }).run();
  for (const { position, paid, credited, settledOn } of instalments) {
    tx.update(agreementInstalments)
      .set({ paidCents: paid, creditedCents: credited, settledOn: settledOn ?? null })
      .where(and(eq(agreementInstalments.agreementId, agreementId), eq(agreementInstalments.position, position)))
      .run();
  }
}

export function removeStanding(tx: WriteTx, id: AgreementId): void {
  tx.delete(agreementStandings).where(eq(agreementStandings.agreementId, id)).run();
}

/** Whose agreements change with the day alone. */
export const debtorsWithAgreements = (db: ReadDb): readonly DebtorId[] =>
  db
    .all<{ id: DebtorId }>(sql`SELECT DISTINCT debtorId AS id FROM agreements WHERE state IN ('proposed', 'signed')`)
    .map(({ id }) => id);

export type CoveredInvoice = {
  readonly invoiceId: InvoiceId;
  readonly debtorId: DebtorId;
  readonly agreementId: AgreementId;
  readonly state: 'kept' | 'late' | 'broken' | 'paid' | 'open';
  readonly nextOn: IsoDate | null;
  readonly nextPosition: number | null;
  readonly overdue: Cents;
  readonly missed: number;
  readonly graceEndsOn: IsoDate | null;
  readonly validUntil: IsoDate | null;
  readonly year: number;
  readonly number: number;
  readonly version: number;
};

/** The invoices of these debtors that a signed agreement covers, or an offer that is accepted by paying and still valid. */
export const invoicesInAgreement = (db: ReadDb, debtorIds: readonly DebtorId[]): readonly CoveredInvoice[] =>
  db.all(sql`
    SELECT DISTINCT d.invoiceId, s.debtorId, s.agreementId, s.state, s.nextOn, s.nextPosition, s.overdueCents AS overdue, s.missed,
      s.graceEndsOn, a.validUntil, a.year, a.number, a.version
    FROM agreement_standings s JOIN agreements a ON a.id = s.agreementId JOIN agreement_debts d ON d.agreementId = a.id
    WHERE s.debtorId IN ${among(debtorIds)}
      AND (a.state = 'signed' OR (s.state IN ('open', 'paid') AND json_extract(a.plan, '$.offer.byPayment') = 1))
    ORDER BY a.state DESC, a.createdAt`);
