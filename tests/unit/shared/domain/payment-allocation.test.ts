import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import type { DueDateId, InvoiceId } from '../../../../shared/domain/ids.ts';
import type { BasisPoints, Cents } from '../../../../shared/domain/money.ts';
import {
  allocatePayment,
  type Burden,
  burdenOf,
  type Debt,
  type PaymentToAllocate,
} from '../../../../shared/domain/payment-allocation.ts';
import { splitProRata } from '../../../../shared/domain/pro-rata.ts';

const day = (text: string) => text as IsoDate;
const money = (cents: number) => cents as Cents;
const alike: Burden = { guaranteed: false, rate: 1040 as BasisPoints };
const debt = (id: string, dueOn: string, principal: number, interest: number, burden: Partial<Burden> = {}): Debt => ({
  invoiceId: `invoice-${id}` as InvoiceId,
  dueDateId: id as DueDateId,
  dueOn: day(dueOn),
  principal: money(principal),
  interest: money(interest),
  burden: { ...alike, ...burden },
});
function allocate(amount: number, debts: readonly Debt[], rest: Partial<PaymentToAllocate> = {}) {
  const { lines, surplus } = allocatePayment({
    amount: money(amount),
    receivedOn: day('2030-06-30'),
    mode: 'interest-first',
    debts,
    ...rest,
  });
  return { lines: lines.map((line) => [line.dueDateId, line.toInterest, line.toPrincipal, line.because]), surplus };
}

describe('allocatePayment', () => {
  it('covers interest before principal (art. 1173 CC), oldest first', () => {
    const debts = [debt('b', '2030-05-31', 1000, 20), debt('a', '2030-04-30', 1000, 50)];
    expect(allocate(1100, debts)).toEqual({
      lines: [
        ['a', 50, 1000, 'older'],
        ['b', 20, 30, 'older'],
      ],
      surplus: 0,
    });
  });

  it('covers all principal before any interest when the creditor waives that order', () => {
    const debts = [debt('a', '2030-04-30', 1000, 50), debt('b', '2030-05-31', 1000, 20)];
    expect(allocate(2060, debts, { mode: 'principal-first' })).toEqual({
      lines: [
        ['a', 50, 1000, 'older'],
        ['b', 10, 1000, 'older'],
      ],
      surplus: 0,
    });
  });

  it.each([
    [
      'a higher agreed rate',
      { agreedRate: 2400 as BasisPoints },
      { agreedRate: 1200 as BasisPoints, guaranteed: true },
      'agreed-rate',
    ],
    ['a guaranteed debt', { guaranteed: true, rate: 325 as BasisPoints }, {}, 'guaranteed'],
    ['a debt that bears more', {}, { rate: 325 as BasisPoints }, 'business-rate'],
    ['a debt whose rate is known', { rate: 0 as BasisPoints }, { rate: undefined as never }, 'business-rate'],
  ])('prefers %s to an older debt (art. 1174 CC)', (_, heavy, light, because) => {
    const debts = [debt('light', '2030-01-31', 1000, 0, light), debt('heavy', '2030-05-31', 1000, 0, heavy)];
    expect(allocate(600, debts)).toEqual({ lines: [['heavy', 0, 600, because]], surplus: 0 });
  });

  it('ranks an agreed rate by what the law would give without it', () => {
    const of = (agreed: number | undefined, statutory: number | undefined) =>
      burdenOf({ agreed: agreed as BasisPoints, statutory: statutory as BasisPoints, guaranteed: false });
    expect([
      of(undefined, 1040),
      of(1041, 1040),
      of(1040, 1040),
      of(200, 1040),
      of(1, undefined),
      of(undefined, undefined),
    ]).toEqual([
      { guaranteed: false, rate: 1040 },
      { guaranteed: false, rate: 1041, agreedRate: 1041 },
      { guaranteed: false, rate: 1040 },
      { guaranteed: false, rate: 200 },
      { guaranteed: false, rate: 1, agreedRate: 1 },
      { guaranteed: false },
    ]);
    // Agreed at 2 % it is the lighter one, though it is older and has a rate of its own.
    const light = debt('light', '2030-01-31', 1000, 0, of(200, 1040));
    const heavy = debt('heavy', '2030-05-31', 1000, 0, of(undefined, 1040));
    expect(allocate(600, [light, heavy]).lines).toEqual([['heavy', 0, 600, 'business-rate']]);
  });

  it('splits equal debts pro rata, to the cent', () => {
    // 1,00 € over 1,00 : 1,00 : 1,00 → 34 + 33 + 33
    const debts = ['a', 'b', 'c'].map((id) => debt(id, '2030-05-31', 100, 0));
    expect(allocate(100, debts)).toEqual({
      lines: [
        ['a', 0, 34, 'pro-rata'],
        ['b', 0, 33, 'pro-rata'],
        ['c', 0, 33, 'pro-rata'],
      ],
      surplus: 0,
    });
  });

  it('gives a single cent to one of two equal debts, whose rates nobody knows', () => {
    const unknown = { rate: undefined as never };
    const debts = ['a', 'b'].map((id) => debt(id, '2030-05-31', 100, 0, unknown));
    expect(allocate(1, debts)).toEqual({ lines: [['a', 0, 1, 'pro-rata']], surplus: 0 });
    expect(allocate(100, debts).lines).toEqual([
      ['a', 0, 50, 'pro-rata'],
      ['b', 0, 50, 'pro-rata'],
    ]);
  });

  it('pays the last cent of principal or of interest, and leaves aside a debt that owes nothing', () => {
    const debts = [debt('none', '2030-01-31', 0, 0), debt('principal', '2030-02-28', 1, 0), debt('interest', '2030-03-31', 0, 1)];
    expect(allocate(5, debts)).toEqual({
      lines: [
        ['principal', 0, 1, 'older'],
        ['interest', 1, 0, 'older'],
      ],
      surplus: 3,
    });
    expect(allocate(5, debts.slice(0, 2)).lines).toEqual([['principal', 0, 1, 'only-debt']]);
  });

  it('pays what the debtor named and nothing else; the rest is credit in its favour', () => {
    const debts = [debt('a', '2030-04-30', 1000, 50), debt('b', '2030-12-31', 700, 0)];
    expect(allocate(900, debts, { designated: ['invoice-b' as InvoiceId] })).toEqual({
      lines: [['b', 0, 700, 'designated']],
      surplus: 200,
    });
  });

  it('takes the name of one due date as well', () => {
    const debts = [debt('a', '2030-04-30', 1000, 50), debt('b', '2030-05-31', 700, 5)];
    expect(allocate(300, debts, { designated: ['b' as DueDateId] }).lines).toEqual([['b', 5, 295, 'designated']]);
  });

  it('reaches debts not yet due once everything due is paid, interest included, in date order', () => {
    const debts = [debt('later', '2030-09-30', 500, 0), debt('late', '2030-06-30', 100, 7), debt('soon', '2030-07-31', 500, 0)];
    expect(allocate(700, debts, { mode: 'principal-first' })).toEqual({
      lines: [
        ['late', 7, 100, 'only-debt'],
        ['soon', 0, 500, 'not-yet-due'],
        ['later', 0, 93, 'not-yet-due'],
      ],
      surplus: 0,
    });
  });

  it('leaves what exceeds all debts as surplus', () => {
    expect(allocate(500, [debt('a', '2030-04-30', 100, 1)])).toEqual({ lines: [['a', 1, 100, 'only-debt']], surplus: 399 });
    expect(allocate(500, [])).toEqual({ lines: [], surplus: 500 });
  });

  it('does not take a negative payment', () => {
    expect(() => allocate(-1, [])).toThrow(RangeError);
  });
});

