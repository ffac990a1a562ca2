/**
 * The negotiation that the law asks for before a claim in court (LO 1/2025): when it began, when it ended, from which day
 * the claim may be filed and until which day the attempt serves.
 *
 * Units    civil days, all natural.
 * Law      arts. 7.3 and 10.4: thirty days of silence from the receipt of the request (a); thirty days from a concrete
 *          proposal (b); three months from the first meeting (c); the day on which a party writes that it ends it (d).
 *          The claim is filed within one year: from the receipt if there was no answer, else from the end.
 * Policy   the safe side where the text can be read in two ways (legal-es 6.4). Of several possible ends the last one counts,
 *          unless somebody ended it in writing. A talk without any written answer keeps the year from the receipt. A request
 *          that was refused or not collected counts from the attempt: the end from the last one, the year from the first.
 */
import { addDays, addMonths, compareDays, type IsoDate } from './civil-date.ts';

export type SettlementDelivery = {
  readonly channel: string;
  readonly sentOn: IsoDate;
  readonly result?: 'delivered' | 'refused' | 'not-collected' | 'unknown' | 'returned' | undefined;
  readonly resultOn?: IsoDate | undefined;
};

export type SettlementHistory<D extends SettlementDelivery = SettlementDelivery> = {
  readonly deliveries: readonly D[];
  /** First meeting or talk after the request. */
  readonly metOn?: IsoDate | undefined;
  /** First written answer. */
  readonly answeredOn?: IsoDate | undefined;
  /** A concrete proposal reached the other party. */
  readonly proposedOn?: IsoDate | undefined;
  /** One of the parties wrote that it ends the negotiation. */
  readonly closedOn?: IsoDate | undefined;
  /** Which of them; absent where the owner did not say. */
  readonly closedBy?: 'creditor' | 'debtor' | undefined;
  /** They agreed. */
  readonly agreedOn?: IsoDate | undefined;
};

export type SettlementCause = 'silence' | 'proposal' | 'talks' | 'closed';

export type SettlementStart<D extends SettlementDelivery = SettlementDelivery> = {
  /** Of the receipt or, if it was never received, of the first attempt. */
  readonly on: IsoDate;
  readonly isReceived: boolean;
  readonly delivery: D;
};

export type SettlementAttempt<D extends SettlementDelivery = SettlementDelivery> =
  /** Nothing says yet that the request reached anybody. */
  | { readonly state: 'not-begun' }
  /** `endsOn` is absent while nothing but a written end can end it. */
  | { readonly state: 'open'; readonly start: SettlementStart<D>; readonly endsOn?: IsoDate }
  | { readonly state: 'agreed'; readonly start: SettlementStart<D>; readonly agreedOn: IsoDate }
  | {
      /** `lapsed`: the year to file has passed, and a new request is needed. */
      readonly state: 'ended' | 'lapsed';
      readonly start: SettlementStart<D>;
      readonly endedOn: IsoDate;
      readonly cause: SettlementCause;
      readonly canFileFrom: IsoDate;
      /** Last day to file. */
      readonly lapsesOn: IsoDate;
    };

const SILENCE_DAYS = 30;
const PROPOSAL_DAYS = 30;
const TALKS_MONTHS = 3;
const YEAR_MONTHS = 12;

export function settlementAttempt<D extends SettlementDelivery>(
  history: SettlementHistory<D>,
  today: IsoDate,
): SettlementAttempt<D> {
  const begun = beginning(history.deliveries);
  if (!begun) return { state: 'not-begun' };
  const { start, lastOn } = begun;
  if (history.agreedOn !== undefined) return { state: 'agreed', start, agreedOn: history.agreedOn };
  const end = endOf(history, lastOn);
  if (!end) return { state: 'open', start };
  if (end.on >= today) return { state: 'open', start, endsOn: end.on };
  const wasAnswered = history.answeredOn !== undefined || (end.cause === 'closed' && history.closedBy !== 'creditor');
  const lapsesOn = addMonths(wasAnswered ? end.on : start.on, YEAR_MONTHS);
  return {
    state: lapsesOn < today ? 'lapsed' : 'ended',
    start,
    endedOn: end.on,
    cause: end.cause,
    canFileFrom: addDays(end.on, 1),
    lapsesOn,
  };
}

function beginning<D extends SettlementDelivery>(deliveries: readonly D[]) {
  const answered = deliveries
    .flatMap((delivery) => (delivery.resultOn === undefined ? [] : [{ delivery, on: delivery.resultOn }]))
    .toSorted((a, b) => compareDays(a.on, b.on));
  const received = answered.find(({ delivery }) => delivery.result === 'delivered');
  if (received) return { start: { ...received, isReceived: true }, lastOn: received.on };
  const attempts = answered.filter(({ delivery }) => delivery.result === 'refused' || delivery.result === 'not-collected');
  const [first] = attempts;
  return first && { start: { ...first, isReceived: false }, lastOn: attempts.at(-1)?.on ?? first.on };
}

function endOf(
  { metOn, answeredOn, proposedOn, closedOn }: SettlementHistory,
  from: IsoDate,
): { readonly on: IsoDate; readonly cause: SettlementCause } | undefined {
  if (closedOn !== undefined) return { on: closedOn, cause: 'closed' };
  const ends = [
    ...(proposedOn === undefined ? [] : [{ on: addDays(proposedOn, PROPOSAL_DAYS), cause: 'proposal' as const }]),
    ...(metOn === undefined ? [] : [{ on: addMonths(metOn, TALKS_MONTHS), cause: 'talks' as const }]),
  ];
  if (ends.length > 0) return ends.toSorted((a, b) => compareDays(a.on, b.on)).at(-1);
  return answeredOn === undefined ? { on: addDays(from, SILENCE_DAYS), cause: 'silence' } : undefined;
}
