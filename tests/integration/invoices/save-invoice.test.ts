import { expect, it } from 'vitest';
import type { InvoiceFields } from '../../../shared/contract/invoices.ts';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice, day } from '../../support/invoice-builders.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const withDebtor = async () => {
  const app = await openTestApp();
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
  app.changed.length = 0;
  return { app, debtorId };
};
const counts = (app: TestApp) =>
  app.sql().prepare('SELECT (SELECT count(*) FROM invoices) AS invoices, (SELECT count(*) FROM events) AS events').get();

it('keeps an invoice as it was written and tells it in the history of both', async () => {
  const { app, debtorId } = await withDebtor();
  const fields = anInvoice(
    debtorId,
    [
      ['2026-10-15', 60_000],
      ['2026-12-15', 61_000],
    ],
    {
      series: 'F26',
      concept: 'Reforma del taller',
      base: cents(100_000),
      vat: cents(21_000),
      agreedRate: 1_200 as InvoiceFields['agreedRate'],
      agreedRateWhere: 'Cláusula 7 del contrato',
    },
  );
  const { id } = await app.given('invoices.save', { fields });
  const saved = await app.given('invoices.get', { id });
  expect(saved).toMatchObject({
    fields,
    row: { outstanding: 121_000, dueOn: '2026-10-15', daysOverdue: 38, status: 'overdue', dueDates: 2 },
    dueDates: [
      { dueOn: '2026-10-15', amount: 60_000, outstanding: 60_000, daysOverdue: 38 },
      { dueOn: '2026-12-15', amount: 61_000, outstanding: 61_000, daysOverdue: 0 },
    ],
    amountsLocked: 'no',
    // 600,00 € · 12 % · 38 days / 365 = 7,4958… ; and the 40 € of Ley 3/2004.
    claim: { principal: 121_000, principalOverdue: 60_000, interest: 750, compensation: 4_000, total: 125_750 },
  });
  for (const subjectId of [id, debtorId]) {
    const { events } = await app.given('debtors.timeline', { subjectId, limit: 1 });
    expect(events).toMatchObject([{ type: 'invoice-created', payload: { total: 121_000 }, labels: { [id]: 'F26/0001' } }]);
  }
  expect(app.changed).toEqual(['invoices', 'debtors', 'undo']);
});

it.each<[string, Partial<InvoiceFields>, string]>([
  ['due dates that leave a cent', { total: cents(100_001) }, 'due-dates-do-not-add-up'],
  ['base and VAT that leave a cent', { base: cents(82_645), vat: cents(17_354) }, 'amounts-do-not-add-up'],
  ['a corrective invoice that asks for money', { kind: 'corrective' }, 'corrective-needs-negative-total'],
  ['an invoice from tomorrow', { issuedOn: day('2026-11-23') }, 'date-in-future'],
  ['an agreed rate that is agreed nowhere', { agreedRate: 1_000 as InvoiceFields['agreedRate'] }, 'invalid-input'],
  ['an invoice of nothing', { total: cents(0), dueDates: [{ dueOn: day('2026-10-15'), amount: cents(0) }] }, 'invalid-input'],
])('refuses %s and leaves no trace', async (_, change, code) => {
  const { app, debtorId } = await withDebtor();
  const before = counts(app);
  expect(await app.call('invoices.save', { fields: anInvoice(debtorId, undefined, change) })).toMatchObject({
    ok: false,
    error: { code, fields: expect.anything() },
  });
  expect(counts(app)).toEqual(before);
});

it('takes the withholding off what is to be collected', async () => {
  const { app, debtorId } = await withDebtor();
  // 1.000,00 € + 210,00 € − 150,00 € = 1.060,00 €
  const amounts = { base: cents(100_000), vat: cents(21_000), withholding: cents(15_000) };
  const { id } = await app.given('invoices.save', { fields: anInvoice(debtorId, [['2026-10-15', 106_000]], amounts) });
  expect((await app.given('invoices.get', { id })).row).toMatchObject({ total: 106_000, outstanding: 106_000 });
});

it.each<[string, Record<string, unknown>]>([
  ['a number of ten thousand letters', { number: 'F'.repeat(10_000) }],
  ['a concept of ten thousand letters', { concept: 'c'.repeat(10_000) }],
  ['31 February', { issuedOn: '2026-02-31' }],
  ['a year of three digits', { issuedOn: '0206-03-01' }],
  ['half a cent', { total: 100_000.5 }],
  ['more than a number can hold', { total: 1e300 }],
  ['a day that is none in a due date', { dueDates: [{ dueOn: '2026-13-01', amount: 100_000 }] }],
])('does not even look at %s', async (_, change) => {
  const { app, debtorId } = await withDebtor();
  const before = counts(app);
  expect(await app.callRaw('invoices.save', { fields: { ...anInvoice(debtorId), ...change } })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  });
  expect(counts(app)).toEqual(before);
});