describe('allocatePayment, for every history', () => {
  const cents = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 5_000_000 }));
  const someDebt = fc.record({
    due: fc.integer({ min: 0, max: 4 }),
    principal: cents,
    interest: cents,
    guaranteed: fc.boolean(),
    rate: fc.constantFrom(325 as BasisPoints, 1040 as BasisPoints),
  });
  const histories = {
    debts: fc.array(someDebt, { maxLength: 8 }),
    payments: fc.array(
      fc.record({
        amount: cents,
        mode: fc.constantFrom('interest-first' as const, 'principal-first' as const),
        designated: fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 2 }),
      }),
      { maxLength: 6 },
    ),
  };

  it('never loses nor invents a cent, and takes no debt below zero', () => {
    fc.assert(
      fc.property(histories.debts, histories.payments, (drawn, payments) => {
        let debts = drawn.map((one, index) =>
          debt(`${index}`, addDays(day('2030-06-28'), one.due), one.principal, one.interest, one),
        );
        const total = () => debts.reduce((sum, one) => sum + one.principal + one.interest, 0);
        const before = total();
        let applied = 0;
        for (const payment of payments) {
          const { lines, surplus } = allocatePayment({
            amount: money(payment.amount),
            receivedOn: day('2030-06-30'),
            mode: payment.mode,
            designated: payment.designated.map((index) => `${index}` as DueDateId),
            debts,
          });
          const sum = lines.reduce((all, line) => all + line.toInterest + line.toPrincipal, 0);
          expect(sum + surplus).toBe(payment.amount);
          applied += sum;
          debts = debts.map((one) => {
            const line = lines.find((candidate) => candidate.dueDateId === one.dueDateId);
            const principal = money(one.principal - (line?.toPrincipal ?? 0));
            return { ...one, principal, interest: money(one.interest - (line?.toInterest ?? 0)) };
          });
          expect(debts.every((one) => one.principal >= 0 && one.interest >= 0)).toBe(true);
          if (payment.designated.length === 0 && surplus > 0) expect(total()).toBe(0);
        }
        expect(total() + applied).toBe(before);
      }),
    );
  });
});

describe('splitProRata', () => {
  it('gives the cents left to the largest remainders', () => {
    // 10 over 1 : 2 : 4 → 1,43 2,86 5,71 → 1 3 6
    expect(splitProRata(money(10), [money(1), money(2), money(4)])).toEqual([1, 3, 6]);
    // 2 over four alike: half a cent each, so the first two take one
    expect(splitProRata(money(2), [money(9), money(9), money(9), money(9)])).toEqual([1, 1, 0, 0]);
  });

  it('refuses to split something over nothing', () => {
    expect(() => splitProRata(money(1), [money(0)])).toThrow(RangeError);
    expect(() => splitProRata(money(-1), [money(5)])).toThrow(RangeError);
    expect(splitProRata(money(1), [money(0), money(1)])).toEqual([0, 1]);
    expect(splitProRata(money(0), [money(0)])).toEqual([0]);
  });

  it('always adds up and never exceeds a weight it could cover', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1e9 }), { minLength: 1, maxLength: 9 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (weights, part) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0);
          const amount = Math.floor(total * part);
          const shares = splitProRata(money(amount), weights.map(money));
          expect(shares.reduce<number>((sum, share) => sum + share, 0)).toBe(amount);
          expect(shares.every((share, index) => share <= (weights[index] ?? 0))).toBe(true);
        },
      ),
    );
  });
});
