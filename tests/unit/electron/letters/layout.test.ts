import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../../electron/letters/fonts.ts';
import { addressBox, FOLDS, MARGIN, mm, PAGE, windowZone } from '../../../../electron/letters/geometry.ts';
import { layoutLetter } from '../../../../electron/letters/layout.ts';
import { createMeasurer } from '../../../../electron/letters/measure.ts';
import { boxOf, type Mark, type Page, type Placed } from '../../../../electron/letters/placed.ts';
import type { LetterFacts } from '../../../../shared/domain/letters/letter-facts.ts';
import { FACTS } from '../../../support/ladder-letter-facts.ts';
import { businessFacts, consumerFacts, manyInvoices } from '../../../support/letter-facts.ts';
import { compose } from '../../../support/read-letter.ts';

const measurer = createMeasurer(loadFonts(join(import.meta.dirname, '../../../../resources/fonts')));
const layout = (facts: LetterFacts) =>
  layoutLetter(compose(facts.debtor.kind === 'consumer' ? 'L05' : 'L04', facts).model, { withQr: true }, measurer);
const withWindow = (facts: LetterFacts, window: 'right' | 'left' | 'none'): LetterFacts => ({
  ...facts,
  choices: { ...facts.choices, window },
});

const keyOf = ({ meaning }: Placed) => ('key' in meaning ? meaning.key : '');
const textOf = (marks: readonly Mark[]) => marks.map((mark) => (mark.kind === 'text' ? mark.text : '')).join('');
const pieces = (page: Page) => page.placed.flatMap((placed) => placed.marks.map((mark) => ({ placed, mark, box: boxOf(mark) })));
const isFoldMark = (mark: Mark) => mark.kind === 'rule' && mark.x === mm(4);
const baselines = (marks: readonly Mark[]) =>
  new Set(marks.flatMap((mark) => (mark.kind === 'text' ? [mark.baseline.toFixed(3)] : [])));

/** Marks that leave the margins: the address and the fold marks have places of their own. */
const outside = (pages: readonly Page[]) =>
  pages.flatMap(pieces).filter(({ placed, mark, box }) => {
    if (keyOf(placed) === 'address' || isFoldMark(mark)) return false;
    const isInside =
      box.left >= MARGIN.left - 0.01 &&
      box.right <= PAGE.width - MARGIN.right + 0.5 &&
      box.top >= MARGIN.top - 0.01 &&
      box.bottom <= PAGE.height - MARGIN.bottom + 0.5;
    return !isInside;
  });

