/** What the ledger knows of a negotiation with a debtor: invitations that were registered, and whether the debtor answered. */
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId, LetterId } from '../../../shared/domain/ids.ts';
import { PAYMENT_NOTICES } from '../../../shared/domain/letters/letter-kinds.ts';
import type { MeetingNamed } from '../../../shared/domain/short-texts/compose-short-text.ts';
import { negotiationEntries } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

export type NegotiationEntryRecord = typeof negotiationEntries.$inferSelect;

export function findNegotiationEntry(db: ReadDb, id: string): NegotiationEntryRecord | undefined {
  return db.select().from(negotiationEntries).where(eq(negotiationEntries.id, id)).get();
}

export function insertNegotiationEntry(tx: WriteTx, entry: typeof negotiationEntries.$inferInsert): void {
  tx.insert(negotiationEntries).values(entry).run();
}

export function setNegotiationEntryDeleted(tx: WriteTx, id: string, deletedOn: IsoDate | null): void {
  tx.update(negotiationEntries).set({ deletedOn }).where(eq(negotiationEntries.id, id)).run();
}

/** Those that stand, in the order in which they happened. */
export function negotiationEntriesOf(db: ReadDb, letterId: LetterId): readonly NegotiationEntryRecord[] {
  return db
    .select()
    .from(negotiationEntries)
    .where(and(eq(negotiationEntries.letterId, letterId), isNull(negotiationEntries.deletedOn)))
    .orderBy(asc(negotiationEntries.onDay), asc(negotiationEntries.recordedAt))
    .all();
}

export type NegotiationLetter = {
  readonly id: LetterId;
  readonly templateId: 'L21' | 'L22';
  readonly registeredOn: IsoDate;
  readonly number: string;
  /** Some delivery of it has a proven result; of a joint record, that both hold a signed copy. */
  readonly isDelivered: number;
  readonly hasFile: number;
};

/** The letters that end this negotiation or keep record of it, oldest first. */
export function lettersOfNegotiation(db: ReadDb, debtorId: DebtorId, invitationId: LetterId): readonly NegotiationLetter[] {
  return db.all(sql`
    SELECT l.id, l.templateId, l.registeredOn, l.year || '/' || printf('%04d', l.sequence) AS number,
      EXISTS (SELECT 1 FROM letter_deliveries d WHERE d.letterId = l.id AND d.result IS NOT NULL) AS isDelivered,
      EXISTS (SELECT 1 FROM attachments a WHERE a.letterId = l.id AND a.proof = 'receipt' AND a.deletedOn IS NULL) AS hasFile
    FROM letters l
    WHERE l.debtorId = ${debtorId} AND l.templateId IN ('L21', 'L22') AND l.state = 'registered'
      AND json_extract(l.facts, '$.facts.invitation.id') = ${invitationId}
    ORDER BY l.registeredOn, l.sequence`);
}

export type RegisteredInvitation = {
  readonly id: LetterId;
  readonly number: string;
  readonly registeredOn: IsoDate;
  /** It named later invoices of the same relation as part of its object. */
  readonly isRecurring: number;
};

/** A demand with its invitation, or the end of an agreement that invites as well; of both the options keep the first contact. */
export const INVITES = sql`(templateId = 'L06' OR (templateId = 'L16B' AND json_extract(options, '$.negotiation') IS NOT NULL))`;

/** Newest first; an annulled one never was. */
export function registeredInvitations(db: ReadDb, debtorId: DebtorId): readonly RegisteredInvitation[] {
  return db.all(sql`
    SELECT id, year || '/' || printf('%04d', sequence) AS number, registeredOn, coalesce(json_extract(options, '$.negotiation.isRecurring'), 0) AS isRecurring
    FROM letters WHERE debtorId = ${debtorId} AND ${INVITES} AND state = 'registered'
    ORDER BY registeredOn DESC, sequence DESC`);
}

/** The first contact that the newest invitation proposes; what was agreed instead the owner writes over it. */
export function proposedMeeting(db: ReadDb, debtorId: DebtorId): MeetingNamed | undefined {
  return db.get<MeetingNamed | undefined>(sql`
    SELECT year || '/' || printf('%04d', sequence) AS ref, json_extract(options, '$.negotiation.on') AS "on",
      json_extract(options, '$.negotiation.at') AS "at", json_extract(options, '$.negotiation.by') AS "by"
    FROM letters WHERE debtorId = ${debtorId} AND ${INVITES} AND state = 'registered'
      AND json_extract(options, '$.negotiation') IS NOT NULL
    ORDER BY registeredOn DESC, sequence DESC LIMIT 1`);
}

const WRITTEN = sql`('message', 'email', 'letter', 'certified')`;
/** The debtor was reached, whoever began. */
const REACHED = sql`('promised', 'will-call-back', 'says-paid', 'disputes', 'cannot-pay', 'refuses')`;

/** First day, from `since` on, on which the debtor wrote, and on which somebody spoke with them. */
export function answersSince(
  db: ReadDb,
  debtorId: DebtorId,
  since: IsoDate,
): { readonly writtenOn: IsoDate | null; readonly spokenOn: IsoDate | null } {
  const answers = sql`debtorId = ${debtorId} AND onDay >= ${since} AND deletedOn IS NULL AND letterId IS NULL
    AND (direction = 'in' OR outcome IN ${REACHED} OR delivery = 'answered')`;
  const row = db.get<{ writtenOn: IsoDate | null; spokenOn: IsoDate | null } | undefined>(sql`
    SELECT min(CASE WHEN channel IN ${WRITTEN} THEN onDay END) AS writtenOn,
      min(CASE WHEN channel NOT IN ${WRITTEN} THEN onDay END) AS spokenOn
    FROM contacts WHERE ${answers}`);
  const promised = db.get<{ on: IsoDate | null } | undefined>(sql`
    SELECT min(madeOn) AS "on" FROM promises WHERE debtorId = ${debtorId} AND madeOn >= ${since}`);
  const spoken = [row?.spokenOn, promised?.on].filter((on): on is IsoDate => typeof on === 'string').toSorted();
  return { writtenOn: row?.writtenOn ?? null, spokenOn: spoken[0] ?? null };
}

/**
 * Days on which the debtor was written to about these invoices once they were late: registered letters on the day they were
 * sent, and messages noted by hand. A courtesy before the due date and what came back are not among them.
 */
export function noticesSent(
  db: ReadDb,
  debtorId: DebtorId,
  invoiceIds: readonly InvoiceId[],
  since: IsoDate,
): readonly IsoDate[] {
  if (invoiceIds.length === 0) return [];
  return db
    .all<{ on: IsoDate }>(sql`
      SELECT coalesce((SELECT min(d.sentOn) FROM letter_deliveries d WHERE d.letterId = l.id), l.registeredOn) AS "on"
      FROM letters l
      WHERE l.debtorId = ${debtorId} AND l.state = 'registered' AND l.templateId IN ${[...PAYMENT_NOTICES]}
        AND EXISTS (SELECT 1 FROM letter_invoices li WHERE li.letterId = l.id AND li.invoiceId IN ${[...invoiceIds]})
      UNION
      SELECT onDay FROM contacts
      WHERE debtorId = ${debtorId} AND deletedOn IS NULL AND letterId IS NULL AND direction = 'out' AND outcome = 'sent'
        AND channel IN ${WRITTEN} AND coalesce(textId, '') <> 'S1' AND delivery NOT IN ('returned', 'refused')
        AND onDay > ${since}
      ORDER BY 1`)
    .map(({ on }) => on);
}
