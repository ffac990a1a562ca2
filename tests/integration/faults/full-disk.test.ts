/** SQLite's own limit of pages stands for a disk without room: the engine answers the same code. */
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { ok } from '../../../shared/domain/result.ts';
import { aDebtor } from '../../support/builders.ts';
import { openTestApp } from '../../support/test-app.ts';

it('says that the disk is full, keeps what was confirmed and goes on when there is room', async () => {
  const app = await openTestApp();
  const limitPages = (pages: number) =>
    app.application.ctx.uow.write((tx) => ok(tx.get<{ max_page_count: number }>(sql.raw(`PRAGMA max_page_count = ${pages}`))));
  limitPages(1);

  let confirmed = 0;
  let answer = await app.call('debtors.save', { fields: aDebtor({ name: 'Uno', notes: 'x'.repeat(4_000) }) });
  while (answer.ok && confirmed < 500) {
    confirmed += 1;
    answer = await app.call('debtors.save', { fields: aDebtor({ name: `Otro ${confirmed}`, notes: 'x'.repeat(4_000) }) });
  }
  expect(answer).toEqual({ ok: false, error: { code: 'disk-full' } });

  const everyone = { filter: {}, sort: 'name', offset: 0, limit: 1 } as const;
  expect((await app.given('debtors.list', everyone)).total).toBe(confirmed);
  limitPages(1_000_000);
  await app.given('debtors.save', { fields: aDebtor({ name: 'Cabe otra vez' }) });
  expect((await app.given('debtors.list', everyone)).total).toBe(confirmed + 1);
  expect(await app.run('ledger.check', { thorough: true })).toMatchObject({ ok: true, value: { healthy: true } });
});
