/**
 * Time, as a port. Only this file and `instant.ts` ask the computer what time it is; everything else is given a `Clock`.
 * A legal day is the civil day of the computer's own time zone; an instant is UTC and never decides a legal day.
 */
import { type IsoDate, isoDateFrom } from '../../shared/domain/civil-date.ts';
import { presentInstant } from './instant.ts';

export type Clock = {
  /** The computer's civil day. */
  today(): IsoDate;
  /** The present instant in UTC, ISO 8601 with milliseconds. */
  now(): string;
};

export const systemClock: Clock = {
  today: () => civilDayOf(new Date()),
  now: presentInstant,
};

/** The civil day on which an instant falls, in the computer's time zone. */
export const localDay = (instant: string): IsoDate => civilDayOf(new Date(instant));

/** `2026-11-22-1340`: an instant as people here read it, sorted by name as by time (but for the hour that autumn repeats). */
export function localStamp(instant: string): string {
  const moment = new Date(instant);
  return `${civilDayOf(moment)}-${twoDigits(moment.getHours())}${twoDigits(moment.getMinutes())}`;
}

function civilDayOf(moment: Date): IsoDate {
  const day = isoDateFrom(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  if (!day) throw new RangeError('the clock of the computer is outside the years 1900 to 2200');
  return day;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
