import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../../electron/letters/fonts.ts';
import { mm } from '../../../../electron/letters/geometry.ts';
import { labelPages } from '../../../../electron/letters/label-pages.ts';
import { createMeasurer } from '../../../../electron/letters/measure.ts';
import { boxOf } from '../../../../electron/letters/placed.ts';
import { LABEL_SHEETS, LabelFormat, labelsOnSheet } from '../../../../shared/domain/letters/label-formats.ts';

const measurer = createMeasurer(loadFonts(join(import.meta.dirname, '../../../../resources/fonts')));

describe('sheets of labels', () => {
  it('fit on A4 in every format', () => {
    for (const sheet of Object.values(LABEL_SHEETS)) {
      expect(sheet.left + (sheet.columns - 1) * sheet.acrossBy + sheet.width).toBeLessThanOrEqual(210.01);
      expect(sheet.top + (sheet.rows - 1) * sheet.downBy + sheet.height).toBeLessThanOrEqual(297.01);
      expect(sheet.acrossBy).toBeGreaterThanOrEqual(sheet.width);
      expect(sheet.downBy).toBeGreaterThanOrEqual(sheet.height);
    }
  });

  it('keep every address inside its label, however long it is', () => {
    const line = fc.string({ unit: fc.constantFrom('a', 'Ñ', 'm', ' '), minLength: 1, maxLength: 120 }).map((text) => `X${text}`);
    const address = fc.array(line, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.constantFrom(...LabelFormat.options),
        fc.array(address, { minLength: 1, maxLength: 30 }),
        (format, addresses) => {
          const sheet = LABEL_SHEETS[format];
          const pages = labelPages({ sheet, skip: 3, addresses }, measurer);
          expect(pages).toHaveLength(Math.ceil((addresses.length + 3) / labelsOnSheet(format)));
          for (const page of pages)
            for (const { meaning, marks } of page.placed) {
              const place = (Number('key' in meaning ? meaning.key.replace('label-', '') : 0) + 3) % labelsOnSheet(format);
              const left = mm(sheet.left + (place % sheet.columns) * sheet.acrossBy);
              const top = mm(sheet.top + Math.floor(place / sheet.columns) * sheet.downBy);
              for (const box of marks.map(boxOf)) {
                expect(box.left).toBeGreaterThanOrEqual(left + mm(5));
                expect(box.right).toBeLessThanOrEqual(left + mm(sheet.width) - mm(5));
                expect(box.top).toBeGreaterThanOrEqual(top + mm(3));
                expect(box.bottom).toBeLessThanOrEqual(top + mm(sheet.height) - mm(3));
              }
            }
        },
      ),
      { numRuns: 15 },
    );
  });

  it('begin after those that are used', () => {
    const [page] = labelPages({ sheet: LABEL_SHEETS['70x37'], skip: 4, addresses: [['Quien sea']] }, measurer);
    const mark = page?.placed[0]?.marks[0];
    // Fifth label: second row, second column.
    expect(mark && boxOf(mark).left).toBeCloseTo(mm(70 + 7), 3);
    expect(mark && boxOf(mark).top).toBeGreaterThan(mm(37));
  });
});
