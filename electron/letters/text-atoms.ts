/** Paragraphs as atoms, one for each line, and the styles of their runs. */
import type { Run } from '../../shared/domain/letters/letter-model.ts';
import type { Atom } from './flow.ts';
import type { TextMeasurer } from './measure.ts';
import type { Meaning } from './placed.ts';
import type { TextStyle } from './styles.ts';
import { breakLines, type Line, type StyledRun, setLine } from './text-lines.ts';

export type RunStyles = { readonly plain: TextStyle; readonly strong: TextStyle; readonly missing: TextStyle };

export const styled = (runs: readonly Run[], by: RunStyles): readonly StyledRun[] =>
  runs.map(({ text, style }) => ({ text, style: by[style ?? 'plain'] }));

export type ParagraphSetting = {
  readonly x: number;
  readonly width: number;
  readonly leading: number;
  readonly spaceBefore: number;
  readonly justify: boolean;
  readonly holdsNext: boolean;
  readonly meaning: Meaning;
};

/** At least two lines stay together at either end. */
export function paragraphAtoms(runs: readonly StyledRun[], setting: ParagraphSetting, measurer: TextMeasurer): readonly Atom[] {
  const lines = breakLines(runs, setting.width, measurer);
  const rise = riseOf(runs, measurer);
  return lines.map((line, index): Atom => {
    const isInside = index > 0 && index < lines.length - 2;
    return {
      height: setting.leading,
      spaceBefore: index === 0 ? setting.spaceBefore : 0,
      holdsNext: index === lines.length - 1 ? setting.holdsNext : !isInside,
      place: (y) => [{ meaning: setting.meaning, marks: setLine(line, placeOf(y + rise, setting)) }],
    };
  });
}

/** Lines at a given place, for text that does not flow. */
export function linesAt(
  lines: readonly Line[],
  at: { readonly x: number; readonly y: number; readonly width: number; readonly leading: number; readonly rise: number },
  align: 'start' | 'end' = 'start',
) {
  return lines.flatMap((line, index) =>
    setLine(line, { x: at.x, width: at.width, baseline: at.y + index * at.leading + at.rise, align }),
  );
}

/** From the top of a line to its baseline, by the first run: mixed sizes do not occur inside a paragraph. */
export const riseOf = (runs: readonly StyledRun[], measurer: TextMeasurer): number =>
  runs[0] ? measurer.baselineOf(runs[0].style) : 0;

const placeOf = (baseline: number, { x, width, justify }: ParagraphSetting) =>
  ({ x, width, baseline, align: justify ? 'justify' : 'start' }) as const;
