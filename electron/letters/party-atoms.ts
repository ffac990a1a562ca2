/** Room for each party to sign, side by side: a line to sign on, and below it who signs. */
import type { LetterBlock } from '../../shared/domain/letters/letter-model.ts';
import type { Atom } from './flow.ts';
import { MARGIN, mm, TEXT_WIDTH } from './geometry.ts';
import type { TextMeasurer } from './measure.ts';
import { styles } from './styles.ts';
import { linesAt } from './text-atoms.ts';
import { breakLines } from './text-lines.ts';

const ROOM = mm(24);
const BETWEEN = mm(12);
/** Lines. */
const LONGEST_NAME = 3;

export function partyAtom(
  { names }: Extract<LetterBlock, { readonly kind: 'parties' }>,
  key: string,
  measurer: TextMeasurer,
): Atom {
  const width = (TEXT_WIDTH - BETWEEN * (names.length - 1)) / names.length;
  const { leading } = styles.body;
  const parties = names.map((name) =>
    name.split('\n').flatMap((text) => breakLines([{ text, style: styles.body }], width, measurer).slice(0, LONGEST_NAME)),
  );
  const height = ROOM + 4 + Math.max(...parties.map((lines) => lines.length)) * leading;
  return {
    height,
    spaceBefore: 10,
    holdsNext: false,
    place: (y) =>
      parties.flatMap((lines, index) => {
        const x = MARGIN.left + index * (width + BETWEEN);
        return [
          {
            meaning: { as: 'artifact' as const },
            marks: [{ kind: 'rule' as const, x, y: y + ROOM, width, height: 0, weight: 'hair' as const }],
          },
          {
            meaning: { as: 'P' as const, key: `${key}-${index}` },
            marks: linesAt(lines, { x, y: y + ROOM + 4, width, leading, rise: measurer.baselineOf(styles.body) }),
          },
        ];
      }),
  };
}
