/**
 * The legal layer of the calendar: days that are lost if nobody acts, and objections with a last day to be answered.
 *
 * Policy   legal days are kept (`legal-days/`): they are counted by their index, and of a day only the window is read. Objections that
 *          are open are few: those of the whole time are read at once. What has run out is not told; a window that opened is, while
 *          it is open.
 */
import type { CalendarEntry } from '../../../shared/contract/calendar.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { ZERO } from '../../../shared/domain/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { type DueRow, disputesToAnswer, type Range, type Window } from '../../db/repositories/calendar-repository.ts';
import {
  countLegalDays,
  type DatedLegalDay,
  type LegalDayKind,
  legalDaysBetween,
} from '../../db/repositories/legal-day-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import type { Reading } from '../context.ts';
import type { LayerView } from './layer-view.ts';

type LegalEntry = Extract<CalendarEntry, { kind: LegalDayKind | 'dispute' }>;

export function legalLayer(reading: Reading, db: ReadDb, range: Range): LayerView {
  const today = reading.today();
  const disputes = Map.groupBy(disputesToAnswer(db, range), ({ on }) => on);
  const counted = range.to < today ? [] : countLegalDays(db, range, today);
  const kinds = Map.groupBy(counted, ({ on }) => on);
  const totals = new Map<IsoDate, number>([...disputes].map(([day, rows]) => [day, rows.length]));
  for (const { on, n } of counted) totals.set(on, (totals.get(on) ?? 0) + n);
  return {
    totals,
    entriesOn: (day, window) => {
      const read = { from: day, to: day, today, limit: window.offset + window.limit };
      const legal = (kinds.get(day) ?? []).flatMap(({ kind }) => legalDaysBetween(db, kind, read)).map(legalEntry);
      return inWindow([...legal, ...(disputes.get(day) ?? []).map(disputeEntry)], window);
    },
  };
}

/** The largest sum first. */
const inWindow = (entries: readonly LegalEntry[], { offset, limit }: Window): readonly LegalEntry[] =>
  entries.toSorted((a, b) => b.amount - a.amount).slice(offset, offset + limit);

const legalEntry = ({ kind, debtorId, name, phone, amount, invoiceId, number, invoiceCount }: DatedLegalDay): LegalEntry => ({
  kind,
  debtorId,
  name,
  amount: amount ?? ZERO,
  ...(phone !== null && { phone }),
  invoiceId,
  // A year to file is of the attempt, not of an invoice.
  number: invoiceCount === 1 ? number : t('calendar.entry.andMore', { number, count: invoiceCount - 1 }),
});

const disputeEntry = ({ debtorId, name, phone, amount, invoiceId, number }: DueRow): LegalEntry => ({
  kind: 'dispute',
  debtorId,
  name,
  amount,
  ...(phone !== null && { phone }),
  invoiceId,
  number,
});
