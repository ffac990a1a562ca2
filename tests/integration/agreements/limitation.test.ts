/** A signed agreement acknowledges the debt: limitation begins again, with proof once the signed copy is kept. */
import { expect, it } from 'vitest';
import type { FileToken } from '../../../shared/domain/ids.ts';
import { day } from '../payments/debts.ts';
import { bare, givenSigned, openScene, pay, type Scene } from './scene.ts';

const three = { kind: 'equal', count: 3, firstOn: day('2026-12-01'), rhythm: 'monthly', lastOfMonth: false } as const;

async function clock({ app, debtorId }: Scene) {
  const { clocks } = await app.given('limitation.get', { debtorId });
  return clocks[0];
}

it('restarts the claimed day when it is signed, and the proven one when the signed copy is there', async () => {
  const scene = await openScene();
  const { app } = scene;
  const before = await clock(scene);
  expect(before?.prescribesOnClaimed).toBe('2031-05-01');
  const id = await givenSigned(scene, { cash: three, includes: bare });
  const signed = await clock(scene);
  // Between traders the period of an instalment runs from its own day (CCom art. 944), and the first of three is that of December.
  expect([signed?.prescribesOnProven, signed?.prescribesOnClaimed]).toEqual(['2031-05-01', '2031-12-01']);
  expect(signed?.steps.at(-1)).toMatchObject({ origin: 'agreement', kind: 'new_due_date', on: '2026-11-20', from: '2026-12-01' });

  const uploaded = app.application.acceptUpload('firmado.pdf', new TextEncoder().encode('%PDF-1.4 firmado'));
  if (!uploaded.ok) throw new Error('not taken');
  await app.given('agreements.addFile', { id, token: uploaded.value.token as FileToken });
  expect((await clock(scene))?.prescribesOnProven).toBe('2031-12-01');
  await app.given('undo.last', {});
  expect((await clock(scene))?.prescribesOnProven).toBe('2031-05-01');
});

it('counts from the next instalment that is to be paid, and from the signature alone once it is let go', async () => {
  const scene = await openScene();
  const { app } = scene;
  const id = await givenSigned(scene, { cash: three, includes: bare });
  app.setToday('2026-12-01');
  await pay(scene, 33_334, '2026-12-01');
  // The payment acknowledges the debt too; the instalment of January is later.
  expect((await clock(scene))?.prescribesOnClaimed).toBe('2032-01-01');
  await app.given('agreements.cancel', { id });
  expect((await clock(scene))?.prescribesOnClaimed).toBe('2031-12-01');
  expect((await clock(scene))?.steps.find(({ origin }) => origin === 'agreement')).toMatchObject({ kind: 'acknowledgement' });
});

it('counts from the signature where the debt is not between traders', async () => {
  const scene = await openScene('consumer');
  await givenSigned(scene, { cash: three, includes: bare });
  expect((await clock(scene))?.steps.at(-1)).toMatchObject({ origin: 'agreement', kind: 'acknowledgement', from: '2026-11-20' });
});
