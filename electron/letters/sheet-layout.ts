/** Sheet to pages: pure, as letters are. The head of a table is repeated on every page, which says of how many it is one. */
import type { Sheet, SheetBlock, SheetFact } from '../../shared/domain/sheets/sheet-model.ts';
import { type Atom, fillPages } from './flow.ts';
import { HALF, mm, PAGE } from './geometry.ts';
import type { TextMeasurer } from './measure.ts';
import type { Meaning, Page, Placed } from './placed.ts';
import { styles, type TextStyle } from './styles.ts';
import { tableAtoms } from './table-atoms.ts';
import { linesAt, paragraphAtoms } from './text-atoms.ts';
import { breakLines } from './text-lines.ts';

const MARGIN = { side: mm(18), top: mm(16), bottom: mm(14) } as const;
const FOOTER_HEIGHT = mm(9);
const FACT_LABEL = mm(34);
const DATE_WIDTH = mm(60);
/** Rows. */
const SHORT_TABLE = 8;

type Paper = { readonly width: number; readonly height: number; readonly text: number };

const paperOf = ({ landscape, half }: Pick<Sheet, 'landscape' | 'half'>): Paper => {
  const [width, height] = half ? [HALF.width, HALF.height] : landscape ? [PAGE.height, PAGE.width] : [PAGE.width, PAGE.height];
  return { width, height, text: width - 2 * MARGIN.side };
};

export function layoutSheet(sheet: Sheet, measurer: TextMeasurer): readonly Page[] {
  const paper = paperOf(sheet);
  const head = headAt(sheet, paper, measurer);
  const bottom = paper.height - MARGIN.bottom - FOOTER_HEIGHT;
  const atoms = sheet.blocks.flatMap((block, index) => blockAtoms(block, index, sheet, paper, measurer));
  const pages = fillPages(atoms, { top: head.bottom, bottom, isBegun: true }, { top: MARGIN.top, bottom });
  return pages.map((placed, index) => ({
    placed: [...(index === 0 ? head.placed : []), ...placed, ...footer(sheet, index + 1, pages.length, paper, measurer)],
  }));
}

/** Who prints it and when, a rule, then what it is. */
function headAt(
  sheet: Sheet,
  paper: Paper,
  measurer: TextMeasurer,
): { readonly placed: readonly Placed[]; readonly bottom: number } {
  const x = MARGIN.side;
  const placed: Placed[] = [];
  let y: number = MARGIN.top;
  const write = (text: string, style: TextStyle, meaning: Meaning, width = paper.text, longest = 2): void => {
    const lines = breakLines([{ text, style }], width, measurer).slice(0, longest);
    const { leading } = style;
    placed.push({ meaning, marks: linesAt(lines, { x, y, width, leading, rise: measurer.baselineOf(style) }) });
    y += lines.length * leading;
  };
  const date = breakLines([{ text: sheet.onText, style: styles.sender }], DATE_WIDTH, measurer).slice(0, 1);
  const dateAt = { x: x + paper.text - DATE_WIDTH, y: y + 3, width: DATE_WIDTH, leading: styles.sender.leading };
  write(sheet.business.name, styles.bodyStrong, { as: 'P', key: 'business' }, paper.text - DATE_WIDTH);
  placed.push({
    meaning: { as: 'P', key: 'date' },
    marks: linesAt(date, { ...dateAt, rise: measurer.baselineOf(styles.sender) }, 'end'),
  });
  if (sheet.business.line) write(sheet.business.line, styles.sender, { as: 'P', key: 'business-line' });
  y += 4;
  placed.push({ meaning: { as: 'artifact' }, marks: [{ kind: 'rule', x, y, width: paper.text, height: 0, weight: 'thin' }] });
  y += 13;
  write(sheet.title, styles.annexTitle, { as: 'H1', key: 'title' });
  if (sheet.subtitle) {
    y += 1;
    write(sheet.subtitle, styles.meta, { as: 'P', key: 'subtitle' }, paper.text, 3);
  }
  return { placed, bottom: y + 2 };
}

