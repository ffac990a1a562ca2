import { describe, expect, it } from 'vitest';
import { Behaviour } from '../../../../../shared/domain/behaviour.ts';
import { isFormalDemand } from '../../../../../shared/domain/dunning/climbed.ts';
import { DEFAULT_POLICY } from '../../../../../shared/domain/dunning/default-policy.ts';
import { type LadderChoice, ladderFor } from '../../../../../shared/domain/dunning/ladder-for.ts';
import { DunningPolicy, type Ladder, type Rung } from '../../../../../shared/domain/dunning/policy.ts';
import { policyProblems } from '../../../../../shared/domain/dunning/policy-problems.ts';

const standard = DEFAULT_POLICY.ladders[0] as Ladder;
const withRungs = (rungs: readonly Rung[]): DunningPolicy => ({
  ...DEFAULT_POLICY,
  ladders: [{ ...standard, rungs: [...rungs] }, ...DEFAULT_POLICY.ladders.slice(1)],
});
const changed = (id: string, change: Partial<Rung>): DunningPolicy =>
  withRungs(standard.rungs.map((rung) => (rung.id === id ? { ...rung, ...change } : rung)));
const without = (...ids: readonly string[]) => withRungs(standard.rungs.filter(({ id }) => !ids.includes(id)));
const codes = (policy: DunningPolicy) =>
  policyProblems(policy).map(({ code, rungId }) => [code, rungId].filter(Boolean).join(' '));

describe('the default policy', () => {
  it('can be kept, as it will be stored', () => {
    expect(policyProblems(DunningPolicy.parse(DEFAULT_POLICY))).toEqual([]);
  });

  it('climbs by the customary days, each with its channel', () => {
    expect(
      standard.rungs.map(({ afterDays, channel, text, letter }) => `${afterDays} ${channel} ${text ?? letter ?? ''}`.trim()),
    ).toEqual([
      '-3 message S1',
      '1 call',
      '7 email S2',
      '14 email S3',
      '21 call',
      '30 certified invitation',
      '45 call',
      '60 certified last-notice',
      '74 email S3',
    ]);
  });

  it('sends the formal demand to every class, and leaves thirty days between it and the last notice', () => {
    for (const { id, rungs } of DEFAULT_POLICY.ladders) {
      const demand = rungs.find(isFormalDemand);
      const last = rungs.find(({ letter }) => letter === 'last-notice');
      expect([id, (last?.afterDays ?? 0) - (demand?.afterDays ?? 0) >= 30]).toEqual([id, true]);
      const told = rungs.find(({ announces }) => announces?.what === 'demand');
      expect([id, (told?.afterDays ?? 0) + (told?.announces?.inDays ?? 0)]).toEqual([id, demand?.afterDays]);
    }
  });

  it('has shared rungs in the same order in every ladder, so that a change of class goes on and not back', () => {
    const before = new Set<string>();
    for (const { rungs } of DEFAULT_POLICY.ladders) {
      for (const [index, { id }] of rungs.entries()) for (const later of rungs.slice(index + 1)) before.add(`${id} ${later.id}`);
    }
    expect([...before].filter((pair) => before.has(pair.split(' ').toReversed().join(' ')))).toEqual([]);
  });
});

