import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../../../shared/domain/civil-date.ts';
import { type SettlementHistory, settlementAttempt } from '../../../../shared/domain/settlement-attempt.ts';
import { actsOfNegotiation, lastDayToFile } from '../../../../shared/domain/settlement-limitation.ts';

const day = (text: string) => text as IsoDate;
const SENT = day('2026-10-01');
const delivered = { channel: 'burofax', sentOn: SENT, result: 'delivered', resultOn: day('2026-10-05') } as const;
const attempt = (history: Partial<SettlementHistory>, today = '2027-06-01') =>
  settlementAttempt({ deliveries: [delivered], ...history }, day(today));
const acts = (history: Partial<SettlementHistory>, today?: string) =>
  actsOfNegotiation(attempt(history, today), { id: 'd', sentOn: SENT, proven: true }).map(({ id, untilOn, proven }) => [
    id,
    untilOn,
    proven,
  ]);

describe('a request to negotiate and limitation', () => {
  it('begins the period again with thirty days of silence from the receipt', () => {
    // 5 October and thirty natural days: 4 November.
    expect(acts({})).toEqual([['d-negotiation', '2026-11-04', true]]);
    expect(acts({}, '2026-10-10')).toEqual([['d-negotiation', '2026-11-04', true]]);
  });

  it('counts what was proven from the silence, and a later end that was only noted for the other day', () => {
    expect(acts({ metOn: day('2026-10-20') })).toEqual([
      ['d-negotiation', '2026-11-04', true],
      // Three months from the first meeting.
      ['d-end', '2027-01-20', false],
    ]);
    expect(acts({ answeredOn: day('2026-10-12'), agreedOn: day('2026-12-01') })).toEqual([
      ['d-negotiation', '2026-11-04', true],
      ['d-end', '2026-12-01', false],
    ]);
  });

  it('ends at once where somebody wrote that it ends', () => {
    expect(acts({ closedOn: day('2026-10-15'), closedBy: 'debtor' })).toEqual([['d-negotiation', '2026-10-15', true]]);
  });

  it('of one that was never received counts from the attempt, and of one on its way nothing yet', () => {
    const refused = { ...delivered, result: 'refused' as const, resultOn: day('2026-10-03') };
    expect(acts({ deliveries: [refused] })).toEqual([['d-negotiation', '2026-11-02', true]]);
    expect(acts({ deliveries: [{ channel: 'burofax', sentOn: SENT }] })).toEqual([]);
  });
});

describe('the last day to file', () => {
  it.each([
    ['silence: a year from the receipt', {}, '2026-12-01', '2027-10-05'],
    ['while it is open, the safe one', {}, '2026-10-10', '2027-10-05'],
    [
      'a written end of the debtor: a year from it',
      { closedOn: day('2026-10-15'), closedBy: 'debtor' },
      '2026-12-01',
      '2027-10-15',
    ],
    ['a talk without any written answer keeps the receipt', { metOn: day('2026-10-20') }, '2027-02-01', '2027-10-05'],
  ] as const)('%s', (_, history, today, last) => {
    expect(lastDayToFile(attempt(history, today))).toBe(last);
  });

  it('is none after an agreement', () => {
    expect(lastDayToFile(attempt({ agreedOn: day('2026-11-01') }))).toBeUndefined();
  });
});
