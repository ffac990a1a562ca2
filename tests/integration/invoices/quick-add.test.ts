import { expect, it } from 'vitest';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice, day } from '../../support/invoice-builders.ts';
import { openTestApp } from '../../support/test-app.ts';

const quick = (debtor: unknown, change: object = {}) =>
  ({ debtor, number: 'F26/0012', issuedOn: '2026-11-22', total: cents(48_400), dueOn: '2026-12-22', ...change }) as never;
const everything = { filter: { status: 'all' }, sort: 'issued', descending: true, offset: 0, limit: 10 } as const;
const everyone = { filter: {}, sort: 'name', offset: 0, limit: 10 } as const;

it('writes a new debtor with its first invoice, and one undo takes both back', async () => {
  const app = await openTestApp();
  const { id, debtorId } = await app.given('invoices.quickAdd', quick({ name: 'Bar Quimera', kind: 'consumer' }));
  expect(await app.given('invoices.get', { id })).toMatchObject({
    row: { debtorName: 'Bar Quimera', number: 'F26/0012', outstanding: 48_400, status: 'not-due' },
    fields: { termBasis: 'assumed' },
    debtorKind: 'consumer',
  });
  expect((await app.given('debtors.get', { id: debtorId })).fields).toMatchObject({ isNaturalPerson: true });

  expect(await app.call('undo.last', {})).toEqual({ ok: true, value: { label: 'invoice-and-debtor-created' } });
  expect((await app.given('invoices.list', everything)).total).toBe(0);
  expect((await app.given('debtors.list', everyone)).total).toBe(0);
  expect(await app.call('undo.last', {})).toEqual({ ok: false, error: { code: 'nothing-to-undo' } });

  await app.given('invoices.restore', { id });
  expect((await app.given('debtors.list', everyone)).rows).toMatchObject([{ name: 'Bar Quimera', outstanding: 48_400 }]);
});

it('leaves a debtor that was known before', async () => {
  const app = await openTestApp();
  const { id } = await app.given('debtors.save', { fields: aDebtor() });
  await app.given('invoices.quickAdd', quick({ id }));
  await app.given('undo.last', {});
  expect((await app.given('debtors.list', everyone)).total).toBe(1);
});

it('writes neither of them when the invoice is refused', async () => {
  const app = await openTestApp();
  const refused = await app.call(
    'invoices.quickAdd',
    quick({ name: 'Bar Quimera', kind: 'business' }, { issuedOn: '2026-11-23' }),
  );
  expect(refused).toMatchObject({ ok: false, error: { code: 'date-in-future', fields: { issuedOn: 'errors.dateInFuture' } } });
  expect(await app.callRaw('invoices.quickAdd', quick({ name: 'x'.repeat(10_000), kind: 'business' }))).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  });
  expect((await app.given('debtors.list', everyone)).total).toBe(0);
});

it('counts on from the highest number of the series written last', async () => {
  const app = await openTestApp();
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
  const next = async (...numbers: string[]) => {
    for (const number of numbers) await app.given('invoices.save', { fields: anInvoice(debtorId, undefined, { number }) });
    return (await app.given('invoices.suggestNumber', {})).number;
  };
  expect(await next()).toBeUndefined();
  expect(await next('F26/0012')).toBe('F26/0013');
  expect(await next('F26/0009', 'A-99', 'F26/0003')).toBe('F26/0013');
  expect(await next('F26/9999')).toBe('F26/10000');
  expect(await next('A-99')).toBe('A-100');
  expect(await next('sin número')).toBeUndefined();
});

it('knows a number however it is written', async () => {
  const app = await openTestApp();
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
  const { id } = await app.given('invoices.save', { fields: anInvoice(debtorId) });
  expect(await app.given('invoices.sameNumber', { number: 'f26-1' })).toEqual({
    invoices: [{ id, number: 'F26/0001', debtorName: 'Talleres Hermanos Ficticio, S.L.', issuedOn: '2026-09-15' }],
  });
  expect(await app.given('invoices.sameNumber', { number: 'F26/0001', except: id })).toEqual({ invoices: [] });
  expect(await app.given('invoices.sameNumber', { number: '/' })).toEqual({ invoices: [] });
});

it('suggests the term agreed with the debtor, else thirty days from the delivery, else from the invoice', async () => {
  const app = await openTestApp();
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor({ termDays: 45 }) });
  const { id: free } = await app.given('debtors.save', { fields: aDebtor({ name: 'Otra', taxId: undefined }) });
  const issuedOn = day('2026-10-01');
  expect(await app.given('invoices.suggestDueDate', { debtorId, issuedOn })).toEqual({
    dueOn: '2026-11-15',
    because: 'agreed-term',
  });
  expect(await app.given('invoices.suggestDueDate', { debtorId: free, issuedOn, operationOn: day('2026-09-20') })).toEqual({
    dueOn: '2026-10-20',
    because: 'term-from-delivery',
  });
  expect(await app.given('invoices.suggestDueDate', { issuedOn })).toEqual({ dueOn: '2026-10-31', because: 'term-from-invoice' });
});

it('warns of terms and rates that the law does not like', async () => {
  const app = await openTestApp();
  const { id: business } = await app.given('debtors.save', { fields: aDebtor() });
  const { id: consumer } = await app.given('debtors.save', {
    fields: aDebtor({ kind: 'consumer', name: 'Ana', taxId: undefined }),
  });
  const terms = { issuedOn: day('2026-10-01'), operationOn: day('2026-10-01') };
  const warningsOf = async (input: object) =>
    (await app.given('invoices.checkTerms', { ...terms, dueOn: day('2026-11-30'), ...input })).warnings;
  // 1 October + 60 days = 30 November.
  expect(await warningsOf({ debtorId: business })).toEqual([]);
  expect(await warningsOf({ debtorId: business, dueOn: '2026-12-01' })).toEqual(['term-above-maximum']);
  // The legal late rate of the second half of 2026 is 10,40 %.
  expect(await warningsOf({ debtorId: business, agreedRate: 2_081 })).toEqual(['above-twice-legal-rate']);
  expect(await warningsOf({ debtorId: consumer, agreedRate: 2_400 })).toEqual(['above-consumer-reference', 'almost-surely-void']);
});
