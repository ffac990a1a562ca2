/** Every letter from fixed data, compared with how its pages were kept: `npm run letters -- --keep` keeps them again. */
import { describe, expect, it } from 'vitest';
import { drawSample } from '../../../support/draw-letter.ts';
import { LETTER_SAMPLES, type LetterSample } from '../../../support/letter-samples.ts';
import { differenceOf, differences, greyPages, keptNames } from '../../../support/page-goldens.ts';

const pagesOf = async (sample: LetterSample) => greyPages((await drawSample(sample)).bytes);
const sampleOf = (name: string): LetterSample => {
  const found = LETTER_SAMPLES.find((sample) => sample.name === name);
  if (!found) throw new Error(`no sample ${name}`);
  return found;
};

describe('the pages of each letter', () => {
  it.each(LETTER_SAMPLES.map((sample) => [sample.name, sample] as const))('look as they are kept: %s', async (name, sample) => {
    expect(
      differences(name, await pagesOf(sample)),
      'The page looks different. See it with npm run letters -- --out DIR; if it is as it should be, npm run letters -- --keep',
    ).toEqual([]);
  });

  it('are kept for the letters there are, and for no other', () => {
    expect(keptNames()).toEqual(LETTER_SAMPLES.map(({ name }) => name).sort());
  });
});

describe('what counts as different', () => {
  const sample = sampleOf('L04');
  const with2Millimetres = {
    ...sample,
    facts: { ...sample.facts, choices: { ...sample.facts.choices, windowOffset: { x: 0, y: 2 } } },
  };
  const withoutCode = { ...sample, facts: { ...sample.facts, payment: { ...sample.facts.payment, withQr: false } } };
  const withALine = {
    ...sample,
    facts: { ...sample.facts, choices: { ...sample.facts.choices, freeParagraph: 'Gracias de antemano.' } },
  };

  it.each([
    ['an address two millimetres lower', 0, with2Millimetres],
    ['a payment code that is gone', 1, withoutCode],
    ['a line more', 1, withALine],
  ])('%s', async (_, page, changed) => {
    const [before, now] = [(await pagesOf(sample))[page], (await pagesOf(changed))[page]];
    expect(before && now && differenceOf(before, now)).toMatch(/^\d+ places look different, the highest at \d+ mm from the top/);
  });

  it('a grain of dust does not', async () => {
    const [page] = await pagesOf(sample);
    if (!page) throw new Error('no page');
    const dusty = { ...page, dots: page.dots.map((dot, at) => (at % 2000 === 0 ? 255 - dot : dot ^ 7)) };
    expect(differenceOf(page, dusty)).toBeUndefined();
  });
});
