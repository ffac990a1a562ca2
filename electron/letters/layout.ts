/**
 * Letter to pages: pure, so pagination is tested without a PDF. The interest statement begins a page of its own, and
 * every page says which it is and of how many.
 */
import type { InterestAnnex, LetterModel } from '../../shared/domain/letters/letter-model.ts';
import { answerSheetAtoms } from './answer-sheet-atoms.ts';
import { blockAtoms, type ImageSizes } from './block-atoms.ts';
import { firstPage } from './first-page.ts';
import { type Atom, fillPages, type Sheet } from './flow.ts';
import { MARGIN, mm, PAGE, TEXT_BOTTOM, TEXT_WIDTH } from './geometry.ts';
import { INITIALS_ROOM, initialsAt } from './initials.ts';
import type { TextMeasurer } from './measure.ts';
import type { Page, Placed } from './placed.ts';
import { receiptAtoms } from './receipt-atoms.ts';
import { styles } from './styles.ts';
import { tableAtoms } from './table-atoms.ts';
import { linesAt, paragraphAtoms } from './text-atoms.ts';
import { breakLines } from './text-lines.ts';

const WHOLE_PAGE: Sheet = { top: MARGIN.top, bottom: TEXT_BOTTOM };
const FACT_LABEL = mm(27);
/** Lines. */
const LONGEST_FACT = 3;

export type LayoutOptions = {
  readonly withQr: boolean;
  readonly images?: ImageSizes;
  /** Printed at the foot of each page. */
  readonly code?: string | undefined;
};

export function layoutLetter(model: LetterModel, options: LayoutOptions, measurer: TextMeasurer): readonly Page[] {
  const images = options.images ?? {};
  const first = firstPage(model, images, measurer);
  const given = { labels: model.labels, measurer, withQr: options.withQr, images };
  const bodyAtoms = (isCompact: boolean) =>
    withCompany(
      model.body.map((block, index) => ({ kind: block.kind, atoms: blockAtoms(block, index, { ...given, isCompact }) })),
    );
  const bottom = TEXT_BOTTOM - (model.initials ? INITIALS_ROOM : 0);
  const next: Sheet = { top: MARGIN.top, bottom };
  const ownPages = (atoms: readonly Atom[]) => fillPages(atoms, next, next);
  const letter = onFewestPages(bodyAtoms, { top: first.bottom, bottom }, next);
  const annex = model.interestAnnex ? ownPages(annexAtoms(model.interestAnnex, model, measurer)) : [];
  const sheet = model.answerSheet ? ownPages(answerSheetAtoms(model.answerSheet, measurer)) : [];
  const initials = model.initials ? initialsAt(model.initials, measurer) : [];
  const signed = [...letter.map((placed, index) => (index === 0 ? [...first.placed, ...placed] : placed)), ...annex, ...sheet];
  // They are signed one by one, when each is paid.
  const receipts = model.receipts ? fillPages(receiptAtoms(model.receipts, measurer), WHOLE_PAGE, WHOLE_PAGE) : [];
  const pages = [...signed.map((placed) => [...placed, ...initials]), ...receipts];
  return pages.map((placed, index) => ({
    placed: [...placed, ...footer(model, { page: index + 1, pages: pages.length, code: options.code }, measurer)],
  }));
}

/** Parts of the usual space between paragraphs, tried in turn; the last with less room for the signature too. */
const CLOSER = [
  { part: 0.8, isCompact: false },
  { part: 0.6, isCompact: false },
  { part: 0.4, isCompact: true },
] as const;

/** A last page with two lines on it looks careless: paragraphs stand a little closer when that saves a page. */
function onFewestPages(
  atomsOf: (isCompact: boolean) => readonly Atom[],
  first: Sheet,
  next: Sheet,
): readonly (readonly Placed[])[] {
  const fill = (all: readonly Atom[]) => fillPages(all, { ...first, isBegun: true }, next);
  const usual = fill(atomsOf(false));
  if (usual.length < 2) return usual;
  for (const { part, isCompact } of CLOSER) {
    const pages = fill(atomsOf(isCompact).map((atom) => ({ ...atom, spaceBefore: atom.spaceBefore * part })));
    if (pages.length < usual.length) return pages;
  }
  return usual;
}

type BlockAtoms = { readonly kind: LetterModel['body'][number]['kind']; readonly atoms: readonly Atom[] };

/**
 * A sentence that introduces a table or panel stays with it, and the last lines of the letter with its signature: where they are
 * one line alone, those before them too.
 */
function withCompany(blocks: readonly BlockAtoms[]): readonly Atom[] {
  const endsBefore = (index: number): boolean => {
    const kind = blocks[index]?.kind;
    return kind === 'closing' || kind === 'signature';
  };
  return blocks.flatMap(({ kind, atoms }, index) => {
    const next = blocks[index + 1];
    const isBeforeLastLine = next?.kind === 'paragraph' && next.atoms.length === 1 && endsBefore(index + 2);
    const introduces = next?.kind === 'payment' || next?.kind === 'invoices' || next?.kind === 'table';
    const leads = endsBefore(index + 1) || next?.kind === 'parties' || (kind === 'paragraph' && (introduces || isBeforeLastLine));
    return leads ? atoms.map((atom, at) => (at === atoms.length - 1 ? { ...atom, holdsNext: true } : atom)) : atoms;
  });
}