function blockAtoms(block: SheetBlock, index: number, sheet: Sheet, paper: Paper, measurer: TextMeasurer): readonly Atom[] {
  const wide = { x: MARGIN.side, width: paper.text, justify: false } as const;
  const key = `block-${index}`;
  switch (block.kind) {
    case 'heading':
      return paragraphAtoms(
        [{ text: block.text, style: styles.subject }],
        { ...wide, leading: styles.subject.leading, spaceBefore: 16, holdsNext: true, meaning: { as: 'H2', key } },
        measurer,
      );
    case 'paragraph':
      return paragraphAtoms(
        [{ text: block.text, style: styles.meta }],
        {
          ...wide,
          leading: styles.meta.leading,
          spaceBefore: 7,
          holdsNext: sheet.blocks[index + 1]?.kind === 'table',
          meaning: { as: 'P', key },
        },
        measurer,
      );
    case 'note':
      return paragraphAtoms(
        [{ text: block.text, style: styles.caption }],
        { ...wide, leading: styles.caption.leading, spaceBefore: 5, holdsNext: false, meaning: { as: 'Note', key } },
        measurer,
      );
    case 'facts':
      return block.facts.map((fact, at) => factAtom(fact, at, key, paper, measurer));
    case 'table': {
      const setting = { key, x: MARGIN.side, width: paper.text, spaceBefore: 8 };
      const atoms = tableAtoms(block.table, setting, sheet.labels, measurer);
      const isNoted = sheet.blocks[index + 1]?.kind === 'note';
      // What fits on a corner of a page is not torn in two.
      const isShort = block.table.rows.length <= SHORT_TABLE;
      return atoms.map((atom, at) =>
        at === atoms.length - 1 ? { ...atom, holdsNext: isNoted } : isShort ? { ...atom, holdsNext: true } : atom,
      );
    }
  }
}

function factAtom(fact: SheetFact, index: number, key: string, paper: Paper, measurer: TextMeasurer): Atom {
  const { leading } = styles.meta;
  const width = paper.text - FACT_LABEL;
  const label = breakLines([{ text: fact.label, style: styles.label }], FACT_LABEL - 6, measurer);
  const lines = breakLines([{ text: fact.text, style: styles.meta }], width, measurer);
  const rise = measurer.baselineOf(styles.meta);
  return {
    height: Math.max(label.length, lines.length) * leading,
    spaceBefore: index === 0 ? 8 : 0,
    holdsNext: false,
    place: (y) => [
      {
        meaning: { as: 'P', key: `${key}-${index}` },
        marks: [
          ...linesAt(label, { x: MARGIN.side, y, width: FACT_LABEL, leading, rise }),
          ...linesAt(lines, { x: MARGIN.side + FACT_LABEL, y, width, leading, rise }),
        ],
      },
    ],
  };
}

function footer(sheet: Sheet, page: number, pages: number, paper: Paper, measurer: TextMeasurer): readonly Placed[] {
  const style = styles.footer;
  const y = paper.height - MARGIN.bottom - style.leading;
  const width = paper.text * 0.75;
  const line = (text: string, align: 'start' | 'end') =>
    linesAt(
      breakLines([{ text, style }], width, measurer).slice(0, 1),
      {
        x: align === 'start' ? MARGIN.side : MARGIN.side + paper.text - width,
        y,
        width,
        leading: style.leading,
        rise: measurer.baselineOf(style),
      },
      align,
    );
  const number = sheet.labels.pageOf.replace('{page}', String(page)).replace('{pages}', String(pages));
  return [
    {
      meaning: { as: 'artifact' },
      marks: [{ kind: 'rule', x: MARGIN.side, y: y - 3, width: paper.text, height: 0, weight: 'hair' }],
    },
    { meaning: { as: 'artifact' }, marks: line(sheet.labels.footer, 'start') },
    { meaning: { as: 'artifact' }, marks: line(number, 'end') },
  ];
}