describe('the page', () => {
  it.each(['right', 'left', 'none'] as const)('keeps everything inside the margins, window %s', (window) => {
    for (const facts of [businessFacts, consumerFacts, manyInvoices(25)])
      expect(outside(layout(withWindow(facts, window)))).toEqual([]);
  });

  it.each(['right', 'left'] as const)('shows only the address through the window (%s), wherever the sheet slides', (window) => {
    const [first] = layout(withWindow(businessFacts, window));
    const zone = windowZone(window);
    const seen = (first ? pieces(first) : []).filter(({ mark, box }) => {
      const overlaps =
        box.left < zone.x + zone.width && box.right > zone.x && box.top < zone.y + zone.height && box.bottom > zone.y;
      return overlaps && !isFoldMark(mark);
    });
    expect(new Set(seen.map(({ placed }) => keyOf(placed)))).toEqual(new Set(['address']));
  });

  it('keeps the address inside its box, however long it is', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'M', 'ñ', ' '), minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(line, line, line, fc.constantFrom('right' as const, 'left' as const), (name, street, town, window) => {
        const debtor = {
          ...businessFacts.debtor,
          name: `A${name}`,
          address: { street: `B${street}`, postalCode: '28099', town: `C${town}`, province: 'Madrid' },
        };
        const [first] = layout(withWindow({ ...businessFacts, debtor }, window));
        const box = addressBox(window, { x: 0, y: 0 });
        for (const { placed, box: at } of first ? pieces(first) : []) {
          if (keyOf(placed) !== 'address') continue;
          if (
            at.left < box.x - 0.01 ||
            at.right > box.x + box.width + 0.5 ||
            at.top < box.y - 1 ||
            at.bottom > box.y + box.height + 1
          )
            return false;
        }
        return true;
      }),
      { numRuns: 25 },
    );
  });

  it('moves the address by the offset of the envelope', () => {
    const [first] = layout({ ...businessFacts, choices: { ...businessFacts.choices, windowOffset: { x: 3, y: -2 } } });
    const marks = first?.placed.find((placed) => keyOf(placed) === 'address')?.marks ?? [];
    expect(Math.min(...marks.map((mark) => mark.x))).toBeCloseTo(mm(113), 5);
  });

  it('marks the thirds where it is folded, on the first page only, when asked', () => {
    const folds = (facts: LetterFacts) =>
      layout(facts).map((page) => pieces(page).flatMap(({ mark }) => (isFoldMark(mark) && mark.kind === 'rule' ? [mark.y] : [])));
    expect(folds(businessFacts)).toEqual([[...FOLDS], [], []]);
    expect(folds({ ...businessFacts, choices: { ...businessFacts.choices, foldMarks: false } })).toEqual([[], [], []]);
  });

  it('says which page it is, of how many, and of which letter', () => {
    const pages = layout(businessFacts);
    const footers = pages.map((page) => page.placed.slice(-2).map((placed) => textOf(placed.marks)));
    expect(footers).toEqual(
      [1, 2, 3].map((page) => ['Ferretería La Tuerca Inventada, S.L. · Referencia 2026/0001', `Página ${page} de 3`]),
    );
  });

  it('shortens the name at the foot before the reference and the code', () => {
    const name =
      'Sociedad Cooperativa Imaginaria de Ferreteros, Cerrajeros y Afiladores de la Comarca de Villaficción y su Vega, S.Coop.';
    const { model } = compose('L04', { ...businessFacts, creditor: { ...businessFacts.creditor, name } });
    const pages = layoutLetter(model, { withQr: true, code: '7F3A-91C2' }, measurer);
    for (const page of pages) {
      const foot = page.placed.slice(-2).map((placed) => textOf(placed.marks));
      expect(foot[0]).toMatch(/^Sociedad Cooperativa Imaginaria .*… · Referencia 2026\/0001 · 7F3A-91C2$/);
    }
    expect(outside(pages)).toEqual([]);
  });

  it('survives a name of ten thousand letters', () => {
    const name = 'N'.repeat(10_000);
    expect(outside(layout({ ...businessFacts, debtor: { ...businessFacts.debtor, name } }))).toEqual([]);
  });
});

describe('tables', () => {
  type Cell = { readonly table: string; readonly row: number; readonly page: number; readonly text: string };
  const cellsOf = (pages: readonly Page[]): readonly Cell[] =>
    pages.flatMap((page, at) =>
      page.placed.flatMap(({ meaning, marks }) =>
        meaning.as === 'TD' || meaning.as === 'TH'
          ? [{ table: meaning.table, row: meaning.row, page: at, text: textOf(marks) }]
          : [],
      ),
    );

  it('never splits a row, loses one or leaves the total alone, for one to sixty invoices', () => {
    for (let count = 1; count <= 60; count += 1) {
      const pages = layout(manyInvoices(count));
      expect(outside(pages)).toEqual([]);
      const pagesOfRow = new Map<string, Set<number>>();
      for (const { table, row, page } of cellsOf(pages)) {
        const key = `${table}/${row}`;
        pagesOfRow.set(key, (pagesOfRow.get(key) ?? new Set()).add(page));
      }
      expect([...pagesOfRow.values()].every((on) => on.size === 1)).toBe(true);
      // Head, invoices and total; and in the annex head, two tranches and a subtotal for each, and total.
      const rowsOf = (table: string) => [...pagesOfRow.keys()].filter((key) => key.startsWith(`${table}/`));
      const invoices = cellsOf(pages)[0]?.table ?? '';
      expect([rowsOf(invoices).length, rowsOf('annex-table').length]).toEqual([count + 2, 3 * count + 2]);
      const pageOf = (table: string, row: number) => [...(pagesOfRow.get(`${table}/${row}`) ?? [])][0];
      expect(pageOf(invoices, count + 1)).toBe(pageOf(invoices, count));
      expect(pageOf('annex-table', 3 * count + 1)).toBe(pageOf('annex-table', 3 * count));
    }
  });

  it('repeats the head and carries the sums over the page', () => {
    const facts = manyInvoices(25);
    const [first, second] = layout(facts);
    const foot = (first?.placed ?? []).flatMap(({ meaning, marks }) =>
      meaning.as === 'artifact' && marks.length > 0 ? [textOf(marks)] : [],
    );
    const head = (second?.placed ?? []).slice(0, 14).flatMap(({ marks }) => (textOf(marks) === '' ? [] : [textOf(marks)]));
    const lastRow = cellsOf(first ? [first] : []).at(-1)?.row ?? 0;
    const sum = facts.debt.invoices.slice(0, lastRow).reduce((total, one) => total + one.outstanding, 0);
    const outstanding = `${(sum / 100)
      .toFixed(2)
      .replace('.', ',')
      .replace(/\B(?=(\d{3})+,)/, '.')}\u00a0€`;
    expect(foot).toContain('Suma y sigue');
    expect(foot).toContain(outstanding);
    expect(head.slice(0, 7)).toEqual(['Factura', 'Fecha', 'Vencimiento', 'Total', 'Pagado', 'Pendiente', 'Suma anterior']);
    expect(head).toContain(outstanding);
  });

  it('begins the interest statement on a page of its own', () => {
    const pages = layout(businessFacts);
    const at = pages.findIndex((page) => page.placed.some((placed) => keyOf(placed) === 'annex-title'));
    expect(pages[at]?.placed[0] && keyOf(pages[at].placed[0])).toBe('annex-title');
    expect(
      pages.slice(0, at).some((page) => page.placed.some(({ meaning }) => 'table' in meaning && meaning.table === 'annex-table')),
    ).toBe(false);
  });
});

