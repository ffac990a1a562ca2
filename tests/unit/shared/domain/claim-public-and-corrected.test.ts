import { describe, expect, it } from 'vitest';
import type { InvoiceFacts } from '../../../../shared/domain/claim.ts';
import { claim, day, dueDate, figures, money, payment } from './claim-facts.ts';

describe('claimOfInvoice, with public bodies', () => {
  const filing = (filedOn: string) => ({ deliveredOn: day('2030-03-01'), filedOn: day(filedOn) });

  it('owes like a business when the invoice was filed within 30 days of the delivery (LCSP art. 198.4)', () => {
    expect(figures({ kind: 'public', filing: filing('2030-03-31') }, '2030-04-10')).toEqual(
      figures({ kind: 'public' }, '2030-04-10'),
    );
    expect(figures({ kind: 'public' }, '2030-04-10')).toMatchObject({ regime: 'ley_3_2004', interest: 100, compensation: 4000 });
  });

  it('is late 30 days after the filing when that came later', () => {
    // Filed on 1 April, 31 days after the delivery: payable until 1 May, so nine days to 10 May
    const late = { kind: 'public', filing: filing('2030-04-01') } as const;
    expect(figures(late, '2030-05-01')).toMatchObject({ interest: 0, compensation: 0, daysOverdue: 31, states: ['filed-late'] });
    expect(figures(late, '2030-05-10')).toMatchObject({ interest: 90, compensation: 4000, states: ['accruing'] });
    const paidInTime = [payment('a', '2030-05-01', 0, 36_500)];
    expect(figures({ ...late, movements: paidInTime }, '2030-05-10')).toMatchObject({ total: 0, bearsCompensation: false });
  });

  it('keeps a due date that is later still, and says nothing of a business that was sent its invoice late', () => {
    const dueDates = [dueDate('a', '2030-05-31', 36_500)];
    expect(figures({ kind: 'public', dueDates, filing: filing('2030-04-01') }, '2030-06-10')).toMatchObject({ interest: 100 });
    expect(figures({ filing: filing('2030-04-01') }, '2030-04-10')).toMatchObject({ interest: 100 });
  });
});

describe('bearsCompensation', () => {
  it('stays when the 40 € were paid or waived, and is never of a consumer', () => {
    const of = (change: Partial<InvoiceFacts>) => {
      const { compensation, bearsCompensation } = claim(change, '2030-04-10');
      return [compensation, bearsCompensation];
    };
    expect([
      of({ compensationPaid: money(4000) }),
      of({ compensationWaived: true }),
      of({ kind: 'consumer' }),
      of({ movements: [payment('a', '2030-03-31', 0, 36_500)] }),
    ]).toEqual([
      [0, true],
      [0, true],
      [0, false],
      [0, false],
    ]);
  });
});

describe('corrections', () => {
  it('lowers the principal from the start, whenever the corrective invoice was issued', () => {
    const corrections = [{ on: day('2030-06-01'), amount: money(18_250), fromStart: true }];
    // Half the principal from the first day: 10 days · 0,05 €
    expect(figures({ corrections }, '2030-04-10')).toMatchObject({ principal: 18_250, interest: 50 });
  });

  it('lowers it from its own day on when it is a later discount', () => {
    const corrections = [{ on: day('2030-04-06'), amount: money(18_250), fromStart: false }];
    // 1 to 5 April 0,10 € a day, 6 to 10 April 0,05 €
    expect(figures({ corrections }, '2030-04-10')).toMatchObject({ principal: 18_250, interest: 75 });
    expect(figures({ corrections }, '2030-04-05')).toMatchObject({ principal: 36_500, interest: 50 });
  });

  it('falls on the earliest due date that is still unpaid, then on the next', () => {
    const dueDates = [dueDate('a', '2030-03-31', 1000), dueDate('b', '2030-04-30', 1000), dueDate('c', '2030-05-31', 1000)];
    const movements = [payment('a', '2030-03-31', 0, 1000)];
    const corrections = [{ on: day('2030-04-02'), amount: money(1300), fromStart: true }];
    const result = claim({ dueDates, movements, corrections }, '2030-06-30');
    expect(result.dueDates.map((one) => one.principal)).toEqual([0, 0, 700]);
  });

  it('is a credit of the debtor beyond what was owed', () => {
    const movements = [payment('a', '2030-03-31', 0, 36_500)];
    const corrections = [{ on: day('2030-04-02'), amount: money(500), fromStart: true }];
    expect(figures({ movements, corrections }, '2030-06-30')).toMatchObject({ principal: 0, overpaid: 500, compensation: 0 });
  });

  it('raises the last due date when it is negative', () => {
    const dueDates = [dueDate('a', '2030-03-31', 1000), dueDate('b', '2030-04-30', 1000)];
    const corrections = [{ on: day('2030-04-02'), amount: money(-300), fromStart: true }];
    expect(claim({ dueDates, corrections }, '2030-03-01').dueDates.map((one) => one.amount)).toEqual([1000, 1300]);
  });
});
