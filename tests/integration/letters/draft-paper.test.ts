/** The draft as paper that can be printed before the letter is complete. */
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { givenDraft, givenLateDebt, givenShop, previewOf } from './scene.ts';

it('can still be printed after pictures of the gallery were drawn', async () => {
  const app = await givenShop();
  const { debtorId } = await givenLateDebt(app);
  const { options } = await givenDraft(app, debtorId);
  const { token } = await previewOf(app, debtorId, options);
  for (const templateId of ['L01', 'L02', 'L03', 'L04', 'L05'] as const) {
    expect((await app.run('letterTexts.sample', { templateId })).ok).toBe(true);
  }

  await app.given('letters.openDraft', { token, debtorId, templateId: options.templateId });
  expect(app.viewed.map((path) => basename(path))).toEqual([expect.stringMatching(/^Borrador.*\.pdf$/)]);
});

it('opens as a draft nothing but the paper of a letter', async () => {
  const app = await givenShop();
  const { debtorId } = await givenLateDebt(app);
  const sample = await app.run('letterTexts.sample', { templateId: 'L04' });
  if (!sample.ok) throw new Error(sample.error.code);
  expect(await app.call('letters.openDraft', { token: sample.value.token, debtorId, templateId: 'L04' })).toEqual({
    ok: false,
    error: { code: 'file-token-unknown' },
  });
});
