/** The page that the debtor tears off: boxes to mark, and lines long enough to be written on by hand. */
import type { AnswerLine, AnswerSheet, Run } from '../../shared/domain/letters/letter-model.ts';
import type { Atom } from './flow.ts';
import { MARGIN, mm, TEXT_WIDTH } from './geometry.ts';
import type { TextMeasurer } from './measure.ts';
import type { Mark, Placed } from './placed.ts';
import { styles } from './styles.ts';
import { linesAt, paragraphAtoms, type RunStyles, riseOf, styled } from './text-atoms.ts';
import { breakLines } from './text-lines.ts';

const sheetStyles: RunStyles = { plain: styles.body, strong: styles.bodyStrong, missing: styles.bodyMissing };
const BOX = 9;
const INDENT = mm(8);
/** Hand-written lines stand at this distance. */
const LINE_HEIGHT = mm(10.5);
const SHORTEST_BLANK = mm(18);
const SPACE = 4;

export function answerSheetAtoms(sheet: AnswerSheet, measurer: TextMeasurer): readonly Atom[] {
  const title = paragraphAtoms(
    [{ text: sheet.title, style: styles.annexTitle }],
    {
      x: MARGIN.left,
      width: TEXT_WIDTH,
      justify: false,
      leading: styles.annexTitle.leading,
      spaceBefore: 0,
      holdsNext: true,
      meaning: { as: 'H1', key: 'answer-title' },
    },
    measurer,
  );
  return [...title, ...sheet.lines.flatMap((line, index) => lineAtoms(line, index, measurer))];
}

const runsIn = ({ parts }: AnswerLine): readonly Run[] => parts.flatMap((part) => ('run' in part ? [part.run] : []));

function lineAtoms(line: AnswerLine, index: number, measurer: TextMeasurer): readonly Atom[] {
  if (line.isChoice || line.parts.some((part) => 'blank' in part)) return [writtenLine(line, index, measurer)];
  return paragraphAtoms(
    styled(runsIn(line), sheetStyles),
    {
      x: MARGIN.left,
      width: TEXT_WIDTH,
      justify: false,
      leading: styles.body.leading,
      spaceBefore: 14,
      holdsNext: false,
      meaning: { as: 'P', key: `answer-${index}` },
    },
    measurer,
  );
}

/** What does not fit beside its text is written on a line below. */
function writtenLine(line: AnswerLine, index: number, measurer: TextMeasurer): Atom {
  const left = MARGIN.left + (line.isChoice ? INDENT : 0);
  const width = MARGIN.left + TEXT_WIDTH - left;
  const style = styles.body;
  const measured = line.parts.map((part) => {
    if ('blank' in part) return { blank: part.blank };
    const runs = styled([part.run], sheetStyles);
    return { lines: breakLines(runs, width, measurer), runs, width: Math.min(width, measurer.widthOf(part.run.text, style)) };
  });
  const shares = line.parts.reduce((sum, part) => sum + ('blank' in part ? part.blank : 0), 0);
  const texts = measured.reduce((sum, part) => sum + ('width' in part ? (part.width ?? 0) : 0), 0);
  const blanks = Math.max(SHORTEST_BLANK, width - texts - SPACE * (line.parts.length - 1));
  return {
    height: LINE_HEIGHT,
    spaceBefore: 0,
    holdsNext: false,
    place: (y) => {
      const baseline = y + LINE_HEIGHT - 8;
      const top = baseline - measurer.baselineOf(style);
      let x = left;
      const marks: Mark[] = [];
      const rules: Mark[] = line.isChoice ? [...boxAt(MARGIN.left, baseline - BOX + 1.5)] : [];
      for (const part of measured) {
        if (part.lines) {
          const at = { x, y: top, width, leading: style.leading, rise: riseOf(part.runs, measurer) };
          marks.push(...linesAt(part.lines, at));
          x += part.width + SPACE;
        } else {
          const length = shares === 0 ? 0 : (blanks * part.blank) / shares;
          rules.push({ kind: 'rule', x, y: baseline + 2, width: length, height: 0, weight: 'hair' });
          x += length + SPACE;
        }
      }
      const placed: Placed[] = [{ meaning: { as: 'artifact' }, marks: rules }];
      return marks.length === 0 ? placed : [...placed, { meaning: { as: 'P', key: `answer-${index}` }, marks }];
    },
  };
}

const boxAt = (x: number, y: number): readonly Mark[] => [
  { kind: 'rule', x, y, width: BOX, height: 0, weight: 'thin' },
  { kind: 'rule', x, y: y + BOX, width: BOX, height: 0, weight: 'thin' },
  { kind: 'rule', x, y, width: 0, height: BOX, weight: 'thin' },
  { kind: 'rule', x: x + BOX, y, width: 0, height: BOX, weight: 'thin' },
];
