/**
 * What goes into the calendar file: each entry as an event of the whole day, in words.
 *
 * Policy   an event keeps its identity while it is the same step, promise or window of the same debtor, so that a second import
 *          changes it instead of adding one. Where privacy is asked for, only initials and no amounts leave the program.
 */
import type { calendarChannels } from '../../../shared/contract/calendar.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { entryReason, entryText } from '../../../shared/i18n/calendar-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import type { Reading } from '../context.ts';
import { phoneWords } from '../prints/words.ts';
import { type DatedEntry, entriesOf } from './entries.ts';
import { noticeSettings } from './notices.ts';

export type CalendarEvent = {
  /** Stable: the same thing to do has the same one. */
  readonly key: string;
  readonly on: IsoDate;
  readonly summary: string;
  readonly description: string;
};

/** A year of a busy shop. */
const MOST_A_DAY = 500;

export function calendarEvents(
  reading: Reading,
  { layers, ...range }: InputOf<(typeof calendarChannels)['calendar.export']>,
): readonly CalendarEvent[] {
  return reading.uow.read((db) => {
    const { privacy } = noticeSettings(db);
    const taken = new Map<string, number>();
    return entriesOf(reading, db, range, layers, MOST_A_DAY).entries.map((dated) => {
      const key = keyOf(dated);
      const times = taken.get(key) ?? 0;
      taken.set(key, times + 1);
      return { ...eventOf(dated, privacy), key: times === 0 ? key : `${key}-${times + 1}`, on: dated.on };
    });
  });
}

/** Not the day: a step that was moved is still the same one. A promise is another one on another day. */
function keyOf({ on, entry }: DatedEntry): string {
  switch (entry.kind) {
    case 'step':
      return `step-${entry.debtorId}`;
    case 'promise':
      return `promise-${entry.debtorId}-${on}`;
    case 'instalment':
      return `instalment-${entry.agreementId}-${entry.position}`;
    case 'offer':
      return `offer-${entry.agreementId}`;
    case 'due':
      return `due-${entry.invoiceId}-${on}`;
    default:
      return `${entry.kind}-${entry.invoiceId}`;
  }
}

const FORMATS = { day: formatDate, money: formatMoney } as const;

function eventOf({ on, entry }: DatedEntry, privacy: boolean): Pick<CalendarEvent, 'summary' | 'description'> {
  const what = entryText(entry);
  if (privacy) return { summary: t('calendar.file.summary', { what, name: initialsOf(entry.name) }), description: '' };
  const lines = [
    t('calendar.file.amount', { amount: formatMoney(entry.amount) }),
    ...(entry.phone === undefined ? [] : [t('calendar.file.phone', { phone: phoneWords(entry.phone) })]),
    entryReason(entry, on, FORMATS),
  ];
  return {
    summary: t('calendar.file.summary', { what, name: entry.name }),
    description: lines.filter((line) => line !== '').join('\n'),
  };
}

/** `T. H. F.` */
const initialsOf = (name: string): string =>
  name
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
    .slice(0, 3)
    .map((word) => `${word.charAt(0).toLocaleUpperCase('es')}.`)
    .join(' ') || t('calendar.file.somebody');
