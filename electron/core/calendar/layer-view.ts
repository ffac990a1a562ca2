import type { CalendarEntry } from '../../../shared/contract/calendar.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { Window } from '../../db/repositories/calendar-repository.ts';

/** A layer over a time: how much falls on each of its days, and the entries of one of them. */
export type LayerView = {
  readonly totals: ReadonlyMap<IsoDate, number>;
  readonly entriesOn: (day: IsoDate, window: Window) => readonly CalendarEntry[];
};