it('lowers an invoice by its corrective one, and raises it again when that goes to the bin', async () => {
  const { app, debtorId } = await withDebtor();
  const { id } = await app.given('invoices.save', {
    fields: anInvoice(debtorId, [
      ['2026-10-15', 50_000],
      ['2026-11-15', 50_000],
    ]),
  });
  const corrective = anInvoice(debtorId, [['2026-11-01', -60_000]], {
    kind: 'corrective',
    number: 'R26/0001',
    issuedOn: day('2026-11-01'),
    corrects: { invoiceId: id, fromStart: true },
  });
  const { id: correctiveId } = await app.given('invoices.save', { fields: corrective });
  const outstanding = async () => (await app.given('invoices.get', { id })).dueDates.map((due) => due.outstanding);
  expect(await outstanding()).toEqual([0, 40_000]);
  expect(await app.given('invoices.get', { id: correctiveId })).toMatchObject({
    row: { status: 'paid', outstanding: 0 },
    fields: corrective,
    correctedNumber: 'F26/0001',
  });
  expect((await app.given('invoices.get', { id })).corrections).toEqual([
    { invoiceId: correctiveId, number: 'R26/0001', amount: 60_000, fromStart: true },
  ]);

  expect(await app.call('invoices.remove', { id })).toEqual({ ok: false, error: { code: 'invoice-has-corrections' } });
  await app.given('invoices.remove', { id: correctiveId });
  expect(await outstanding()).toEqual([50_000, 50_000]);
  await app.given('undo.last', {});
  expect(await outstanding()).toEqual([0, 40_000]);
});

it('keeps as credit what a corrective invoice takes beyond the debt', async () => {
  const { app, debtorId } = await withDebtor();
  const { id } = await app.given('invoices.save', { fields: anInvoice(debtorId, [['2026-10-15', 50_000]]) });
  const { id: correctiveId } = await app.given('invoices.save', {
    fields: anInvoice(debtorId, [['2026-11-01', -70_000]], {
      kind: 'corrective',
      number: 'R1',
      corrects: { invoiceId: id, fromStart: true },
    }),
  });
  expect((await app.given('invoices.get', { id })).row).toMatchObject({ status: 'paid', outstanding: 0 });
  expect((await app.given('invoices.get', { id: correctiveId })).row).toMatchObject({ status: 'credit', outstanding: -20_000 });
  expect((await app.given('debtors.get', { id: debtorId })).row.outstanding).toBe(-20_000);
});

it('corrects only an invoice of the same debtor', async () => {
  const { app, debtorId } = await withDebtor();
  const { id: other } = await app.given('debtors.save', { fields: aDebtor({ name: 'Otra', taxId: undefined }) });
  const { id } = await app.given('invoices.save', { fields: anInvoice(other) });
  const fields = anInvoice(debtorId, [['2026-11-01', -100]], {
    kind: 'corrective',
    corrects: { invoiceId: id, fromStart: true },
  });
  expect(await app.call('invoices.save', { fields })).toMatchObject({
    ok: false,
    error: { code: 'corrected-invoice-not-found' },
  });
});

it('undoes a change of the schedule, and then the invoice itself', async () => {
  const { app, debtorId } = await withDebtor();
  const fields = anInvoice(debtorId, [
    ['2026-10-15', 40_000],
    ['2026-11-15', 30_000],
    ['2026-12-15', 30_000],
  ]);
  const { id } = await app.given('invoices.save', { fields });
  const idsBefore = (await app.given('invoices.get', { id })).dueDates.map((due) => due.id);
  await app.given('invoices.save', { id, fields: anInvoice(debtorId, [['2026-12-01', 90_000]], { number: 'F26/0009' }) });
  expect((await app.given('invoices.get', { id })).dueDates).toMatchObject([
    { id: idsBefore[0], amount: 90_000, outstanding: 90_000 },
  ]);

  expect(await app.call('undo.last', {})).toEqual({ ok: true, value: { label: 'invoice-changed' } });
  expect((await app.given('invoices.get', { id })).fields).toEqual(fields);
  expect(await app.call('undo.last', {})).toEqual({ ok: true, value: { label: 'invoice-created' } });
  const bin = { filter: { status: 'bin' }, sort: 'issued', descending: true, offset: 0, limit: 10 } as const;
  expect(await app.given('invoices.list', bin)).toMatchObject({ total: 1, rows: [{ id, deleted: true }] });
  expect((await app.given('debtors.get', { id: debtorId })).row.outstanding).toBe(0);
});

it('locks the amounts once money came in, but not what explains them', async () => {
  const { app, debtorId } = await withDebtor();
  const fields = anInvoice(debtorId);
  const { id } = await app.given('invoices.save', { fields });
  const [due] = (await app.given('invoices.get', { id })).dueDates;
  const { id: paymentId } = await app.given('payments.record', {
    debtorId,
    amount: cents(10_000) as never,
    receivedOn: day('2026-11-20'),
    method: 'transfer',
    mode: 'by-hand',
    designatedByDebtor: false,
    charges: [],
    lines: [
      { dueDateId: due?.id as never, toPrincipal: cents(10_000) as never, toInterest: cents(0) as never, because: 'by-hand' },
    ],
  });
  const changed = { ...fields, total: cents(90_000), dueDates: [{ dueOn: day('2026-10-15'), amount: cents(90_000) }] };
  expect(await app.call('invoices.save', { id, fields: changed })).toEqual({
    ok: false,
    error: { code: 'invoice-has-payments' },
  });
  expect(await app.call('invoices.remove', { id })).toEqual({ ok: false, error: { code: 'invoice-has-payments' } });
  await app.given('invoices.save', {
    id,
    fields: { ...fields, concept: 'Con albarán', base: cents(82_645), vat: cents(17_355) },
  });
  expect(await app.given('invoices.get', { id })).toMatchObject({
    amountsLocked: 'payments',
    fields: { concept: 'Con albarán' },
    row: { outstanding: 90_000 },
    payments: [{ paymentId, toPrincipal: 10_000, reversed: false }],
  });

  await app.given('payments.reverse', { id: paymentId });
  await app.given('invoices.save', { id, fields: changed });
  expect(await app.given('invoices.get', { id })).toMatchObject({
    amountsLocked: 'no',
    row: { outstanding: 90_000, total: 90_000 },
    payments: [{ paymentId, reversed: true }],
  });
});
