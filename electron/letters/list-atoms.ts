/** A heading inside a document, and boxes to mark by hand. */
import type { LetterBlock } from '../../shared/domain/letters/letter-model.ts';
import type { Atom } from './flow.ts';
import { MARGIN, mm, TEXT_WIDTH } from './geometry.ts';
import type { TextMeasurer } from './measure.ts';
import type { Mark } from './placed.ts';
import { styles } from './styles.ts';
import { linesAt, paragraphAtoms, type RunStyles, riseOf, styled } from './text-atoms.ts';
import { breakLines } from './text-lines.ts';

type Of<K extends LetterBlock['kind']> = Extract<LetterBlock, { readonly kind: K }>;

const INDENT = mm(8);
const BOX = 8;
const GAP = 5;
const checkStyles: RunStyles = { plain: styles.body, strong: styles.bodyStrong, missing: styles.bodyMissing };

/** It goes with what follows. */
export const headingAtoms = ({ text }: Of<'heading'>, key: string, measurer: TextMeasurer): readonly Atom[] =>
  paragraphAtoms(
    [{ text, style: styles.subject }],
    {
      x: MARGIN.left,
      width: TEXT_WIDTH,
      justify: false,
      leading: styles.subject.leading,
      spaceBefore: 16,
      holdsNext: true,
      meaning: { as: 'H2', key },
    },
    measurer,
  );

export const checkAtoms = ({ items }: Of<'checks'>, key: string, measurer: TextMeasurer): readonly Atom[] =>
  items.map((item, index): Atom => {
    const runs = styled(item, checkStyles);
    const width = TEXT_WIDTH - INDENT;
    const lines = breakLines(runs, width, measurer);
    const { leading } = styles.body;
    return {
      height: Math.max(1, lines.length) * leading,
      spaceBefore: GAP,
      holdsNext: index < items.length - 1,
      place: (y) => [
        { meaning: { as: 'artifact' }, marks: boxAt(MARGIN.left, y + (leading - BOX) / 2) },
        {
          meaning: { as: 'LI', list: key, key: `${key}-${index}` },
          marks: linesAt(lines, { x: MARGIN.left + INDENT, y, width, leading, rise: riseOf(runs, measurer) }),
        },
      ],
    };
  });

const boxAt = (x: number, y: number): readonly Mark[] => [
  { kind: 'rule', x, y, width: BOX, height: 0, weight: 'thin' },
  { kind: 'rule', x, y: y + BOX, width: BOX, height: 0, weight: 'thin' },
  { kind: 'rule', x, y, width: 0, height: BOX, weight: 'thin' },
  { kind: 'rule', x: x + BOX, y, width: 0, height: BOX, weight: 'thin' },
];
