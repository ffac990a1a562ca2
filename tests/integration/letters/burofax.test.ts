/** The pack for a burofax, from a letter that was really drawn and registered. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { givenDraft, givenLateDebt, givenRegistered, givenShop, storedBytes } from './scene.ts';

it('checks the registered bytes, gives the data of the form, and saves the very same file', async () => {
  const app = await givenShop();
  const { debtorId } = await givenLateDebt(app);
  const { letterId } = await givenRegistered(app, debtorId, {}, 'invitation');
  const pack = await app.given('burofax.pack', { letterId });
  expect(pack).toMatchObject({
    fileName: 'Requerimiento-e-invitacion-a-negociar-2026-0001.pdf',
    reference: '2026/0001',
    sender: { name: 'Ferretería La Tuerca Inventada, S.L.', taxId: 'B69000016', phone: '910 000 001' },
  });
  const wrong = pack.checks.filter(({ verdict }) => verdict !== 'good').map(({ check }) => check);
  // The copies of the invoices are papers of their own; the statement of interest and the answer sheet are inside.
  expect(wrong).toEqual(['annexes']);
  expect(pack.annexes.join()).toMatch(/facturas/);
  expect(pack.annexes.join()).not.toMatch(/Hoja de respuesta|[Ll]iquidación/);

  const target = join(app.folder, pack.fileName);
  app.answers.push(target);
  expect(await app.given('burofax.save', { letterId })).toEqual({ saved: true });
  expect(new Uint8Array(readFileSync(target))).toEqual(await storedBytes(app, letterId));
  app.answers.push(undefined);
  expect(await app.given('burofax.save', { letterId })).toEqual({ saved: false });

  const draft = await givenDraft(app, debtorId);
  expect(await app.call('burofax.pack', { letterId: draft.letterId })).toMatchObject({
    error: { code: 'letter-not-registered' },
  });
});
