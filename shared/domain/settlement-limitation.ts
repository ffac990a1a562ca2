/**
 * What a request to negotiate does to limitation, by itself.
 *
 * Units    civil days, all natural.
 * Law      LO 1/2025 art. 7.1: it interrupts from the attempt to communicate it until there is an agreement or the negotiation ends;
 *          with thirty days from the receipt (or from the attempt, if it was never received) without a meeting or a written answer,
 *          the whole period begins again.
 * Policy   that it was sent and reached the debtor is proven by its delivery; that they met, wrote or agreed is only noted here. So the
 *          proven day counts from the end or from the thirty days, whichever came first, and a later end moves the claimed day alone,
 *          until the owner notes it with its proof.
 */
import { addDays, addMonths, compareDays, earliest, type IsoDate } from './civil-date.ts';
import type { LimitationAct } from './limitation.ts';
import type { SettlementAttempt } from './settlement-attempt.ts';

const SILENCE_DAYS = 30;
const YEAR_MONTHS = 12;

export function actsOfNegotiation(
  attempt: SettlementAttempt,
  { id, sentOn, proven }: { readonly id: string; readonly sentOn: IsoDate; readonly proven: boolean },
): readonly LimitationAct[] {
  if (attempt.state === 'not-begun') return [];
  const { start } = attempt;
  const silence = addDays(start.on, SILENCE_DAYS);
  const end = attempt.state === 'open' ? undefined : attempt.state === 'agreed' ? attempt.agreedOn : attempt.endedOn;
  const sure = end === undefined ? silence : earliest(end, silence);
  const act = { kind: 'settlement_attempt', on: sentOn, receivedOn: start.on } as const;
  return [
    { ...act, id: `${id}-negotiation`, untilOn: sure, proven },
    ...(end !== undefined && compareDays(end, sure) > 0 ? [{ ...act, id: `${id}-end`, untilOn: end, proven: false }] : []),
  ];
}

/** Last day on which the attempt still serves to file (art. 7.3); while it is open the safe one, which nothing shortens. */
export function lastDayToFile(attempt: SettlementAttempt): IsoDate | undefined {
  switch (attempt.state) {
    case 'open':
      return addMonths(attempt.start.on, YEAR_MONTHS);
    case 'ended':
    case 'lapsed':
      return attempt.lapsesOn;
    default:
      return undefined;
  }
}
