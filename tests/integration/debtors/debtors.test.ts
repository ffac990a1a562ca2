import { expect, it } from 'vitest';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { openTestApp } from '../../support/test-app.ts';

const everyone = { filter: {}, sort: 'name', offset: 0, limit: 50 } as const;
const named = (rows: { name: string }[]) => rows.map((row) => row.name);

it('keeps a debtor as it was written, with its tax id normalised', async () => {
  const app = await openTestApp();
  const fields = aDebtor({
    taxId: 'b-69.000.115',
    tags: ['taller'],
    contacts: [{ role: 'billing', name: 'Ana', phone: '600000011' }],
  });
  const { id } = await app.given('debtors.save', { fields });
  expect(await app.given('debtors.get', { id })).toMatchObject({
    fields: { ...fields, taxId: 'B69000115' },
    row: { state: 'up-to-date', outstanding: 0 },
    promises: [],
  });
  expect(app.changed).toEqual(['debtors', 'invoices', 'undo']);
});

it('sorts by name as Spaniards do and finds by name, NIF, phone and contact', async () => {
  const app = await openTestApp();
  for (const name of ['Ñíguez', 'Nuñez', 'Óscar', 'Nández', 'Zoo'])
    await app.given('debtors.save', { fields: aDebtor({ name, taxId: undefined }) });
  await app.given('debtors.save', { fields: aDebtor({ contacts: [{ role: 'other', name: 'Ximena' }] }) });
  expect(named((await app.given('debtors.list', everyone)).rows)).toEqual([
    'Nández',
    'Nuñez',
    'Ñíguez',
    'Óscar',
    'Talleres Hermanos Ficticio, S.L.',
    'Zoo',
  ]);
  const find = async (text: string) => named((await app.given('debtors.list', { ...everyone, filter: { text } })).rows);
  expect(await find('hermanos talleres')).toEqual(['Talleres Hermanos Ficticio, S.L.']);
  expect(await find('69000115')).toEqual(['Talleres Hermanos Ficticio, S.L.']);
  expect(await find('910000')).toHaveLength(6);
  expect(await find('ximena')).toEqual(['Talleres Hermanos Ficticio, S.L.']);
  expect(await find('os')).toEqual(['Óscar']);
  expect(await find('niguez')).toEqual(['Ñíguez']);
  expect(await find('"quote OR *')).toEqual([]);
  // Found nowhere: nobody is counted either.
  expect(await app.given('debtors.list', { ...everyone, filter: { text: 'imprenta' } })).toMatchObject({ total: 0, rows: [] });
});

it('undoes a change, and then the creation before it', async () => {
  const app = await openTestApp();
  const { id } = await app.given('debtors.save', { fields: aDebtor() });
  await app.given('debtors.save', { id, fields: aDebtor({ name: 'Otro nombre', tags: ['nuevo'] }) });
  expect(await app.call('undo.last', {})).toEqual({ ok: true, value: { label: 'debtor-changed' } });
  expect((await app.given('debtors.get', { id })).fields).toMatchObject({ name: 'Talleres Hermanos Ficticio, S.L.', tags: [] });
  expect(await app.call('undo.last', {})).toEqual({ ok: true, value: { label: 'debtor-created' } });
  expect((await app.given('debtors.list', everyone)).total).toBe(0);
  expect(await app.call('undo.last', {})).toEqual({ ok: false, error: { code: 'nothing-to-undo' } });
});

it('keeps every class a debtor had', async () => {
  const app = await openTestApp();
  const { id } = await app.given('debtors.save', { fields: aDebtor() });
  await app.given('debtors.classify', { id, behaviour: 'forgot' });
  app.setToday('2026-12-01');
  await app.given('debtors.classify', { id, behaviour: 'unwilling', reason: 'No contesta desde octubre' });
  expect((await app.given('debtors.get', { id })).behaviours).toEqual([
    { behaviour: 'unwilling', since: '2026-12-01', reason: 'No contesta desde octubre' },
    { behaviour: 'forgot', since: '2026-11-22' },
  ]);
});

