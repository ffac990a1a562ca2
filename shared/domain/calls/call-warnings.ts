/**
 * What the owner should know before dialling. It informs and never blocks: the owner may have a reason.
 *
 * Units    civil days; time of day as `HH:MM` of this computer.
 * Rule     office hours and working days of the follow-up policy; one contact a day, two in seven days, five in thirty, whatever the
 *          channel; no calls to whom asked to be written to.
 * Source   legal-es §8.2, letters-es §4.1 (CP art. 172 ter, LCD art. 8: insistence is what turns a claim into harassment).
 */
import { addDays, type IsoDate } from '../civil-date.ts';
import type { DunningManners } from '../dunning/policy.ts';

export type CallWarning =
  | { readonly code: 'only-in-writing' }
  | { readonly code: 'insolvent' }
  | { readonly code: 'outside-hours'; readonly from: string; readonly to: string }
  | { readonly code: 'holiday'; readonly name: string }
  | { readonly code: 'weekend' }
  | { readonly code: 'contacted-today' }
  | { readonly code: 'too-often'; readonly count: number; readonly days: number };

const MOST_CONTACTS = [
  { count: 2, days: 7 },
  { count: 5, days: 30 },
] as const;

export function callWarnings(moment: {
  readonly today: IsoDate;
  readonly time: string;
  readonly manners: DunningManners;
  /** Name of the holiday that today is. */
  readonly holiday: string | undefined;
  readonly isWeekend: boolean;
  readonly onlyInWriting: boolean;
  readonly insolvent: boolean;
  /** Days on which we contacted them. */
  readonly contacts: readonly IsoDate[];
}): readonly CallWarning[] {
  const { today, time, manners, holiday, contacts } = moment;
  const { from, to } = manners.officeHours;
  const often = MOST_CONTACTS.find(
    ({ count, days }) => contacts.filter((day) => day > addDays(today, -days) && day <= today).length >= count,
  );
  return [
    ...(moment.onlyInWriting ? [{ code: 'only-in-writing' } as const] : []),
    ...(moment.insolvent ? [{ code: 'insolvent' } as const] : []),
    ...(holiday !== undefined && manners.workingDaysOnly ? [{ code: 'holiday', name: holiday } as const] : []),
    ...(holiday === undefined && moment.isWeekend && manners.workingDaysOnly ? [{ code: 'weekend' } as const] : []),
    ...(time < from || time >= to ? [{ code: 'outside-hours', from, to } as const] : []),
    ...(contacts.includes(today) ? [{ code: 'contacted-today' } as const] : []),
    ...(often ? [{ code: 'too-often', ...often } as const] : []),
  ];
}
