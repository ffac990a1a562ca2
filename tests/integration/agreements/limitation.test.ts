/** A signed agreement acknowledges the debt: limitation begins again, with proof once the signed copy is kept. */
import { expect, it } from 'vitest';
import type { FileToken } from '../../../shared/domain/ids.ts';
import { day } from '../payments/debts.ts';
import { bare, givenSigned, openScene, type Scene } from './scene.ts';

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
  expect([signed?.prescribesOnProven, signed?.prescribesOnClaimed]).toEqual(['2031-05-01', '2031-11-20']);
  expect(signed?.steps.at(-1)).toMatchObject({ origin: 'agreement', kind: 'acknowledgement', on: '2026-11-20' });

  const uploaded = app.application.acceptUpload('firmado.pdf', new TextEncoder().encode('%PDF-1.4 firmado'));
  if (!uploaded.ok) throw new Error('not taken');
  await app.given('agreements.addFile', { id, token: uploaded.value.token as FileToken });
  expect((await clock(scene))?.prescribesOnProven).toBe('2031-11-20');
  await app.given('undo.last', {});
  expect((await clock(scene))?.prescribesOnProven).toBe('2031-05-01');
});
