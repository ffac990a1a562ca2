/** An entry of the calendar in words: what falls on the day, and why. For the window, the printed week and the calendar file alike. */
import type { CalendarEntry } from '../contract/calendar.ts';
import type { IsoDate } from '../domain/civil-date.ts';
import { becauseText, type StepFormats, stepText } from './next-step-text.ts';
import { t } from './t.ts';

export function entryText(entry: CalendarEntry): string {
  switch (entry.kind) {
    case 'step':
      return entry.afterwards ? t('calendar.entry.afterwards', { what: stepText(entry.afterwards) }) : stepText(entry);
    case 'promise':
      return t(`calendar.entry.promise.${entry.state}`);
    case 'instalment':
      return t(entry.isLate ? 'calendar.entry.lateInstalment' : 'calendar.entry.instalment', {
        position: entry.position,
        ref: entry.ref,
      });
    case 'offer':
      return t('calendar.entry.offer', { ref: entry.ref });
    case 'dues':
      return t('calendar.entry.dues', { count: entry.count });
    default:
      return t(`calendar.entry.${entry.kind}`, { number: entry.number });
  }
}

/** Of a step why it comes; of the rest what the day means. */
export function entryReason(entry: CalendarEntry, on: IsoDate, formats: StepFormats): string {
  switch (entry.kind) {
    case 'step':
      return becauseText({ because: entry.because, on }, formats);
    case 'promise':
      return t('calendar.reason.promise', { amount: formats.money(entry.amount) });
    case 'instalment':
      return t(entry.isLate ? 'calendar.reason.lateInstalment' : 'calendar.reason.instalment');
    case 'offer':
      return t('calendar.reason.offer');
    case 'due':
    case 'dues':
      return '';
    default:
      return t(`calendar.reason.${entry.kind}`);
  }
}
