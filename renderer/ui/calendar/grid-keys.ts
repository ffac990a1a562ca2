import { addDays, type IsoDate, weekday } from '../../../shared/domain/civil-date.ts';

/** Where a key leads from a day; `undefined` of a key that moves nothing. */
export function dayAfterKey(key: string, day: IsoDate): IsoDate | undefined {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, 1 - weekday(day));
    case 'End':
      return addDays(day, 7 - weekday(day));
    default:
      return undefined;
  }
}
