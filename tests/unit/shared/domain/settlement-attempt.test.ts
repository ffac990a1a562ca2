import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import { type SettlementDelivery, settlementAttempt } from '../../../../shared/domain/settlement-attempt.ts';

const day = (text: string) => text as IsoDate;
const delivery = (result: SettlementDelivery['result'], resultOn: string, channel = 'burofax'): SettlementDelivery => ({
  channel,
  sentOn: day('2026-10-01'),
  result,
  resultOn: day(resultOn),
});
const received = delivery('delivered', '2026-10-05');
const start = { on: day('2026-10-05'), isReceived: true, delivery: received };

describe('the attempt to settle (LO 1/2025 arts. 7.3 and 10.4)', () => {
  it('has not begun while nothing proves that the request got anywhere', () => {
    expect(settlementAttempt({ deliveries: [] }, day('2026-12-01'))).toEqual({ state: 'not-begun' });
    const sentOnly = { channel: 'burofax', sentOn: day('2026-10-01') };
    const lost = [sentOnly, delivery('unknown', '2026-10-05'), delivery('returned', '2026-10-06')];
    expect(settlementAttempt({ deliveries: lost }, day('2026-12-01'))).toEqual({ state: 'not-begun' });
  });

  it('ends by silence thirty days after the receipt, and the claim may be filed the day after, for a year from the receipt', () => {
    // 5 October + 30 = 4 November.
    const history = { deliveries: [received] };
    expect(settlementAttempt(history, day('2026-11-04'))).toEqual({ state: 'open', start, endsOn: '2026-11-04' });
    expect(settlementAttempt(history, day('2026-11-05'))).toEqual({
      state: 'ended',
      start,
      endedOn: '2026-11-04',
      cause: 'silence',
      canFileFrom: '2026-11-05',
      lapsesOn: '2027-10-05',
    });
    expect(settlementAttempt(history, day('2027-10-05')).state).toBe('ended');
    expect(settlementAttempt(history, day('2027-10-06')).state).toBe('lapsed');
  });

  it.each([
    ['a talk', { metOn: day('2026-10-20') }, { endedOn: '2027-01-20', cause: 'talks', lapsesOn: '2027-10-05' }],
    [
      'a talk and a written answer: the year runs from the end',
      { metOn: day('2026-10-20'), answeredOn: day('2026-10-21') },
      { endedOn: '2027-01-20', cause: 'talks', lapsesOn: '2028-01-20' },
    ],
    ['a proposal', { proposedOn: day('2026-10-20') }, { endedOn: '2026-11-19', cause: 'proposal', lapsesOn: '2027-10-05' }],
    [
      'a proposal after a talk: the later end',
      { metOn: day('2026-10-20'), proposedOn: day('2026-10-20') },
      { endedOn: '2027-01-20', cause: 'talks', lapsesOn: '2027-10-05' },
    ],
    [
      'a written end: that day, and the year from it',
      { metOn: day('2026-10-20'), closedOn: day('2026-11-10') },
      { endedOn: '2026-11-10', cause: 'closed', lapsesOn: '2027-11-10' },
    ],
  ])('after %s', (_, answers, expected) => {
    const attempt = settlementAttempt({ deliveries: [received], ...answers }, day('2027-02-01'));
    expect(attempt).toMatchObject({ state: 'ended', ...expected });
    expect('canFileFrom' in attempt && attempt.canFileFrom).toBe(addDays(day(expected.endedOn), 1));
  });

  it('stays open after a written answer until somebody ends it in writing', () => {
    const history = { deliveries: [received], answeredOn: day('2026-10-08') };
    expect(settlementAttempt(history, day('2028-01-01'))).toEqual({ state: 'open', start });
  });

  it('counts from the attempts what was never received: the end from the last, the year from the first', () => {
    const refused = delivery('refused', '2026-10-05');
    const left = delivery('not-collected', '2026-10-20', 'certified-letter');
    // 20 October + 30 = 19 November.
    expect(settlementAttempt({ deliveries: [left, refused] }, day('2026-12-01'))).toEqual({
      state: 'ended',
      start: { on: '2026-10-05', isReceived: false, delivery: refused },
      endedOn: '2026-11-19',
      cause: 'silence',
      canFileFrom: '2026-11-20',
      lapsesOn: '2027-10-05',
    });
  });

  it('counts from the receipt once one of several sendings was received', () => {
    const later = delivery('delivered', '2026-10-20');
    const attempt = settlementAttempt({ deliveries: [delivery('refused', '2026-10-05'), later] }, day('2026-12-01'));
    expect(attempt).toMatchObject({
      start: { on: '2026-10-20', isReceived: true },
      endedOn: '2026-11-19',
      lapsesOn: '2027-10-20',
    });
  });

  it('never lets a claim be filed before the end nor after the year, and never goes back', () => {
    const days = fc.integer({ min: 0, max: 500 }).map((n) => addDays(day('2026-10-05'), n));
    const maybe = fc.option(days, { nil: undefined });
    fc.assert(
      fc.property(maybe, maybe, maybe, maybe, days, (metOn, answeredOn, proposedOn, closedOn, today) => {
        const history = { deliveries: [received], metOn, answeredOn, proposedOn, closedOn };
        const attempt = settlementAttempt(history, today);
        const ended = attempt.state === 'ended' || attempt.state === 'lapsed';
        if (ended) {
          expect(attempt.endedOn < today).toBe(true);
          expect(attempt.canFileFrom).toBe(addDays(attempt.endedOn, 1));
          expect(attempt.state === 'lapsed').toBe(attempt.lapsesOn < today);
          expect(settlementAttempt(history, addDays(today, 1)).state).not.toBe('open');
        }
      }),
    );
  });
});
