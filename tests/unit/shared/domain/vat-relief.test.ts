import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromDayNumber, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import { vatRelief } from '../../../../shared/domain/vat-relief.ts';
import { reliefWindow } from '../../../../shared/domain/vat-relief-window.ts';
import { day, euros, facts, invoicedOn, only, owing, span } from './vat-relief-case.ts';

describe('the state', () => {
  it.each([
    ['the day before it opens', '2026-08-20', 'too-early', 365],
    ['its first day', '2026-08-21', 'open', 364],
    ['where one option follows the other', '2027-02-20', 'open', 181],
    ['the day after', '2027-02-21', 'open', 180],
    ['sixty days before the end', '2027-06-21', 'open', 60],
    ['fifty-nine days before', '2027-06-22', 'closing-soon', 59],
    ['the last day', '2027-08-20', 'closing-soon', 0],
    ['the day after the last', '2027-08-21', 'missed', -1],
  ] as const)('on %s', (_, today, state, daysLeft) => {
    expect(only({ today: day(today) })).toMatchObject({ state, daysLeft });
  });

  it('goes one way only as days pass, for every tax point', () => {
    const order = ['too-early', 'open', 'closing-soon', 'missed'];
    const offsets = fc.integer({ min: 0, max: 700 });
    fc.assert(
      fc.property(fc.integer({ min: 15_000, max: 25_000 }).map(fromDayNumber), offsets, offsets, (from, a, b) => {
        const at = (offset: number) => order.indexOf(only({ today: addDays(from, offset), ...invoicedOn(from) }).state);
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        expect(at(first)).toBeGreaterThanOrEqual(0);
        expect(at(first)).toBeLessThanOrEqual(at(second));
      }),
    );
  });

  it('changes exactly on the first day and after the last, whatever the day of the month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15_000, max: 25_000 }).map(fromDayNumber), fc.boolean(), (from, salesBelowLimit) => {
        const { opensOn, closesOn } = reliefWindow(from, salesBelowLimit ? 'small' : 'large');
        const at = (today: IsoDate) => only({ today, creditor: { salesBelowLimit }, ...invoicedOn(from) }).state;
        expect([addDays(opensOn, -1), opensOn, closesOn, addDays(closesOn, 1)].map(at)).toEqual([
          'too-early',
          'open',
          'closing-soon',
          'missed',
        ]);
      }),
    );
  });

  it('asks for a claim that can be proven while there is none', () => {
    expect(only({ claimProvenOn: undefined })).toMatchObject({
      state: 'open-needs-claim',
      gaps: ['claim'],
      alerts: [
        { on: '2026-06-20', kind: 'send-demand' },
        { on: '2026-08-21', kind: 'opens' },
        { on: '2027-06-21', kind: 'closes-60' },
        { on: '2027-07-21', kind: 'closes-30' },
        { on: '2027-08-10', kind: 'closes-10' },
      ],
    });
  });

  it('asks a public body for its certificate, and takes no claim instead', () => {
    expect(only({ debtor: { kind: 'public' } })).toMatchObject({ state: 'open-needs-claim', gaps: ['certificate'] });
    expect(only({ debtor: { kind: 'public' }, certificateOn: day('2026-09-01') })).toMatchObject({ state: 'open', gaps: [] });
  });

  it('takes the safe reading until the sales are known', () => {
    const part = only({ creditor: { salesBelowLimit: undefined } });
    expect(part).toMatchObject({ state: 'too-early', gaps: ['turnover'], remarks: ['safe-reading'], actOn: '2027-02-21' });
    expect(part.window && span(part.window)).toEqual(['2027-02-21', '2027-08-20']);
  });

  it('cannot tell the sum without its VAT, but tells the days', () => {
    const part = only({ invoice: { base: undefined, vat: undefined } });
    expect(part).toMatchObject({ state: 'unknown-data', gaps: ['breakdown'], window: { closesOn: '2027-08-20' } });
    expect(part.vat).toBeUndefined();
    expect(only({ invoice: { base: euros(1000), vat: euros(200) } }).gaps).toEqual(['breakdown']);
  });

  it('says that the invoice date stands for a missing operation date', () => {
    const part = only({ invoice: { operationOn: undefined } });
    expect(part.taxPoint).toBe('2026-02-20');
    expect(part.remarks).toEqual(['tax-point-assumed', 'both-options']);
    expect(part.steps[0]).toMatchObject({ rule: 'tax-point-issue', on: '2026-02-20' });
  });

  it.each([
    ['foreign', { debtor: { country: 'PT' } }],
    ['related', { debtor: { related: true } }],
    ['guarantee', { invoice: { security: 'guarantee' } }],
    ['insurance', { invoice: { security: 'insurance', secured: euros(1210) } }],
    ['not-recorded', { invoice: { recordedInBooks: false } }],
  ] as const)('is blocked: %s', (block, change) => {
    expect(only(change)).toMatchObject({ state: 'blocked', blocks: [block] });
  });

  it('counts to the cent what is unpaid of several due dates, and what a security covers of it', () => {
    const halfPaid = [
      { position: 1, dueOn: day('2026-03-22'), outstanding: euros(0) },
      { position: 2, dueOn: day('2026-04-22'), outstanding: euros(605) },
      { position: 3, dueOn: day('2026-05-22'), outstanding: euros(-10) },
    ];
    expect(only({ dueDates: halfPaid })).toMatchObject({ pending: 60_500, vat: 10_500, state: 'open' });
    const insured = (secured: number) =>
      only({ dueDates: halfPaid, invoice: { security: 'insurance', secured: euros(secured) } });
    expect(insured(605)).toMatchObject({ state: 'blocked', blocks: ['insurance'] });
    expect(insured(604.99)).toMatchObject({ blocks: [] });
    expect(insured(300).remarks).toContain('secured-part');
    expect(only({ dueDates: halfPaid }).remarks).not.toContain('secured-part');
  });

  it('of a consumer needs a base above 50,00 €', () => {
    const small = (base: number) => {
      const total = Math.round(base * 121) / 100;
      return only({
        debtor: { kind: 'consumer' },
        invoice: { total: euros(total), base: euros(base), vat: euros(total - base) },
        dueDates: owing(total),
      });
    };
    expect(small(50)).toMatchObject({ state: 'blocked', blocks: ['small-consumer-debt'] });
    expect(small(50.01)).toMatchObject({ state: 'open', blocks: [] });
    expect(only({ invoice: { total: euros(60.5), base: euros(50), vat: euros(10.5) }, dueDates: owing(60.5) }).state).toBe(
      'open',
    );
  });

  it.each([
    ['foral', { creditor: { regime: 'foral' } }],
    ['igic', { creditor: { regime: 'igic' } }],
    ['simplified', { creditor: { regime: 'simplified' } }],
    ['exempt', { creditor: { regime: 'exempt' } }],
    ['no-vat', { invoice: { base: euros(1210), vat: euros(0) } }],
    ['nothing-pending', { dueDates: owing(0) }],
  ] as const)('does not apply: %s', (because, change) => {
    expect(vatRelief(facts(change))).toEqual({ applies: false, because });
  });
});

