/**
 * `npm run letters -- --out DIR`: every letter from fixed data, as PDF and as one picture for each page, to be looked at.
 * With `--keep` their pages become those that the tests compare with.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { drawSample } from '../support/draw-letter.ts';
import { LETTER_SAMPLES } from '../support/letter-samples.ts';
import { type GreyPage, greyPages, keep } from '../support/page-goldens.ts';
import { pdfPictures } from '../support/pdf-pictures.ts';

/** 100 dots an inch. */
const WIDTH = 827;

const { values } = parseArgs({ options: { out: { type: 'string' }, keep: { type: 'boolean', default: false } } });
if (values.out === undefined && !values.keep) {
  console.error('npm run letters -- --out DIR      writes every letter there, as PDF and as pictures');
  console.error('npm run letters -- --keep         keeps how they look now as what the tests expect');
  process.exit(1);
}
const out = values.out === undefined ? undefined : resolve(values.out);
if (out !== undefined) mkdirSync(out, { recursive: true });

const kept: Record<string, readonly GreyPage[]> = {};
for (const sample of LETTER_SAMPLES) {
  const { bytes, pages } = await drawSample(sample);
  if (values.keep) kept[sample.name] = await greyPages(bytes);
  if (out === undefined) continue;
  writeFileSync(join(out, `${sample.name}.pdf`), bytes);
  const pictures = await pdfPictures(bytes, WIDTH);
  for (const [index, picture] of pictures.entries()) writeFileSync(join(out, `${sample.name}-${index + 1}.png`), picture.png());
  console.log(`${sample.name}: ${pages} ${pages === 1 ? 'page' : 'pages'}`);
}
if (out !== undefined) console.log(`${LETTER_SAMPLES.length} letters in ${out}`);
if (values.keep) {
  keep(kept);
  console.log(`${LETTER_SAMPLES.length} letters kept`);
}
