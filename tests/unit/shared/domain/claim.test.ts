import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../../shared/domain/civil-date.ts';
import { claimKnown, claimOfInvoice } from '../../../../shared/domain/claim.ts';
import type { DueDateId } from '../../../../shared/domain/ids.ts';
import type { BasisPoints } from '../../../../shared/domain/money.ts';
import { claim, day, dueDate, facts, figures, money, payment, rates } from './claim-facts.ts';

describe('claimOfInvoice, between businesses', () => {
  it('adds interest from the day after the due date and 40 €', () => {
    // 365,00 € · 10 % / 365 = 0,10 € a day, 10 days
    expect(figures({}, '2030-04-10')).toEqual({
      regime: 'ley_3_2004',
      principal: 36_500,
      principalOverdue: 36_500,
      interest: 100,
      compensation: 4000,
      bearsCompensation: true,
      total: 40_600,
      totalOverdue: 40_600,
      overpaid: 0,
      daysOverdue: 10,
      dailyInterest: 10,
      states: ['accruing'],
    });
  });

  it('owes the principal alone on the due date itself', () => {
    expect(figures({}, '2030-03-31')).toMatchObject({
      principal: 36_500,
      principalOverdue: 0,
      interest: 0,
      compensation: 0,
      total: 36_500,
      totalOverdue: 0,
      daysOverdue: 0,
      dailyInterest: 0,
      states: ['not-overdue'],
    });
  });

  it('is overdue with the last cent, and names the rate of the day only while interest runs', () => {
    const movements = [payment('a', '2030-03-31', 0, 36_499)];
    expect(claim({ movements }, '2030-04-10')).toMatchObject({
      principalOverdue: 1,
      compensation: 4000,
      daysOverdue: 10,
      currentRate: { rate: 1000 },
    });
    expect(claim({}, '2030-03-31').currentRate).toBeUndefined();
    expect(claim({ interestWaived: true }, '2030-04-10').currentRate).toBeUndefined();
  });

  it('keeps interest and 40 € of an invoice that was finally paid late', () => {
    const movements = [payment('a', '2030-04-10', 0, 36_500)];
    expect(figures({ movements }, '2030-06-30')).toMatchObject({
      principal: 0,
      interest: 100,
      compensation: 4000,
      total: 4100,
      daysOverdue: 0,
      states: ['settled'],
    });
  });

  it('asks for no 40 € of an invoice that was paid on its due date', () => {
    expect(figures({ movements: [payment('a', '2030-03-31', 0, 36_500)] }, '2030-06-30')).toMatchObject({ total: 0 });
  });

  it('counts 40 € once for an invoice with several due dates, and each due date by itself', () => {
    const dueDates = [dueDate('b', '2030-04-30', 73_000), dueDate('a', '2030-03-31', 36_500), dueDate('c', '2030-12-31', 100)];
    const result = claim({ dueDates }, '2030-05-10');
    // a: 40 days · 0,10 € ; b: 10 days · 0,20 € ; c is not due
    expect(result.dueDates.map((one) => [one.id, one.interest.outstanding, one.daysOverdue, one.overdue])).toEqual([
      ['a', 400, 40, true],
      ['b', 200, 10, true],
      ['c', 0, 0, false],
    ]);
    expect(result).toMatchObject({ interest: 600, compensation: 4000, principalOverdue: 109_500, daysOverdue: 40 });
    expect(result.steps.map((step) => step.dueDateId)).toEqual(['a', 'b']);
    // One more day: 10 % of 1.095,00 € / 365
    expect(result.dailyInterest).toBe(30);
  });

  it('takes the agreed rate, waivers and the part of the 40 € already paid', () => {
    const agreedRate = { rate: 2000 as BasisPoints, where: 'cláusula 7' };
    expect(figures({ agreedRate, compensationPaid: money(1500) }, '2030-04-10')).toMatchObject({
      regime: 'pactado',
      interest: 200,
      compensation: 2500,
    });
    expect(figures({ interestWaived: true, compensationWaived: true }, '2030-04-10')).toMatchObject({
      regime: 'none',
      interest: 0,
      compensation: 0,
      dailyInterest: 0,
      daysOverdue: 10,
      states: ['waived'],
    });
  });

  it('gives nothing back when the rest of the interest is waived', () => {
    const movements = [payment('a', '2030-04-10', 100, 6500)];
    expect(figures({ movements, interestWaived: true }, '2030-05-10')).toMatchObject({
      principal: 30_000,
      interest: 0,
      overpaid: 0,
    });
  });

  it('stops at the declaration of insolvency, and gives no 40 € for what became late after it', () => {
    const dueDates = [dueDate('a', '2030-03-31', 36_500), dueDate('b', '2030-05-31', 36_500)];
    expect(figures({ dueDates, insolventOn: day('2030-04-10') }, '2030-06-30')).toMatchObject({
      principalOverdue: 73_000,
      interest: 100,
      compensation: 4000,
      dailyInterest: 0,
      states: ['stopped', 'stopped'],
    });
    expect(figures({ insolventOn: day('2030-03-31') }, '2030-06-30')).toMatchObject({ interest: 0, compensation: 0 });
  });
});

