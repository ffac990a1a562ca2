/**
 * One contact for all that a debtor owes: which day it falls on and which debts it serves.
 *
 * Units    integer cents, civil days.
 * Rule     the first day on which any rung is due leads; every debt whose rung is due by then is served by the same contact,
 *          each moving one rung; the others wait at least the gap after it. So the plan keeps its own manners.
 * Policy   while no more than the small sum is overdue, it is asked for at most once in thirty days. What else falls due
 *          meanwhile brings it along.
 */
import { addDays, type IsoDate, latest } from '../civil-date.ts';
import { isCourtesy } from './climbed.ts';
import type { DebtorFacts, OpenDebt } from './facts.ts';
import type { Event } from './on-ladder.ts';
import type { Pace } from './pace.ts';

const SMALL_SUM_EVERY_DAYS = 30;

export type OnLadder = { readonly debt: OpenDebt; readonly dueOn: IsoDate; readonly event: Event; readonly held?: 'small-sum' };
type WithRung = OnLadder & { readonly event: Extract<Event, { kind: 'rung' }> };

/** `again` tells a debt anew when its contact can't be before the given day. */
export function oneContact(
  items: readonly OnLadder[],
  facts: DebtorFacts,
  pace: Pace,
  again: (item: OnLadder, floor: IsoDate) => Event,
): readonly OnLadder[] {
  const contacts = items.filter(hasRung);
  const first = contacts.reduce<IsoDate | undefined>((day, { event }) => earlier(day, event.on), undefined);
  if (first === undefined) return items;
  const large = contacts
    .filter((item) => !isSmall(item, items, facts))
    .reduce<IsoDate | undefined>((day, { event }) => earlier(day, event.on), undefined);
  const lead = first === large ? first : (earlier(large, monthAfter(first, contacts, pace)) ?? first);
  return items.map((item) => {
    if (!hasRung(item)) return item;
    if (item.event.on > lead) return { ...item, event: again(item, addDays(lead, facts.manners.minimumGapDays)) };
    if (item.event.on === lead) return item;
    return { ...item, event: { ...item.event, on: lead }, ...(lead !== large && { held: 'small-sum' }) };
  });
}

const hasRung = (item: OnLadder): item is WithRung => item.event.kind === 'rung';
const earlier = (a: IsoDate | undefined, b: IsoDate): IsoDate => (a === undefined || b < a ? b : a);

/** What will be overdue on the day of the rung is too little to insist on. */
function isSmall({ event }: WithRung, items: readonly OnLadder[], { manners }: DebtorFacts): boolean {
  if (event.because !== undefined || isCourtesy(event.ahead.rung)) return false;
  let overdue = 0;
  for (const { debt } of items) {
    for (const { dueOn, outstanding } of debt.dueDates) if (dueOn < event.on) overdue += outstanding;
    if (overdue > manners.smallSum) return false;
  }
  return true;
}

function monthAfter(first: IsoDate, contacts: readonly WithRung[], pace: Pace): IsoDate {
  const oldest = contacts.reduce<IsoDate>((day, { dueOn }) => earlier(day, dueOn), first);
  return pace.place(latest(first, addDays(pace.lastContact ?? oldest, SMALL_SUM_EVERY_DAYS)), false);
}
