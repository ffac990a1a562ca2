/**
 * The figures beside the work list, and twelve weeks of money.
 *
 * Units    integer cents; weeks begin on Monday.
 * Policy   expected in thirty days is what falls due in them and what was promised for them; a promise counts up to what the
 *          debtor is late with. What a signed agreement covers is expected by its instalments in money instead of by the due
 *          dates of its invoices. Of the twelve weeks the eighth is this one: what came in, and what is still expected in it.
 */
import { addDays, daysBetween, type IsoDate, weekday } from '../../../shared/domain/civil-date.ts';
import { addCents, type Cents, negateCents, sumCents, ZERO } from '../../../shared/domain/money.ts';
import {
  agreedByDay,
  dueByDay,
  openSums,
  promisedByDay,
  putOffByDay,
  receivedByDay,
} from '../../db/repositories/agenda-figures.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';

const WEEKS = 12;
const WEEKS_BEFORE = 7;
const DAYS_AHEAD = 30;

export function agendaFigures(db: ReadDb, today: IsoDate) {
  const monday = addDays(today, 1 - weekday(today));
  const begins = addDays(monday, -7 * WEEKS_BEFORE);
  const ends = addDays(begins, 7 * WEEKS - 1);
  const firstOfMonth = `${today.slice(0, 8)}01` as IsoDate;
  const received = receivedByDay(db, begins < firstOfMonth ? begins : firstOfMonth, today);
  const expected = [
    ...dueByDay(db, today, ends),
    ...putOffByDay(db, today, ends).map(({ on, amount }) => ({ on, amount: negateCents(amount) })),
    ...agreedByDay(db, today, ends),
    ...promisedByDay(db, today, ends),
  ];
  const horizon = addDays(today, DAYS_AHEAD);

  const weeks = Array.from({ length: WEEKS }, (_, index) => ({
    from: addDays(begins, 7 * index),
    received: ZERO,
    expected: ZERO,
  }));
  const into = (key: 'received' | 'expected', on: IsoDate, amount: Cents): void => {
    const week = weeks[Math.floor(daysBetween(begins, on) / 7)];
    if (week) week[key] = addCents(week[key], amount);
  };
  for (const { on, amount } of received) into('received', on, amount);
  for (const { on, amount } of expected) into('expected', on, amount);

  return {
    figures: {
      ...openSums(db, today),
      collectedThisMonth: sumCents(received.filter(({ on }) => on >= firstOfMonth).map(({ amount }) => amount)),
      expected30: sumCents(expected.filter(({ on }) => on <= horizon).map(({ amount }) => amount)),
    },
    weeks,
  };
}
