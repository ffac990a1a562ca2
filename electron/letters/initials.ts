/** Where each party initials a page of a contract: small boxes above its foot. */
import type { LetterModel } from '../../shared/domain/letters/letter-model.ts';
import { MARGIN, mm, TEXT_BOTTOM, TEXT_WIDTH } from './geometry.ts';
import type { TextMeasurer } from './measure.ts';
import type { Mark, Placed } from './placed.ts';
import { styles } from './styles.ts';
import { linesAt } from './text-atoms.ts';
import { breakLines } from './text-lines.ts';

const BOX = { width: mm(27), height: mm(9) } as const;
const GAP = mm(3);
/** Kept free above the foot of every page. */
export const INITIALS_ROOM = mm(14);

export function initialsAt({ title, names }: NonNullable<LetterModel['initials']>, measurer: TextMeasurer): readonly Placed[] {
  const style = styles.note;
  const top = TEXT_BOTTOM - BOX.height - 2;
  const rise = measurer.baselineOf(style);
  const words = (text: string, x: number, y: number, width: number) =>
    linesAt(breakLines([{ text, style }], width, measurer).slice(0, 1), { x, y, width, leading: style.leading, rise });
  const first = MARGIN.left + TEXT_WIDTH - names.length * BOX.width - (names.length - 1) * GAP;
  const boxes = names.flatMap((name, index): readonly Mark[] => {
    const x = first + index * (BOX.width + GAP);
    const edge = { kind: 'rule', weight: 'hair' } as const;
    return [
      { ...edge, x, y: top, width: BOX.width, height: 0 },
      { ...edge, x, y: top + BOX.height, width: BOX.width, height: 0 },
      { ...edge, x, y: top, width: 0, height: BOX.height },
      { ...edge, x: x + BOX.width, y: top, width: 0, height: BOX.height },
      ...words(name, x + 3, top + 1, BOX.width - 6),
    ];
  });
  const label = words(title, MARGIN.left, top + 1, first - MARGIN.left - GAP);
  return [{ meaning: { as: 'artifact' }, marks: [...label, ...boxes] }];
}
