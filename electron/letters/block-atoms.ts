/** The blocks of a letter as atoms, from the subject to the signature. */
import type { LetterBlock, LetterModel } from '../../shared/domain/letters/letter-model.ts';
import type { Atom } from './flow.ts';
import { MARGIN, mm, TEXT_WIDTH } from './geometry.ts';
import { checkAtoms, headingAtoms } from './list-atoms.ts';
import type { TextMeasurer } from './measure.ts';
import { partyAtom } from './party-atoms.ts';
import type { Mark, Placed } from './placed.ts';
import { qrModules } from './qr.ts';
import { styles } from './styles.ts';
import { tableAtoms } from './table-atoms.ts';
import { linesAt, paragraphAtoms, type RunStyles, riseOf, styled } from './text-atoms.ts';
import { breakLines } from './text-lines.ts';

const GAP = 6.8;
const QUIET_MODULES = 4;
const QR_SIDE = mm(25.5);

const bodyStyles: RunStyles = { plain: styles.body, strong: styles.bodyStrong, missing: styles.bodyMissing };
const subjectStyles: RunStyles = { plain: styles.subject, strong: styles.subject, missing: styles.bodyMissing };
const noteStyles: RunStyles = { plain: styles.note, strong: styles.noteStrong, missing: styles.noteMissing };

export type ImageSizes = { readonly logo?: Size; readonly signature?: Size };
export type Size = { readonly width: number; readonly height: number };
type Of<K extends LetterBlock['kind']> = Extract<LetterBlock, { readonly kind: K }>;

export function blockAtoms(
  block: LetterBlock,
  index: number,
  given: {
    readonly labels: LetterModel['labels'];
    readonly measurer: TextMeasurer;
    readonly withQr: boolean;
    readonly images: ImageSizes;
    /** Where a line saves a page. */
    readonly isCompact: boolean;
  },
): readonly Atom[] {
  const key = `block-${index}`;
  const { measurer } = given;
  switch (block.kind) {
    case 'subject': {
      const setting = {
        ...wide,
        leading: styles.subject.leading,
        spaceBefore: 16,
        holdsNext: true,
        meaning: { as: 'H1', key },
      } as const;
      return paragraphAtoms(styled(block.runs, subjectStyles), setting, measurer);
    }
    case 'salutation':
      return paragraphAtoms(styled(block.runs, bodyStyles), { ...plain(key), spaceBefore: 12, holdsNext: true }, measurer);
    case 'paragraph':
      return paragraphAtoms(styled(block.runs, bodyStyles), { ...plain(key), justify: true }, measurer);
    case 'closing':
      return paragraphAtoms(styled(block.runs, bodyStyles), { ...plain(key), spaceBefore: 12, holdsNext: true }, measurer);
    case 'invoices':
    case 'table':
      return tableAtoms(block.table, { key, x: MARGIN.left, width: TEXT_WIDTH, spaceBefore: GAP + 1 }, given.labels, measurer);
    case 'heading':
      return headingAtoms(block, key, measurer);
    case 'checks':
      return checkAtoms(block, key, measurer);
    case 'summary':
      return summaryAtoms(block, key, measurer);
    case 'payment':
      return [paymentAtom(block, key, measurer, given.withQr)];
    case 'signature':
      return [signatureAtom(block, key, measurer, given)];
    case 'parties':
      return [partyAtom(block, key, measurer)];
    case 'annex-list':
      return annexListAtoms(block, key, measurer);
    case 'privacy-note':
      return privacyAtoms(block, key, measurer);
  }
}

const wide = { x: MARGIN.left, width: TEXT_WIDTH, justify: false } as const;
const plain = (key: string) =>
  ({ ...wide, leading: styles.body.leading, spaceBefore: GAP, holdsNext: false, meaning: { as: 'P', key } }) as const;

const SUMMARY = { x: MARGIN.left + mm(35), width: TEXT_WIDTH - mm(35) } as const;

