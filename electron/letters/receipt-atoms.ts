/** Receipts of the instalments, four on a page, to be cut out along the line and signed when each is paid. */
import type { LetterModel, ReceiptSlip } from '../../shared/domain/letters/letter-model.ts';
import type { Atom } from './flow.ts';
import { MARGIN, mm, TEXT_WIDTH } from './geometry.ts';
import type { TextMeasurer } from './measure.ts';
import type { Mark } from './placed.ts';
import { styles } from './styles.ts';
import { linesAt, paragraphAtoms, type RunStyles, riseOf, styled } from './text-atoms.ts';
import { breakLines } from './text-lines.ts';

const SLIP = mm(57);
/** Lines of the sentence: a longer name is told whole in the agreement. */
const LONGEST_TEXT = 5;
const HAND = mm(9);
const slipStyles: RunStyles = { plain: styles.body, strong: styles.bodyStrong, missing: styles.bodyMissing };

export function receiptAtoms(
  { title, note, slips }: NonNullable<LetterModel['receipts']>,
  measurer: TextMeasurer,
): readonly Atom[] {
  const wide = { x: MARGIN.left, width: TEXT_WIDTH, justify: false, holdsNext: true } as const;
  const heading = paragraphAtoms(
    [{ text: title, style: styles.annexTitle }],
    { ...wide, leading: styles.annexTitle.leading, spaceBefore: 0, meaning: { as: 'H1', key: 'receipts' } },
    measurer,
  );
  const told = paragraphAtoms(
    [{ text: note, style: styles.caption }],
    { ...wide, leading: styles.caption.leading, spaceBefore: 2, meaning: { as: 'Note', key: 'receipts-note' } },
    measurer,
  );
  return [...heading, ...told, ...slips.map((slip, index) => slipAtom(slip, index, measurer))];
}

function slipAtom(slip: ReceiptSlip, index: number, measurer: TextMeasurer): Atom {
  const { subject, meta } = styles;
  const runs = styled(slip.text, slipStyles);
  const text = breakLines(runs, TEXT_WIDTH, measurer).slice(0, LONGEST_TEXT);
  const one = (words: string, style: typeof subject | typeof meta, y: number, align: 'start' | 'end') =>
    linesAt(
      breakLines([{ text: words, style }], TEXT_WIDTH, measurer).slice(0, 1),
      { x: MARGIN.left, y, width: TEXT_WIDTH, leading: style.leading, rise: measurer.baselineOf(style) },
      align,
    );
  return {
    height: SLIP,
    spaceBefore: index === 0 ? mm(3) : 0,
    holdsNext: false,
    place: (y) => {
      const top = y + mm(5);
      const body = top + subject.leading + meta.leading + 3;
      const hand = body + text.length * styles.body.leading + mm(2.5);
      const cut: Mark = { kind: 'rule', x: MARGIN.left, y, width: TEXT_WIDTH, height: 0, weight: 'hair' };
      return [
        { meaning: { as: 'artifact' }, marks: [cut, ...blanksAt(slip, hand, measurer).rules] },
        { meaning: { as: 'H2', key: `receipt-${index}` }, marks: one(slip.title, subject, top, 'start') },
        { meaning: { as: 'P', key: `receipt-${index}-amount` }, marks: one(slip.amount, subject, top, 'end') },
        { meaning: { as: 'P', key: `receipt-${index}-due` }, marks: one(slip.due, meta, top + subject.leading, 'start') },
        {
          meaning: { as: 'P', key: `receipt-${index}-text` },
          marks: linesAt(text, {
            x: MARGIN.left,
            y: body,
            width: TEXT_WIDTH,
            leading: styles.body.leading,
            rise: riseOf(runs, measurer),
          }),
        },
        { meaning: { as: 'P', key: `receipt-${index}-hand` }, marks: blanksAt(slip, hand, measurer).words },
      ];
    },
  };
}

/** What is written by hand, side by side, and the signature below. */
function blanksAt({ blanks, signs }: ReceiptSlip, y: number, measurer: TextMeasurer) {
  const style = styles.meta;
  const share = (TEXT_WIDTH - mm(6) * (blanks.length - 1)) / blanks.length;
  const lines = [
    ...blanks.map((text, index) => ({ text, x: MARGIN.left + index * (share + mm(6)), y, width: share })),
    { text: signs, x: MARGIN.left, y: y + HAND, width: TEXT_WIDTH },
  ];
  const words: Mark[] = [];
  const rules: Mark[] = [];
  for (const { text, x, y: top, width } of lines) {
    const said = breakLines([{ text, style }], width - mm(20), measurer).slice(0, 1);
    const taken = Math.min(width - mm(20), measurer.widthOf(text, style)) + mm(2);
    words.push(...linesAt(said, { x, y: top, width, leading: style.leading, rise: measurer.baselineOf(style) }));
    rules.push({ kind: 'rule', x: x + taken, y: top + style.leading, width: width - taken, height: 0, weight: 'hair' });
  }
  return { words, rules };
}
