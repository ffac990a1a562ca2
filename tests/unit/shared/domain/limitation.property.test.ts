/** What holds for every debt and every history of acts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import { type LimitationAct, LimitationActKind, limitationClock, limitationOf } from '../../../../shared/domain/limitation.ts';
import { LimitationChoice, LimitationPreset } from '../../../../shared/domain/limitation-choice.ts';

const day = (text: string) => text as IsoDate;
const TODAY = day('2026-11-22');
const debt = (dueOn: IsoDate, acts: readonly LimitationAct[] = []) => ({ dueOn, issuedOn: addDays(dueOn, -30), acts });

describe('whatever happens', () => {
  const someDay = fc.integer({ min: 0, max: 5_000 }).map((n) => addDays(day('2018-01-01'), n));
  const someAct: fc.Arbitrary<LimitationAct> = fc
    .record({
      id: fc.uuid(),
      kind: fc.constantFrom(...LimitationActKind.options),
      on: someDay,
      toReceipt: fc.option(fc.integer({ min: 0, max: 60 }), { nil: undefined }),
      toEnd: fc.option(fc.integer({ min: 0, max: 900 }), { nil: undefined }),
      proven: fc.boolean(),
    })
    .map(({ toReceipt, toEnd, on, ...rest }) => ({
      ...rest,
      on,
      ...(toReceipt !== undefined && { receivedOn: addDays(on, toReceipt) }),
      ...(toEnd !== undefined && { untilOn: addDays(on, toEnd) }),
    }));
  const someActs = fc.uniqueArray(someAct, { maxLength: 12, selector: (one) => one.id });
  const someChoice = fc.constantFrom(...LimitationChoice.options);
  const both = (choice: LimitationChoice, dueOn: IsoDate, acts: readonly LimitationAct[]) => {
    const { ruling } = limitationOf(choice, debt(dueOn, acts), TODAY);
    return [ruling.prescribesOnProven, ruling.prescribesOnClaimed] as const;
  };

  it('one more act never moves a day earlier', () => {
    fc.assert(
      fc.property(someChoice, someDay, someActs, someAct, (choice, dueOn, acts, one) => {
        const [proven, claimed] = both(choice, dueOn, acts);
        const [provenThen, claimedThen] = both(choice, dueOn, [...acts, one]);
        expect(provenThen >= proven && claimedThen >= claimed).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('the proven day is never later than the claimed one, nor earlier than the period itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LimitationPreset.options), someDay, someActs, (preset, dueOn, acts) => {
        const alone = limitationClock(preset, debt(dueOn), TODAY).prescribesOnProven;
        const [proven, claimed] = both(preset, dueOn, acts);
        expect(alone <= proven && proven <= claimed).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('the order in which acts were noted changes neither the days nor the steps', () => {
    fc.assert(
      fc.property(
        someChoice,
        someDay,
        someActs.chain((acts) => fc.tuple(fc.constant(acts), fc.shuffledSubarray(acts, { minLength: acts.length }))),
        (choice, dueOn, [acts, shuffled]) => {
          expect(limitationOf(choice, debt(dueOn, shuffled), TODAY)).toEqual(limitationOf(choice, debt(dueOn, acts), TODAY));
        },
      ),
    );
  });

  it('proving an act that was only claimed never takes time away, and each step stands on the one before', () => {
    fc.assert(
      fc.property(someChoice, someDay, someActs, (choice, dueOn, acts) => {
        const [proven, claimed] = both(choice, dueOn, acts);
        const [allProven, allClaimed] = both(
          choice,
          dueOn,
          acts.map((one) => ({ ...one, proven: true })),
        );
        expect(allProven).toBe(allClaimed);
        expect(allClaimed).toBe(claimed);
        expect(allProven >= proven).toBe(true);
        const { steps } = limitationOf(choice, debt(dueOn, acts), TODAY).ruling;
        expect(steps.length).toBe(acts.length + 1);
        for (const [index, step] of steps.entries()) {
          const before = steps[index - 1];
          if (!before) continue;
          expect(
            step.effect === 'proven' ? step.lastDayProven > before.lastDayProven : step.lastDayProven === before.lastDayProven,
          ).toBe(true);
          expect(step.lastDayClaimed >= before.lastDayClaimed).toBe(true);
        }
      }),
    );
  });

  it('an act in time gives the whole period again', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 1_095 }), (dueOn, after) => {
        const on = addDays(dueOn, after);
        const [proven] = both('goods_nontrader_3', dueOn, [{ id: 'claim', kind: 'court_claim', on, proven: true }]);
        expect(proven).toBe(addMonths(on, 36));
      }),
    );
  });
});