function annexAtoms(annex: InterestAnnex, model: LetterModel, measurer: TextMeasurer): readonly Atom[] {
  const wide = { x: MARGIN.left, width: TEXT_WIDTH, justify: false, holdsNext: true } as const;
  const title = paragraphAtoms(
    [{ text: annex.title, style: styles.annexTitle }],
    { ...wide, leading: styles.annexTitle.leading, spaceBefore: 0, meaning: { as: 'H1', key: 'annex-title' } },
    measurer,
  );
  const facts = annex.facts.map((fact, index) => factAtom(fact, index, measurer));
  const table = tableAtoms(
    annex.table,
    { key: 'annex-table', x: MARGIN.left, width: TEXT_WIDTH, spaceBefore: 12 },
    model.labels,
    measurer,
  );
  const notes = annex.notes.flatMap((text, index) =>
    paragraphAtoms(
      [{ text, style: styles.caption }],
      {
        ...wide,
        holdsNext: index < annex.notes.length - 1,
        leading: styles.caption.leading,
        spaceBefore: index === 0 ? 8 : 2,
        meaning: { as: 'Note', key: `annex-note-${index}` },
      },
      measurer,
    ),
  );
  const last = table.length - 1;
  return [...title, ...facts, ...table.map((atom, index) => (index === last ? { ...atom, holdsNext: true } : atom)), ...notes];
}

function factAtom(fact: InterestAnnex['facts'][number], index: number, measurer: TextMeasurer): Atom {
  const { leading } = styles.meta;
  const width = TEXT_WIDTH - FACT_LABEL;
  const label = breakLines([{ text: fact.label, style: styles.label }], FACT_LABEL, measurer);
  const lines = breakLines([{ text: fact.text, style: styles.meta }], width, measurer).slice(0, LONGEST_FACT);
  const rise = measurer.baselineOf(styles.meta);
  return {
    height: Math.max(1, lines.length) * leading,
    spaceBefore: index === 0 ? 6 : 0,
    holdsNext: true,
    place: (y) => [
      {
        meaning: { as: 'P', key: `annex-fact-${index}` },
        marks: [
          ...linesAt(label, { x: MARGIN.left, y, width: FACT_LABEL, leading, rise }),
          ...linesAt(lines, { x: MARGIN.left + FACT_LABEL, y, width, leading, rise }),
        ],
      },
    ],
  };
}

type Foot = { readonly page: number; readonly pages: number; readonly code: string | undefined };

/** A long name gives way to the reference and the code, which tell whose page it is when it has lost the others. */
function footer(model: LetterModel, { page, pages, code }: Foot, measurer: TextMeasurer): readonly Placed[] {
  const style = styles.footer;
  const y = PAGE.height - MARGIN.bottom - style.leading;
  const number = model.labels.pageOf.replace('{page}', String(page)).replace('{pages}', String(pages));
  const { footer: said } = model.labels;
  const name = said.startsWith(model.author) ? model.author : '';
  const rest = [said.slice(name.length), code].filter((part) => part !== undefined && part !== '').join(' · ');
  const room = TEXT_WIDTH - measurer.widthOf(number, style) - FOOT_GAP;
  const line = (content: string, align: 'start' | 'end') =>
    linesAt(
      breakLines([{ text: content, style }], TEXT_WIDTH, measurer).slice(0, 1),
      { x: MARGIN.left, y, width: TEXT_WIDTH, leading: style.leading, rise: measurer.baselineOf(style) },
      align,
    );
  return [
    {
      meaning: { as: 'artifact' },
      marks: [{ kind: 'rule', x: MARGIN.left, y: y - 3, width: TEXT_WIDTH, height: 0, weight: 'hair' }],
    },
    {
      meaning: { as: 'artifact' },
      marks: line(`${shortened(name, room - measurer.widthOf(rest, style), measurer)}${rest}`, 'start'),
    },
    { meaning: { as: 'artifact' }, marks: line(number, 'end') },
  ];
}

const FOOT_GAP = mm(6);

function shortened(name: string, room: number, measurer: TextMeasurer): string {
  const width = (text: string) => measurer.widthOf(text, styles.footer);
  if (name.length < LONGEST_FOOT && width(name) <= room) return name;
  let kept = name.slice(0, LONGEST_FOOT);
  while (kept !== '' && width(`${kept}…`) > room) kept = kept.slice(0, -Math.ceil(kept.length / 20));
  return `${kept.trimEnd()}…`;
}

/** Letters; more never fit, and are not measured. */
const LONGEST_FOOT = 160;