describe('insolvency', () => {
  const insolvency = { declaredOn: day('2026-10-01'), publishedOn: day('2026-10-08'), microEnterprise: false };

  it('takes its own route, without a claim and without the sales', () => {
    expect(only({ debtor: { insolvency }, creditor: { salesBelowLimit: undefined }, claimProvenOn: undefined })).toMatchObject({
      state: 'closing-soon',
      route: 'insolvency',
      gaps: [],
      remarks: ['insolvency-unverified'],
      window: { opensOn: '2026-10-01', closesOn: '2027-01-08' },
      daysLeft: 47,
    });
  });

  it('leaves what was delivered after it to the ordinary route', () => {
    expect(only({ debtor: { insolvency }, invoice: { operationOn: day('2026-10-01') } }).route).toBe('unpaid');
    expect(only({ debtor: { insolvency }, invoice: { operationOn: day('2026-09-30') } }).route).toBe('insolvency');
  });

  it('needs the day of the BOE, and says that small proceedings were not verified', () => {
    const unpublished = { declaredOn: day('2026-10-01'), microEnterprise: false };
    expect(only({ debtor: { insolvency: unpublished } })).toMatchObject({
      state: 'unknown-data',
      gaps: ['insolvency-publication'],
    });
    expect(only({ debtor: { insolvency: { ...insolvency, microEnterprise: true } } })).toMatchObject({
      state: 'unknown-data',
      gaps: ['micro-enterprise'],
    });
  });
});
