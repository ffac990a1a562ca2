/** Which days a view shows, and how far a page of it goes. */
import { addDays, addMonths, dayOfMonth, daysBetween, type IsoDate, weekday } from '../../../shared/domain/civil-date.ts';
import type { View } from './store.ts';

const mondayOf = (day: IsoDate): IsoDate => addDays(day, 1 - weekday(day));
const firstOf = (day: IsoDate): IsoDate => addDays(day, 1 - dayOfMonth(day));

/** Whole weeks of the month or of the week; the list has the days of the month alone. */
export function shownDays(view: View, cursor: IsoDate): readonly IsoDate[] {
  const [from, to] = edges(view, cursor);
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index));
}

function edges(view: View, cursor: IsoDate): readonly [IsoDate, IsoDate] {
  if (view === 'week') return [mondayOf(cursor), addDays(mondayOf(cursor), 6)];
  const first = firstOf(cursor);
  const last = addDays(addMonths(first, 1), -1);
  return view === 'agenda' ? [first, last] : [mondayOf(first), addDays(mondayOf(last), 6)];
}

export const pageFrom = (view: View, cursor: IsoDate, step: 1 | -1): IsoDate =>
  view === 'week' ? addDays(cursor, 7 * step) : addMonths(cursor, step);

/** The Monday of the week that is printed: that of the day the calendar stands on. */
export const weekOf = mondayOf;
