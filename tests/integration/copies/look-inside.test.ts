/** A copy is looked into without restoring it, and a single debtor, invoice or letter is brought back from it. */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CopyRef } from '../../../shared/contract/copies.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { fingerprint } from '../../support/backup-scene.ts';
import { aDebtor } from '../../support/builders.ts';
import { openTestApp, type TestApp } from '../../support/test-app.ts';
import { givenLateDebt, givenRegistered, givenShop } from '../letters/scene.ts';
import { aShop, aStick, copyTo, firstCopyOn, moreDebt, outstanding, takeOut } from './shop.ts';

const ALL = { search: '', offset: 0, limit: 50 };
const look = async (app: TestApp, ref: CopyRef, search = '') => takeOut(await app.run('copies.look', { ...ref, ...ALL, search }));

/** A restore of the copy before is how rows really go: the point made before it knows what is missing. */
async function aShopThatLostSomething() {
  const shop = await aShop();
  const { app, stick, debtorId } = shop;
  const before = await firstCopyOn(app, await copied(app, stick));
  await app.given('payments.record', await aPayment(app, debtorId));
  await moreDebt(app, '2', 7_500);
  const full = aStick();
  await copyTo(app, full);
  const rows = tablesOf(app);
  takeOut(await app.run('copies.restore', before));
  return { ...shop, rows, copy: await firstCopyOn(app, full) };
}

async function copied(app: TestApp, stick: string): Promise<string> {
  await copyTo(app, stick);
  return stick;
}

async function aPayment(app: TestApp, debtorId: DebtorId) {
  const asked = {
    debtorId,
    amount: 40_000,
    receivedOn: '2026-11-20',
    mode: 'principal-first',
    designated: [],
    toCharges: 0,
  } as const;
  const { lines } = await app.given('payments.propose', asked as never);
  const { designated: _, toCharges: __, ...kept } = asked;
  return {
    ...kept,
    method: 'transfer',
    designatedByDebtor: false,
    charges: [],
    lines: lines.map(({ dueDateId, toPrincipal, toInterest, because }) => ({ dueDateId, toPrincipal, toInterest, because })),
  } as never;
}

const TABLES = [
  'debtors',
  'invoices',
  'due_dates',
  'payments',
  'payment_allocations',
  'attachments',
  'next_steps',
  'debtor_balances',
];
/** Without the moments of writing, which follow the act. */
function tablesOf(app: TestApp): Record<string, unknown[]> {
  const sqlite = app.sql();
  return Object.fromEntries(
    TABLES.map((table) => [
      table,
      sqlite
        .prepare(`SELECT * FROM ${table} ORDER BY 1, 2`)
        .all()
        .map((row) => ({ ...(row as object), updatedAt: undefined, computedAt: undefined, reckonedAt: undefined })),
    ]),
  );
}

describe('a copy that is looked into', () => {
  it('shows first what is missing here, finds by name, and changes nothing on either side', async () => {
    const { app, copy } = await aShopThatLostSomething();
    const before = fingerprint(join(app.folder, 'ledgers', 'main', 'blobs'));
    const found = await look(app, copy);
    expect(found).toMatchObject({
      total: 2,
      rows: [
        { name: 'Bar 2', state: 'absent', missing: 1, outstanding: 7_500 },
        { state: 'here', missing: 1, outstanding: 60_000 },
      ],
    });
    expect((await look(app, copy, 'bar')).rows).toHaveLength(1);
    const records = takeOut(await app.run('copies.lookAtDebtor', { ...copy, debtorId: found.rows[0]?.id ?? ('' as DebtorId) }));
    expect(records).toMatchObject({ invoices: [{ number: '2', total: 7_500, state: 'absent' }], letters: [] });
    expect(await outstanding(app)).toBe(100_000);
    expect(fingerprint(join(app.folder, 'ledgers', 'main', 'blobs'))).toEqual(before);
  });

  it('goes on being readable when the stick was pulled out meanwhile', async () => {
    const { app, stick } = await aShop();
    const copy = await firstCopyOn(app, await copied(app, stick));
    await look(app, copy);
    const sqlite = join(stick, 'Copias-Ferreteria-La-Tuerca-Inventada-S-L');
    expect(existsSync(sqlite)).toBe(true);
    rmSync(stick, { recursive: true });
    expect(await app.run('copies.look', { ...copy, ...ALL })).toMatchObject({ error: { code: 'target-gone' } });
  });

  it('of another ledger is not mixed with this one', async () => {
    const { app, stick } = await aShop();
    await copyTo(app, stick);
    const other = await openTestApp();
    const copy = await firstCopyOn(other, stick);
    expect(await other.run('copies.look', { ...copy, ...ALL })).toMatchObject({ error: { code: 'copy-of-another-ledger' } });
  });
});