describe('claimOfInvoice, with consumers', () => {
  it('asks for a proven demand before any interest, and never for 40 €', () => {
    expect(figures({ kind: 'consumer' }, '2030-04-10')).toMatchObject({
      regime: 'interes_legal',
      interest: 0,
      compensation: 0,
      daysOverdue: 10,
      states: ['demand-needed'],
    });
  });

  it('counts legal interest from the day after the demand was received', () => {
    // 0,05 € a day, from 11 to 20 April
    expect(figures({ kind: 'consumer', demandsReceivedOn: [day('2030-04-10')] }, '2030-04-20')).toMatchObject({
      interest: 50,
      dailyInterest: 5,
      states: ['accruing'],
    });
  });

  it('gives no effect to a demand that came before the debt was late', () => {
    expect(figures({ kind: 'consumer', demandsReceivedOn: [day('2030-03-31')] }, '2030-04-20')).toMatchObject({
      interest: 0,
      states: ['demand-needed'],
    });
  });

  it('takes for each due date the first demand received after it', () => {
    const dueDates = [dueDate('a', '2030-03-31', 73_000), dueDate('b', '2030-04-30', 73_000), dueDate('c', '2030-05-31', 73_000)];
    const demandsReceivedOn = [day('2030-05-10'), day('2030-04-30'), day('2030-04-10')];
    const result = claim({ kind: 'consumer', dueDates, demandsReceivedOn }, '2030-05-20');
    // 0,10 € a day: a from 11 April to 20 May, b from 11 to 20 May; nobody has demanded c
    expect(result.dueDates.map((one) => [one.id, one.interest.outstanding, one.interestState])).toEqual([
      ['a', 400, 'accruing'],
      ['b', 100, 'accruing'],
      ['c', 0, 'not-overdue'],
    ]);
  });

  it('needs no demand where the contract says so', () => {
    expect(figures({ kind: 'private_other', interestFromDueDate: true }, '2030-04-20')).toMatchObject({ interest: 100 });
  });
});

describe('when a rate is missing', () => {
  it('refuses, naming the day', () => {
    expect(claimOfInvoice(facts(), day('2031-02-01'), rates)).toEqual({
      ok: false,
      error: { code: 'rate-missing', day: '2031-01-01' },
    });
  });

  it('counts to the last covered day and says from when it is provisional', () => {
    const movements = [payment('a', '2031-01-15', 0, 6500)];
    const known = claimKnown(facts({ movements }), day('2031-02-01'), rates);
    // 1 April to 31 December: 275 days · 0,10 €; the payment of January lowers the principal all the same
    expect(known).toMatchObject({
      provisionalFrom: '2031-01-01',
      interest: 2750,
      principal: 30_000,
      dailyInterest: 0,
      daysOverdue: 307,
    });
  });

  it('is not provisional when nothing is missing', () => {
    expect(claimKnown(facts(), day('2030-04-10'), rates)).toEqual(claim({}, '2030-04-10'));
  });
});

describe('claimOfInvoice, for every invoice', () => {
  it('adds up: total is principal, interest and compensation, and nothing is negative', () => {
    const cents = fc.integer({ min: 0, max: 80_000 }).map(money);
    const someDay = fc.integer({ min: 0, max: 500 }).map((n) => addDays(day('2029-06-01'), n));
    const movement = fc.record({
      dueDateId: fc.constantFrom('a' as DueDateId, 'b' as DueDateId),
      on: someDay,
      toPrincipal: cents,
      toInterest: fc.integer({ min: 0, max: 500 }).map(money),
    });
    fc.assert(
      fc.property(
        fc.constantFrom('business' as const, 'consumer' as const, 'public' as const, 'private_other' as const),
        fc.tuple(someDay, cents, someDay, cents),
        fc.array(movement, { maxLength: 5 }),
        fc.array(fc.record({ on: someDay, amount: cents, fromStart: fc.boolean() }), { maxLength: 3 }),
        someDay,
        (kind, [dueA, amountA, dueB, amountB], movements, corrections, until) => {
          const dueDates = [
            { id: 'a' as DueDateId, dueOn: dueA, amount: amountA },
            { id: 'b' as DueDateId, dueOn: dueB, amount: amountB },
          ];
          const result = claim({ kind, dueDates, movements, corrections }, until);
          expect(result.total).toBe(result.principal + result.interest + result.compensation);
          const paid = movements.filter((one) => one.on <= until).reduce((sum, one) => sum + one.toPrincipal, 0);
          const lowered = corrections.filter((one) => one.fromStart || one.on <= until).reduce((sum, one) => sum + one.amount, 0);
          const overpaidPrincipal = result.dueDates.reduce((sum, one) => sum + one.interest.overpaid.principal, 0);
          expect(result.principal - overpaidPrincipal).toBe(amountA + amountB - lowered - paid);
          expect(Math.min(result.principal, result.interest, result.compensation, result.overpaid)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
