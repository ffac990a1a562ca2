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
    row: { state: 'up-to-date', outstanding: 0, nextStep: { step: 'none' } },
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
