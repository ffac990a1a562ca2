import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../../../shared/domain/dunning/default-policy.ts';
import type { DunningPolicy } from '../../../../../shared/domain/dunning/policy.ts';
import { policyChanges } from '../../../../../shared/domain/dunning/policy-changes.ts';
import type { Cents } from '../../../../../shared/domain/money.ts';

const [standard, ...others] = DEFAULT_POLICY.ladders as [DunningPolicy['ladders'][number], ...DunningPolicy['ladders']];
const [courtesy, call, ...rest] = standard.rungs;
if (!courtesy || !call) throw new Error('the first ladder has two rungs at least');

describe('what changed between two versions of the policy', () => {
  it('is nothing between equal ones', () => {
    expect(policyChanges(DEFAULT_POLICY, structuredClone(DEFAULT_POLICY))).toEqual([]);
  });

  it('tells each of the manners', () => {
    const manners: DunningPolicy['manners'] = {
      graceDays: 3,
      smallSum: 2_000 as Cents,
      minimumGapDays: 7,
      officeHours: { from: '10:00', to: '18:00' },
      workingDaysOnly: false,
      sparesPunctual: false,
    };
    expect(policyChanges(DEFAULT_POLICY, { ...DEFAULT_POLICY, manners })).toEqual([
      { code: 'grace-days', params: { from: 2, to: 3 } },
      { code: 'small-sum', params: { from: 1_000, to: 2_000 } },
      { code: 'gap', params: { from: 5, to: 7 } },
      { code: 'office-hours', params: { from: '10:00', to: '18:00' } },
      { code: 'any-day', params: {} },
      { code: 'reminds-punctual', params: {} },
    ]);
    expect(policyChanges({ ...DEFAULT_POLICY, manners }, DEFAULT_POLICY).map(({ code }) => code)).toEqual([
      'grace-days',
      'small-sum',
      'gap',
      'office-hours',
      'working-days-only',
      'spares-punctual',
    ]);
  });

  it('knows a step by its id: moved, changed, added and taken away', () => {
    const rungs = [
      { ...call, afterDays: 2, tone: 'firm' as const },
      { id: 'new', afterDays: 4, channel: 'visit' as const, tone: 'neutral' as const },
      ...rest,
    ];
    const after = { ...DEFAULT_POLICY, ladders: [{ ...standard, name: 'La mía', rungs }, ...others] };
    expect(policyChanges(DEFAULT_POLICY, after)).toEqual([
      { code: 'ladder-renamed', params: { ladder: 'Normal', to: 'La mía' } },
      { code: 'rung-moved', params: { ladder: 'La mía', what: 'call', from: 1, days: 2 } },
      { code: 'rung-changed', params: { ladder: 'La mía', what: 'call', days: 2 } },
      { code: 'rung-added', params: { ladder: 'La mía', what: 'visit', days: 4 } },
      { code: 'rung-removed', params: { ladder: 'La mía', what: 'S1', days: -3 } },
    ]);
  });

  it('tells ladders that came and went, and whom they serve', () => {
    const mine = { ...standard, id: 'mine', name: 'La mía' };
    const after = { ...DEFAULT_POLICY, ladders: [standard, ...others.slice(1), mine] };
    const served = { ...after, ladderOf: { ...after.ladderOf, forgot: 'mine' } };
    expect(policyChanges(DEFAULT_POLICY, served)).toEqual([
      { code: 'ladder-added', params: { ladder: 'La mía' } },
      { code: 'ladder-removed', params: { ladder: 'Suave: se despistó' } },
      { code: 'class-served', params: { behaviour: 'forgot', ladder: 'La mía' } },
    ]);
  });
});
