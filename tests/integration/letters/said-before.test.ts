/** What an earlier letter or a negotiation said, found again in the owner's words. */
import { expect, it } from 'vitest';
import { day, givenDraft, givenLateDebt, givenRegistered, givenShop, previewOf } from './scene.ts';

const warnings = (gaps: readonly { readonly code: string; readonly detail?: string | undefined }[]) =>
  gaps.flatMap(({ code, detail }) => (code === 'last-words-again' || code === 'confidential-amount' ? [[code, detail]] : []));

it('a last chance is given once for each debt, and what was negotiated stays in confidence', async () => {
  const app = await givenShop();
  const { debtorId } = await givenLateDebt(app);
  const words = { freeParagraph: 'Es su última oportunidad. Hablamos de 500 €.' };
  const first = await givenDraft(app, debtorId, words);
  expect(warnings((await previewOf(app, debtorId, first.options)).gaps)).toEqual([]);
  const { letterId } = await givenRegistered(app, debtorId, words, 'invitation');
  await app.given('letters.recordDelivery', {
    letterId,
    channel: 'burofax',
    sentOn: day('2026-11-22'),
    result: 'delivered',
    resultOn: day('2026-11-22'),
  });
  await app.given('negotiations.record', {
    letterId,
    kind: 'proposal-received',
    on: day('2026-11-22'),
    means: 'email',
    note: 'Ofrece 500,00 € al mes',
  });
  const { gaps } = await previewOf(app, debtorId, first.options);
  expect(warnings(gaps)).toEqual([
    ['last-words-again', '2026-11-22'],
    ['confidential-amount', '500 €'],
  ]);
  const polite = await previewOf(app, debtorId, { ...first.options, freeParagraph: 'Gracias.' });
  expect(warnings(polite.gaps)).toEqual([]);
});
