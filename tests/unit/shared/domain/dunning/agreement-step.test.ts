import { describe, expect, it } from 'vitest';
import type { AgreementFacts } from '../../../../../shared/domain/dunning/facts.ts';
import { nextSteps } from '../../../../../shared/domain/dunning/next-steps.ts';
import type { AgreementId } from '../../../../../shared/domain/ids.ts';
import { agreement, cents, day, debt, done, factsOn } from './facts.ts';

const late: Partial<AgreementFacts> = {
  state: 'late',
  overdue: cents(40_000),
  graceEndsOn: day('2026-04-03'),
  maturity: { state: 'needs-notice' },
};
const broken: Partial<AgreementFacts> = { ...late, state: 'broken' };

const told = (today: string, changes: Partial<AgreementFacts>, contacts: readonly string[] = []) => {
  const facts = factsOn(today, { debts: [debt({ agreement: agreement(changes) })], contacts: contacts.map(day) });
  const [step] = nextSteps(facts).debts;
  return step && `${step.kind} ${step.on} ${step.because.code} ${step.amount}`;
};

describe('a debt that an agreement covers', () => {
  it('sleeps until the day after its next instalment, for what that instalment is', () => {
    expect(told('2026-03-09', {})).toBe('wait-agreement 2026-04-01 agreement 40000');
    expect(told('2026-03-31', {})).toBe('wait-agreement 2026-04-01 agreement 40000');
  });

  it('sleeps until an offer that is accepted by paying has run out', () => {
    expect(told('2026-03-09', { state: 'offered' })).toBe('wait-agreement 2026-03-21 agreement-offered 120000');
  });

  it('is claimed the morning after a missed instalment; a friendly word holds it until the grace days are over', () => {
    expect(told('2026-04-01', late)).toBe('claim-instalment 2026-04-01 instalment-grace 40000');
    expect(told('2026-04-02', late, ['2026-03-31'])).toBe('claim-instalment 2026-04-02 instalment-grace 40000');
    expect(told('2026-04-02', late, ['2026-04-01'])).toBe('wait-agreement 2026-04-04 instalment-reminded 40000');
    expect(told('2026-04-04', broken, ['2026-04-01'])).toBe('claim-instalment 2026-04-04 instalment-missed 40000');
  });

  it('waits for what the notice gives, and then asks for what was not said', () => {
    const sent = { ...broken, noticeSentOn: day('2026-04-06') };
    expect(told('2026-04-06', sent)).toBe('wait-agreement 2026-04-17 notice-sent 40000');
    expect(told('2026-04-17', sent)).toBe('claim-instalment 2026-04-17 notice-unproven 40000');
    const curing = { state: 'curing', noticeOn: day('2026-04-08'), from: day('2026-04-16') } as const;
    expect(told('2026-04-10', { ...sent, maturity: curing })).toBe('wait-agreement 2026-04-16 notice-running 40000');
    expect(told('2026-04-16', { ...sent, maturity: { ...curing, state: 'open' } })).toBe(
      'declare-maturity 2026-04-16 maturity-open 40000',
    );
    const tooFew = { ...sent, maturity: { state: 'too-few', missed: 1, needed: 2 } } as const;
    expect(told('2026-04-10', tooFew)).toBe('wait-agreement 2026-04-17 notice-sent 40000');
    expect(told('2026-05-10', tooFew)).toBe('claim-instalment 2026-05-10 notice-unanswered 40000');
  });

  it('is to be closed once everything agreed was paid', () => {
    expect(told('2026-06-01', { state: 'paid', next: undefined, pending: cents(0) })).toBe(
      'close-agreement 2026-06-01 agreement-paid 0',
    );
  });

  it('is served together with the others of the same agreement, and with no other', () => {
    const own = agreement(broken);
    const other = agreement({ ...broken, id: 'other' as AgreementId });
    const facts = factsOn('2026-04-06', {
      debts: [debt({ name: 'a', agreement: own }), debt({ name: 'b', agreement: own }), debt({ name: 'c', agreement: other })],
    });
    const { leading } = nextSteps(facts);
    expect([leading?.kind, leading?.serves]).toEqual(['claim-instalment', ['a', 'b']]);
  });

  it('leaves the other debts of the debtor on their ladder', () => {
    const facts = factsOn('2026-03-04', { debts: [debt({ agreement: agreement() }), debt({ name: 'b' })] });
    expect(nextSteps(facts).leading).toMatchObject({ kind: 'rung', rungId: 'call-1', serves: ['b'] });
  });
});

describe('a debt whose agreement was broken', () => {
  const today = '2026-05-04';
  const rung = (changes: Parameters<typeof debt>[0]) => nextSteps(factsOn(today, { debts: [debt(changes)] })).leading?.rungId;

  it('goes on where it was, or at the formal demand, and never back from beyond it', () => {
    expect(rung({ done: done({ 'call-1': '2026-03-04' }) })).toBe('reminder');
    expect(rung({ done: done({ 'call-1': '2026-03-04' }), returnsToDemand: true })).toBe('demand');
    expect(rung({ returnsToDemand: true })).toBe('demand');
    expect(rung({ done: done({ demand: '2026-04-01' }), returnsToDemand: true })).not.toBe('demand');
  });

  it('is not asked for its past, which is known', () => {
    expect(nextSteps(factsOn(today, { debts: [debt({ enteredOn: day(today), returnsToDemand: true })] })).leading?.kind).toBe(
      'rung',
    );
  });
});
