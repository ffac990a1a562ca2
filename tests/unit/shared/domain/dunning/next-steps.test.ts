import { describe, expect, it } from 'vitest';
import type { DebtorFacts } from '../../../../../shared/domain/dunning/facts.ts';
import { ladderPlan } from '../../../../../shared/domain/dunning/ladder-plan.ts';
import { nextSteps } from '../../../../../shared/domain/dunning/next-steps.ts';
import { agreement, cents, day, debt, done, factsOn, invoice } from './facts.ts';

/** `kind rung day why` of each debt, in the order of the debts. */
const told = (facts: DebtorFacts) =>
  nextSteps(facts).debts.map(({ kind, rungId, on, because }) =>
    [kind, rungId ?? '', on, because.code].join(' ').replace('  ', ' '),
  );
const only = (today: string, changes: Parameters<typeof debt>[0] = {}, others: Partial<DebtorFacts> = {}) =>
  told(factsOn(today, { debts: [debt(changes)], ...others }))[0];
const leading = (facts: DebtorFacts) => {
  const lead = nextSteps(facts).leading;
  return lead && { kind: lead.kind, rung: lead.rungId, on: lead.on, serves: lead.serves };
};

// The debt is due on Monday 2 March 2026; two days of grace; five between contacts; holidays of Madrid.
const called = done({ 'call-1': '2026-03-04' });
const reminded = done({ 'call-1': '2026-03-04', reminder: '2026-03-09' });

describe('the ladder of one debt', () => {
  it.each([
    ['2026-02-10', 'rung courtesy 2026-02-27 rung-ahead'],
    ['2026-02-27', 'rung courtesy 2026-02-27 rung-due'],
    ['2026-03-02', 'rung courtesy 2026-03-02 rung-late'],
    ['2026-03-03', 'rung call-1 2026-03-04 rung-ahead'],
    ['2026-03-04', 'rung call-1 2026-03-04 rung-due'],
    ['2026-03-05', 'rung call-1 2026-03-05 rung-late'],
    ['2026-03-07', 'rung call-1 2026-03-09 rung-ahead'],
    ['2026-03-25', 'rung call-1 2026-03-25 caught-up'],
  ])('on %s, with nothing done: %s', (today, expected) => {
    expect(only(today)).toBe(expected);
  });

  it('leaves the gap after the last contact, whatever it was about', () => {
    // Called on the 4th and again, by the way, on the 6th: the reminder of the 9th waits for the 11th.
    expect(only('2026-03-09', { done: called }, { contacts: [day('2026-03-04'), day('2026-03-06')] })).toBe(
      'rung reminder 2026-03-11 gap',
    );
  });

  it('never asks for more than five contacts in thirty days, but for formal letters', () => {
    const contacts = ['2026-03-04', '2026-03-09', '2026-03-14', '2026-03-19', '2026-03-24'].map(day);
    // The fifth last was on 4 March: thirty days later is Friday 3 April, Good Friday; the next working day is the 6th.
    expect(only('2026-03-30', { done: reminded }, { contacts })).toBe('rung second-reminder 2026-04-06 gap');
  });

  it('rests in August when told so', () => {
    const facts = { dueOn: '2026-07-30' };
    expect(only('2026-08-03', facts)).toBe('rung call-1 2026-08-03 rung-due');
    expect(only('2026-08-03', facts, { restsInAugust: true })).toBe('rung call-1 2026-09-01 rung-ahead');
  });

  it('spares the courtesy to who always paid in time', () => {
    expect(only('2026-02-27', {}, { punctual: true })).toBe('rung call-1 2026-03-04 rung-ahead');
  });

  it('leaves out what was skipped and keeps the day of the next', () => {
    const skipped = [{ rungId: 'call-1', on: day('2026-03-05'), how: 'skipped' as const }];
    expect(only('2026-03-05', { done: skipped })).toBe('rung reminder 2026-03-09 rung-ahead');
  });

  it('begins anew for an instalment that fell due after all that was done for the one before', () => {
    const dueDates = [{ dueOn: day('2026-04-02'), outstanding: cents(50_000) }];
    const facts = { dueDates, enteredOn: day('2026-02-01'), done: reminded };
    expect(only('2026-03-20', facts)).toBe('rung courtesy 2026-03-30 rung-ahead');
    // While the first one is unpaid the second one changes nothing.
    const both = [{ dueOn: day('2026-03-02'), outstanding: cents(50_000) }, ...dueDates];
    expect(only('2026-03-20', { ...facts, dueDates: both })).toBe('rung second-reminder 2026-03-20 rung-late');
  });

  it('goes on at the same day of another ladder, but never past a formal demand that was not sent', () => {
    const other = (afterDays: number) => [{ rungId: 'of-another', afterDays, on: day('2026-03-20'), how: 'contact' as const }];
    expect(only('2026-03-25', { done: other(14) })).toBe('rung call-2 2026-03-25 rung-late');
    expect(only('2026-04-30', { done: other(46) })).toBe('rung demand 2026-04-30 caught-up');
  });

  it('asks for a decision two weeks after its last repetition', () => {
    const seven = ['06-01', '06-15', '06-29', '07-13', '07-27', '08-10', '08-24'];
    const repeated = seven.map((on) => ({ rungId: 'fortnightly', on: day(`2026-${on}`), how: 'contact' as const }));
    const contacts = repeated.map(({ on }) => on);
    expect(only('2026-08-10', { done: repeated.slice(0, 6) }, { contacts: contacts.slice(0, 6) })).toBe(
      'rung fortnightly 2026-08-24 rung-ahead',
    );
    expect(only('2026-08-25', { done: repeated }, { contacts })).toBe('decide 2026-09-07 ladder-finished');
    expect(only('2026-10-01', { done: repeated }, { contacts })).toBe('decide 2026-10-01 ladder-finished');
  });
});

