/**
 * The first day on which a debtor may be contacted.
 *
 * Units    civil days.
 * Rule     the owner's gap since the last contact, whatever the channel, never two in a day; besides at most two in any seven
 *          days and five in any thirty, from which formal letters are free; on working days; not in August when it rests.
 * Source   CP art. 172 ter, LCD art. 8 (legal-es 8.2): insistence is what turns a claim into harassment.
 * Policy   the numbers are ours (legal-es 8.2, letters-es 4.1); no statute gives them.
 */
import { nextBusinessDay } from '../business-days.ts';
import { addDays, type IsoDate, latest, monthOf, yearOf } from '../civil-date.ts';
import type { DebtorFacts } from './facts.ts';

const AUGUST = 8;
const MOST_CONTACTS = [
  { count: 2, days: 7 },
  { count: 5, days: 30 },
] as const;

export type Pace = {
  /** The day itself or the first one after it that the manners allow. */
  readonly place: (day: IsoDate, formal: boolean) => IsoDate;
  /** The same, whatever contacts there were. */
  readonly openDay: (day: IsoDate) => IsoDate;
  readonly lastContact: IsoDate | undefined;
  /** Before it, no contact: the gap. */
  readonly free: (formal: boolean) => IsoDate;
};

export function paceOf(facts: DebtorFacts): Pace {
  const newestFirst = facts.contacts.toSorted((a, b) => (a < b ? 1 : -1));
  const lastContact = newestFirst[0];
  const afterGap = lastContact === undefined ? facts.today : addDays(lastContact, facts.manners.minimumGapDays);
  const freeForFormal = latest(facts.today, afterGap);
  const freeForRest = MOST_CONTACTS.reduce<IsoDate>((free, { count, days }) => {
    const counted = newestFirst[count - 1];
    return counted === undefined ? free : latest(free, addDays(counted, days));
  }, freeForFormal);
  const free = (formal: boolean): IsoDate => (formal ? freeForFormal : freeForRest);
  const openDays = new Map<IsoDate, IsoDate>();
  const openDay = (day: IsoDate): IsoDate => {
    const known = openDays.get(day) ?? workingDay(day, facts);
    openDays.set(day, known);
    return known;
  };
  return { lastContact, free, openDay, place: (day, formal) => openDay(latest(day, free(formal))) };
}

function workingDay(from: IsoDate, { restsInAugust, manners, isBusinessDay }: DebtorFacts): IsoDate {
  const open = (day: IsoDate): IsoDate => (manners.workingDaysOnly ? nextBusinessDay(day, isBusinessDay) : day);
  const rests = (day: IsoDate): boolean => restsInAugust && monthOf(day) === AUGUST;
  const day = rests(from) ? from : open(from);
  return rests(day) ? open(`${yearOf(day)}-09-01` as IsoDate) : day;
}
