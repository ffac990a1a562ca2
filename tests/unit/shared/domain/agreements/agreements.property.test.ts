/** Whatever is agreed and however it is paid, no cent appears or goes away. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeAgreement } from '../../../../../shared/domain/agreements/compose.ts';
import { type AgreementPlan, Rhythm } from '../../../../../shared/domain/agreements/plan.ts';
import { sumOf } from '../../../../../shared/domain/agreements/schedule.ts';
import { trackAgreement } from '../../../../../shared/domain/agreements/track.ts';
import { addDays } from '../../../../../shared/domain/civil-date.ts';
import type { BasisPoints } from '../../../../../shared/domain/money.ts';
import { aPlan, aWorld, day, money, someDebts } from '../../../../support/agreement-plans.ts';

const RUNS = 10_000;
const FIXED = aPlan().fixedOn;
const anyDay = fc.integer({ min: 0, max: 1_500 }).map((offset) => addDays(FIXED, offset));
const amount = (max: number) => fc.integer({ min: 1, max }).map((n) => money(n) as never);
const series = { firstOn: anyDay, rhythm: fc.constantFrom(...Rhythm.options), lastOfMonth: fc.boolean() };

const anyCash: fc.Arbitrary<AgreementPlan['cash']> = fc.oneof(
  fc.record({ kind: fc.constant('single' as const), on: anyDay }),
  fc.record({ kind: fc.constant('equal' as const), count: fc.integer({ min: 1, max: 120 }), ...series }),
  fc.record({
    kind: fc.constant('amount' as const),
    each: fc.integer({ min: 5_000, max: 500_000 }).map((n) => money(n) as never),
    ...series,
  }),
);
const anyPlan = fc.record({
  principal: fc.integer({ min: 1, max: 1_500_000 }),
  interest: fc.integer({ min: 0, max: 90_000 }),
  fixed: fc.constantFrom(0, 4_000),
  plan: fc
    .record({
      cash: anyCash,
      dayRule: fc.constantFrom('as-is' as const, 'next' as const, 'previous' as const),
      deferralRate: fc.option(
        fc.integer({ min: 1, max: 2_000 }).map((points) => points as BasisPoints),
        { nil: undefined },
      ),
      waiver: fc.option(amount(50_000), { nil: undefined }),
      downPayment: fc.option(fc.record({ on: anyDay, amount: amount(80_000) }), { nil: undefined }),
      work: fc.option(
        fc.record({
          what: fc.constant('trabajo'),
          unit: fc.constant('hour' as const),
          units: fc.integer({ min: 1, max: 20_000 }),
          unitValue: amount(8_000),
          vat: fc.constantFrom(0, 1_000, 2_100).map((points) => points as BasisPoints),
          until: anyDay,
        }),
        { nil: undefined },
      ),
    })
    .map((change) => aPlan(Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)))),
});
const compose = ({
  principal,
  interest,
  fixed,
  plan,
}: {
  principal: number;
  interest: number;
  fixed: number;
  plan: AgreementPlan;
}) => composeAgreement(plan, someDebts(principal, interest, fixed), aWorld());

describe('a plan that nothing blocks', () => {
  it('adds up to what was agreed, to the cent, in days that follow one another', () => {
    let sound = 0;
    fc.assert(
      fc.property(anyPlan, (asked) => {
        const of = compose(asked);
        fc.pre(of.problems.every(({ severity }) => severity !== 'blocks'));
        sound += 1;
        expect(of.acknowledged.total - of.waiver + of.deferralInterest).toBe(of.payable);
        expect(sumOf(of.instalments)).toBe(of.payable);
        expect(of.instalments.every((one) => one.amount > 0 && Number.isInteger(one.amount))).toBe(true);
        expect(of.instalments.map(({ position }) => position)).toEqual(of.instalments.map((_, index) => index + 1));
        expect(of.instalments.map(({ on }) => on)).toEqual(of.instalments.map(({ on }) => on).toSorted());
        const money = of.instalments.filter(({ kind }) => kind === 'cash' || kind === 'down');
        expect(sumOf(money)).toBe(of.cash);
      }),
      { numRuns: RUNS },
    );
    expect(sound).toBe(RUNS);
  });
});

const anyHistory = fc.record({
  asked: anyPlan,
  money: fc.array(fc.record({ on: anyDay, amount: amount(200_000) }), { maxLength: 12 }),
  inKind: fc.array(fc.record({ on: anyDay, amount: amount(50_000) }), { maxLength: 4 }),
  credits: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100_000 })).map(money),
  today: anyDay,
  graceDays: fc.integer({ min: 0, max: 30 }),
});

describe('whatever is paid', () => {
  it('is found again in the instalments or over: nothing drifts', () => {
    fc.assert(
      fc.property(anyHistory, ({ asked, money: paid, inKind, credits, today, graceDays }) => {
        const { instalments } = compose(asked);
        const track = trackAgreement({ instalments, money: paid, inKind, credits, today, graceDays });
        const received = [...paid, ...inKind].reduce((sum, one) => sum + one.amount, 0);
        expect(track.agreed).toBe(sumOf(instalments));
        expect(track.paid + track.credited + track.pending).toBe(track.agreed);
        expect(track.paid + track.surplus).toBe(received);
        expect(track.credited).toBe(Math.min(credits, track.agreed));
        for (const one of track.instalments) {
          expect(one.paid + one.credited + one.pending).toBe(one.amount);
          expect(Math.min(one.paid, one.credited, one.pending)).toBeGreaterThanOrEqual(0);
          expect(one.state === 'late').toBe(one.pending > 0 && one.on < today);
        }
        // Nothing is over while something is left to pay.
        expect(track.surplus === 0 || track.pending === 0).toBe(true);
        expect(track.overdue).toBe(
          track.instalments.filter(({ state }) => state === 'late').reduce((sum, one) => sum + one.pending, 0),
        );
        expect(track.health === 'done').toBe(track.pending === 0);
      }),
      { numRuns: RUNS },
    );
  });

  it('pays the oldest first, and the order in which payments are written down does not matter', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 1, max: 11 }), ({ asked, money: paid, today, graceDays }, turn) => {
        const { instalments } = compose(asked);
        const of = (money: typeof paid) =>
          trackAgreement({ instalments, money, inKind: [], credits: 0 as never, today, graceDays });
        const track = of(paid);
        const cash = track.instalments.filter(({ kind }) => kind === 'cash' || kind === 'down');
        const firstOpen = cash.findIndex(({ pending }) => pending > 0);
        if (firstOpen >= 0) expect(cash.slice(firstOpen + 1).every((one) => one.paid === 0)).toBe(true);
        // Payments of one day may come in any order; of different days they are sorted.
        const byDay = [...paid.slice(turn), ...paid.slice(0, turn)];
        const amounts = (track: ReturnType<typeof of>) => track.instalments.map(({ paid, pending }) => [paid, pending]);
        expect(amounts(of(byDay))).toEqual(amounts(track));
      }),
      { numRuns: 1_000 },
    );
  });
});

it('keeps an agreement until the grace days are over, and not a day longer', () => {
  const instalments = [{ position: 1, on: day('2026-12-01'), amount: money(100), kind: 'cash' as const }];
  const at = (today: string) =>
    trackAgreement({ instalments, money: [], inKind: [], credits: money(0), today: day(today), graceDays: 3 });
  expect(at('2026-12-01').health).toBe('kept');
  expect(at('2026-12-02')).toMatchObject({ health: 'late', missed: 1, overdue: 100, graceEndsOn: '2026-12-04' });
  expect(at('2026-12-04').health).toBe('late');
  expect(at('2026-12-05').health).toBe('broken');
});
