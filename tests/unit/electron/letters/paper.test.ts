/**
 * The PDF as others see it: the programs that people use to look into PDFs, where this computer has them, and a reader of
 * codes that is not the one that made the code.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLetterRenderer } from '../../../../electron/letters/render-pdf.ts';
import { composeLetter } from '../../../../shared/domain/letters/compose-letter.ts';
import type { LetterFacts } from '../../../../shared/domain/letters/letter-facts.ts';
import { spanishLetterFormats } from '../../../../shared/format/letter-formats.ts';
import { drawSample } from '../../../support/draw-letter.ts';
import { businessFacts } from '../../../support/letter-facts.ts';
import { LETTER_SAMPLES } from '../../../support/letter-samples.ts';
import { pdfPictures } from '../../../support/pdf-pictures.ts';
import { pdfText } from '../../../support/pdf-text.ts';

const TOOLS = ['qpdf', 'pdffonts', 'pdfinfo'] as const;
type Tool = (typeof TOOLS)[number];
const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;
const absent = TOOLS.filter((tool) => !has(tool));

let folder = '';
const files: string[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'deudario-letters-'));
  for (const sample of LETTER_SAMPLES) {
    const file = join(folder, `${sample.name}.pdf`);
    writeFileSync(file, (await drawSample(sample)).bytes);
    files.push(file);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ask = (tool: Tool, ...words: string[]): string => {
  const { status, stdout, stderr } = spawnSync(tool, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${tool} ${words.join(' ')}: ${stdout}${stderr}`);
  return stdout;
};

describe(`the file, seen by others (not on this computer: ${absent.join(', ') || 'none is missing'})`, () => {
  it.runIf(has('qpdf'))('has nothing that qpdf complains about', () => {
    for (const file of files) expect(ask('qpdf', '--check', file)).toContain('No syntax or stream encoding errors found');
  });

  it.runIf(has('pdffonts'))('has all its fonts inside, and can be copied as text', () => {
    for (const file of files) {
      const fonts = ask('pdffonts', file).trim().split('\n').slice(2);
      expect(fonts.length).toBeGreaterThan(0);
      for (const line of fonts) expect(line).toMatch(/SourceSerif4.*\syes yes yes\s/);
    }
  });

  it.runIf(has('pdfinfo'))('is tagged, titled, A4 and neither locked nor scripted', () => {
    for (const file of files) {
      const facts = Object.fromEntries(
        ask('pdfinfo', file)
          .trim()
          .split('\n')
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
      );
      expect(facts).toMatchObject({ Tagged: 'yes', Encrypted: 'no', JavaScript: 'no', Form: 'none', 'PDF version': '1.7' });
      expect(facts['Page size']).toMatch(/A4/);
      expect(facts.Title).not.toBe('');
      expect(ask('pdfinfo', '-struct', file)).toMatch(/^Document/m);
    }
  });

  it.runIf(has('pdfinfo'))('ends where it says, every part of it found at its place', () => {
    for (const file of files) expect(ask('pdfinfo', '-dests', file)).not.toMatch(/error/i);
  });
});

describe('the payment code', () => {
  const codeOn = async (facts: LetterFacts): Promise<string | undefined> => {
    const { bytes } = await drawSample({ name: 'code', templateId: 'L04', facts });
    for (const { rgba, width, height } of await pdfPictures(bytes, 1240)) {
      const read = jsQR(rgba, width, height);
      if (read) return read.data;
    }
    return undefined;
  };

  it('says, to a reader of another make, whom to pay, how much and for what', async () => {
    expect(await codeOn(businessFacts)).toBe(
      [
        'BCD',
        '002',
        '1',
        'SCT',
        '',
        'Ferreteria La Tuerca Inventada, S.L.',
        'ES9899999999550000000001',
        'EUR771.42',
        '',
        '',
        'Facturas F26/0013 y F26/0014',
      ].join('\n'),
    );
  });

  it('is not there when it is not wanted', async () => {
    expect(await codeOn({ ...businessFacts, payment: { ...businessFacts.payment, withQr: false } })).toBeUndefined();
  });
});

describe('the text of the page', () => {
  it('does not depend on the letters that were drawn before', async () => {
    const sample = { name: 'after', templateId: 'L04', facts: businessFacts } as const;
    const { debtor, creditor, choices } = businessFacts;
    const odd = {
      ...businessFacts,
      creditor: { ...creditor, name: 'ÓÒÔ ŐŁ Ω µμ →☎ ½' },
      debtor: { ...debtor, name: 'ÑÇĐŠ ☂' },
      choices: { ...choices, freeParagraph: '⅓ ﬁ Ŀ ’ ‑ ƒ' },
    };
    const fonts = join(import.meta.dirname, '../../../../resources/fonts');
    const { model } = composeLetter({ templateId: 'L04', facts: businessFacts, formats: spanishLetterFormats });
    const { model: oddModel } = composeLetter({ templateId: 'L04', facts: odd, formats: spanishLetterFormats });
    const [fresh, used] = [createLetterRenderer(fonts), createLetterRenderer(fonts)];
    await used.render(oddModel, { draft: true, qr: true });
    const [first, second] = [
      await fresh.render(model, { draft: false, qr: true }),
      await used.render(model, { draft: false, qr: true }),
    ];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    expect(Buffer.compare(first.bytes, (await drawSample(sample)).bytes)).toBe(0);
  });

  it('gives back every letter of Latin-1 and the euro sign', async () => {
    const letters = [
      ...Array.from({ length: 0x7e - 0x21 + 1 }, (_, at) => String.fromCodePoint(0x21 + at)),
      ...Array.from({ length: 0xff - 0xa1 + 1 }, (_, at) => String.fromCodePoint(0xa1 + at)).filter((one) => one !== '\u00ad'),
      '€',
    ];
    // The micro sign comes back as the Greek letter that it is equivalent to. Apart, so that no two of them are read as one; a dozen to a line.
    const freeParagraph = Array.from({ length: Math.ceil(letters.length / 12) }, (_, at) =>
      letters.slice(at * 12, at * 12 + 12).join(' '),
    ).join('\n');
    const facts = { ...businessFacts, choices: { ...businessFacts.choices, freeParagraph } };
    const text = await pdfText((await drawSample({ name: 'letters', templateId: 'L04', facts })).bytes);
    for (const line of freeParagraph.split('\n')) expect(text).toContain(line.replace('µ', 'μ'));
  });
});
