import { describe, expect, it } from 'vitest';
import { earlyMaturityOf } from '../../../../../shared/domain/agreements/early-maturity.ts';
import { trackAgreement } from '../../../../../shared/domain/agreements/track.ts';
import type { DebtorKind } from '../../../../../shared/domain/debtor-kind.ts';
import { day, money } from '../../../../support/agreement-plans.ts';

const three = ['2026-12-01', '2027-01-01', '2027-02-01'].map((on, index) => ({
  position: index + 1,
  on: day(on),
  amount: money(10_000),
  kind: 'cash' as const,
}));
const on = (today: string, kind: DebtorKind, notice?: string, paid: readonly string[] = []) =>
  earlyMaturityOf(
    { kind, earlyMaturity: true },
    trackAgreement({
      instalments: three,
      money: paid.map((day_) => ({ on: day(day_), amount: money(10_000) })),
      inKind: [],
      credits: money(0),
      today: day(today),
      graceDays: 3,
    }),
    notice === undefined ? undefined : day(notice),
    day(today),
  );

describe('between businesses', () => {
  it('needs one unpaid instalment, a notice, and seven days after it', () => {
    expect(on('2026-12-01', 'business')).toEqual({ state: 'nothing-late' });
    expect(on('2026-12-02', 'business')).toEqual({ state: 'needs-notice' });
    expect(on('2026-12-12', 'business', '2026-12-05')).toEqual({ state: 'curing', noticeOn: '2026-12-05', from: '2026-12-13' });
    expect(on('2026-12-13', 'business', '2026-12-05')).toMatchObject({ state: 'open' });
  });
  it('is over once it is paid', () => {
    expect(on('2026-12-20', 'business', '2026-12-05', ['2026-12-12'])).toEqual({ state: 'nothing-late' });
  });
});

describe('with consumers and private persons', () => {
  it.each<DebtorKind>(['consumer', 'private_other'])('needs two, or the last one, and fifteen days (%s)', (kind) => {
    expect(on('2026-12-20', kind, '2026-12-05')).toEqual({ state: 'too-few', missed: 1, needed: 2 });
    expect(on('2027-01-02', kind)).toEqual({ state: 'needs-notice' });
    expect(on('2027-01-20', kind, '2027-01-05')).toEqual({ state: 'curing', noticeOn: '2027-01-05', from: '2027-01-21' });
    expect(on('2027-01-21', kind, '2027-01-05')).toMatchObject({ state: 'open' });
    expect(on('2027-02-20', kind, '2027-02-04', ['2026-12-01', '2027-01-01'])).toMatchObject({ state: 'open' });
  });
});

it('is nothing where it was not agreed', () => {
  expect(
    earlyMaturityOf({ kind: 'business', earlyMaturity: false }, { missed: 3, instalments: [] }, undefined, day('2027-01-01')),
  ).toEqual({
    state: 'not-agreed',
  });
});