function summaryAtoms(block: Of<'summary'>, key: string, measurer: TextMeasurer): readonly Atom[] {
  const rows = [...block.lines.map((line) => ({ ...line, isTotal: false })), { ...block.total, isTotal: true }];
  return rows.map((row, index): Atom => {
    const style = row.isTotal ? styles.bodyStrong : styles.body;
    const height = style.leading + (row.isTotal ? 7 : 3.5);
    const cell = (text: string, column: number, align: 'start' | 'end', y: number): Placed => ({
      meaning: { as: 'TD', table: key, row: index, column },
      marks: linesAt(
        breakLines([{ text, style }], SUMMARY.width, measurer),
        { ...SUMMARY, y: y + (height - style.leading) / 2, leading: style.leading, rise: measurer.baselineOf(style) },
        align,
      ),
    });
    const rule = (y: number, weight: 'thin' | 'firm' | 'hair'): Placed => ({
      meaning: { as: 'artifact' },
      marks: [{ kind: 'rule', ...SUMMARY, y, height: 0, weight }],
    });
    return {
      height,
      spaceBefore: index === 0 ? GAP + 2 : 0,
      holdsNext: !row.isTotal,
      place: (y) => [
        ...(row.isTotal ? [rule(y, 'thin')] : []),
        cell(row.label, 0, 'start', y),
        cell(row.amount, 1, 'end', y),
        rule(y + height, row.isTotal ? 'firm' : 'hair'),
      ],
    };
  });
}

/** A panel between hairlines; the code, when there is one, stands at its right with its quiet zone. */
function paymentAtom(block: Of<'payment'>, key: string, measurer: TextMeasurer, withQr: boolean): Atom {
  const modules = withQr && block.qr ? qrModules(block.qr.payload) : undefined;
  const quiet = modules ? (QR_SIDE / modules.length) * QUIET_MODULES : 0;
  const padding = 7;
  const textWidth = TEXT_WIDTH - (modules ? QR_SIDE + 2 * quiet + 6 : 0);
  const runs = styled(block.runs, bodyStyles);
  const lines = breakLines(runs, textWidth, measurer);
  const extra = [block.warning, modules ? block.qr?.caption : undefined].filter((text) => text !== undefined);
  const extraLines = extra.map((text) => breakLines([{ text, style: styles.caption }], textWidth, measurer));
  const extraHeight = extraLines.reduce((sum, one) => sum + one.length * styles.caption.leading + 4, 0);
  const textHeight = lines.length * styles.body.leading + extraHeight;
  const inner = Math.max(textHeight, modules ? QR_SIDE + 2 * quiet - padding : 0);
  const height = inner + 2 * padding;
  return {
    height,
    spaceBefore: GAP + 1,
    holdsNext: false,
    place: (y) => {
      let at = y + padding + (inner - textHeight) / 2;
      const x = MARGIN.left;
      const body = linesAt(lines, { x, y: at, width: textWidth, leading: styles.body.leading, rise: riseOf(runs, measurer) });
      at += lines.length * styles.body.leading;
      const rest = extraLines.map((one, index): Placed => {
        at += 4;
        const place = { x, y: at, width: textWidth, leading: styles.caption.leading, rise: measurer.baselineOf(styles.caption) };
        at += one.length * styles.caption.leading;
        return { meaning: { as: 'P', key: `${key}-${index}` }, marks: linesAt(one, place) };
      });
      const rules: Mark[] = [y, y + height].map((top) => ({
        kind: 'rule',
        x,
        y: top,
        width: TEXT_WIDTH,
        height: 0,
        weight: 'hair',
      }));
      const qrY = y + (height - QR_SIDE) / 2;
      const qrX = MARGIN.left + TEXT_WIDTH - quiet - QR_SIDE;
      return [
        { meaning: { as: 'artifact' }, marks: rules },
        { meaning: { as: 'P', key }, marks: body },
        ...rest,
        ...(modules && block.qr
          ? [
              {
                meaning: { as: 'Figure' as const, key: `${key}-qr`, alt: block.qr.description },
                marks: [{ kind: 'qr' as const, x: qrX, y: qrY, side: QR_SIDE, modules }],
              },
            ]
          : []),
      ];
    },
  };
}

