/** Agreements on the calendar: instalments that are not paid, late ones, and the last days of what was offered. */
import { expect, it } from 'vitest';
import { calendarEvents } from '../../../electron/core/calendar/export.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { day } from '../payments/debts.ts';
import { bare, givenDraft, givenSigned, openScene, pay, type Scene } from './scene.ts';

const three = { kind: 'equal', count: 3, firstOn: day('2026-12-01'), rhythm: 'monthly', lastOfMonth: false } as const;
const DECEMBER = { from: '2026-11-20' as IsoDate, to: '2026-12-31' as IsoDate };

async function theirs({ app }: Scene) {
  const { days } = await app.given('calendar.range', { ...DECEMBER, layers: ['theirs'], perDay: 5 });
  return days.map(({ on, totals, entries }) => ({ on, count: totals.theirs, entries }));
}

it('shows each instalment on its day with what is left of it, and refuses to move what was signed', async () => {
  const scene = await openScene();
  const { app, debtorId } = scene;
  const id = await givenSigned(scene, { cash: three, includes: bare });
  await pay(scene, 10_000, '2026-11-20');
  expect(await theirs(scene)).toMatchObject([
    {
      on: '2026-12-01',
      count: 1,
      entries: [
        { kind: 'instalment', amount: 23_333, agreementId: id, ref: 'A-2026/0001', position: 1, isLate: false, debtorId },
      ],
    },
  ]);
  const { days } = await app.given('calendar.conflicts', { debtorId, from: day('2026-12-10'), to: day('2026-12-10') });
  expect(days[0]?.stays).toMatchObject({ code: 'waits', because: { code: 'agreement', params: { position: 1 } } });

  app.setToday('2026-12-15');
  expect((await theirs(scene))[0]?.entries).toMatchObject([{ isLate: true }]);
  const { ctx } = app.application;
  const events = calendarEvents(ctx, { ...DECEMBER, layers: ['theirs'] });
  expect(events).toMatchObject([
    { key: `instalment-${id}-1`, on: '2026-12-01', summary: expect.stringMatching(/^No pagó el plazo 1 de A-2026\/0001: /) },
  ]);
  // Paid, it is on the calendar no more.
  await pay(scene, 23_333, '2026-12-15');
  expect(await theirs(scene)).toEqual([]);
});

it('shows the last day of a proposal', async () => {
  const scene = await openScene();
  const id = await givenDraft(scene, { cash: three, includes: bare });
  expect(await theirs(scene)).toEqual([]);
  await scene.app.given('agreements.propose', { id });
  expect((await theirs(scene)).flatMap(({ entries }) => entries)).toMatchObject([
    { kind: 'offer', amount: 100_000, agreementId: id, ref: 'A-2026/0001' },
  ]);
});