describe('a debt that entered late', () => {
  const late = { enteredOn: day('2026-05-04') };
  it.each([
    [undefined, 'entry 2026-05-04 entry-question'],
    ['nothing', 'rung call-1 2026-05-04 caught-up'],
    ['called', 'rung reminder 2026-05-04 caught-up'],
    ['letter', 'rung call-2 2026-05-04 caught-up'],
    ['demand', 'rung call-3 2026-05-04 caught-up'],
  ] as const)('with %s done before: %s', (doneBefore, expected) => {
    expect(only('2026-05-04', { ...late, doneBefore })).toBe(expected);
  });

  it('is not asked about when it entered within the first two steps', () => {
    expect(only('2026-03-09', { enteredOn: day('2026-03-09') })).toBe('rung call-1 2026-03-09 caught-up');
    expect(only('2026-03-10', { enteredOn: day('2026-03-10') })).toBe('entry 2026-03-10 entry-question');
  });
});

describe('what rests a debt', () => {
  it('a pause of the debtor or of the invoice, until its day', () => {
    expect(only('2026-03-09', { pausedUntil: day('2026-03-20') })).toBe('resume-pause 2026-03-20 paused');
    expect(only('2026-03-09', {}, { pausedUntil: day('2026-03-20') })).toBe('resume-pause 2026-03-20 paused');
    expect(only('2026-03-20', {}, { pausedUntil: day('2026-03-20') })).toBe('rung call-1 2026-03-20 caught-up');
  });

  it('a dispute, of its invoice alone; the law’s day holds even through a pause', () => {
    const disputed = debt({ name: 'b', state: 'disputed', disputedOn: day('2026-03-05'), answerBy: day('2026-03-20') });
    const other = { ...disputed, invoiceId: invoice('c'), answerBy: undefined };
    expect(told(factsOn('2026-03-09', { debts: [debt(), disputed, other] }))).toEqual([
      'rung call-1 2026-03-09 caught-up',
      'answer-dispute 2026-03-20 dispute-answer',
      'review-dispute 2026-03-12 dispute-waiting',
    ]);
    expect(told(factsOn('2026-03-09', { debts: [disputed, other], pausedUntil: day('2026-06-01') }))).toEqual([
      'answer-dispute 2026-03-20 dispute-answer',
      'resume-pause 2026-06-01 paused',
    ]);
  });

  it('a promise until the day after it; then it is judged, and the second broken one brings the next formal letter', () => {
    const promise = { promisedFor: day('2026-03-13'), amount: cents(30_000), answered: false };
    const broken = { ...promise, state: 'broken' as const };
    const onceBroken = (brokenPromises: number, changes = broken) =>
      only('2026-03-16', { done: called }, { contacts: [day('2026-03-04')], promise: changes, brokenPromises });
    expect(only('2026-03-09', { done: called }, { promise: { ...promise, state: 'pending' } })).toBe(
      'wait-promise 2026-03-14 promise-pending',
    );
    expect(onceBroken(1)).toBe('judge-promise 2026-03-16 promise-broken');
    expect(onceBroken(2)).toBe('rung demand 2026-03-16 escalate');
    expect(onceBroken(2, { ...broken, answered: true })).toBe('rung reminder 2026-03-16 caught-up');
  });

  it('a formal demand until its term has run, of what it asked for', () => {
    const demanded = debt({ done: [...reminded, ...done({ demand: '2026-04-01' })] });
    const younger = debt({ name: 'b', dueOn: '2026-04-06' });
    const demand = { sentOn: day('2026-04-01'), answerBy: day('2026-05-04') };
    const on = (today: string) => told(factsOn(today, { debts: [demanded, younger], demand, contacts: [day('2026-04-01')] }));
    expect(on('2026-04-20')).toEqual(['wait-demand 2026-05-05 demand-waiting', 'rung call-1 2026-04-20 caught-up']);
    expect(on('2026-05-05')[0]).toBe('rung call-3 2026-05-05 demand-unanswered');
  });

  it('an agreement, a note and setting apart, each with its day', () => {
    expect(only('2026-03-09', { agreement: agreement() })).toBe('wait-agreement 2026-04-01 agreement');
    expect(only('2026-03-09', { state: 'note', noteDueOn: day('2026-05-01') })).toBe('wait-note 2026-05-02 note-waiting');
    expect(only('2026-05-09', { state: 'note', noteDueOn: day('2026-05-01') })).toBe('wait-note 2026-05-09 note-due');
    expect(only('2026-03-09', { state: 'set-apart', setApartOn: day('2026-03-01') })).toBe(
      'review-set-apart 2026-05-30 set-apart',
    );
  });

  it('insolvency: the claim is reported a week before the month from the BOE ends, whatever state the debt is in', () => {
    // Published on 10 March: until 10 April; a week before is Friday 3 April, Good Friday, and Thursday is a holiday in Madrid.
    const insolvency = { declaredOn: day('2026-03-05'), publishedOn: day('2026-03-10') };
    expect(only('2026-03-12', { state: 'disputed' }, { insolvency })).toBe('report-insolvency 2026-04-01 insolvency-report');
    expect(only('2026-04-07', {}, { insolvency })).toBe('report-insolvency 2026-04-07 insolvency-report');
    expect(only('2026-04-07', {}, { insolvency: { ...insolvency, reportedOn: day('2026-04-01') } })).toBe(
      'review-insolvency 2026-09-28 insolvency-review',
    );
  });

  it('a small sum: once in thirty days', () => {
    const small = { dueDates: [{ dueOn: day('2026-03-02'), outstanding: cents(900) }] };
    expect(only('2026-03-09', small)).toBe('rung call-1 2026-04-01 small-sum');
    expect(only('2026-04-01', small)).toBe('rung call-1 2026-04-01 caught-up');
    expect(only('2026-04-09', { ...small, done: called }, { contacts: [day('2026-04-01')] })).toBe(
      'rung reminder 2026-05-04 small-sum',
    );
  });
});

