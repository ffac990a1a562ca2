/** Every entry of a time in the order of days, for paper and for the calendar file. */
import type { CalendarEntry, CalendarLayer } from '../../../shared/contract/calendar.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { Range } from '../../db/repositories/calendar-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import type { Reading } from '../context.ts';
import { layerOf } from './layers.ts';

/** Of one kind for all: a due-date group never comes here. */
export type SingleEntry = Exclude<CalendarEntry, { kind: 'dues' }>;
export type DatedEntry = { readonly on: IsoDate; readonly entry: SingleEntry };

export type Entries = { readonly total: number; readonly entries: readonly DatedEntry[] };

/** At most `perDay` of each day and layer; `total` counts them all. */
export function entriesOf(reading: Reading, db: ReadDb, range: Range, layers: readonly CalendarLayer[], perDay: number): Entries {
  let total = 0;
  const entries: DatedEntry[] = [];
  for (const layer of new Set(layers)) {
    const view = layerOf(reading, db, layer, range);
    for (const [on, count] of view.totals) {
      total += count;
      for (const entry of view.entriesOn(on, { offset: 0, limit: perDay })) {
        if (entry.kind !== 'dues') entries.push({ on, entry });
      }
    }
  }
  return { total, entries: entries.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) };
}
