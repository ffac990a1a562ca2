import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, monthOf } from '../../../../../shared/domain/civil-date.ts';
import { DEFAULT_LADDERS } from '../../../../../shared/domain/dunning/default-ladders.ts';
import { DEFAULT_POLICY } from '../../../../../shared/domain/dunning/default-policy.ts';
import type { DebtorFacts } from '../../../../../shared/domain/dunning/facts.ts';
import { nextSteps } from '../../../../../shared/domain/dunning/next-steps.ts';
import type { Ladder } from '../../../../../shared/domain/dunning/policy.ts';
import { cents, day, debt, factsOn } from './facts.ts';
import { type Happening, type Lived, type Owner, simulate } from './simulation.ts';

const RUNS = 1_000;
const DAYS = 900;

const ownLadder: fc.Arbitrary<Ladder> = fc
  .tuple(fc.uniqueArray(fc.integer({ min: -10, max: 90 }), { minLength: 1, maxLength: 9 }), fc.integer({ min: 0, max: 3 }))
  .map(([days, times]) => ({
    id: 'own',
    name: 'Propia',
    rungs: [...days.toSorted((a, b) => a - b), 91].map((afterDays, index, all) => ({
      id: `rung-${index}`,
      afterDays,
      channel: 'email' as const,
      tone: 'neutral' as const,
      text: afterDays <= 0 ? ('S1' as const) : ('S2' as const),
      ...(index === all.length - 1 && times > 0 && { repeat: { everyDays: 5 + times, times } }),
    })),
  }));

const facts: fc.Arbitrary<DebtorFacts> = fc
  .record({
    ladder: fc.oneof(ownLadder, fc.constantFrom(...DEFAULT_LADDERS)),
    start: fc.integer({ min: 0, max: 364 }),
    dueIn: fc.array(fc.integer({ min: -40, max: 60 }), { minLength: 1, maxLength: 4 }),
    gap: fc.integer({ min: 1, max: 12 }),
    grace: fc.integer({ min: 0, max: 6 }),
    small: fc.constantFrom(0, 1_000, 150_000),
    workingDaysOnly: fc.boolean(),
    restsInAugust: fc.boolean(),
    punctual: fc.boolean(),
    entersLate: fc.boolean(),
  })
  .map((given) => {
    const today = addDays(day('2026-01-01'), given.start);
    return factsOn(today, {
      ladder: given.ladder,
      restsInAugust: given.restsInAugust,
      punctual: given.punctual,
      manners: {
        ...DEFAULT_POLICY.manners,
        graceDays: given.grace,
        minimumGapDays: given.gap,
        workingDaysOnly: given.workingDaysOnly,
        smallSum: cents(given.small),
      },
      debts: given.dueIn.map((days, index) =>
        debt({
          name: `invoice-${index}`,
          dueOn: addDays(today, days),
          enteredOn: addDays(today, given.entersLate ? 0 : Math.min(0, days)),
        }),
      ),
    });
  });

const absences = fc.array(fc.record({ from: fc.integer({ min: 0, max: 200 }), days: fc.integer({ min: 1, max: 60 }) }), {
  maxLength: 4,
});
const away = (gone: readonly { from: number; days: number }[]) => (index: number) =>
  !gone.some(({ from, days }) => index >= from && index < from + days);
const quiet = (opens: Owner['opens']): Owner => ({ opens, answersEntry: 'nothing', happenings: [] });
const happenings: fc.Arbitrary<readonly Happening[]> = fc.array(
  fc.record({
    from: fc.integer({ min: 0, max: 150 }),
    days: fc.integer({ min: 1, max: 45 }),
    what: fc.constantFrom('pause' as const, 'promise' as const, 'dispute' as const, 'agreement' as const),
  }),
  { maxLength: 3 },
);

/** Every rung after the due date once and in order, the last one as often as it repeats. */
function wholeLadder({ rungs }: Ladder): readonly string[] {
  const last = rungs.at(-1);
  const late = rungs.filter(({ afterDays }) => afterDays > 0).map(({ id }) => id);
  return [...late, ...Array.from({ length: last?.repeat?.times ?? 0 }, () => last?.id ?? '')];
}
const withoutCourtesy = ({ rungs }: Ladder, done: readonly string[]) =>
  done.filter((id) => rungs.some((rung) => rung.id === id && rung.afterDays > 0));

