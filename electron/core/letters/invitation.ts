/**
 * The invitation to negotiate that stands behind a letter, and what came of it by the ledger.
 *
 * Policy   of several invitations the one that speaks of all the invoices and has ended, else the newest.
 */
import { addMonths, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId, LetterId } from '../../../shared/domain/ids.ts';
import type { InvitationFacts, LetterFacts } from '../../../shared/domain/letters/letter-facts.ts';
import { settlementObject } from '../../../shared/domain/letters/negotiation-values.ts';
import { spanishLetterFormats } from '../../../shared/format/letter-formats.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import { findLetter, invoicesOfLetter } from '../../db/repositories/letter-repository.ts';
import { type RegisteredInvitation, registeredInvitations } from '../../db/repositories/negotiation-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { negotiationRecord } from '../negotiations/of-letter.ts';

/** A recurring relation is negotiated for one year (letters-es N3b). */
const RECURRING_MONTHS = 12;

export type InvitationQuestion = {
  readonly debtorId: DebtorId;
  readonly invoiceIds: readonly InvoiceId[];
  /** A day on which one of the parties ended the negotiation in writing. */
  readonly closedOn?: IsoDate | undefined;
  readonly today: IsoDate;
};

export function invitationFor(db: ReadDb, question: InvitationQuestion): InvitationFacts | undefined {
  const known = registeredInvitations(db, question.debtorId).map((letter) => invitationFacts(db, letter, question));
  const rank = ({ leftOutInvoices, attempt }: InvitationFacts) =>
    (leftOutInvoices.length === 0 ? 2 : 0) + (attempt.state === 'ended' ? 1 : 0);
  return known.toSorted((a, b) => rank(b) - rank(a))[0];
}

/** One invitation of a debtor, or of several the newest that has begun; with its object as it was printed. */
export function invitationById(
  db: ReadDb,
  debtorId: DebtorId,
  id: string | undefined,
  today: IsoDate,
): { readonly letterId: LetterId; readonly facts: InvitationFacts } | undefined {
  const known = registeredInvitations(db, debtorId)
    .filter((letter) => id === undefined || letter.id === id)
    .map((letter) => {
      const facts = invitationFacts(db, letter, { debtorId, invoiceIds: [], today });
      const object = frozenObject(db, letter.id);
      return { letterId: letter.id, facts: { ...facts, ...(object !== undefined && { object }) } };
    });
  return known.find(({ facts }) => facts.attempt.state !== 'not-begun') ?? known[0];
}

/** Word by word, from the facts that the invitation was drawn from. */
function frozenObject(db: ReadDb, id: LetterId): string | undefined {
  const stored = findLetter(db, id)?.facts;
  if (!stored) return undefined;
  const { facts } = JSON.parse(stored) as { readonly facts: LetterFacts };
  return settlementObject(facts, spanishLetterFormats);
}

function invitationFacts(db: ReadDb, letter: RegisteredInvitation, question: InvitationQuestion): InvitationFacts {
  const record = negotiationRecord(db, letter, question);
  const named = new Set(invoicesOfLetter(db, letter.id).map(({ id }) => id));
  const covers = (id: InvoiceId) => named.has(id) || (letter.isRecurring === 1 && isLater(db, id, letter));
  return {
    id: letter.id,
    requestedOn: letter.registeredOn,
    attempt: record.attempt,
    isRecurring: letter.isRecurring === 1,
    hasTalks: record.metOn !== undefined || record.answeredOn !== undefined || record.entries.length > 0,
    leftOutInvoices: question.invoiceIds.filter((id) => !covers(id)),
  };
}

function isLater(db: ReadDb, id: InvoiceId, { registeredOn }: RegisteredInvitation): boolean {
  const issuedOn = findInvoice(db, id)?.issuedOn;
  return issuedOn !== undefined && issuedOn >= registeredOn && issuedOn <= addMonths(registeredOn, RECURRING_MONTHS);
}
