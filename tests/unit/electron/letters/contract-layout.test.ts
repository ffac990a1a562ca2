/** The pages of a contract: a calendar of any length, initials on each page, and receipts that are not initialled. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../../electron/letters/fonts.ts';
import { MARGIN, PAGE } from '../../../../electron/letters/geometry.ts';
import { layoutLetter } from '../../../../electron/letters/layout.ts';
import { createMeasurer } from '../../../../electron/letters/measure.ts';
import { boxOf, type Page } from '../../../../electron/letters/placed.ts';
import type { LetterFacts } from '../../../../shared/domain/letters/letter-facts.ts';
import { agreementOfConsumer, fullAgreementOfBusiness, longAgreement } from '../../../support/agreement-letter-facts.ts';
import { compose } from '../../../support/read-letter.ts';

const measurer = createMeasurer(loadFonts(join(import.meta.dirname, '../../../../resources/fonts')));
const layout = (facts: LetterFacts): readonly Page[] => layoutLetter(compose('L15', facts).model, { withQr: true }, measurer);
const wordsOf = ({ placed }: Page) =>
  placed.flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])));
const textOf = (page: Page) => wordsOf(page).join(' ').replace(/\s+/g, ' ');

describe('a contract on paper', () => {
  it('breaks a calendar of 360 weeks with its head and the sum so far on each page', () => {
    const pages = layout(longAgreement);
    const calendar = pages.filter((page) => page.placed.some(({ meaning }) => meaning.as === 'TD' && meaning.row > 9));
    expect(calendar.length).toBeGreaterThan(5);
    for (const page of calendar.slice(0, -1)) expect(textOf(page)).toContain('Suma y sigue');
    for (const page of calendar.slice(1)) expect(textOf(page)).toContain('Suma anterior');
    const receipts = pages.flatMap((page) => textOf(page).match(/RECIBO DEL PLAZO/g) ?? []);
    expect(receipts).toHaveLength(360);
  });

  it.each([
    ['long', longAgreement],
    ['with every clause', fullAgreementOfBusiness],
    ['of a consumer', agreementOfConsumer],
  ])('%s: is initialled on every page but the receipts, and nothing is drawn over anything or off the page', (_, facts) => {
    const pages = layout(facts);
    for (const page of pages) {
      const isReceipt = textOf(page).includes('RECIBO DEL PLAZO');
      expect(textOf(page).includes('Rúbricas')).toBe(!isReceipt);
      const texts = page.placed.flatMap(({ marks }) => marks.filter(({ kind }) => kind === 'text').map(boxOf));
      for (const box of texts) {
        expect(box.left).toBeGreaterThanOrEqual(MARGIN.left - 1);
        expect(box.right).toBeLessThanOrEqual(PAGE.width - MARGIN.right + 1);
        expect(box.bottom).toBeLessThanOrEqual(PAGE.height - MARGIN.bottom + 1);
      }
      const rows = texts.toSorted((a, b) => a.top - b.top);
      for (const [index, one] of rows.entries()) {
        const over = rows
          .slice(index + 1)
          .find((two) => two.top < one.bottom - 3.5 && two.left < one.right - 1 && one.left < two.right - 1);
        expect(over).toBeUndefined();
      }
    }
  });
});