/** Whatever broke the manners; asserted at once, since an assertion for each day would take longer than living it. */
function unkept({ manners, restsInAugust, isBusinessDay }: DebtorFacts, { contacts }: Lived): readonly string[] {
  return contacts.flatMap((contact, index) => {
    const before = contacts[index - 1];
    const tooSoon = before !== undefined && daysBetween(before, contact) < manners.minimumGapDays;
    const resting = (manners.workingDaysOnly && !isBusinessDay(contact)) || (restsInAugust && monthOf(contact) === 8);
    return tooSoon || resting ? [`${before} ${contact}`] : [];
  });
}

/** Openings on which a debt had no step, two of them, or one in the past. */
function undated({ openings }: Lived): readonly unknown[] {
  return openings.filter(({ today, facts: seen, steps }) => {
    const named = new Set(steps.map(({ invoiceId }) => invoiceId));
    const all = steps.length === seen.debts.length && seen.debts.every(({ invoiceId }) => named.has(invoiceId));
    return !all || steps.some(({ on }) => on < today);
  });
}

describe('the next steps of a debtor, whatever happens', () => {
  it('lose no rung and double none, keep the gap, and give every open debt one day that is not past', () => {
    fc.assert(
      fc.property(facts, absences, (given, gone) => {
        const life = simulate(given, DAYS, quiet(away(gone)));
        expect(life.finished).toBe(true);
        expect([unkept(given, life), undated(life)]).toEqual([[], []]);
        for (const done of life.done.values()) expect(withoutCourtesy(given.ladder, done)).toEqual(wholeLadder(given.ladder));
      }),
      { numRuns: RUNS },
    );
  });

  it('are only delayed by a pause, a promise, a dispute or an agreement, and nothing is claimed meanwhile', () => {
    fc.assert(
      fc.property(facts, absences, happenings, (given, gone, all) => {
        const life = simulate(given, DAYS, { ...quiet(away(gone)), happenings: all });
        expect(life.finished).toBe(true);
        expect([unkept(given, life), undated(life)]).toEqual([[], []]);
        const index = (contact: Lived['contacts'][number]) => daysBetween(given.today, contact);
        for (const { what, from, days } of all.filter((one) => one.what === 'pause')) {
          expect([what, life.contacts.map(index).filter((at) => at >= from && at < from + days)]).toEqual([what, []]);
        }
        for (const done of life.done.values()) expect(withoutCourtesy(given.ladder, done)).toEqual(wholeLadder(given.ladder));
      }),
      { numRuns: RUNS },
    );
  });

  it('come to the same in the end whether the program is opened every day or late', () => {
    fc.assert(
      fc.property(facts, absences, (given, gone) => {
        const [daily, late] = [
          simulate(
            given,
            DAYS,
            quiet(() => true),
          ),
          simulate(given, DAYS, quiet(away(gone))),
        ];
        const rungs = (life: Lived) => [...life.done].map(([id, done]) => [id, withoutCourtesy(given.ladder, done)]);
        expect(rungs(late)).toEqual(rungs(daily));
      }),
      { numRuns: RUNS / 4 },
    );
  });

  it('do not depend on the order of the facts, nor on being told twice', () => {
    fc.assert(
      fc.property(facts, absences, fc.integer({ min: 5, max: 120 }), (given, gone, until) => {
        const seen = simulate(given, until, quiet(away(gone))).openings.at(-1)?.facts;
        fc.pre(seen !== undefined);
        const turned = {
          ...seen,
          contacts: seen.contacts.toReversed(),
          debts: seen.debts.toReversed().map((one) => ({ ...one, done: one.done.toReversed() })),
        };
        const byId = ({ debts, leading }: ReturnType<typeof nextSteps>) => ({
          leading,
          debts: debts.toSorted((a, b) => (a.invoiceId < b.invoiceId ? -1 : 1)),
        });
        expect(byId(nextSteps(turned))).toEqual(byId(nextSteps(seen)));
        expect(nextSteps(seen)).toEqual(nextSteps(seen));
      }),
      { numRuns: RUNS },
    );
  });

  it('plan no two contacts closer than the gap', () => {
    fc.assert(
      fc.property(facts, absences, fc.integer({ min: 5, max: 120 }), (given, gone, until) => {
        const seen = simulate(given, until, quiet(away(gone))).openings.at(-1)?.facts;
        fc.pre(seen !== undefined);
        const days = [...new Set(nextSteps(seen).debts.flatMap(({ kind, on }) => (kind === 'rung' ? [on] : [])))].toSorted();
        const [first, second] = days;
        if (first !== undefined && second !== undefined) {
          expect(daysBetween(first, second)).toBeGreaterThanOrEqual(given.manners.minimumGapDays);
        }
      }),
      { numRuns: RUNS },
    );
  });
});
