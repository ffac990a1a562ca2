/** What the calendar shows: a time of days with their first entries, and one day in full. */
import type { CalendarDay, CalendarLayer, calendarChannels } from '../../../shared/contract/calendar.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { yearOf } from '../../../shared/domain/civil-date.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { Range } from '../../db/repositories/calendar-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import type { Reading } from '../context.ts';
import { businessCalendar, restsInAugust } from '../settings/business-calendar.ts';
import { layerOf, withDuesTogether } from './layers.ts';

type Channels = typeof calendarChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function calendarRange(
  reading: Reading,
  { layers, perDay, ...range }: InputOf<Channels['calendar.range']>,
): Answer<'calendar.range'> {
  return reading.uow.read((db) =>
    ok({
      days: daysOf(reading, db, range, layers, perDay),
      holidays: holidaysIn(db, range),
      restsInAugust: restsInAugust(db),
    }),
  );
}

const NONE: CalendarDay['totals'] = { mine: 0, theirs: 0, legal: 0 };

function daysOf(
  reading: Reading,
  db: ReadDb,
  range: Range,
  layers: readonly CalendarLayer[],
  perDay: number,
): OutputOf<Channels['calendar.range']>['days'] {
  const days = new Map<string, CalendarDay>();
  for (const layer of new Set(layers)) {
    const whole = layerOf(reading, db, layer, range);
    const view = layer === 'theirs' ? withDuesTogether(db, range, whole) : whole;
    for (const [on, total] of view.totals) {
      const day = days.get(on) ?? { on, totals: NONE, entries: [] };
      const entries = [...day.entries, ...view.entriesOn(on, { offset: 0, limit: perDay })];
      days.set(on, { on, totals: { ...day.totals, [layer]: total }, entries });
    }
  }
  return [...days.values()].toSorted((a, b) => (a.on < b.on ? -1 : 1));
}

export function calendarDay(
  reading: Reading,
  { on, layer, offset, limit }: InputOf<Channels['calendar.day']>,
): Answer<'calendar.day'> {
  return reading.uow.read((db) => {
    const view = layerOf(reading, db, layer, { from: on, to: on });
    return ok({ total: view.totals.get(on) ?? 0, rows: [...view.entriesOn(on, { offset, limit })] });
  });
}

function holidaysIn(db: ReadDb, { from, to }: Range): OutputOf<Channels['calendar.range']>['holidays'] {
  const calendar = businessCalendar(db);
  const years = yearOf(from) === yearOf(to) ? [yearOf(from)] : [yearOf(from), yearOf(to)];
  return years
    .flatMap((year) => calendar.holidaysOf(year))
    .filter(({ on }) => on >= from && on <= to)
    .map(({ on, name }) => ({ on, name }));
}
