/** A debtor that is brought back from a copy comes with its agreements, and undoing takes them away again. */
import { expect, it } from 'vitest';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import type { TestApp } from '../../support/test-app.ts';
import { aShop, aStick, copyTo, firstCopyOn, moreDebt, takeOut } from '../copies/shop.ts';

const TABLES = ['agreements', 'agreement_debts', 'agreement_instalments', 'agreement_standings', 'next_steps'] as const;

const tablesOf = (app: TestApp) =>
  TABLES.map((table) =>
    app
      .sql()
      .prepare(`SELECT * FROM ${table} ORDER BY 1, 2`)
      .all()
      .map((row) => ({ ...(row as object), updatedAt: undefined })),
  );

it('comes with what was agreed and where it stands', async () => {
  const { app, stick } = await aShop();
  await copyTo(app, stick);
  const before = await firstCopyOn(app, stick);
  await moreDebt(app, '2', 7_500);
  const debtorId = app.sql().prepare("SELECT id FROM debtors WHERE name = 'Bar 2'").pluck().get() as DebtorId;
  const { draft } = await app.given('agreements.begin', { debtorId });
  const { id } = await app.given('agreements.saveDraft', { debtorId, draft: { ...draft, step: 6 } });
  await app.given('agreements.sign', { id, signedOn: app.application.ctx.today() });
  const full = aStick();
  await copyTo(app, full);
  const rows = tablesOf(app);
  expect(rows.every((of) => of.length > 0)).toBe(true);
  takeOut(await app.run('copies.restore', before));
  const lost = tablesOf(app);
  expect(lost[0]).toEqual([]);

  const copy = await firstCopyOn(app, full);
  takeOut(await app.run('copies.bringBack', { ...copy, what: { kind: 'debtor', id: debtorId } }));
  expect(tablesOf(app)).toEqual(rows);
  expect((await app.given('agreements.get', { id })).row).toMatchObject({ ref: 'A-2026/0001', state: 'kept' });
  await app.given('undo.last', {});
  expect(tablesOf(app)).toEqual(lost);
  expect(await app.run('ledger.check', { thorough: true })).toMatchObject({ value: { healthy: true } });
});
