/** What the calendar asks. Legal days are asked for apart: they read more than the rest and may come a moment later. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { CalendarDay, CalendarEntry, CalendarLayer } from '../../../shared/contract/calendar.ts';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { Topic } from '../../../shared/contract/events.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { queryOf } from '../../lib/query-client.ts';
import { CLOCK_TOPICS } from '../today/index.ts';
import type { View } from './store.ts';

export const CALENDAR_TOPICS: readonly Topic[] = [...CLOCK_TOPICS, 'holidays'];

/** More than a cell has room for on any screen. */
const PER_DAY: Readonly<Record<View, number>> = { month: 8, week: 16, agenda: 10 };

type Range = OutputOf<AppContract['calendar.range']>;

export type Calendar = {
  readonly dayOf: (day: IsoDate) => CalendarDay | undefined;
  readonly days: readonly CalendarDay[];
  readonly holidayOn: (day: IsoDate) => string | undefined;
  readonly restsInAugust: boolean;
  readonly failure: Error | null;
  readonly isPending: boolean;
};

export function useCalendar(view: View, days: readonly IsoDate[], layers: readonly CalendarLayer[]): Calendar {
  const range = { from: days[0] as IsoDate, to: days.at(-1) as IsoDate, perDay: PER_DAY[view] };
  const quick = layers.filter((layer) => layer !== 'legal');
  const first = useQuery({
    ...queryOf(CALENDAR_TOPICS, 'calendar.range', { ...range, layers: [...quick] }),
    placeholderData: keepPreviousData,
  });
  const legal = useQuery({
    ...queryOf(CALENDAR_TOPICS, 'calendar.range', { ...range, layers: ['legal'] }),
    enabled: layers.includes('legal'),
    placeholderData: keepPreviousData,
  });
  const merged = mergeDays(layers.includes('legal') ? (legal.data?.days ?? []) : [], first.data?.days ?? []);
  const byDay = new Map(merged.map((day) => [day.on, day]));
  const holidays = new Map((first.data?.holidays ?? []).map(({ on, name }) => [on, name]));
  return {
    days: merged,
    dayOf: (day) => byDay.get(day),
    holidayOn: (day) => holidays.get(day),
    restsInAugust: first.data?.restsInAugust ?? false,
    failure: first.error ?? legal.error,
    isPending: first.isPending,
  };
}

/** Legal days first: they do not come back. */
function mergeDays(legal: Range['days'], rest: Range['days']): readonly CalendarDay[] {
  const days = new Map(legal.map((day) => [day.on, day]));
  for (const day of rest) {
    const before = days.get(day.on);
    days.set(
      day.on,
      before
        ? { ...day, totals: { ...day.totals, legal: before.totals.legal }, entries: [...before.entries, ...day.entries] }
        : day,
    );
  }
  return [...days.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

export const countOf = (day: CalendarDay | undefined): number =>
  day ? day.totals.mine + day.totals.theirs + day.totals.legal : 0;

/** How many things an entry tells of. */
export const thingsIn = (entry: CalendarEntry): number => (entry.kind === 'dues' ? entry.count : 1);
