/**
 * The sheet that shows where the address falls in the owner's own envelopes: the box of the address with rulers that count
 * millimetres from its corner, crosses all over the part that a window may show, and a line to see that nothing was rescaled.
 */
import { addressIn } from './address-lines.ts';
import { addressBox, type Box, FOLDS, MARGIN, mm, PAGE, safeArea, TEXT_WIDTH } from './geometry.ts';
import type { TextMeasurer } from './measure.ts';
import { boxOf, type Mark, type Page, type Placed, type RuleMark } from './placed.ts';
import { styles, type TextStyle } from './styles.ts';
import { linesAt } from './text-atoms.ts';
import { breakLines } from './text-lines.ts';

export type Calibration = {
  readonly window: 'right' | 'left';
  readonly offset: { readonly x: number; readonly y: number };
  readonly texts: {
    readonly title: string;
    readonly address: readonly string[];
    readonly line: string;
    readonly steps: readonly string[];
    readonly made: string;
  };
};

/** Of the third of the sheet that is folded to the front. */
const FRONT = { top: mm(30), bottom: FOLDS[0] } as const;
const EDGE = mm(6);
const LINE_LENGTH = mm(100);

export function calibrationPage(calibration: Calibration, measurer: TextMeasurer): Page {
  const { window, offset, texts } = calibration;
  const box = addressBox(window, offset);
  const artifact = (marks: readonly Mark[]): Placed => ({ meaning: { as: 'artifact' }, marks });
  return {
    placed: [
      ...text(texts.title, styles.annexTitle, MARGIN.top - mm(6), 'title', measurer),
      artifact(crosses(box)),
      artifact(frame(safeArea(window), 'hair')),
      artifact(frame(box, 'thin')),
      artifact(rulers(box, measurer)),
      {
        meaning: { as: 'P', key: 'address' },
        marks: addressIn(
          texts.address.map((line, index) => [{ text: line, ...(index === 0 && { style: 'strong' as const }) }]),
          box,
          measurer,
        ),
      },
      artifact(FOLDS.flatMap((y) => [rule(mm(4), y, mm(8), 0, 'thin'), rule(PAGE.width - mm(12), y, mm(8), 0, 'thin')])),
      ...checkLine(texts.line, measurer),
      ...steps(texts, measurer),
    ],
  };
}

const rule = (x: number, y: number, width: number, height: number, weight: RuleMark['weight']): RuleMark => ({
  kind: 'rule',
  x,
  y,
  width,
  height,
  weight,
});

const frame = ({ x, y, width, height }: Box, weight: RuleMark['weight']): readonly RuleMark[] => [
  rule(x, y, width, 0, weight),
  rule(x, y + height, width, 0, weight),
  rule(x, y, 0, height, weight),
  rule(x + width, y, 0, height, weight),
];

/** Every centimetre, counted from the corner of the address. */
function crosses(box: Box): readonly RuleMark[] {
  const arm = mm(1);
  const marks: RuleMark[] = [];
  for (const y of stepsFrom(box.y, FRONT.top, FRONT.bottom, mm(10)))
    for (const x of stepsFrom(box.x, EDGE, PAGE.width - EDGE, mm(10))) {
      if (x > box.x - 1 && x < box.x + box.width - 1 && y > box.y - 1 && y < box.y + box.height - 1) continue;
      marks.push(rule(x - arm, y, 2 * arm, 0, 'hair'), rule(x, y - arm, 0, 2 * arm, 'hair'));
    }
  return marks;
}

/** All places between two, that many points apart, of which `origin` is one. */
function stepsFrom(origin: number, from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil((from - origin) / step);
  const last = Math.floor((to - origin) / step);
  return Array.from({ length: last - first + 1 }, (_, index) => origin + (first + index) * step);
}

/** Along the upper and the left side of the address, to the edges: a stroke for each millimetre, a number for each centimetre. */
function rulers(box: Box, measurer: TextMeasurer): readonly Mark[] {
  const marks: Mark[] = [
    rule(EDGE, box.y, PAGE.width - 2 * EDGE, 0, 'hair'),
    rule(box.x, FRONT.top, 0, FRONT.bottom - FRONT.top, 'hair'),
  ];
  const count = (at: number, origin: number) => Math.round(((at - origin) * 25.4) / 72);
  const stroke = (n: number) => mm(n % 10 === 0 ? 3 : n % 5 === 0 ? 2 : 1.1);
  for (const x of stepsFrom(box.x, EDGE, PAGE.width - EDGE, mm(1))) {
    const n = count(x, box.x);
    marks.push(rule(x, box.y - stroke(n), 0, stroke(n), 'hair'));
    if (n % 10 === 0 && n !== 0) marks.push(...number(n, x, box.y - mm(3.4), 'middle', measurer));
  }
  for (const y of stepsFrom(box.y, FRONT.top, FRONT.bottom, mm(1))) {
    const n = count(y, box.y);
    marks.push(rule(box.x - stroke(n), y, stroke(n), 0, 'hair'));
    if (n % 10 === 0 && n !== 0) marks.push(...number(n, box.x - mm(3.6), y + 2.4, 'end', measurer));
  }
  return marks.filter((mark) => boxOf(mark).left >= 0);
}

function number(n: number, x: number, baseline: number, align: 'middle' | 'end', measurer: TextMeasurer): readonly Mark[] {
  const style: TextStyle = { ...styles.footer, size: 7, leading: 8 };
  const said = n < 0 ? `−${-n}` : String(n);
  const width = measurer.widthOf(said, style);
  return [{ kind: 'text', x: align === 'end' ? x - width : x - width / 2, baseline, width, text: said, style }];
}

function checkLine(said: string, measurer: TextMeasurer): readonly Placed[] {
  const y = mm(116);
  const ends = [MARGIN.left, MARGIN.left + LINE_LENGTH].map((x) => rule(x, y - mm(2), 0, mm(4), 'thin'));
  return [
    { meaning: { as: 'artifact' }, marks: [rule(MARGIN.left, y, LINE_LENGTH, 0, 'thin'), ...ends] },
    ...text(said, styles.caption, y + mm(3), 'line', measurer),
  ];
}

function steps({ steps: all, made }: Calibration['texts'], measurer: TextMeasurer): readonly Placed[] {
  const style = styles.body;
  const indent = mm(7);
  let y = mm(132);
  const placed = all.map((step, index): Placed => {
    const at = { y, leading: style.leading, rise: measurer.baselineOf(style) };
    const lines = breakLines([{ text: step, style }], TEXT_WIDTH - indent, measurer);
    y += lines.length * style.leading + 5;
    return {
      meaning: { as: 'LI', list: 'steps', key: `step-${index}` },
      marks: [
        ...linesAt(breakLines([{ text: `${index + 1}.`, style: styles.bodyStrong }], indent, measurer), {
          ...at,
          x: MARGIN.left,
          width: indent,
        }),
        ...linesAt(lines, { ...at, x: MARGIN.left + indent, width: TEXT_WIDTH - indent }),
      ],
    };
  });
  return [...placed, ...text(made, styles.caption, y + mm(3), 'made', measurer)];
}

function text(said: string, style: TextStyle, y: number, key: string, measurer: TextMeasurer): readonly Placed[] {
  const marks = linesAt(breakLines([{ text: said, style }], TEXT_WIDTH, measurer), {
    x: MARGIN.left,
    y,
    width: TEXT_WIDTH,
    leading: style.leading,
    rise: measurer.baselineOf(style),
  });
  return [{ meaning: { as: key === 'title' ? 'H1' : 'P', key }, marks }];
}
