/** The state of a debtor with an agreement, in the row and in the filter of the list. */
import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { refreshEverybody } from '../../../electron/core/agenda/keep-next-steps.ts';
import type { DebtorState } from '../../../shared/contract/debtors.ts';
import { ok } from '../../../shared/domain/result.ts';
import { bare, givenSigned, openScene, type Scene } from '../agreements/scene.ts';
import { day, givenInvoice } from '../payments/debts.ts';

const three = { kind: 'equal', count: 3, firstOn: day('2026-12-01'), rhythm: 'monthly', lastOfMonth: false } as const;
const window = { sort: 'name', reversed: false, offset: 0, limit: 10 } as const;
const STATES: readonly DebtorState[] = ['up-to-date', 'overdue', 'in-agreement', 'demanded'];

/** What the row says, and by which filters alone it is found. */
async function stateOf({ app }: Scene) {
  const { rows } = await app.given('debtors.list', { filter: {}, ...window });
  const found: DebtorState[] = [];
  for (const state of STATES) {
    const { total } = await app.given('debtors.list', { filter: { states: [state] }, ...window });
    if (total > 0) found.push(state);
  }
  expect(found).toEqual([rows[0]?.state]);
  return rows[0]?.state;
}

function turnDay({ app }: Scene, on: string): void {
  app.setToday(on);
  const { uow, today, localDay, now } = app.application.ctx;
  uow.write((tx) => ok(refreshEverybody(tx, { today: today(), localDay, now: now() })));
}

function demand({ app, debtorId }: Scene): void {
  app.application.ctx.uow.write((tx) => {
    tx.run(sql`
      INSERT INTO letters (id, debtorId, templateId, templateVersion, state, options, calculatedTo, createdAt, updatedAt)
      VALUES ('demand', ${debtorId}, 'L06', '1', 'draft', '{}', '2026-11-01', '2026-11-01T09:00:00.000Z', '2026-11-01T09:00:00.000Z')`);
    tx.run(sql`
      UPDATE letters SET state = 'registered', registeredOn = '2026-11-01', year = 2026, sequence = 1, blobHash = ${'0'.repeat(64)}`);
    return ok({});
  });
}

it('is in agreement from the signature until the agreement is broken, and after a demand too', async () => {
  const scene = await openScene();
  expect(await stateOf(scene)).toBe('overdue');
  demand(scene);
  expect(await stateOf(scene)).toBe('demanded');
  await givenSigned(scene, { cash: three, includes: bare });
  expect(await stateOf(scene)).toBe('in-agreement');
  turnDay(scene, '2026-12-02');
  expect(await stateOf(scene)).toBe('in-agreement');
  turnDay(scene, '2027-04-01');
  expect(await stateOf(scene)).toBe('demanded');
});

it('is late while anything that is late lies outside the agreement', async () => {
  const scene = await openScene();
  await givenSigned(scene, { cash: three, includes: bare });
  givenInvoice(scene.app, scene.debtorId, 'F26/9', [['2026-12-10', 5_000]]);
  expect(await stateOf(scene)).toBe('in-agreement');
  scene.app.setToday('2026-12-11');
  expect(await stateOf(scene)).toBe('overdue');
});
