/** A week of the calendar on one sheet, with telephones: what is taken to the telephone or to the street. */
import type { CalendarLayer } from '../../../shared/contract/calendar.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { printChannels } from '../../../shared/contract/prints.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { formatDayAndMonth, formatDayShort, formatLongDate, weekdayName } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { entryReason, entryText } from '../../../shared/i18n/calendar-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import { type DatedEntry, entriesOf } from '../calendar/entries.ts';
import type { Reading } from '../context.ts';
import { dayInName, type ListColumn, listTable, type MadeSheet, sheetOf } from './sheet-frame.ts';
import { phoneWords } from './words.ts';

/** More than these never fit a sheet, whatever they say. */
const MOST_ROWS = 40;
const BY_LAYER: readonly CalendarLayer[] = ['legal', 'mine', 'theirs'];
const FORMATS = { day: formatDayShort, money: formatMoney } as const;

type WeekRow = DatedEntry & { readonly isFirstOfDay: boolean };

const columns = (): readonly ListColumn<WeekRow>[] => [
  {
    heading: t('calendar.print.columns.day'),
    align: 'start',
    width: 0.085,
    text: ({ on, isFirstOfDay }) =>
      isFirstOfDay ? t('calendar.print.day', { weekday: weekdayName(on).slice(0, 3), day: formatDayShort(on) }) : '',
  },
  { heading: t('calendar.print.columns.who'), align: 'start', width: 0.21, text: ({ entry }) => entry.name },
  {
    heading: t('calendar.print.columns.phone'),
    align: 'start',
    width: 0.12,
    text: ({ entry }) => phoneWords(entry.phone),
  },
  { heading: t('calendar.print.columns.what'), align: 'start', width: 0.2, text: ({ entry }) => entryText(entry) },
  {
    heading: t('calendar.print.columns.why'),
    align: 'start',
    width: 0.275,
    text: ({ entry, on }) => entryReason(entry, on, FORMATS),
  },
  { heading: t('calendar.print.columns.amount'), align: 'end', width: 0.11, text: ({ entry }) => formatMoney(entry.amount) },
];

export function weekSheet(
  reading: Reading,
  { from, layers }: InputOf<(typeof printChannels)['prints.week']>,
): Result<MadeSheet, { readonly code: 'print-nothing' }> {
  const to = addDays(from, 6);
  const asked = BY_LAYER.filter((layer) => layers.includes(layer));
  const { total, entries } = reading.uow.read((db) => entriesOf(reading, db, { from, to }, asked, MOST_ROWS));
  if (total === 0) return err({ code: 'print-nothing' });
  // Read once: the ledger is closed by the time that fewer rows are tried.
  const frame = sheetOf(reading, {
    title: t('calendar.print.title', { from: formatDayAndMonth(from), to: formatLongDate(to) }),
    subtitle: asked.map((layer) => t(`calendar.layers.${layer}`)).join(' · '),
    landscape: true,
    blocks: [],
  });
  const name = t('calendar.print.file', { from: dayInName(from) });
  const made = (most: number): MadeSheet => {
    const kept = mostImportant(entries, most);
    const rows = kept.map((row, index) => ({ ...row, isFirstOfDay: kept[index - 1]?.on !== row.on }));
    const left = total - rows.length;
    const note = left > 0 ? [{ kind: 'note' as const, text: t('calendar.print.left', { count: left }) }] : [];
    const sheet = { ...frame, blocks: [{ kind: 'table' as const, table: listTable(columns(), rows) }, ...note] };
    return { sheet, name, printed: rows.length, total };
  };
  const most = Math.min(MOST_ROWS, entries.length);
  return ok({ ...made(most), fitting: { rows: most, made } });
}

/** Of all days what is worth most, told in the order of days; legal days stay whatever they are worth. */
function mostImportant(entries: readonly DatedEntry[], most: number): readonly DatedEntry[] {
  if (entries.length <= most) return entries;
  const isLegal = ({ entry }: DatedEntry) => Number(!['step', 'promise', 'due'].includes(entry.kind));
  const ranked = entries.toSorted((a, b) => isLegal(b) - isLegal(a) || b.entry.amount - a.entry.amount);
  const kept = new Set(ranked.slice(0, most));
  return entries.filter((dated) => kept.has(dated));
}
