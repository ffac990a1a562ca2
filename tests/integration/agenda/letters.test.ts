import { expect, it } from 'vitest';
import type { LetterId } from '../../../shared/domain/ids.ts';
import { givenLateDebt, givenRegistered, givenShop } from '../letters/scene.ts';
import { expectKept, stepOf } from './scene.ts';

it('a registered demand is a contact, does its rung before its day, and waits for the answer; annulled, nothing of it is left', async () => {
  const app = await givenShop();
  const { debtorId } = await givenLateDebt(app);
  const before = await stepOf(app, debtorId);

  const { letterId } = await givenRegistered(app, debtorId);
  const ofDebtor = await app.given('agenda.ofDebtor', { debtorId });
  expect(ofDebtor.contacts).toMatchObject([{ on: '2026-11-22', direction: 'out', outcome: 'sent', letterId }]);
  expect(ofDebtor.ladder.steps.find(({ id }) => id === 'demand')).toMatchObject({ state: 'done', on: '2026-11-22' });
  // The rungs below it are not asked for any more, and nothing is until its term has run.
  expect(await stepOf(app, debtorId)).toMatchObject({ step: 'wait-demand', because: 'demand-waiting' });
  expect((await app.given('agenda.figures', {})).done).toMatchObject([{ what: 'letter' }]);
  expectKept(app);

  await app.given('letters.annul', { id: letterId as LetterId, reason: 'Estaba mal.' });
  expect(await stepOf(app, debtorId)).toEqual(before);
  expect((await app.given('agenda.ofDebtor', { debtorId })).contacts).toEqual([]);
  await app.given('undo.last', {});
  expect(await stepOf(app, debtorId)).toMatchObject({ step: 'wait-demand' });
  expectKept(app);
});

it('a demand that was received waits from that day on', async () => {
  const app = await givenShop();
  const { debtorId } = await givenLateDebt(app);
  const { letterId } = await givenRegistered(app, debtorId);
  const registered = await stepOf(app, debtorId);
  app.setToday('2026-11-27');
  await app.given('letters.recordDelivery', {
    letterId: letterId as LetterId,
    channel: 'burofax',
    sentOn: '2026-11-22' as never,
    result: 'delivered',
    resultOn: '2026-11-26' as never,
  });
  const delivered = await stepOf(app, debtorId);
  // Four days later than from its registering.
  expect([registered?.on, delivered?.on]).toEqual(['2026-12-03', '2026-12-07']);
  expectKept(app);
});
