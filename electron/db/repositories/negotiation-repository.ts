/** What the ledger knows of a negotiation with a debtor: invitations that were registered, and whether the debtor answered. */
import { sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId, LetterId } from '../../../shared/domain/ids.ts';
import { PAYMENT_NOTICES } from '../../../shared/domain/letters/letter-kinds.ts';
import type { ReadDb } from '../unit-of-work.ts';

export type RegisteredInvitation = {
  readonly id: LetterId;
  readonly registeredOn: IsoDate;
  /** It named later invoices of the same relation as part of its object. */
  readonly isRecurring: number;
};

/** Newest first; an annulled one never was. */
export function registeredInvitations(db: ReadDb, debtorId: DebtorId): readonly RegisteredInvitation[] {
  return db.all(sql`
    SELECT id, registeredOn, coalesce(json_extract(options, '$.negotiation.isRecurring'), 0) AS isRecurring
    FROM letters WHERE debtorId = ${debtorId} AND templateId = 'L06' AND state = 'registered'
    ORDER BY registeredOn DESC, sequence DESC`);
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
