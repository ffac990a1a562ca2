import { describe, expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import {
  type LimitationAct,
  lastDayIfClaimedToday,
  limitationClock,
  limitationOf,
  limitationState,
} from '../../../../shared/domain/limitation.ts';
import type { LimitationPreset } from '../../../../shared/domain/limitation-choice.ts';
import { deliveryProvesClaim } from '../../../../shared/domain/limitation-proof.ts';

const day = (text: string) => text as IsoDate;
const TODAY = day('2026-11-22');

const debt = (dueOn: string, acts: readonly LimitationAct[] = [], more: { operationOn?: IsoDate; issuedOn?: IsoDate } = {}) => ({
  dueOn: day(dueOn),
  issuedOn: addDays(day(dueOn), -30),
  acts,
  ...more,
});
const act = (kind: LimitationAct['kind'], on: string, more: Partial<LimitationAct> = {}): LimitationAct => ({
  id: `${kind} ${on}`,
  kind,
  on: day(on),
  proven: true,
  ...more,
});
const days = (preset: LimitationPreset, ...rest: Parameters<typeof debt>) => {
  const clock = limitationClock(preset, debt(...rest), TODAY);
  return [clock.prescribesOnProven, clock.prescribesOnClaimed];
};

describe('the period', () => {
  it('runs from the day after the due date, from date to date', () => {
    // Due 15-03-2026: the action can be exercised on 16-03-2026; five years from date to date end with 15-03-2031.
    expect(limitationClock('general_5', debt('2026-03-15'), TODAY)).toEqual({
      preset: 'general_5',
      years: 5,
      startsOn: '2026-03-16',
      prescribesOnProven: '2031-03-15',
      prescribesOnClaimed: '2031-03-15',
      running: true,
      steps: [
        {
          from: '2026-03-15',
          effect: 'proven',
          because: 'restarts',
          lastDayProven: '2031-03-15',
          lastDayClaimed: '2031-03-15',
        },
      ],
    });
  });

  it.each([
    ['general_5', '2031-03-15'],
    ['periodic_5', '2031-03-15'],
    ['goods_nontrader_3', '2029-03-15'],
    ['public_4', '2030-03-15'],
    ['transport_1', '2027-03-15'],
    ['cat_10', '2036-03-15'],
    ['cat_3', '2029-03-15'],
    ['nav_5', '2031-03-15'],
    ['nav_10', '2036-03-15'],
  ] as const)('of %s ends on %s', (preset, last) => {
    expect(days(preset, '2026-03-15')).toEqual([last, last]);
  });

  it('ends on the last day of the month when the month has no such day', () => {
    // 29 February 2024 + 5 years: February 2029 has 28 days.
    expect(days('general_5', '2024-02-29')).toEqual(['2029-02-28', '2029-02-28']);
  });

  it('of services counts from their end, known or as the day of the invoice, and never from later than the due date', () => {
    const counted = (more: { operationOn?: IsoDate; issuedOn?: IsoDate }) => days('services_3', '2026-03-15', [], more)[0];
    expect(counted({ operationOn: day('2026-01-10') })).toBe('2029-01-10');
    expect(counted({ issuedOn: day('2026-02-01') })).toBe('2029-02-01');
    expect(counted({ operationOn: day('2026-06-01') })).toBe('2029-03-15');
  });

  it('counts three and five years for a buyer who does not resell, and the shorter one rules', () => {
    const both = limitationOf('goods_own_use', debt('2026-03-15'), TODAY);
    expect([both.ruling.preset, both.ruling.prescribesOnProven]).toEqual(['goods_nontrader_3', '2029-03-15']);
    expect([both.longer?.preset, both.longer?.prescribesOnProven]).toEqual(['general_5', '2031-03-15']);
  });
});

describe('an interruption', () => {
  it('restarts the whole period from the day the claim was sent, and tells the proven from the claimed', () => {
    const acts = [
      act('out_of_court_claim', '2027-05-10', { receivedOn: day('2027-05-13') }),
      act('acknowledgement', '2028-02-01', { proven: false }),
    ];
    const clock = limitationClock('general_5', debt('2026-03-15', acts), TODAY);
    expect(
      clock.steps.map(({ from, effect, because, lastDayProven, lastDayClaimed }) => [
        from,
        effect,
        because,
        lastDayProven,
        lastDayClaimed,
      ]),
    ).toEqual([
      ['2026-03-15', 'proven', 'restarts', '2031-03-15', '2031-03-15'],
      ['2027-05-10', 'proven', 'restarts', '2032-05-10', '2032-05-10'],
      ['2028-02-01', 'claimed', 'unproven', '2032-05-10', '2033-02-01'],
    ]);
  });

  it('on the last day is in time and on the day after it is not', () => {
    expect(days('transport_1', '2026-03-15', [act('court_claim', '2027-03-15')])[0]).toBe('2028-03-15');
    expect(days('transport_1', '2026-03-15', [act('court_claim', '2027-03-16')])[0]).toBe('2027-03-15');
  });

  it('revives nothing when it arrives after the last day, though it was sent before', () => {
    const sent = act('out_of_court_claim', '2027-03-14', { receivedOn: day('2027-03-17') });
    const clock = limitationClock('transport_1', debt('2026-03-15', [sent]), TODAY);
    expect(clock.steps[1]).toMatchObject({ effect: 'none', because: 'too-late', lastDayProven: '2027-03-15' });
  });

  it('before the due date changes nothing', () => {
    const clock = limitationClock('general_5', debt('2026-03-15', [act('acknowledgement', '2026-03-01')]), TODAY);
    expect(clock.steps[1]).toMatchObject({ effect: 'none', because: 'before-start', lastDayProven: '2031-03-15' });
  });

  it('that keeps the claimed day alive may still be too late for the proven one', () => {
    // Proven: 15-03-2027. A promise on 01-02-2027 carries the claimed one to 01-02-2028, so a burofax on 01-06-2027 saves only that.
    const acts = [act('acknowledgement', '2027-02-01', { proven: false }), act('out_of_court_claim', '2027-06-01')];
    const clock = limitationClock('transport_1', debt('2026-03-15', acts), TODAY);
    expect(clock.steps[2]).toMatchObject({
      effect: 'claimed',
      because: 'too-late',
      lastDayProven: '2027-03-15',
      lastDayClaimed: '2028-06-01',
    });
  });

  it('by a new agreed due date counts from that one', () => {
    expect(days('general_5', '2026-03-15', [act('new_due_date', '2026-09-01', { untilOn: day('2027-01-31') })])[0]).toBe(
      '2032-01-31',
    );
  });

  it('by a request to negotiate that nobody answers counts from thirty days after it arrived, or was tried', () => {
    // Tried 10-06-2026, received 12-06-2026: silence ends on 12-07-2026; never received, on 10-07-2026.
    expect(days('general_5', '2026-03-15', [act('settlement_attempt', '2026-06-10', { receivedOn: day('2026-06-12') })])[0]).toBe(
      '2031-07-12',
    );
    expect(days('general_5', '2026-03-15', [act('settlement_attempt', '2026-06-10')])[0]).toBe('2031-07-10');
  });

  it('by a negotiation counts from the day it ended', () => {
    expect(days('general_5', '2026-03-15', [act('settlement_attempt', '2026-06-10', { untilOn: day('2026-09-20') })])[0]).toBe(
      '2031-09-20',
    );
  });

  it('by an insolvency lasts until its end; meanwhile nothing runs', () => {
    const open = limitationClock('general_5', debt('2026-03-15', [act('insolvency', '2026-06-10')]), TODAY);
    expect([open.running, open.prescribesOnProven, limitationState(open, TODAY)]).toEqual([false, '2031-11-22', 'stopped']);
    const ended = limitationClock(
      'general_5',
      debt('2026-03-15', [act('insolvency', '2026-06-10', { untilOn: day('2026-10-01') })]),
      TODAY,
    );
    expect([ended.running, ended.prescribesOnProven]).toEqual([true, '2031-10-01']);
  });

  it('cannot carry a Catalan period beyond thirty years', () => {
    // Restarted every nine years: 2035, 2044, 2053; the long-stop is 15-03-2056.
    const acts = ['2035-03-15', '2044-03-15', '2053-03-15'].map((on) => act('out_of_court_claim', on));
    expect(days('cat_10', '2026-03-15', acts)).toEqual(['2056-03-15', '2056-03-15']);
  });
});

describe('the warning', () => {
  it.each([
    ['2030-03-14', 'calm'],
    ['2030-03-15', 'twelve-months'],
    ['2030-09-14', 'twelve-months'],
    ['2030-12-14', 'six-months'],
    ['2031-02-14', 'three-months'],
    ['2030-09-15', 'six-months'],
    ['2030-12-15', 'three-months'],
    ['2031-02-15', 'one-month'],
    ['2031-03-15', 'one-month'],
    ['2031-03-16', 'past'],
  ])('on %s is %s', (today, state) => {
    expect(limitationState(limitationClock('general_5', debt('2026-03-15'), day(today)), day(today))).toBe(state);
  });

  it('says what a claim sent today would gain, unless it would come too late', () => {
    expect(lastDayIfClaimedToday('general_5', debt('2026-03-15'), TODAY)).toBe('2031-11-22');
    expect(lastDayIfClaimedToday('general_5', debt('2021-11-22'), TODAY)).toBe('2031-11-22');
    expect(lastDayIfClaimedToday('general_5', debt('2021-11-21'), TODAY)).toBeUndefined();
    expect(lastDayIfClaimedToday('general_5', debt('2026-12-01'), TODAY)).toBeUndefined();
  });
});

describe('what a sending proves', () => {
  it.each([
    ['burofax', 'delivered', true],
    ['burofax', 'refused', true],
    ['burofax', 'not_collected', true],
    ['burofax', 'returned', false],
    ['burofax', 'unknown', false],
    ['burofax', null, false],
    ['electronic_certified', 'delivered', true],
    ['notary', 'refused', true],
    ['by_hand', 'delivered', true],
    ['certified_mail', 'delivered', false],
    ['ordinary_mail', 'delivered', false],
    ['email', 'delivered', false],
    ['message', 'delivered', false],
    ['register', 'delivered', false],
  ])('%s, %s: %s', (channel, result, proven) => {
    expect(deliveryProvesClaim(channel, result)).toBe(proven);
  });
});