it('notes a promise and tells of it in the timeline without a name', async () => {
  const app = await openTestApp();
  const { id } = await app.given('debtors.save', { fields: aDebtor() });
  await app.given('promises.record', { debtorId: id, amount: cents(30_000) as never, promisedFor: '2026-11-27' as IsoDate });
  expect((await app.given('debtors.get', { id })).promises).toMatchObject([{ amount: 30_000, state: 'pending' }]);
  app.setToday('2026-11-28');
  expect((await app.given('debtors.get', { id })).promises).toMatchObject([{ state: 'broken' }]);
  const { events, more } = await app.given('debtors.timeline', { subjectId: id, limit: 1 });
  expect(events).toMatchObject([{ type: 'promise-made', payload: { amount: 30_000, promisedFor: '2026-11-27' } }]);
  expect(more).toBe(true);
  const payloads = app.sql().prepare('SELECT payload FROM events').all();
  expect(JSON.stringify(payloads)).not.toContain('Ficticio');
});

it('finds a telephone however it was written and however it is asked', async () => {
  const app = await openTestApp();
  await app.given('debtors.save', { fields: aDebtor({ name: 'Con blancos', phone: '+34 910 00 00 12', taxId: undefined }) });
  await app.given('debtors.save', {
    fields: aDebtor({ name: 'Con puntos', mobile: '600.000.013', phone: undefined, taxId: undefined }),
  });
  const find = async (text: string) => named((await app.given('debtors.list', { ...everyone, filter: { text } })).rows);
  expect(await find('910000012')).toEqual(['Con blancos']);
  expect(await find('910 000 012')).toEqual(['Con blancos']);
  expect(await find('0034 910 00 00 12')).toEqual(['Con blancos']);
  expect(await find('600 00 00 13')).toEqual(['Con puntos']);
});

it('keeps the bin apart, finds in it by name and gives back', async () => {
  const app = await openTestApp();
  const { id } = await app.given('debtors.save', { fields: aDebtor({ name: 'Bar Inventado' }) });
  await app.given('debtors.save', { fields: aDebtor({ name: 'Casa Ficticia', taxId: undefined }) });
  await app.given('debtors.remove', { id });
  const inBin = async (text?: string) =>
    (await app.given('debtors.list', { ...everyone, filter: { bin: true, ...(text && { text }) } })).rows;
  expect(named((await app.given('debtors.list', everyone)).rows)).toEqual(['Casa Ficticia']);
  expect(await inBin()).toMatchObject([{ name: 'Bar Inventado', deletedOn: '2026-11-22' }]);
  expect(named(await inBin('invent'))).toEqual(['Bar Inventado']);
  expect(await inBin('casa')).toEqual([]);

  await app.given('debtors.restore', { id });
  expect(await inBin()).toEqual([]);
  expect((await app.given('debtors.list', everyone)).rows.map((row) => row.deletedOn)).toEqual([undefined, undefined]);
  await app.given('undo.last', {});
  expect(named(await inBin())).toEqual(['Bar Inventado']);
});

it('refuses a promise for a day that has passed, beside its field, and leaves no trace', async () => {
  const app = await openTestApp();
  const { id } = await app.given('debtors.save', { fields: aDebtor() });
  const promise = { debtorId: id, amount: cents(100) as never, promisedFor: '2026-11-21' as IsoDate };
  expect(await app.call('promises.record', promise)).toEqual({
    ok: false,
    error: { code: 'date-in-past', fields: { promisedFor: 'errors.dateInPast' } },
  });
  expect((await app.given('debtors.get', { id })).promises).toEqual([]);
  expect(await app.call('promises.record', { ...promise, promisedFor: '2026-11-22' as IsoDate })).toMatchObject({ ok: true });
});

it('tells only the kinds of events that are asked for, page by page', async () => {
  const app = await openTestApp();
  const { id } = await app.given('debtors.save', { fields: aDebtor() });
  for (const amount of [100, 200, 300])
    await app.given('promises.record', { debtorId: id, amount: cents(amount) as never, promisedFor: '2026-11-27' as IsoDate });
  await app.given('debtors.classify', { id, behaviour: 'forgot' });
  const page = (before?: number) =>
    app.given('debtors.timeline', { subjectId: id, limit: 2, types: ['promise-made'], ...(before && { before }) });
  const first = await page();
  expect(first.events.map((event) => event.payload.amount)).toEqual([300, 200]);
  const second = await page(first.events.at(-1)?.seq);
  expect({ amounts: second.events.map((event) => event.payload.amount), more: second.more }).toEqual({
    amounts: [100],
    more: false,
  });
});
