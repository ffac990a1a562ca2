import { describe, expect, it } from 'vitest';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { day } from '../../support/invoice-builders.ts';
import { answerSales, eventTypes, givenDebt, givenInvoice, givenShop, partOf } from './scene.ts';

describe('what can be taken back', () => {
  it('is told with its window, its sum and what is missing', async () => {
    const app = await givenShop();
    const { invoiceId } = await givenDebt(app);
    expect(await partOf(app, invoiceId)).toMatchObject({
      state: 'open-needs-claim',
      taxPoint: '2026-02-20',
      window: { opensOn: '2026-08-21', closesOn: '2027-08-20' },
      daysLeft: 271,
      vat: 21_000,
      gaps: ['claim'],
      actOn: '2027-08-20',
    });
  });

  it('follows what is paid, and needs the breakdown', async () => {
    const app = await givenShop();
    const { debtorId, invoiceId } = await givenDebt(app);
    const [dueDate] = (await app.given('invoices.get', { id: invoiceId })).dueDates;
    if (!dueDate) throw new Error('an invoice has a due date');
    await app.given('payments.record', {
      debtorId,
      receivedOn: day('2026-05-01'),
      amount: cents(60_500),
      method: 'transfer',
      mode: 'by-hand',
      lines: [{ dueDateId: dueDate.id, toPrincipal: cents(60_500), toInterest: cents(0), because: 'by-hand' }],
      charges: [],
      designatedByDebtor: false,
    });
    // 605,00 × 210 / 1.210 = 105,00
    expect(await partOf(app, invoiceId)).toMatchObject({ pending: 60_500, vat: 10_500 });

    const other = await givenInvoice(app, debtorId, { number: 'F26/0002', base: undefined, vat: undefined });
    expect(await partOf(app, other)).toMatchObject({ state: 'unknown-data', gaps: ['breakdown', 'claim'] });
  });

  it('asks for the sales and takes the safe reading meanwhile', async () => {
    const app = await givenShop('unanswered');
    const { invoiceId } = await givenDebt(app);
    expect(await partOf(app, invoiceId)).toMatchObject({ state: 'too-early', gaps: ['claim', 'turnover'], actOn: '2026-06-20' });
    await answerSales(app, false);
    expect(await partOf(app, invoiceId)).toMatchObject({ gaps: ['claim'], window: { opensOn: '2027-02-21' } });
  });

  it('is nothing in another regime, and of a corrective invoice', async () => {
    const app = await givenShop();
    const { debtorId, invoiceId } = await givenDebt(app);
    const corrective = await givenInvoice(app, debtorId, {
      kind: 'corrective',
      number: 'R1',
      total: cents(-100),
      base: undefined,
      vat: undefined,
      dueDates: [{ dueOn: day('2026-03-01'), amount: cents(-100) }],
    });
    expect(await app.given('vatRelief.ofInvoice', { id: corrective })).toEqual({});
    const { fields } = await app.given('profile.get', {});
    await app.given('profile.save', { fields: { ...fields, vatRegime: 'foral' } });
    expect((await app.given('vatRelief.ofInvoice', { id: invoiceId })).relief).toMatchObject({ absent: 'foral', parts: [] });
    expect(await app.given('vatRelief.ofDebtor', { debtorId })).toMatchObject({ invoices: [], regime: 'foral' });
  });

  it('takes its own route when the debtor is insolvent', async () => {
    const app = await givenShop();
    const { debtorId, invoiceId } = await givenDebt(app);
    const insolvency = {
      insolventOn: day('2026-11-01'),
      insolvencyKind: 'ordinary',
      insolvencyPublishedOn: day('2026-11-08'),
    } as const;
    await app.given('debtors.save', { id: debtorId, fields: aDebtor(insolvency) });
    expect(await partOf(app, invoiceId)).toMatchObject({
      route: 'insolvency',
      state: 'open',
      gaps: [],
      window: { opensOn: '2026-11-01', closesOn: '2027-02-08' },
    });
  });
});

