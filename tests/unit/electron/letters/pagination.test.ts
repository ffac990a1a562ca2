/** What holds on every page, whatever the letter: from one invoice to three hundred, with names of any length and any letter. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../../electron/letters/fonts.ts';
import { MARGIN, mm, PAGE } from '../../../../electron/letters/geometry.ts';
import { layoutLetter } from '../../../../electron/letters/layout.ts';
import { createMeasurer } from '../../../../electron/letters/measure.ts';
import { boxOf, type Mark, type Page, type Placed } from '../../../../electron/letters/placed.ts';
import type { LetterFacts } from '../../../../shared/domain/letters/letter-facts.ts';
import { manyInvoices, plainFormats } from '../../../support/letter-facts.ts';
import { compose } from '../../../support/read-letter.ts';

const fonts = loadFonts(join(import.meta.dirname, '../../../../resources/fonts'));
const measurer = createMeasurer(fonts);
const layout = (facts: LetterFacts): readonly Page[] => layoutLetter(compose('L04', facts).model, { withQr: true }, measurer);

const textOf = (marks: readonly Mark[]) => marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join('');
const keyOf = ({ meaning }: Placed) => ('key' in meaning ? meaning.key : '');
const isOfTable = ({ meaning }: Placed, table: string) => 'table' in meaning && meaning.table === table;

/** Printable Latin-1 and the euro sign. */
const LETTERS = [
  ...Array.from({ length: 0x7e - 0x20 + 1 }, (_, at) => String.fromCodePoint(0x20 + at)),
  ...Array.from({ length: 0xff - 0xa0 + 1 }, (_, at) => String.fromCodePoint(0xa0 + at)),
  '€',
];

const name = fc
  .string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 200 })
  .map((text) => (text.trim() === '' ? 'Ñ' : text));
/** Few invoices are usual, many have to work: both ends are tried. */
const count = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 300 }), fc.constantFrom(1, 299, 300));

const letter = fc
  .record({
    count,
    creditor: name,
    debtor: name,
    attention: name,
    origin: name,
    window: fc.constantFrom('right', 'left', 'none'),
  })
  .map(({ count: invoices, creditor, debtor, attention, origin, window }): LetterFacts => {
    const facts = manyInvoices(invoices);
    return {
      ...facts,
      creditor: { ...facts.creditor, name: creditor },
      debtor: { ...facts.debtor, name: debtor, attention },
      debt: { ...facts.debt, origin },
      choices: { ...facts.choices, window: window as 'right' | 'left' | 'none' },
    };
  });

const holds = (property: (pages: readonly Page[], facts: LetterFacts) => void, numRuns = 12): void =>
  fc.assert(
    fc.property(letter, (facts) => property(layout(facts), facts)),
    { numRuns },
  );

describe('every page of every letter', () => {
  it('keeps inside its margins', () => {
    holds((pages) => {
      for (const page of pages)
        for (const placed of page.placed)
          for (const mark of placed.marks) {
            if (keyOf(placed) === 'address' || (mark.kind === 'rule' && mark.x === mm(4))) continue;
            const box = boxOf(mark);
            if (mark.kind === 'text' && mark.text.trim() === '') continue;
            expect(box.left).toBeGreaterThanOrEqual(MARGIN.left - 0.01);
            expect(box.right).toBeLessThanOrEqual(PAGE.width - MARGIN.right + 0.6);
            expect(box.top).toBeGreaterThanOrEqual(MARGIN.top - 0.01);
            expect(box.bottom).toBeLessThanOrEqual(PAGE.height - MARGIN.bottom + 0.6);
          }
    });
  });

  it('says which it is and of how many', () => {
    holds((pages) => {
      const said = pages.map((page) => textOf(page.placed.at(-1)?.marks ?? []));
      expect(said).toEqual(pages.map((_, index) => `Página ${index + 1} de ${pages.length}`));
    });
  });

  it('repeats the head of a table that goes on, and carries its sum: what is left at the foot is taken up above', () => {
    holds((pages, { debt }) => {
      const tables = ['Factura', 'Vencimiento', 'Pendiente'];
      let rowsBefore = 0;
      for (const [at, page] of pages.entries()) {
        const rows = page.placed.filter((placed) => isInvoiceRow(placed) && placed.meaning.column === 0);
        if (rows.length === 0) continue;
        const texts = page.placed.map(({ marks }) => textOf(marks)).filter((text) => text !== '');
        for (const head of tables) expect(texts).toContain(head);
        const sum = plainFormats.money(
          debt.invoices.slice(0, rowsBefore).reduce((total, { outstanding }) => total + outstanding, 0) as never,
        );
        if (rowsBefore > 0) expect(texts.slice(0, 20).join(' ')).toMatch(new RegExp(`Suma anterior .*${sum}`));
        rowsBefore += rows.length;
        const goesOn = pages[at + 1]?.placed.some(isInvoiceRow) ?? false;
        expect(texts.includes('Suma y sigue')).toBe(goesOn);
      }
      // All invoices, and their total.
      expect(rowsBefore).toBe(debt.invoices.length + 1);
    });
  });

  it('never holds the signature alone, nor parts it from its closing', () => {
    holds((pages) => {
      const page = pages.find(({ placed }) => placed.some(({ marks }) => textOf(marks).startsWith('Fdo.:')));
      const texts = (page?.placed ?? []).filter(({ meaning }) => meaning.as === 'P').map(({ marks }) => textOf(marks));
      const closing = texts.indexOf('Atentamente,');
      expect(closing).toBeGreaterThanOrEqual(2);
    });
  });

  it('is the same for the same letter', () => {
    holds((pages, facts) => {
      expect(JSON.stringify(layout(facts))).toBe(JSON.stringify(pages));
    }, 4);
  });
});

const isInvoiceRow = (placed: Placed): placed is Placed & { readonly meaning: { readonly column: number } } => {
  const { meaning } = placed;
  return meaning.as === 'TD' && meaning.row > 0 && meaning.column === 0 && !isOfTable(placed, 'annex-table') && isWide(placed);
};
/** The table of invoices, and not the summary of amounts, which stands further to the right. */
const isWide = ({ marks }: Placed): boolean => {
  const [first] = marks;
  return first?.kind === 'text' && Math.abs(first.x - MARGIN.left) < 1;
};

describe('the typefaces', () => {
  it('have every letter of Latin-1 and the euro sign', () => {
    for (const font of Object.values(fonts)) {
      const missing = LETTERS.filter((letterOf) => !font.hasGlyphForCodePoint(letterOf.codePointAt(0) ?? 0));
      expect(missing).toEqual([]);
    }
  });
});
