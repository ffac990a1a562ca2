/**
 * A signed copy of a letter: its bytes as they were registered, and after them the signature. Whoever cuts off what was
 * added has the registered letter again. The mark is not drawn on the page; viewers show it in their own way.
 */
import { pdfText, readPdf } from '../own-pdf.ts';
import type { Signer } from './certificate.ts';
import { detachedSignature } from './cms.ts';

export type SignatureFacts = {
  /** UTC instant, by the clock of this computer. */
  readonly at: string;
  readonly name: string;
  readonly reason: string;
};

/** Beside the certificates, which are counted. */
const ROOM = 2_048;
const RANGE = '[0 0000000000 0000000000 0000000000]';

export function signPdf(letter: Uint8Array, signer: Signer, facts: SignatureFacts): Uint8Array {
  const before = Buffer.from(letter);
  const pdf = readPdf(before);
  const [firstPage] = pdf.pages;
  if (firstPage === undefined) throw new Error('a letter without pages');
  const certificates = [signer.certificate, ...signer.chain].reduce((sum, { raw }) => sum + raw.length, 0);
  const room = certificates + ROOM;
  const [signature, field] = [pdf.count, pdf.count + 1];
  const objects: readonly (readonly [id: number, dictionary: string])[] = [
    [pdf.root, within(pdf.object(pdf.root).dictionary, `/AcroForm << /Fields [${field} 0 R] /SigFlags 3 >>`)],
    [firstPage, within(pdf.object(firstPage).dictionary, `/Annots [${field} 0 R]`)],
    [
      signature,
      [
        '<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached',
        `/M (D:${facts.at.replace(/\D/g, '').slice(0, 14)}Z)`,
        `/Name ${pdfText(facts.name)}\n/Reason ${pdfText(facts.reason)}`,
        `/ByteRange ${RANGE}\n/Contents <${'0'.repeat(room * 2)}>\n>>`,
      ].join('\n'),
    ],
    [
      field,
      `<<\n/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T (Firma)\n/F 132\n/Rect [0 0 0 0]\n/P ${firstPage} 0 R\n/V ${signature} 0 R\n>>`,
    ],
  ];
  const added = appended(before.length, objects, pdf);
  const whole = Buffer.concat([before, Buffer.from(added, 'latin1')]);
  const from = whole.lastIndexOf('/Contents <') + '/Contents '.length;
  const to = from + room * 2 + 2;
  const range = `[0 ${padded(from)} ${padded(to)} ${padded(whole.length - to)}]`;
  whole.write(range, whole.lastIndexOf(RANGE), 'latin1');
  const cms = detachedSignature([whole.subarray(0, from), whole.subarray(to)], signer).toString('hex');
  if (cms.length > room * 2) throw new Error('the signature is larger than its place');
  whole.write(cms, from + 1, 'latin1');
  return new Uint8Array(whole);
}

const padded = (offset: number): string => String(offset).padStart(10, '0');
const within = (dictionary: string, entry: string): string => dictionary.replace(/>>\s*$/, `${entry}\n>>`);

/** The objects, where each of them is, and where to find what stood before. */
function appended(
  length: number,
  objects: readonly (readonly [id: number, dictionary: string])[],
  { start, trailer }: Pick<ReturnType<typeof readPdf>, 'start' | 'trailer'>,
): string {
  let text = '\n';
  const rows: string[] = [];
  for (const [id, dictionary] of objects) {
    rows.push(`${id} 1\n${padded(length + text.length)} 00000 n \n`);
    text += `${id} 0 obj\n${dictionary}\nendobj\n`;
  }
  const size = Math.max(...objects.map(([id]) => id)) + 1;
  const kept = trailer
    .slice(trailer.indexOf('<<') + 2, trailer.indexOf('>>', trailer.lastIndexOf('/')))
    .replace(/\/Size \d+/, '');
  const table = length + text.length;
  return `${text}xref\n${rows.join('')}trailer\n<<\n/Size ${size}\n/Prev ${start}${kept}>>\nstartxref\n${table}\n%%EOF\n`;
}