describe('what was announced', () => {
  const announced = [{ id: 'x', what: 'suspension' as const, on: day('2026-03-12') }];
  it('comes back on its day, and before it when the next step lies beyond', () => {
    const others = { announced, contacts: [day('2026-03-09')] };
    expect(only('2026-03-10', { done: reminded }, others)).toBe('keep-announcement 2026-03-12 announced');
    expect(only('2026-03-20', { done: reminded }, others)).toBe('keep-announcement 2026-03-20 announced');
  });

  it('is not done before the day that was told: a demand waits for it', () => {
    const until = done({
      'call-1': '2026-03-20',
      reminder: '2026-03-25',
      'second-reminder': '2026-03-30',
      'call-2': '2026-04-06',
    });
    const told = [{ id: 'x', what: 'demand' as const, on: day('2026-04-15') }];
    expect(only('2026-04-13', { done: until }, { announced: told, contacts: [day('2026-04-06')] })).toBe(
      'rung demand 2026-04-15 announced',
    );
  });
});

describe('one contact for all', () => {
  it('is led by the most advanced rung and serves every debt that has one due; the rest keeps the gap after it', () => {
    const debts = [
      debt({ name: 'fresh', dueOn: '2026-03-05' }),
      debt({ name: 'advanced', done: reminded }),
      debt({ name: 'ahead', dueOn: '2026-03-16' }),
      debt({ name: 'disputed', state: 'disputed', disputedOn: day('2026-03-17') }),
    ];
    const facts = factsOn('2026-03-17', { debts, contacts: [day('2026-03-09')] });
    expect(told(facts)).toEqual([
      'rung call-1 2026-03-17 caught-up',
      'rung second-reminder 2026-03-17 rung-late',
      'rung call-1 2026-03-23 rung-ahead',
      'review-dispute 2026-03-24 dispute-waiting',
    ]);
    expect(leading(facts)).toEqual({
      kind: 'rung',
      rung: 'second-reminder',
      on: '2026-03-17',
      serves: ['advanced', 'fresh'],
    });
  });

  it('is asked for after what is graver, and is absent when nothing is owed', () => {
    const answer = debt({ name: 'b', state: 'disputed', disputedOn: day('2026-03-01'), answerBy: day('2026-03-09') });
    expect(leading(factsOn('2026-03-09', { debts: [debt(), answer] }))).toMatchObject({ kind: 'answer-dispute', serves: ['b'] });
    expect(nextSteps(factsOn('2026-03-09', { debts: [] }))).toEqual({ debts: [], leading: undefined });
  });
});

describe('the ladder as it is drawn', () => {
  it('shows what was done, what is next, and plans the rest with the gap', () => {
    const facts = factsOn('2026-04-06', { debts: [debt({ done: reminded })], contacts: [day('2026-03-04'), day('2026-03-09')] });
    const [step] = nextSteps(facts).debts;
    const drawn = facts.debts.flatMap((one) => (step ? ladderPlan(one, step, facts) : []));
    expect(drawn.map(({ rung, state, on }) => `${rung.id} ${state} ${on}`)).toEqual([
      'courtesy passed 2026-02-27',
      'call-1 done 2026-03-04',
      'reminder done 2026-03-09',
      'second-reminder now 2026-04-06',
      'call-2 next 2026-04-13',
      'demand next 2026-04-20',
      'call-3 next 2026-04-27',
      'last-notice next 2026-05-04',
      'fortnightly next 2026-05-15',
    ]);
  });
});