describe('paragraphs', () => {
  it('leave no widow nor orphan, and the signature never stands alone, wherever the page ends', () => {
    for (let count = 1; count <= 40; count += 1) {
      const pages = layout(manyInvoices(count));
      for (const [at, page] of pages.entries()) {
        const next = pages[at + 1];
        for (const key of new Set(page.placed.map(keyOf).filter((one) => /^block-\d+$/.test(one)))) {
          const linesOn = (one: Page | undefined) =>
            baselines((one?.placed ?? []).filter((placed) => keyOf(placed) === key).flatMap(({ marks }) => marks)).size;
          if (linesOn(next) === 0) continue;
          expect(Math.min(linesOn(page), linesOn(next))).toBeGreaterThanOrEqual(2);
        }
        const closing = page.placed.findIndex(({ marks }) => textOf(marks) === 'Atentamente,');
        if (closing < 0) continue;
        const before = baselines(
          page.placed
            .slice(0, closing)
            .filter(({ meaning }) => meaning.as === 'P')
            .flatMap(({ marks }) => marks),
        ).size;
        expect(before).toBeGreaterThanOrEqual(2);
        expect(page.placed.slice(closing).some(({ marks }) => textOf(marks).startsWith('Fdo.:'))).toBe(true);
      }
    }
  });

  it.each(['L08', 'L09'] as const)('take more than one line over to the signature that ends %s', (templateId) => {
    const pages = layoutLetter(compose(templateId, FACTS[templateId]).model, { withQr: true }, measurer);
    const last = pages.at(-1)?.placed ?? [];
    const closing = last.findIndex(({ marks }) => textOf(marks) === 'Atentamente,');
    const before = last.slice(0, closing).filter(({ meaning }) => meaning.as === 'P');
    expect(baselines(before.flatMap(({ marks }) => marks)).size).toBeGreaterThanOrEqual(3);
    // The one line that ends the letter, and the end of what was said before it.
    expect(new Set(before.map(keyOf)).size).toBe(2);
  });

  it('keep figures, dates and accounts in one line', () => {
    const marks = layout(businessFacts).flatMap((page) =>
      pieces(page).map(({ mark }) => (mark.kind === 'text' ? mark.text.trim() : '')),
    );
    for (const whole of [
      '22\u00a0de\u00a0noviembre\u00a0de\u00a02026',
      'ES98\u00a09999\u00a09999\u00a05500\u00a00000\u00a00001',
      '771,42\u00a0€',
    ]) {
      expect(marks.some((mark) => mark.startsWith(whole))).toBe(true);
    }
  });
});

describe('the payment code', () => {
  it('is at least 25 mm wide with four free modules around it', () => {
    const page = layout(businessFacts)[1];
    const qr = (page ? pieces(page) : []).find(({ mark }) => mark.kind === 'qr')?.mark;
    if (qr?.kind !== 'qr' || !page) throw new Error('no code on the second page');
    expect(qr.side).toBeGreaterThanOrEqual(mm(25));
    const quiet = (qr.side / qr.modules.length) * 4 - 0.01;
    const near = pieces(page).filter(({ mark, box }) => {
      const touches =
        box.left < qr.x + qr.side + quiet &&
        box.right > qr.x - quiet &&
        box.top < qr.y + qr.side + quiet &&
        box.bottom > qr.y - quiet;
      return mark.kind !== 'qr' && touches;
    });
    expect(near).toEqual([]);
  });
});
