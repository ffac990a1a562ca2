/** Addresses on sheets of labels, row by row, beginning where the sheet still has them. */
import type { LabelSheet } from '../../shared/domain/letters/label-formats.ts';
import { addressIn } from './address-lines.ts';
import { mm } from './geometry.ts';
import type { TextMeasurer } from './measure.ts';
import type { Page } from './placed.ts';

/** What printers leave white at the edge of a sheet, and more. */
const PADDING = { side: mm(7), top: mm(6) } as const;

export type Labels = {
  readonly sheet: LabelSheet;
  /** Labels of the first sheet that are used already. */
  readonly skip: number;
  /** Each with its name first. */
  readonly addresses: readonly (readonly string[])[];
};

export function labelPages({ sheet, skip, addresses }: Labels, measurer: TextMeasurer): readonly Page[] {
  const perSheet = sheet.columns * sheet.rows;
  const pages: Page['placed'][number][][] = [];
  for (const [index, address] of addresses.entries()) {
    const place = skip + index;
    const page = Math.floor(place / perSheet);
    const [row, column] = [Math.floor((place % perSheet) / sheet.columns), place % sheet.columns];
    const box = {
      x: mm(sheet.left + column * sheet.acrossBy) + PADDING.side,
      y: mm(sheet.top + row * sheet.downBy) + PADDING.top,
      width: mm(sheet.width) - 2 * PADDING.side,
      height: mm(sheet.height) - 2 * PADDING.top,
    };
    const runs = address.map((line, at) => [{ text: line, ...(at === 0 && { style: 'strong' as const }) }]);
    const placed = { meaning: { as: 'P' as const, key: `label-${index}` }, marks: addressIn(runs, box, measurer) };
    pages[page] = [...(pages[page] ?? []), placed];
  }
  return pages.map((placed) => ({ placed }));
}
