import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verifyEventChain } from '../../../electron/db/repositories/event-repository.ts';
import type { AttachmentPurpose } from '../../../shared/contract/attachments.ts';
import type { DebtorId, FileToken, InvoiceId } from '../../../shared/domain/ids.ts';
import { BasisPoints, cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice, day } from '../../support/invoice-builders.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';

const all = { offset: 0, limit: 50 } as const;
const rowsIn = (app: TestApp, table: string): number => Number(app.sql().prepare(`SELECT count(*) FROM ${table}`).pluck().get());

it('lists what lies there with its day and its fate, newest first', async () => {
  const app = await openTestApp({ today: '2026-10-01' });
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
  const { id: gone } = await app.given('debtors.save', { fields: aDebtor({ name: 'Nadie, S.L.' }) });
  const { id: invoiceId } = await app.given('invoices.save', { fields: anInvoice(debtorId) });
  await app.given('debtors.remove', { id: gone });
  app.setToday('2026-10-05');
  await app.given('invoices.remove', { id: invoiceId });

  expect(await app.given('bin.list', all)).toEqual({
    total: 2,
    rows: [
      {
        kind: 'invoice',
        id: invoiceId,
        label: 'F26/0001',
        madeOn: '2026-09-15',
        debtor: { id: debtorId, name: 'Talleres Hermanos Ficticio, S.L.' },
        deletedOn: '2026-10-05',
        leavesOn: '2026-11-04',
        fate: 'blocked',
        keepUntil: '2032-12-31',
      },
      {
        kind: 'debtor',
        id: gone,
        label: 'Nadie, S.L.',
        madeOn: '2026-10-01',
        deletedOn: '2026-10-01',
        leavesOn: '2026-10-31',
        fate: 'erased',
      },
    ],
  });
  expect(await app.given('bin.state', {})).toEqual({
    items: 2,
    byKind: [
      { kind: 'invoice', items: 1 },
      { kind: 'debtor', items: 1 },
    ],
    blocked: 0,
  });
});

it('empties only what has lain there for thirty days, with a point before, and says so until it is read', async () => {
  const app = await openTestApp({ today: '2026-10-01' });
  const { id: gone } = await app.given('debtors.save', {
    fields: aDebtor({ name: 'Nadie, S.L.', tags: ['uno'], contacts: [{ role: 'owner', name: 'Ana' }], notes: 'Ficha secreta' }),
  });
  await app.given('debtors.save', { id: gone, fields: aDebtor({ name: 'Nadie más, S.L.' }) });
  await app.given('promises.record', { debtorId: gone, amount: 5_000 as never, promisedFor: day('2026-10-20') });
  await app.given('debtors.remove', { id: gone });
  app.setToday('2026-10-02');
  const { id: later } = await app.given('debtors.save', { fields: aDebtor({ name: 'Otro, S.L.' }) });
  await app.given('debtors.remove', { id: later });

  app.setToday('2026-10-31');
  const points = join(app.application.ctx.places.pointsFolder);
  expect(await app.run('bin.empty', { onlyDue: true })).toEqual({ ok: true, value: { erased: 1, blocked: 0 } });
  expect(readdirSync(points)).toHaveLength(1);
  expect((await app.given('bin.list', all)).rows.map(({ id }) => id)).toEqual([later]);
  expect((await app.given('bin.state', {})).lastEmptied).toEqual({
    onDay: '2026-10-31',
    byItself: true,
    erased: 1,
    blocked: 0,
    isNews: true,
  });
  await app.given('bin.markRead', {});
  expect((await app.given('bin.state', {})).lastEmptied).toMatchObject({ isNews: false });

  // Nothing of it is left anywhere but in the seal, which holds no names.
  const sqlite = app.sql();
  const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  const said = tables
    .filter((name) => !name.startsWith('search_'))
    .map((name) => JSON.stringify(sqlite.prepare(`SELECT * FROM ${name}`).all()));
  expect(said.join()).not.toMatch(/Nadie|Ficha secreta/);
  expect(verifyEventChain(sqlite)).toMatchObject({ whole: true });
  expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  // What came before it can still be undone.
  expect(await app.call('undo.last', {})).toMatchObject({ ok: true, value: { label: 'debtor-removed' } });
});

it('keeps the books for six years, blocked and out of sight with their debtor, and then lets them go', async () => {
  const app = await openTestApp({ today: '2026-10-01' });
  const quick = { number: 'F26/7', issuedOn: day('2026-09-15'), total: cents(12_100), dueOn: day('2026-10-15') };
  const { id } = await app.given('invoices.quickAdd', { debtor: { name: 'Nueva, S.L.', kind: 'business' }, ...quick });
  await attach(app, id, 'factura.pdf', 'invoice');
  await app.given('undo.last', {});
  await app.given('undo.last', {});
  expect((await app.given('bin.list', all)).rows.map(({ kind, fate }) => [kind, fate]).sort()).toEqual([
    ['attachment', 'blocked'],
    ['debtor', 'blocked'],
    ['invoice', 'blocked'],
  ]);

  expect(await app.run('bin.empty', { onlyDue: false })).toEqual({ ok: true, value: { erased: 0, blocked: 3 } });
  expect(await app.given('bin.state', {})).toMatchObject({ items: 0, blocked: 3 });
  expect(['debtors', 'invoices', 'attachments'].map((table) => rowsIn(app, table))).toEqual([1, 1, 1]);

  app.setToday('2032-12-31');
  expect(await app.run('bin.empty', { onlyDue: true })).toEqual({ ok: true, value: { erased: 0, blocked: 0 } });
  app.setToday('2033-01-01');
  expect(await app.run('bin.empty', { onlyDue: true })).toEqual({ ok: true, value: { erased: 3, blocked: 0 } });
  expect(['debtors', 'invoices', 'due_dates', 'attachments'].map((table) => rowsIn(app, table))).toEqual([0, 0, 0, 0]);
  expect(app.sql().pragma('foreign_key_check')).toEqual([]);
});