describe('policyProblems', () => {
  it.each([
    ['two rungs of a day', changed('reminder', { afterDays: 14 }), ['same-day second-reminder']],
    ['a rung out of order', changed('reminder', { afterDays: 16 }), ['not-ascending second-reminder']],
    [
      'the same rung twice',
      withRungs([...standard.rungs, { ...(standard.rungs[1] as Rung), afterDays: 99 }]),
      ['repeat-not-last fortnightly', 'rung-twice call-1'],
    ],
    ['a repetition in the middle', changed('reminder', { repeat: { everyDays: 7, times: 3 } }), ['repeat-not-last reminder']],
    [
      'a burofax as the first thing',
      without('call-1', 'reminder', 'second-reminder', 'call-2'),
      ['certified-before-reminder demand'],
    ],
    [
      'a last notice without a demand',
      without('demand'),
      ['last-notice-before-demand last-notice', 'court-before-demand last-notice'],
    ],
    [
      'two last notices',
      changed('demand', { letter: 'last-notice' }),
      [
        'last-notice-before-demand demand',
        'last-notice-before-demand last-notice',
        'last-notice-twice last-notice',
        'court-before-demand last-notice',
      ],
    ],
    ['a call before the due date', changed('courtesy', { channel: 'call', text: undefined }), ['claims-before-due courtesy']],
    ['a courtesy after it', changed('reminder', { text: 'S1' }), ['courtesy-after-due reminder']],
    ['a message without text', changed('reminder', { text: undefined }), ['text-missing reminder']],
    ['a text read on the phone', changed('call-1', { text: 'S2' }), ['text-not-possible call-1']],
    ['the receipt of a payment as a reminder', changed('reminder', { text: 'S8' }), ['text-not-possible reminder']],
    ['an envelope without a letter', changed('reminder', { channel: 'letter', text: undefined }), ['letter-missing reminder']],
    ['a letter by telephone', changed('call-2', { letter: 'reminder' }), ['letter-not-possible call-2']],
    ['a formal demand by e-mail', changed('demand', { channel: 'email' }), ['formal-without-proof demand']],
    ['nothing after the due date', withRungs(standard.rungs.slice(0, 1)), ['no-step-after-due']],
  ] as const)('tells %s', (_, policy, expected) => {
    expect(codes(policy)).toEqual(expected);
  });

  it('tells hours that are none or too long, a ladder that is twice, and a class without ladder', () => {
    const hours = (from: string, to: string): DunningPolicy => ({
      ...DEFAULT_POLICY,
      manners: { ...DEFAULT_POLICY.manners, officeHours: { from, to } },
    });
    expect(codes(hours('18:00', '09:00'))).toEqual(['office-hours-empty']);
    expect(codes(hours('09:00', '20:30'))).toEqual(['office-hours-too-long']);
    expect(policyProblems({ ...DEFAULT_POLICY, ladders: [...DEFAULT_POLICY.ladders, standard] })).toEqual([
      { code: 'ladder-twice', ladderId: 'standard' },
    ]);
    expect(policyProblems({ ...DEFAULT_POLICY, ladderOf: { ...DEFAULT_POLICY.ladderOf, forgot: 'gone' } })).toEqual([
      { code: 'ladder-missing', behaviour: 'forgot' },
    ]);
  });
});

describe('ladderFor', () => {
  const of = (choice: Partial<LadderChoice>) =>
    ladderFor(DEFAULT_POLICY, { behaviour: 'unclassified', kind: 'business', onlyInWriting: false, ...choice });

  it('gives each class its own, a debtor theirs, and the class’s when theirs is gone', () => {
    const ids = Behaviour.options.map((behaviour) => of({ behaviour }).id);
    expect(ids).toEqual(['standard', 'agreement', 'gentle', 'firm', 'listening', 'provable']);
    expect(of({ ownLadderId: 'firm' }).id).toBe('firm');
    expect(of({ ownLadderId: 'gone', behaviour: 'forgot' }).id).toBe('gentle');
  });

  it('never calls or visits who asked to be written to, and keeps every day', () => {
    for (const behaviour of Behaviour.options) {
      const [plain, written] = [of({ behaviour }), of({ behaviour, onlyInWriting: true })];
      expect(written.rungs.filter(({ channel }) => channel === 'call' || channel === 'visit')).toEqual([]);
      expect(written.rungs.map(({ id, afterDays }) => [id, afterDays])).toEqual(
        plain.rungs.map(({ id, afterDays }) => [id, afterDays]),
      );
      expect(
        policyProblems({
          ...DEFAULT_POLICY,
          ladders: [written, ...DEFAULT_POLICY.ladders.filter(({ id }) => id !== written.id)],
        }),
      ).toEqual([]);
    }
  });

  it('neither invites a public body to negotiate nor announces a court to it', () => {
    const { rungs } = of({ kind: 'public' });
    expect(rungs.flatMap(({ letter, announces }) => [letter, announces?.what]).filter(Boolean)).toEqual([
      'demand',
      'demand',
      'demand',
    ]);
  });
});
