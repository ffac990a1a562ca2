/** How the calendar is looked at, kept while other screens are seen. */
import { create } from 'zustand';
import type { CalendarLayer } from '../../../shared/contract/calendar.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';

export const VIEWS = ['month', 'week', 'agenda'] as const;
export type View = (typeof VIEWS)[number];

type CalendarLook = {
  readonly view: View;
  /** The day the calendar stands on; absent: today. */
  readonly cursor: IsoDate | undefined;
  readonly layers: readonly CalendarLayer[];
};

export const useCalendarLook = create<CalendarLook>()(() => ({
  view: 'month',
  cursor: undefined,
  layers: ['mine', 'theirs', 'legal'],
}));

export const changeLook = (change: Partial<CalendarLook>): void => useCalendarLook.setState(change);