describe('a single debtor brought back', () => {
  it('comes with all that hangs on it, and undoing takes exactly that away again', async () => {
    const { app, copy, rows } = await aShopThatLostSomething();
    const lost = tablesOf(app);
    const [bar, soto] = (await look(app, copy)).rows;
    const brought = await app.run('copies.bringBack', { ...copy, what: { kind: 'debtor', id: bar?.id ?? '' } });
    expect(takeOut(brought)).toEqual({ debtors: 1, invoices: 1, payments: 0, letters: 0, attachments: 0, different: 0 });
    expect(takeOut(await app.run('copies.bringBack', { ...copy, what: { kind: 'debtor', id: soto?.id ?? '' } }))).toMatchObject({
      debtors: 0,
      payments: 1,
    });
    expect(tablesOf(app)).toEqual(rows);
    expect(app.sql().prepare('SELECT count(*) FROM search WHERE search MATCH \'"Bar 2"\'').pluck().get()).toBe(1);
    expect(await app.run('ledger.check', { thorough: true })).toMatchObject({ value: { healthy: true } });

    await app.given('undo.last', {});
    await app.given('undo.last', {});
    expect(tablesOf(app)).toEqual(lost);
    expect(await app.run('ledger.check', { thorough: true })).toMatchObject({ value: { healthy: true } });
  });

  it('is told in its timeline, and brought only once', async () => {
    const { app, copy } = await aShopThatLostSomething();
    const what = { kind: 'debtor', id: (await look(app, copy)).rows[0]?.id ?? '' } as const;
    takeOut(await app.run('copies.bringBack', { ...copy, what }));
    expect(await app.run('copies.bringBack', { ...copy, what })).toMatchObject({ error: { code: 'nothing-to-bring-back' } });
    expect(app.sql().prepare("SELECT payload FROM events WHERE type = 'brought-back'").pluck().all()).toHaveLength(1);
    expect((await look(app, copy)).rows.find(({ id }) => id === what.id)).toMatchObject({ state: 'here', missing: 0 });
  });

  it('comes out of the bin, and what was changed since is not written over', async () => {
    const { app, debtorId, invoiceId, stick } = await aShop();
    const copy = await firstCopyOn(app, await copied(app, stick));
    const { fields } = await app.given('debtors.get', { id: debtorId });
    await app.given('debtors.save', { id: debtorId, fields: { ...fields, name: 'Otro nombre' } as never });
    await app.given('invoices.remove', { id: invoiceId });
    expect((await look(app, copy)).rows).toMatchObject([{ state: 'here', missing: 1 }]);
    const done = takeOut(await app.run('copies.bringBack', { ...copy, what: { kind: 'invoice', id: invoiceId } }));
    expect(done).toMatchObject({ invoices: 1, different: 1 });
    expect(await outstanding(app)).toBe(100_000);
    expect((await app.given('debtors.get', { id: debtorId })).row.name).toBe('Otro nombre');
    await app.given('undo.last', {});
    expect(await outstanding(app)).toBe(0);
  });

  it('stays once something stands on it', async () => {
    const { app, copy } = await aShopThatLostSomething();
    const id = (await look(app, copy)).rows[0]?.id ?? ('' as DebtorId);
    takeOut(await app.run('copies.bringBack', { ...copy, what: { kind: 'debtor', id } }));
    const actId = app.sql().prepare('SELECT id FROM brought_back').pluck().get() as string;
    await app.given('payments.record', await aPayment(app, id));
    const before = tablesOf(app);
    expect(await app.call('copies.takeAway', { id: actId })).toMatchObject({ error: { code: 'undo-refused' } });
    expect(tablesOf(app)).toEqual(before);
  });
});

describe('a letter brought back', () => {
  it('opens byte for byte as it was registered', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const [empty, full] = [aStick(), aStick()];
    await copyTo(app, empty);
    const { letterId } = await givenRegistered(app, debtorId);
    const hash = app.sql().prepare('SELECT blobHash FROM letters WHERE id = ?').pluck().get(letterId) as string;
    await copyTo(app, full);
    takeOut(await app.run('copies.restore', await firstCopyOn(app, empty)));
    expect(app.sql().prepare('SELECT count(*) FROM letters').pluck().get()).toBe(0);
    rmSync(join(app.folder, 'ledgers', 'main', 'blobs', hash.slice(0, 2), hash), { force: true });

    const copy = await firstCopyOn(app, full);
    expect(takeOut(await app.run('copies.lookAtDebtor', { ...copy, debtorId }))).toMatchObject({
      letters: [{ id: letterId, state: 'absent' }],
    });
    expect(takeOut(await app.run('copies.bringBack', { ...copy, what: { kind: 'letter', id: letterId } }))).toMatchObject({
      letters: 1,
    });
    expect(app.application.ctx.blobs.verify(hash as never)).toEqual({ ok: true, value: 'good' });
    await app.given('undo.last', {});
    expect(app.sql().prepare('SELECT count(*) FROM letters').pluck().get()).toBe(0);
  });

  it('is refused when another one took its number meanwhile', async () => {
    const app = await givenShop();
    const { debtorId } = await givenLateDebt(app);
    const [empty, full] = [aStick(), aStick()];
    await copyTo(app, empty);
    const first = await givenRegistered(app, debtorId);
    await copyTo(app, full);
    takeOut(await app.run('copies.restore', await firstCopyOn(app, empty)));
    expect((await givenRegistered(app, debtorId)).number).toBe(first.number);
    const copy = await firstCopyOn(app, full);
    const before = tablesOf(app);
    expect(await app.run('copies.bringBack', { ...copy, what: { kind: 'letter', id: first.letterId } })).toMatchObject({
      error: { code: 'record-in-its-place' },
    });
    expect(tablesOf(app)).toEqual(before);
  });
});

it('asks for no more than it knows: an unknown record, a debtor that is no one', async () => {
  const { app, stick } = await aShop();
  const copy = await firstCopyOn(app, await copied(app, stick));
  await app.given('debtors.save', { fields: aDebtor({ name: 'Nuevo', taxId: undefined }) });
  expect(await app.run('copies.bringBack', { ...copy, what: { kind: 'invoice', id: 'nobody' } })).toMatchObject({
    error: { code: 'record-not-in-copy' },
  });
});
