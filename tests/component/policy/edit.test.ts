import { describe, expect, it } from 'vitest';
import {
  addRungAfter,
  changeRung,
  copyLadder,
  moveRung,
  onChannel,
  removeLadder,
  sending,
} from '../../../renderer/features/policy/edit.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/dunning/default-policy.ts';
import { ContactChannel, DunningPolicy, type Rung } from '../../../shared/domain/dunning/policy.ts';
import { policyProblems } from '../../../shared/domain/dunning/policy-problems.ts';

const rungsOf = (policy: DunningPolicy, id = 'standard') => policy.ladders.find((ladder) => ladder.id === id)?.rungs ?? [];
const days = (policy: DunningPolicy) => rungsOf(policy).map(({ id, afterDays }) => [id, afterDays]);
const [, call, reminder] = rungsOf(DEFAULT_POLICY) as [Rung, Rung, Rung];

describe('editing a policy', () => {
  it('puts a step on another day in its place, and leaves one alone whose day cannot be read', () => {
    expect(days(changeRung(DEFAULT_POLICY, 'standard', { ...call, afterDays: 10 })).slice(0, 3)).toEqual([
      ['courtesy', -3],
      ['reminder', 7],
      ['call-1', 10],
    ]);
    expect(days(changeRung(DEFAULT_POLICY, 'standard', { ...call, afterDays: Number.NaN })).slice(0, 2)).toEqual([
      ['courtesy', -3],
      ['call-1', Number.NaN],
    ]);
  });

  it('lets two steps change places: the days stay', () => {
    expect(days(moveRung(DEFAULT_POLICY, 'standard', 'reminder', -1)).slice(0, 3)).toEqual([
      ['courtesy', -3],
      ['reminder', 1],
      ['call-1', 7],
    ]);
    expect(moveRung(DEFAULT_POLICY, 'standard', 'courtesy', -1)).toEqual(DEFAULT_POLICY);
  });

  it('adds a call half way to the next step, and a week after the last one, which no longer repeats', () => {
    const [between, id] = addRungAfter(DEFAULT_POLICY, 'standard', 'reminder');
    // From the 7th to the 14th: the 10th.
    expect(rungsOf(between)[3]).toEqual({ id, afterDays: 10, channel: 'call', tone: 'neutral' });
    const [atTheEnd] = addRungAfter(DEFAULT_POLICY, 'standard', 'fortnightly');
    expect(
      rungsOf(atTheEnd)
        .slice(-2)
        .map(({ afterDays, repeat }) => [afterDays, repeat]),
    ).toEqual([
      [74, undefined],
      [81, undefined],
    ]);
  });

  it('sends on any channel only what can be sent there', () => {
    for (const channel of ContactChannel.options) {
      const policy = changeRung(DEFAULT_POLICY, 'standard', onChannel(reminder, channel));
      expect(DunningPolicy.safeParse(policy).success).toBe(true);
      const wrong = policyProblems(policy).filter(({ rungId }) => rungId === 'reminder');
      // Nothing but what comes before a certified letter is left to the owner.
      expect(wrong.map(({ code }) => code)).toEqual([]);
    }
    expect(sending(onChannel(reminder, 'visit'), 'demand')).toMatchObject({ channel: 'visit', letter: 'demand' });
    expect(sending(reminder, 'second-reminder')).not.toHaveProperty('text');
  });

  it('copies a ladder with the same steps, so that whoever changes goes on from there, and takes it away', () => {
    const [policy, id] = copyLadder(DEFAULT_POLICY, 'firm', 'Clientes de siempre');
    expect(rungsOf(policy, id)).toEqual(rungsOf(DEFAULT_POLICY, 'firm'));
    expect(policyProblems(policy)).toEqual([]);
    expect(removeLadder(policy, id)).toEqual(DEFAULT_POLICY);
  });
});