describe('the claim', () => {
  it('noted by hand is proof, can be taken back and undone', async () => {
    const app = await givenShop();
    const { debtorId, invoiceId } = await givenDebt(app);
    const other = await givenInvoice(app, debtorId, { number: 'F26/0002' });
    app.changed.length = 0;
    const { ids } = await app.given('vatRelief.noteClaim', {
      invoiceIds: [invoiceId, other],
      kind: 'notary',
      claimedOn: day('2026-09-01'),
      note: 'Acta 123',
    });
    expect(app.changed).toEqual(['invoices', 'debtors', 'undo']);
    expect(await partOf(app, invoiceId)).toMatchObject({ state: 'open', gaps: [], claimProvenOn: '2026-09-01' });
    expect(await partOf(app, other)).toMatchObject({ state: 'open' });

    await app.given('undo.last', {});
    expect(await partOf(app, other)).toMatchObject({ state: 'open-needs-claim' });
    expect(await app.call('vatRelief.removeClaims', { ids })).toMatchObject({ error: { code: 'vat-claim-not-found' } });
    await app.given('vatRelief.restoreClaims', { ids });
    expect((await app.given('vatRelief.ofInvoice', { id: invoiceId })).relief?.claims).toEqual([
      { id: ids[0], kind: 'notary', claimedOn: '2026-09-01', note: 'Acta 123' },
    ]);
    expect(eventTypes(app)).toEqual([
      'invoice-vat-claimed',
      'invoice-vat-claimed',
      'invoice-vat-claim-removed',
      'invoice-vat-claim-removed',
      'invoice-vat-claim-restored',
      'invoice-vat-claim-restored',
    ]);
  });

  it.each([
    ['in the future', '2026-11-23', 'date-in-future'],
    ['before the invoice', '2026-02-19', 'date-before-invoice'],
  ])('%s is refused and leaves no trace', async (_, claimedOn, code) => {
    const app = await givenShop();
    const { invoiceId } = await givenDebt(app);
    const refused = await app.call('vatRelief.noteClaim', { invoiceIds: [invoiceId], kind: 'court', claimedOn: day(claimedOn) });
    expect(refused).toMatchObject({ ok: false, error: { code, fields: { claimedOn: expect.any(String) } } });
    expect(eventTypes(app)).toEqual([]);
  });

  it('of a public body is its certificate', async () => {
    const app = await givenShop();
    const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor({ kind: 'public' }) });
    const invoiceId = await givenInvoice(app, debtorId);
    const note = (kind: 'court' | 'certificate') =>
      app.given('vatRelief.noteClaim', { invoiceIds: [invoiceId], kind, claimedOn: day('2026-09-01') });
    await note('court');
    expect(await partOf(app, invoiceId)).toMatchObject({ gaps: ['certificate'] });
    await note('certificate');
    expect(await partOf(app, invoiceId)).toMatchObject({ state: 'open', gaps: [] });
  });
});

describe('what the owner says of the invoice', () => {
  it('blocks it, and is undone to what it was', async () => {
    const app = await givenShop();
    const { debtorId, invoiceId } = await givenDebt(app);
    const other = await givenInvoice(app, debtorId, { number: 'F26/0002' });
    const set = (facts: object, related = false) =>
      app.call('vatRelief.setFacts', { invoiceId, facts: { recordedInBooks: true, security: 'none', ...facts }, related });
    await set({ security: 'insurance', secured: cents(60_500) });
    expect(await partOf(app, invoiceId)).toMatchObject({
      state: 'open-needs-claim',
      vat: 10_500,
      remarks: ['both-options', 'secured-part'],
    });
    await set({ security: 'insurance' }, true);
    expect(await partOf(app, invoiceId)).toMatchObject({ state: 'blocked', blocks: ['related', 'insurance'] });
    expect(await partOf(app, other)).toMatchObject({ blocks: ['related'] });
    await app.given('undo.last', {});
    expect(await partOf(app, invoiceId)).toMatchObject({ blocks: [], vat: 10_500 });
    await app.given('undo.last', {});
    expect(await partOf(app, invoiceId)).toMatchObject({ blocks: [], vat: 21_000 });
    expect(await set({ secured: cents(1) })).toMatchObject({ error: { code: 'invalid-input' } });
  });
});
