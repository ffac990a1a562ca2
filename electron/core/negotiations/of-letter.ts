/**
 * What came of one invitation to negotiate by the ledger: its deliveries, the notes of the owner, any talk or answer noted
 * elsewhere after it, and the letter that ended it.
 */
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import type { DeliveryChannel } from '../../../shared/domain/letters/letter-facts.ts';
import { type SettlementAttempt, settlementAttempt } from '../../../shared/domain/settlement-attempt.ts';
import { settlementHistory } from '../../../shared/domain/settlement-entry.ts';
import { deliveriesOf } from '../../db/repositories/letter-repository.ts';
import {
  answersSince,
  lettersOfNegotiation,
  type NegotiationEntryRecord,
  type NegotiationLetter,
  negotiationEntriesOf,
  type RegisteredInvitation,
} from '../../db/repositories/negotiation-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { channelOf, resultOf } from '../letters/codes.ts';

export type NegotiationDelivery = {
  readonly id: string;
  readonly channel: DeliveryChannel;
  readonly sentOn: IsoDate;
  readonly result?: ReturnType<typeof resultOf>;
  readonly resultOn?: IsoDate;
};

export type NegotiationRecord = {
  readonly attempt: SettlementAttempt<NegotiationDelivery>;
  /** Newest first. */
  readonly deliveries: readonly NegotiationDelivery[];
  readonly entries: readonly NegotiationEntryRecord[];
  readonly traces: { readonly writtenOn?: IsoDate; readonly spokenOn?: IsoDate };
  /** The debtor wrote, wherever it was noted. */
  readonly answeredOn?: IsoDate;
  readonly metOn?: IsoDate;
  readonly closing?: NegotiationLetter;
  readonly record?: NegotiationLetter;
};

export type NegotiationQuestion = {
  readonly debtorId: DebtorId;
  /** A day on which one of the parties ended it in writing, as the owner says of one letter. */
  readonly closedOn?: IsoDate | undefined;
  readonly today: IsoDate;
};

export function negotiationRecord(db: ReadDb, letter: RegisteredInvitation, question: NegotiationQuestion): NegotiationRecord {
  const { debtorId, today } = question;
  const deliveries = deliveriesOf(db, letter.id).map(
    ({ id, channel, sentOn, result, resultOn }): NegotiationDelivery => ({
      id,
      channel: channelOf(channel),
      sentOn,
      ...(result !== null && { result: resultOf(result) }),
      ...(resultOn !== null && { resultOn }),
    }),
  );
  const begun = settlementAttempt({ deliveries }, today);
  const since = 'start' in begun ? begun.start.on : undefined;
  const answers = since && answersSince(db, debtorId, since);
  const letters = lettersOfNegotiation(db, debtorId, letter.id);
  const closing = letters.find(({ templateId }) => templateId === 'L21');
  const record = letters.findLast(({ templateId }) => templateId === 'L22');
  const entries = negotiationEntriesOf(db, letter.id);
  const traces = {
    ...(answers?.writtenOn && { writtenOn: answers.writtenOn }),
    ...(answers?.spokenOn && { spokenOn: answers.spokenOn }),
  };
  const history = settlementHistory(
    deliveries,
    entries.map(({ kind, onDay: on, means }) => ({ kind, on, means })),
    { ...traces, ...closedBy(question, closing, since) },
  );
  return {
    attempt: settlementAttempt(history, today),
    deliveries,
    entries,
    traces,
    ...(history.answeredOn !== undefined && { answeredOn: history.answeredOn }),
    ...(history.metOn !== undefined && { metOn: history.metOn }),
    ...(closing && { closing }),
    ...(record && { record }),
  };
}

/** Our own letter, or what the owner said: whichever came first, and not before the negotiation began. */
function closedBy(
  { closedOn: told, today }: NegotiationQuestion,
  closing: NegotiationLetter | undefined,
  since: IsoDate | undefined,
): { readonly closedOn?: IsoDate; readonly closedBy?: 'creditor' } {
  if (since === undefined) return {};
  const isTold = told !== undefined && told >= since && told <= today;
  const isWritten = closing !== undefined && closing.registeredOn >= since;
  if (isWritten && !(isTold && told < closing.registeredOn)) return { closedOn: closing.registeredOn, closedBy: 'creditor' };
  return isTold ? { closedOn: told } : {};
}
