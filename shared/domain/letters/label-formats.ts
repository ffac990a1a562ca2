/** Sheets of labels on A4 that any stationer sells, in millimetres. */
import { z } from 'zod';

export const LabelFormat = z.enum(['70x37', '105x37', '63x38', '99x38', '99x67']);
export type LabelFormat = z.infer<typeof LabelFormat>;

export type LabelSheet = {
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** From the edge of the sheet to the first label, and from one label to the next. */
  readonly left: number;
  readonly top: number;
  readonly acrossBy: number;
  readonly downBy: number;
};

export const LABEL_SHEETS: Readonly<Record<LabelFormat, LabelSheet>> = {
  '70x37': { columns: 3, rows: 8, width: 70, height: 37, left: 0, top: 0.5, acrossBy: 70, downBy: 37 },
  '105x37': { columns: 2, rows: 8, width: 105, height: 37, left: 0, top: 0.5, acrossBy: 105, downBy: 37 },
  '63x38': { columns: 3, rows: 7, width: 63.5, height: 38.1, left: 7.2, top: 15.1, acrossBy: 66, downBy: 38.1 },
  '99x38': { columns: 2, rows: 7, width: 99.1, height: 38.1, left: 4.65, top: 15.15, acrossBy: 101.6, downBy: 38.1 },
  '99x67': { columns: 2, rows: 4, width: 99.1, height: 67.7, left: 4.65, top: 13.1, acrossBy: 101.6, downBy: 67.7 },
};

export const labelsOnSheet = (format: LabelFormat): number => LABEL_SHEETS[format].columns * LABEL_SHEETS[format].rows;
