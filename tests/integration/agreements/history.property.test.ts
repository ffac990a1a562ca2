/** Whatever is agreed and whatever then happens, what is pending is what the books owe less what is to be given up. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { standingFromSource } from '../../../electron/core/agreements/keep-standings.ts';
import { findAgreement } from '../../../electron/db/repositories/agreement-repository.ts';
import { findStanding } from '../../../electron/db/repositories/agreement-standings.ts';
import type { AgreementPlan } from '../../../shared/domain/agreements/plan.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import type { AgreementId } from '../../../shared/domain/ids.ts';
import { day, givenCorrection, money } from '../payments/debts.ts';
import { givenDraft, openScene, pay, type Scene, TODAY, view } from './scene.ts';

const later = fc.integer({ min: 0, max: 200 }).map((offset) => addDays(day(TODAY), offset));
const anyPlan = fc.record({
  includes: fc.record({ interest: fc.boolean(), compensation: fc.boolean(), costs: fc.boolean() }),
  forgivesLeftOut: fc.boolean(),
  cash: fc.oneof(
    fc.record({ kind: fc.constant('single' as const), on: later }),
    fc.record({
      kind: fc.constant('equal' as const),
      count: fc.integer({ min: 1, max: 6 }),
      firstOn: later,
      rhythm: fc.constantFrom('weekly' as const, 'monthly' as const),
      lastOfMonth: fc.boolean(),
    }),
  ),
  deferralRate: fc.constantFrom(undefined, 600, 1_200),
  waiver: fc.constantFrom(undefined, 1, 9_999, 40_000),
  withWork: fc.boolean(),
});
const anyDeed = fc.oneof(
  { weight: 6, arbitrary: fc.record({ deed: fc.constant('pay' as const), amount: fc.integer({ min: 1, max: 60_000 }) }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('reverse' as const), which: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('deliver' as const), units: fc.integer({ min: 1, max: 500 }) }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('correct' as const), amount: fc.integer({ min: 1, max: 9_000 }) }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant('undo' as const) }) },
);
type Asked = typeof anyPlan extends fc.Arbitrary<infer A> ? A : never;
type Deed = typeof anyDeed extends fc.Arbitrary<infer D> ? D : never;

/** One cent more is credited than its invoice still owed. */
const CREDITED_BEYOND_THE_REST: [Asked, Deed[]] = [
  {
    includes: { interest: false, compensation: false, costs: false },
    forgivesLeftOut: false,
    cash: { kind: 'equal', count: 1, firstOn: day(TODAY), rhythm: 'weekly', lastOfMonth: false },
    deferralRate: undefined,
    waiver: undefined,
    withWork: false,
  },
  [
    { deed: 'pay', amount: 57_219 },
    { deed: 'correct', amount: 2_782 },
    { deed: 'pay', amount: 40_000 },
  ],
];

async function live(scene: Scene, id: AgreementId, deed: Deed, today: string): Promise<string> {
  const { app, debtorId } = scene;
  switch (deed.deed) {
    case 'pay':
      await pay(scene, deed.amount, today);
      return today;
    case 'deliver':
      await app.call('agreements.deliver', { id, on: day(today), units: deed.units });
      return today;
    case 'undo':
      await app.call('undo.last', {});
      return today;
    case 'correct': {
      const [invoice] = scene.invoiceIds;
      if (invoice) givenCorrection(app, debtorId, invoice, deed.amount, today, false);
      return today;
    }
    case 'wait': {
      const next = addDays(day(today), deed.days);
      app.setToday(next);
      return next;
    }
    case 'reverse': {
      const filter = { debtorId };
      const { rows } = await app.given('payments.list', { filter, sort: 'received', descending: true, offset: 0, limit: 200 });
      const row = rows[deed.which % Math.max(1, rows.length)];
      if (row) await app.call('payments.reverse', { id: row.id });
      return today;
    }
  }
}

async function check(scene: Scene, id: AgreementId, today: string): Promise<void> {
  const { row, owed, track, composed } = await view(scene, id);
  if (row.state === 'draft') return;
  expect(row.paid + track.credited + row.pending).toBe(row.payable);
  for (const one of track.instalments) expect(one.paid + one.credited + one.pending).toBe(one.amount);
  // Taken off by hand beyond what is to be given up, nothing is pending any more.
  expect(row.pending).toBe(Math.max(0, owed.total - composed.waiver));
  const kept = scene.app.application.ctx.uow.read((db) => {
    const record = findAgreement(db, id);
    return { row: findStanding(db, id), source: record && standingFromSource(db, record, day(today)) };
  });
  // On the day on which something happened the kept row is that of the source; a new day tells it anew.
  if (kept.row && kept.source) expect(kept.row.pendingCents).toBe(kept.source.pendingCents);
}

it('keeps the agreement and the books in step, to the cent', async () => {
  await fc.assert(
    fc.asyncProperty(anyPlan, fc.array(anyDeed, { maxLength: 8 }), async (asked, deeds) => {
      const scene = await openScene();
      const { withWork, deferralRate, waiver, ...plain } = asked;
      const change: Partial<AgreementPlan> = {
        ...plain,
        ...(deferralRate !== undefined && { deferralRate: deferralRate as never }),
        ...(waiver !== undefined && { waiver: money(waiver) as never }),
        ...(withWork && {
          work: {
            what: 'trabajo',
            unit: 'hour',
            units: 1_000,
            unitValue: money(1_999) as never,
            vat: 2_100 as never,
            until: day('2027-03-01'),
          },
        }),
      };
      const id = await givenDraft(scene, change);
      await scene.app.given('agreements.sign', { id, signedOn: day(TODAY) });
      let today: string = TODAY;
      await check(scene, id, today);
      for (const deed of deeds) {
        today = await live(scene, id, deed, today);
        await check(scene, id, today);
      }
      const { row } = await view(scene, id);
      if (row.state === 'paid') {
        await scene.app.given('agreements.fulfil', { id });
        const done = await view(scene, id);
        expect(done.owed.total).toBe(0);
        // A corrective invoice beyond what was left of the corrected one stays in the debtor's favour: below zero, and not of these debts.
        const { left } = scene.app
          .sql()
          .prepare('SELECT coalesce(sum(outstandingCents), 0) AS left FROM due_dates WHERE outstandingCents > 0')
          .get() as { left: number };
        expect(left).toBe(0);
      }
      await scene.app.close();
    }),
    { numRuns: 25, examples: [CREDITED_BEYOND_THE_REST] },
  );
});
