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

/** A living agreement as the next steps of its debtor read it: signed, or an offer that is accepted by paying. */
export type LivingAgreement = {
  readonly agreementId: AgreementId;
  readonly debtorId: DebtorId;
  readonly state: 'kept' | 'late' | 'broken' | 'paid' | 'open';
  readonly isSigned: number;
  readonly nextOn: IsoDate | null;
  readonly nextPosition: number | null;
  readonly nextCents: Cents | null;
  readonly pending: Cents;
  readonly overdue: Cents;
  readonly missed: number;
  readonly graceEndsOn: IsoDate | null;
  readonly validUntil: IsoDate;
  readonly earlyMaturity: number;
  readonly lastIsLate: number;
  readonly noticeSentOn: IsoDate | null;
  readonly year: number;
  readonly number: number;
  readonly version: number;
};

/** Signed ones first, the oldest first. The notice is the last one about the instalments that are still late. */
export const livingAgreements = (db: ReadDb, debtorIds: readonly DebtorId[], today: IsoDate): readonly LivingAgreement[] =>
  db.all(sql`
    SELECT s.agreementId, s.debtorId, s.state, a.state = 'signed' AS isSigned, s.nextOn, s.nextPosition, s.nextCents,
      s.pendingCents AS pending, s.overdueCents AS overdue, s.missed, s.graceEndsOn, a.validUntil,
      json_extract(a.plan, '$.clauses.earlyMaturity') AS earlyMaturity,
      (SELECT i.onDay < ${today} AND i.amountCents > i.paidCents + i.creditedCents FROM agreement_instalments i
        WHERE i.agreementId = a.id ORDER BY i.position DESC LIMIT 1) AS lastIsLate,
      iif(s.missed = 0, NULL, (SELECT max(l.registeredOn) FROM letters l WHERE l.debtorId = s.debtorId AND l.templateId = 'L16A'
        AND l.state = 'registered' AND l.registeredOn >= s.nextOn AND json_extract(l.options, '$.agreementId') = a.id)) AS noticeSentOn,
      a.year, a.number, a.version
    FROM agreement_standings s JOIN agreements a ON a.id = s.agreementId
    WHERE s.debtorId IN ${among(debtorIds)} AND a.deletedOn IS NULL
      AND (a.state = 'signed'
        OR (a.state = 'proposed' AND s.state IN ('open', 'paid') AND json_extract(a.plan, '$.offer.byPayment') = 1))
    ORDER BY a.state DESC, a.createdAt`);

/** Who of these has an agreement that is signed and not closed. */
export const debtorsInAgreement = (db: ReadDb, ids: readonly DebtorId[]): readonly DebtorId[] =>
  db
    .all<{ id: DebtorId }>(sql`
      SELECT DISTINCT debtorId AS id FROM agreements
      WHERE debtorId IN ${among(ids)} AND state = 'signed' AND deletedOn IS NULL`)
    .map(({ id }) => id);

/** Which invoices these agreements cover. */
export const coveredBy = (
  db: ReadDb,
  ids: readonly AgreementId[],
): readonly { readonly agreementId: AgreementId; readonly invoiceId: InvoiceId }[] =>
  db.all(sql`SELECT DISTINCT agreementId, invoiceId FROM agreement_debts WHERE agreementId IN ${among(ids)}`);

/** The oldest due date of an agreement. */
export const firstDebtOf = (
  db: ReadDb,
  id: AgreementId,
): { readonly invoiceId: InvoiceId; readonly dueOn: IsoDate } | undefined =>
  db.get(sql`
    SELECT d.invoiceId, u.dueOn FROM agreement_debts d JOIN due_dates u ON u.id = d.dueDateId JOIN invoices i ON i.id = d.invoiceId
    WHERE d.agreementId = ${id} AND i.deletedOn IS NULL ORDER BY u.dueOn, d.invoiceId LIMIT 1`);

/** Invoices whose last agreement was broken, or called off, and sends them on to the formal demand. */
export const returnedToDemand = (db: ReadDb, debtorIds: readonly DebtorId[]): readonly InvoiceId[] =>
  db
    .all<{ id: InvoiceId }>(sql`
      SELECT DISTINCT d.invoiceId AS id FROM agreements a JOIN agreement_debts d ON d.agreementId = a.id
      WHERE a.debtorId IN ${among(debtorIds)} AND a.deletedOn IS NULL AND a.signedOn IS NOT NULL
        AND a.ending IN ('accelerated', 'cancelled') AND json_extract(a.plan, '$.clauses.returnsTo') = 'formal-demand'`)
    .map(({ id }) => id);
