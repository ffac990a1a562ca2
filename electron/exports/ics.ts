/**
 * An iCalendar file (RFC 5545): events of whole days, each with an alarm at nine in the morning of its day.
 *
 * Rule     UTF-8 without mark, CRLF, lines of at most 75 octets; DTEND is the day after, exclusive.
 * Policy   private and free: they take nobody's time. `stamp` is a UTC instant; the same events and stamp give the same bytes.
 */
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventClass, ICalEventTransparency } from 'ical-generator';
import { addDays, dayOfMonth, type IsoDate, monthOf, yearOf } from '../../shared/domain/civil-date.ts';

export type IcsEvent = {
  readonly key: string;
  readonly on: IsoDate;
  readonly summary: string;
  readonly description: string;
};

/** Seconds from the beginning of the day, negative because the library counts backwards. */
const NINE_IN_THE_MORNING = -32_400;
const DOMAIN = 'deudario.invalid';

export function calendarFile(
  events: readonly IcsEvent[],
  { name, category, stamp }: { readonly name: string; readonly category: string; readonly stamp: string },
): string {
  const calendar = ical({
    name,
    prodId: { company: 'Deudario', product: 'Calendario', language: 'ES' },
    method: ICalCalendarMethod.PUBLISH,
    scale: 'GREGORIAN',
  });
  for (const { key, on, summary, description } of events) {
    const event = calendar.createEvent({
      id: `${key}@${DOMAIN}`,
      stamp: new Date(stamp),
      // A later file has the later word: readers take the higher number.
      sequence: Math.floor(Date.parse(stamp) / 1_000) - SEQUENCE_BEGINS,
      allDay: true,
      start: asDate(on),
      end: asDate(addDays(on, 1)),
      summary,
      ...(description !== '' && { description: { plain: description } }),
      transparency: ICalEventTransparency.TRANSPARENT,
      class: ICalEventClass.PRIVATE,
    });
    event.createCategory({ name: category });
    // Given to the constructor, `relatesTo` is ignored.
    event
      .createAlarm({ type: ICalAlarmType.display, trigger: NINE_IN_THE_MORNING, description: summary })
      .relatesTo('START' as never);
  }
  // The library leaves the last line open.
  return `${calendar.toString()}\r\n`;
}

/** 1 January 2026, so that the number stays small. */
const SEQUENCE_BEGINS = 1_767_225_600;

/** The library reads the local parts of a date. */
const asDate = (day: IsoDate): Date => new Date(yearOf(day), monthOf(day) - 1, dayOfMonth(day));
