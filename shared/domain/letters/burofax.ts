/**
 * A letter as an operator of burofax takes it: one PDF within limits, and the data that its form asks for (formats §9.3).
 *
 * Limits   of the operators, as the press tells them and not checked with any: 15 MB and 100 pages. Below them ours, what every
 *          form takes without trouble: 2 MB and 10 pages. PDF 1.4 to 1.7, A4, without password, forms or files inside, fonts embedded.
 */
import { z } from 'zod';

export const BurofaxCheck = z.enum(['size', 'pages', 'version', 'paper', 'open', 'fonts', 'tax-id', 'address', 'annexes']);
export type BurofaxCheck = z.infer<typeof BurofaxCheck>;
export const BurofaxVerdict = z.enum(['good', 'warns', 'fails']);
export type BurofaxVerdict = z.infer<typeof BurofaxVerdict>;

const MEGABYTE = 1024 * 1024;
const MOST = { bytes: 15 * MEGABYTE, pages: 100 } as const;
const USUAL = { bytes: 2 * MEGABYTE, pages: 10 } as const;

export type BurofaxPdf = {
  readonly byteSize: number;
  readonly pages: number;
  /** As our own engine writes them: its dictionaries stand uncompressed. */
  readonly text: string;
};

const measured = (value: number, usual: number, most: number): BurofaxVerdict =>
  value > most ? 'fails' : value > usual ? 'warns' : 'good';
const holds = (isRight: boolean): BurofaxVerdict => (isRight ? 'good' : 'fails');

/** What the file itself shows. */
export function pdfChecks({ byteSize, pages, text }: BurofaxPdf): readonly {
  readonly check: BurofaxCheck;
  readonly verdict: BurofaxVerdict;
}[] {
  const boxes = text.match(/\/MediaBox \[[^\]]*\]/g) ?? [];
  const fonts = text.match(/\/Type \/FontDescriptor/g) ?? [];
  const embedded = text.match(/\/FontFile[23]? /g) ?? [];
  return [
    { check: 'size', verdict: measured(byteSize, USUAL.bytes, MOST.bytes) },
    { check: 'pages', verdict: measured(pages, USUAL.pages, MOST.pages) },
    { check: 'version', verdict: holds(/^%PDF-1\.[4-7]/.test(text)) },
    { check: 'paper', verdict: holds(boxes.length > 0 && boxes.every((box) => box === '/MediaBox [0 0 595.28 841.89]')) },
    { check: 'open', verdict: holds(!/\/Encrypt|\/AcroForm|\/EmbeddedFile/.test(text)) },
    { check: 'fonts', verdict: holds(embedded.length > 0 && embedded.length >= fonts.length) },
  ];
}

/** Letters and digits without accents, joined by dashes: what every form accepts as a file. */
export const burofaxFileName = (...parts: readonly string[]): string =>
  `${parts
    .join('-')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')}.pdf`;
