/** Money that is expected of a debtor with an agreement: by its instalments, and no longer by the due dates of its invoices. */
import { expect, it } from 'vitest';
import { day, givenInvoice, money } from '../payments/debts.ts';
import { bare, givenSigned, openScene, pay, type Scene } from './scene.ts';

const three = { kind: 'equal', count: 3, firstOn: day('2026-12-01'), rhythm: 'monthly', lastOfMonth: false } as const;

async function expected({ app }: Scene) {
  const { figures, weeks } = await app.given('agenda.figures', {});
  return { in30: figures.expected30, weeks: weeks.flatMap((week) => (week.expected === 0 ? [] : [[week.from, week.expected]])) };
}

it('is expected on the days of the agreement instead of those of its invoices', async () => {
  const scene = await openScene();
  const { id: notDue } = givenInvoice(scene.app, scene.debtorId, 'F26/3', [['2026-12-10', 20_000]]);
  expect(await expected(scene)).toEqual({ in30: 20_000, weeks: [['2026-12-07', 20_000]] });

  await givenSigned(scene, { cash: three, includes: bare, invoiceIds: [...scene.invoiceIds, notDue] });
  // 1.200,00 € in three: what was to be paid on the tenth has no day of its own any more.
  expect(await expected(scene)).toEqual({ in30: 40_000, weeks: [['2026-11-30', 40_000]] });
  // What no agreement covers keeps its day.
  givenInvoice(scene.app, scene.debtorId, 'F26/4', [['2026-12-10', 5_000]]);
  expect((await expected(scene)).in30).toBe(45_000);
  await pay(scene, 15_000, '2026-11-20');
  expect((await expected(scene)).in30).toBe(30_000);
});

it('counts a promise up to the instalments that were missed, not up to all that lies in the agreement', async () => {
  const scene = await openScene();
  const { app, debtorId } = scene;
  await givenSigned(scene, { cash: three, includes: bare });
  await app.given('promises.record', { debtorId, amount: money(90_000), promisedFor: day('2026-12-15') });
  expect((await expected(scene)).in30).toBe(33_333);
  app.setToday('2026-12-02');
  // The missed one, by the promise, and that of the first of January.
  expect((await expected(scene)).in30).toBe(33_333 + 33_333);
});
