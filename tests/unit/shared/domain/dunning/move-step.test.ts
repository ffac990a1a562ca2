import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, latest } from '../../../../../shared/domain/civil-date.ts';
import { moveHints, planMove } from '../../../../../shared/domain/dunning/move-step.ts';
import { nextSteps } from '../../../../../shared/domain/dunning/next-steps.ts';
import { holidayCalendar } from '../../../../../shared/domain/holiday-calendar.ts';
import { cents, day, debt, factsOn } from './facts.ts';

const leadingOf = (facts: ReturnType<typeof factsOn>) => {
  const { leading } = nextSteps(facts);
  if (!leading) throw new Error('nobody leads');
  return leading;
};
const plan = (facts: ReturnType<typeof factsOn>, to: string) => planMove(facts, leadingOf(facts), day(to));

describe('planMove', () => {
  // Due on Monday 2 March; after two days for the bank the call comes on Wednesday 4.
  it('puts a step off by a pause, and never into the past', () => {
    const facts = factsOn('2026-03-04');
    expect(leadingOf(facts).on).toBe('2026-03-04');
    expect(plan(facts, '2026-03-06')).toEqual({ ok: true, value: { until: '2026-03-06', endsPauses: false } });
    expect(plan(facts, '2026-03-04')).toEqual({ ok: true, value: { endsPauses: false } });
    expect(plan(facts, '2026-03-03')).toEqual({ ok: false, error: { code: 'in-past' } });
  });

  it('takes a pause back as far as the ladder allows', () => {
    const facts = factsOn('2026-03-03', { pausedUntil: day('2026-03-20') });
    expect(plan(facts, '2026-03-10')).toEqual({ ok: true, value: { until: '2026-03-10', endsPauses: true } });
    expect(plan(facts, '2026-03-04')).toEqual({ ok: true, value: { endsPauses: true } });
    expect(plan(facts, '2026-03-03')).toMatchObject({ ok: false, error: { code: 'not-before', on: '2026-03-04' } });
  });

  it('never carries an answer beyond the day that the law sets', () => {
    const disputed = debt({ state: 'disputed', disputedOn: day('2026-03-02'), answerBy: day('2026-03-17') });
    const facts = factsOn('2026-03-04', { debts: [disputed] });
    expect(plan(facts, '2026-03-25')).toMatchObject({ ok: false, error: { code: 'law-day', on: '2026-03-17' } });
  });

  it('leaves a promise where it is', () => {
    const promise = { promisedFor: day('2026-03-12'), amount: cents(1_000), state: 'pending' as const, answered: false };
    expect(plan(factsOn('2026-03-04', { promise }), '2026-03-20')).toMatchObject({ ok: false, error: { code: 'waits' } });
  });

  it('does what it says: after it the engine puts the step on that very day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: -5, max: 90 }),
        fc.integer({ min: 0, max: 40 }),
        (late, ahead, pause) => {
          const today = addDays(day('2026-03-02'), late);
          const facts = factsOn(today, { pausedUntil: pause === 0 ? undefined : addDays(today, pause) });
          const to = addDays(today, ahead);
          const planned = planMove(facts, leadingOf(facts), to);
          if (!planned.ok) return true;
          const { until, endsPauses } = planned.value;
          const kept = endsPauses && facts.pausedUntil && facts.pausedUntil > to ? undefined : facts.pausedUntil;
          const after = { ...facts, pausedUntil: until ? latest(until, kept ?? until) : kept };
          return leadingOf(after).on === to;
        },
      ),
    );
  });
});

describe('moveHints', () => {
  const around = { calendar: holidayCalendar('MD', []), windows: [], count: 0 };
  const hints = (to: string, changes: Parameters<typeof factsOn>[1] = {}, more: Partial<typeof around> = {}) =>
    moveHints(factsOn('2026-03-04', changes), day(to), { ...around, ...more });

  it('says when the day rests and which one comes after it', () => {
    expect(hints('2026-03-07')).toEqual([{ code: 'weekend', opensOn: '2026-03-09' }]);
    expect(hints('2026-04-03')).toEqual([{ code: 'holiday', name: 'Viernes Santo', opensOn: '2026-04-06' }]);
    expect(hints('2026-08-05', { restsInAugust: true })).toEqual([{ code: 'august', opensOn: '2026-09-01' }]);
    expect(hints('2026-03-06')).toEqual([]);
  });

  it('says what stands close: a contact, a promise, a demand, an announcement, a window, too much for a day', () => {
    const promise = { promisedFor: day('2026-03-12'), amount: cents(1_000), state: 'pending' as const, answered: false };
    const codes = hints(
      '2026-03-06',
      {
        contacts: [day('2026-03-03')],
        promise,
        demand: { sentOn: day('2026-03-01'), answerBy: day('2026-03-11') },
        announced: [{ id: 'x', what: 'suspension', on: day('2026-03-05') }],
      },
      { windows: [{ what: 'vat', until: day('2026-03-05') }] as never, count: 12 },
    ).map(({ code }) => code);
    expect(codes).toEqual(['gap', 'promise', 'demand', 'announced', 'vat', 'busy']);
  });
});
