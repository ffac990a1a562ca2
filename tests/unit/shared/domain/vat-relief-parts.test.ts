import { describe, expect, it } from 'vitest';
import type { Cents } from '../../../../shared/domain/money.ts';
import { vatRelief } from '../../../../shared/domain/vat-relief.ts';
import type { VatReliefFacts } from '../../../../shared/domain/vat-relief-facts.ts';
import { type Change, day, euros, facts, only, owing } from './vat-relief-case.ts';

describe('instalments', () => {
  const monthly = (last: string) => [
    { position: 1, dueOn: day('2026-06-20'), outstanding: euros(605) },
    { position: 2, dueOn: day(last), outstanding: euros(605) },
  ];

  it('beyond a year have a term each, from their own day', () => {
    const relief = vatRelief(facts({ dueDates: monthly('2027-02-21') }));
    if (!relief.applies) throw new Error('it applies');
    expect(
      relief.parts.map(({ instalment, taxPoint, window, vat, state }) => [instalment, taxPoint, window?.opensOn, vat, state]),
    ).toEqual([
      [1, '2026-06-20', '2026-12-21', 10_500, 'too-early'],
      [2, '2027-02-21', '2027-08-22', 10_500, 'too-early'],
    ]);
  });

  it('count while a cent of them is owed; an act of one that is no longer there stays one', () => {
    const act = { id: 'r', number: 'R26/1', issuedOn: day('2026-12-31'), base: euros(500), vat: euros(105) };
    const owingOf = (amounts: readonly number[]) =>
      monthly('2027-02-21').map((due, index) => ({ ...due, outstanding: amounts[index] as Cents }));
    const partsOf = (acts: VatReliefFacts['acts']) => {
      const relief = vatRelief(facts({ dueDates: owingOf([1, 0]), acts }));
      if (!relief.applies) throw new Error('it applies');
      return relief.parts.map((part) => ['instalment' in part ? part.instalment : 'whole', part.pending, part.act?.id]);
    };
    expect(partsOf([])).toEqual([[1, 1, undefined]]);
    expect(partsOf([{ ...act, instalment: 7 }])).toEqual([
      [1, 1, undefined],
      [7, 0, 'r'],
    ]);
    expect(partsOf([act])).toEqual([
      [1, 1, undefined],
      ['whole', 0, 'r'],
    ]);
  });

  it('within a year share the term of the whole', () => {
    expect(only({ dueDates: monthly('2027-02-20') })).toMatchObject({ taxPoint: '2026-02-20', vat: 21_000, state: 'open' });
  });

  it('share the term of the whole under cash accounting', () => {
    expect(only({ dueDates: monthly('2027-12-20'), creditor: { regime: 'cash_accounting' } }).window).toMatchObject({
      opensOn: '2028-01-01',
      closesOn: '2028-06-30',
    });
  });
});

describe('once the rectifying invoice is issued', () => {
  const act = { id: 'r', number: 'R26/1', issuedOn: day('2026-10-31'), base: euros(1000), vat: euros(210) };

  it('asks for the agency within a month and for proof of sending', () => {
    // 31 October + 1 month: November ends on 30.
    expect(only({ acts: [act] })).toMatchObject({
      state: 'done',
      gaps: ['notification', 'sending-proof'],
      daysLeft: 8,
      actOn: '2026-11-30',
      vat: 21_000,
      act: { notifyBy: '2026-11-30' },
      alerts: [
        { on: '2026-11-10', kind: 'notify-20' },
        { on: '2026-11-25', kind: 'notify-5' },
      ],
      remarks: ['agreement-raises-again'],
    });
  });

  it('is finished when both are there', () => {
    const finished = { ...act, sentOn: day('2026-10-31'), notifiedOn: day('2026-11-05') };
    expect(only({ acts: [finished] })).toMatchObject({ state: 'notified', gaps: [], alerts: [] });
  });

  it('keeps its figure when the debtor pays later, and says what a consumer changes', () => {
    expect(only({ acts: [act], dueDates: owing(0), debtor: { kind: 'consumer' } })).toMatchObject({
      vat: 21_000,
      remarks: ['agreement-raises-again', 'consumer-collects-vat'],
    });
  });

  it('says when it was issued outside the window or before the claim', () => {
    expect(only({ acts: [{ ...act, issuedOn: day('2026-08-20') }] }).remarks).toContain('outside-window');
    for (const inside of ['2026-08-21', '2027-08-20'])
      expect(only({ acts: [{ ...act, issuedOn: day(inside) }] }).remarks).not.toContain('outside-window');
    expect(only({ acts: [{ ...act, issuedOn: day('2027-08-21') }] }).remarks).toContain('outside-window');
    expect(only({ acts: [act], claimProvenOn: undefined }).remarks).toContain('claim-after-issue');
    expect(only({ acts: [act], claimProvenOn: day('2026-11-01') }).remarks).toContain('claim-after-issue');
    expect(only({ acts: [act], claimProvenOn: day('2026-10-31') }).remarks).not.toContain('claim-after-issue');
  });
});

describe('the steps', () => {
  const rules = (change: Change) => only(change).steps.map(({ rule }) => rule);

  it('are the tax point, the wait, the proof, the amount and the notice to the agency', () => {
    expect(rules({})).toEqual(['tax-point-operation', 'six-months', 'one-year', 'claim', 'amount', 'notify']);
    expect(rules({ debtor: { kind: 'public' } })).toContain('certificate');
    expect(rules({ debtor: { kind: 'public' } })).not.toContain('claim');
  });

  it('tell no amount without its VAT, nor of an act, whose figure stands', () => {
    const act = { id: 'r', number: 'R26/1', issuedOn: day('2026-10-31'), base: euros(1000), vat: euros(210) };
    expect(rules({ invoice: { base: undefined, vat: undefined } })).not.toContain('amount');
    expect(rules({ acts: [act] })).not.toContain('amount');
  });

  it('name the article of each way of waiting', () => {
    const articles = (change: Change) => only(change).steps[1]?.article;
    const insolvency = { declaredOn: day('2026-10-01'), publishedOn: day('2026-10-08'), microEnterprise: false };
    expect(articles({})).toBe('LIVA, art. 80.Cuatro.A.1.ª y 80.Cuatro.B; CC, art. 5.1');
    expect(articles({ creditor: { regime: 'cash_accounting' } })).toBe('LIVA, arts. 163 terdecies y 80.Cuatro.B');
    expect(articles({ debtor: { insolvency } })).toBe('LIVA, art. 80.Tres; TRLC, art. 28.1.4.º');
  });
});