it('blocks a voucher, erases a file that proves nothing, and unblocks what is brought back', async () => {
  const app = await openTestApp({ today: '2026-10-01' });
  const { id: debtorId } = await app.given('debtors.save', { fields: aDebtor() });
  const { id: invoiceId } = await app.given('invoices.save', { fields: anInvoice(debtorId) });
  const proof = await attach(app, invoiceId, 'albarán.pdf', 'delivery_proof');
  const other = await attach(app, invoiceId, 'otra.pdf', 'other');
  for (const id of [proof, other]) await app.given('attachments.remove', { id });
  expect((await app.given('bin.list', all)).rows.map(({ label, fate }) => [label, fate]).sort()).toEqual([
    ['albarán.pdf', 'blocked'],
    ['otra.pdf', 'erased'],
  ]);
  expect(await app.run('bin.empty', { onlyDue: false })).toEqual({ ok: true, value: { erased: 1, blocked: 1 } });
  expect((await app.given('bin.state', {})).blocked).toBe(1);
  await app.given('attachments.restore', { id: proof });
  expect((await app.given('bin.state', {})).blocked).toBe(0);
  // The bytes stay where they are: the sweep of files has its own rules.
  expect(existsSync(app.application.ctx.places.blobsFolder)).toBe(true);
});

it('empties it by itself once the first screen is there, and on a new day', async () => {
  const app = await openTestApp({ today: '2026-10-01' });
  const ids = [];
  for (const name of ['Una, S.L.', 'Otra, S.L.']) ids.push((await app.given('debtors.save', { fields: aDebtor({ name }) })).id);
  const [one, other] = ids as [DebtorId, DebtorId];
  await app.given('debtors.remove', { id: one });
  app.setToday('2026-10-10');
  await app.given('debtors.remove', { id: other });
  const left = async () => (await app.given('bin.list', all)).rows.map(({ id }) => id);
  app.setToday('2026-10-31');
  await app.application.afterFirstScreen();
  await expect.poll(left).toEqual([other]);
  app.setToday('2026-11-10');
  app.application.newDay();
  await expect.poll(left).toEqual([]);
});

async function attach(app: TestApp, invoiceId: InvoiceId, name: string, purpose: AttachmentPurpose) {
  const file = join(app.folder, name);
  writeFileSync(file, `%PDF-1.7\n${name}`);
  app.answers.push(file);
  const { token } = await app.given('files.choose', { kind: 'attachment' });
  return (await app.given('attachments.add', { token: token as FileToken, invoiceId, purpose })).id;
}

it('takes in the rates, holidays and accounts of the owner, gives them back by their own rules, and erases the rest', async () => {
  const app = await openTestApp({ today: '2026-10-01' });
  const rate = {
    table: 'late_payment',
    from: day('2027-01-01'),
    to: day('2027-06-30'),
    rate: BasisPoints.parse(1025),
    source: 'BOE',
  } as const;
  const { id: rateId } = await app.given('rates.add', rate);
  const { id: fair } = await app.given('holidays.add', { on: day('2026-11-03'), name: 'Feria', everyYear: false });
  const { id: taken } = await app.given('holidays.takeOff', { on: day('2026-12-25') });
  await app.given('profile.saveIbans', { ibans: [{ iban: 'ES9121000418450200051332' }, { iban: 'ES7921000813610123456789' }] });
  const [first, second] = (await app.given('profile.get', {})).ibans;
  if (!first?.id || !second?.id) throw new Error('no accounts');

  await app.given('rates.remove', { id: rateId });
  await app.given('holidays.remove', { id: fair });
  await app.given('holidays.remove', { id: taken });
  await app.given('profile.saveIbans', { ibans: [second] });
  const { rows } = await app.given('bin.list', all);
  expect(rows.map(({ kind, id, label, fate }) => [kind, id, label, fate])).toEqual([
    ['iban', first.id, 'ES9121000418450200051332', 'erased'],
    ['own-holiday', fair, 'Feria', 'erased'],
    ['own-rate', rateId, '10,25 %', 'erased'],
  ]);

  await app.given('profile.restoreIban', { id: first.id });
  expect((await app.given('profile.get', {})).ibans.map(({ iban }) => iban)).toEqual([second.iban, first.iban]);
  expect(await app.run('profile.restoreIban', { id: first.id })).toMatchObject({ ok: false, error: { code: 'iban-not-found' } });
  await app.given('undo.last', {});
  expect(await app.given('bin.state', {})).toMatchObject({ items: 3 });
  await app.given('rates.restore', { id: rateId });
  expect((await app.given('bin.list', all)).rows.map(({ kind }) => kind)).toEqual(['iban', 'own-holiday']);

  // Written down again, the account is missed by nobody.
  await app.given('profile.saveIbans', { ibans: [second, { iban: first.iban }] });
  expect((await app.given('bin.list', all)).rows.map(({ kind }) => kind)).toEqual(['own-holiday']);

  app.setToday('2026-11-01');
  expect(await app.run('bin.empty', { onlyDue: true })).toEqual({ ok: true, value: { erased: 1, blocked: 0 } });
  expect([rowsIn(app, 'own_holidays'), rowsIn(app, 'own_rates')]).toEqual([1, 1]);
  expect(await app.run('holidays.restore', { id: fair })).toMatchObject({ ok: false, error: { code: 'holiday-not-found' } });
});