const SIGNATURE_SPACE = { usual: mm(17), compact: mm(13) } as const;
const SIGNATURE_WIDTH = mm(55);

function signatureAtom(
  block: Of<'signature'>,
  key: string,
  measurer: TextMeasurer,
  {
    labels,
    images,
    isCompact,
  }: { readonly labels: LetterModel['labels']; readonly images: ImageSizes; readonly isCompact: boolean },
): Atom {
  const width = TEXT_WIDTH * 0.6;
  const space = isCompact ? SIGNATURE_SPACE.compact : SIGNATURE_SPACE.usual;
  const name = breakLines([{ text: block.name, style: styles.bodyStrong }], width, measurer);
  const signed = block.signedBy === undefined ? [] : breakLines([{ text: block.signedBy, style: styles.body }], width, measurer);
  const { leading } = styles.body;
  const nameHeight = name.length * leading;
  return {
    height: nameHeight + space + signed.length * leading,
    spaceBefore: 3,
    holdsNext: false,
    place: (y) => {
      const x = MARGIN.left;
      const image = images.signature && fitted(images.signature, { width: SIGNATURE_WIDTH, height: space - 4 });
      return [
        {
          meaning: { as: 'P', key },
          marks: linesAt(name, { x, y, width, leading, rise: measurer.baselineOf(styles.bodyStrong) }),
        },
        ...(image
          ? [
              {
                meaning: { as: 'Figure' as const, key: `${key}-image`, alt: labels.signatureImage },
                marks: [{ kind: 'image' as const, image: 'signature' as const, x, y: y + nameHeight + 2, ...image }],
              },
            ]
          : []),
        {
          meaning: { as: 'P', key: `${key}-by` },
          marks: linesAt(signed, {
            x,
            y: y + nameHeight + space,
            width,
            leading,
            rise: measurer.baselineOf(styles.body),
          }),
        },
      ];
    },
  };
}

/** As large as the box allows, never larger than it is at 72 points an inch. */
export function fitted(size: Size, box: Size): Size {
  const scale = Math.min(1, box.width / size.width, box.height / size.height);
  return { width: size.width * scale, height: size.height * scale };
}

function annexListAtoms(block: Of<'annex-list'>, key: string, measurer: TextMeasurer): readonly Atom[] {
  const { leading } = styles.list;
  const indent = mm(6);
  const title = paragraphAtoms(
    [{ text: `${block.title}:`, style: styles.listTitle }],
    { ...plain(key), leading, spaceBefore: 12, holdsNext: true },
    measurer,
  );
  const items = block.items.flatMap((text, index): readonly Atom[] => {
    const lines = breakLines([{ text, style: styles.list }], TEXT_WIDTH - indent, measurer);
    const number = breakLines([{ text: `${index + 1}.`, style: styles.list }], indent, measurer);
    const rise = measurer.baselineOf(styles.list);
    return [
      {
        height: lines.length * leading,
        spaceBefore: 1,
        holdsNext: block.items.length > 1 && (index === 0 || index === block.items.length - 2),
        place: (y) => [
          {
            meaning: { as: 'LI', list: `${key}-list`, key: `${key}-${index}` },
            marks: [
              ...linesAt(number, { x: MARGIN.left, y, width: indent, leading, rise }),
              ...linesAt(lines, { x: MARGIN.left + indent, y, width: TEXT_WIDTH - indent, leading, rise }),
            ],
          },
        ],
      },
    ];
  });
  return [...title, ...items];
}

function privacyAtoms(block: Of<'privacy-note'>, key: string, measurer: TextMeasurer): readonly Atom[] {
  const runs = styled([{ text: `${block.title} `, style: 'strong' }, ...block.runs], noteStyles);
  const setting = {
    ...plain(key),
    leading: styles.note.leading,
    spaceBefore: 15,
    justify: true,
    meaning: { as: 'Note', key },
  } as const;
  return paragraphAtoms(runs, setting, measurer).map((atom, index, all) => ({ ...atom, holdsNext: index < all.length - 1 }));
}
