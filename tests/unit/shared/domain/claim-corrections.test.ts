import { expect, it } from 'vitest';
import { type Correction, spreadCorrections } from '../../../../shared/domain/claim-corrections.ts';
import { day, money } from './claim-facts.ts';

const correction = (on: string, amount: number, fromStart: boolean): Correction => ({
  on: day(on),
  amount: money(amount),
  fromStart,
});
const paid = (on: string, toPrincipal: number) => ({ on: day(on), toPrincipal: money(toPrincipal), toInterest: money(0) });
const dueDate = (dueOn: string, amount: number, payments: readonly ReturnType<typeof paid>[] = []) => ({
  dueOn: day(dueOn),
  amount: money(amount),
  payments,
});
const spread = (corrections: readonly Correction[], dueDates: readonly ReturnType<typeof dueDate>[], until = '2030-12-31') =>
  spreadCorrections(dueDates, corrections, day(until)).map(({ dueOn, corrected, discounts }) => [
    dueOn,
    corrected,
    discounts.map(({ on, toPrincipal, toInterest }) => [on, toPrincipal, toInterest]),
  ]);

it('puts the due dates in order and takes nothing without corrections', () => {
  expect(spread([], [dueDate('2030-05-31', 300), dueDate('2030-03-31', 100), dueDate('2030-04-30', 200)])).toEqual([
    ['2030-03-31', 100, []],
    ['2030-04-30', 200, []],
    ['2030-05-31', 300, []],
  ]);
});

it('counts what acts from the start before any later discount, and discounts by their day', () => {
  const corrections = [
    correction('2030-04-20', 50, false),
    correction('2030-04-10', 40, false),
    correction('2030-06-01', 30, true),
    correction('2030-02-01', 25, true),
  ];
  // 30 + 25 from the start leave 45 of the first; the discount of 10 April takes 40 of them and that of 20 April the last 5.
  expect(spread(corrections, [dueDate('2030-03-31', 100), dueDate('2030-04-30', 200)])).toEqual([
    [
      '2030-03-31',
      45,
      [
        ['2030-04-09', 40, 0],
        ['2030-04-19', 5, 0],
      ],
    ],
    ['2030-04-30', 200, [['2030-04-19', 45, 0]]],
  ]);
});

it('counts a discount from its own day on, and what acts from the start always', () => {
  const dueDates = [dueDate('2030-03-31', 100)];
  expect(spread([correction('2030-04-10', 40, false)], dueDates, '2030-04-09')).toEqual([['2030-03-31', 100, []]]);
  expect(spread([correction('2030-04-10', 40, false)], dueDates, '2030-04-10')).toEqual([
    ['2030-03-31', 100, [['2030-04-09', 40, 0]]],
  ]);
  expect(spread([correction('2030-04-10', 40, true)], dueDates, '2030-03-01')).toEqual([['2030-03-31', 60, []]]);
});

it('takes a single cent, and leaves no trace of what it did not touch', () => {
  expect(spread([correction('2030-04-10', 1, false)], [dueDate('2030-03-31', 100), dueDate('2030-04-30', 200)])).toEqual([
    ['2030-03-31', 100, [['2030-04-09', 1, 0]]],
    ['2030-04-30', 200, []],
  ]);
  expect(spread([correction('2030-04-10', 1, true)], [dueDate('2030-03-31', 1), dueDate('2030-04-30', 200)])).toEqual([
    ['2030-03-31', 0, []],
    ['2030-04-30', 200, []],
  ]);
});

it('takes only what payments have left, and the rest from the last one, as credit', () => {
  const dueDates = [dueDate('2030-03-31', 100, [paid('2030-03-31', 70)]), dueDate('2030-04-30', 200, [paid('2030-04-30', 250)])];
  // 30 are left of the first, nothing of the second, and 20 exceed both.
  expect(spread([correction('2030-04-10', 50, true)], dueDates)).toEqual([
    ['2030-03-31', 70, []],
    ['2030-04-30', 180, []],
  ]);
});

it('raises the last one alone when the correction raises', () => {
  const dueDates = [dueDate('2030-03-31', 100), dueDate('2030-04-30', 200)];
  expect(spread([correction('2030-04-10', -1, true)], dueDates)).toEqual([
    ['2030-03-31', 100, []],
    ['2030-04-30', 201, []],
  ]);
  expect(spread([correction('2030-04-10', 5, true)], [])).toEqual([]);
});
