/**
 * Easter Sunday of the Gregorian calendar, from which Maundy Thursday, Good Friday and Easter Monday follow.
 *
 * Rule    the anonymous Gregorian computus (Meeus/Jones/Butcher).
 * Errors  none: it holds for every Gregorian year.
 */
import { type IsoDate, isoDateFrom } from './civil-date.ts';

export function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const skippedLeapDays = century - Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + skippedLeapDays - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const index = epact + toSunday - 7 * late + 114;
  const day = isoDateFrom(year, Math.floor(index / 31), (index % 31) + 1);
  if (day === undefined) throw new RangeError(`no Easter in the year ${year}`);
  return day;
}
