import { createHash } from 'node:crypto';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { createJoiner } from '../../../../electron/letters/join-pdfs.ts';
import { drawSample } from '../../../support/draw-letter.ts';
import { LETTER_SAMPLES } from '../../../support/letter-samples.ts';
import { greyPages } from '../../../support/page-goldens.ts';

const named = async (name: string): Promise<Uint8Array> => {
  const sample = LETTER_SAMPLES.find((one) => one.name === name);
  if (!sample) throw new Error(name);
  return (await drawSample(sample)).bytes;
};
function joined(letters: readonly Uint8Array[], evenPages = false): { readonly bytes: Uint8Array; readonly pages: number } {
  const pieces: Uint8Array[] = [];
  const joiner = createJoiner((bytes) => void pieces.push(Buffer.from(bytes)), 'Cartas de mañana');
  for (const letter of letters) joiner.add(letter, { evenPages });
  const pages = joiner.end();
  return { bytes: new Uint8Array(Buffer.concat(pieces)), pages };
}

describe('letters joined in one file', () => {
  it('are the very pages of each, in their order', async () => {
    const letters = [await named('L05'), await named('L04-pictures'), await named('L06')];
    const { bytes, pages } = joined(letters);
    const apart = (await Promise.all(letters.map(greyPages))).flat();
    const together = await greyPages(bytes);
    expect(pages).toBe(apart.length);
    expect(together.map(({ dots }) => createHash('sha256').update(dots).digest('hex'))).toEqual(
      apart.map(({ dots }) => createHash('sha256').update(dots).digest('hex')),
    );
  });

  it('begin on a sheet of their own when both sides are printed', async () => {
    // Three pages and two: an empty one after the third.
    const { bytes, pages } = joined([await named('L04'), await named('L05')], true);
    expect(pages).toBe(6);
    expect((await greyPages(bytes))[3]?.dots.every((dot) => dot === 255)).toBe(true);
  });

  it('keep what they have alike only once', async () => {
    const letter = await named('L04');
    const { bytes } = joined(Array.from({ length: 20 }, () => letter));
    expect(bytes.length).toBeLessThan(letter.length * 2);
  });

  it('carry their title, and are the same bytes for the same letters', async () => {
    const letters = [await named('L04'), await named('L01')];
    const [first, again] = [joined(letters), joined(letters)];
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    const pdf = await getDocument({ data: first.bytes.slice(), verbosity: 0 }).promise;
    expect((await pdf.getMetadata()).info).toMatchObject({ Title: 'Cartas de mañana' });
    await pdf.destroy();
  });

  it('refuse what this program did not write', () => {
    expect(() => joined([Buffer.from('%PDF-1.4\n%%EOF')])).toThrow('not a PDF that this program wrote');
  });
});
