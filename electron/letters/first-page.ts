/** What stands at fixed places of the first page: letterhead, address in the window, place and date, reference. */
import type { LetterModel } from '../../shared/domain/letters/letter-model.ts';
import { fitted, type ImageSizes } from './block-atoms.ts';
import { addressBox, type Box, FOLDS, MARGIN, mm, PAGE, TEXT_WIDTH, windowZone } from './geometry.ts';
import type { TextMeasurer } from './measure.ts';
import type { Placed } from './placed.ts';
import { styles, type TextStyle } from './styles.ts';
import { linesAt, type RunStyles, riseOf, styled } from './text-atoms.ts';
import { breakLines, type Line } from './text-lines.ts';

const LOGO = { width: mm(45), height: mm(13) } as const;
const META_LABEL = mm(27);
/** Lines: what stands at a fixed place may not push the letter off its page; the text itself repeats it whole. */
const LONGEST_FACT = 3;

const senderStyles: RunStyles = { plain: styles.sender, strong: styles.sender, missing: styles.senderMissing };
const metaStyles: RunStyles = { plain: styles.meta, strong: styles.meta, missing: styles.metaMissing };

/** Answers also where the flowing text may begin. */
export function firstPage(
  model: LetterModel,
  images: ImageSizes,
  measurer: TextMeasurer,
): { readonly placed: readonly Placed[]; readonly bottom: number } {
  const sender = senderAt(model, images, measurer);
  const address = addressAt(model, measurer);
  const { window } = model.address;
  const zone = window === 'none' ? undefined : windowZone(window);
  const clear = Math.max(sender.bottom, address.bottom, zone ? zone.y + zone.height : 0);
  const heading = headingAt(model, clear + mm(3), measurer);
  return { placed: [...sender.placed, ...address.placed, ...heading.placed, ...foldMarks(model)], bottom: heading.bottom };
}

/** Beside the window, never inside it; the name may use the whole width, because it stands above. */
function senderAt(
  model: LetterModel,
  images: ImageSizes,
  measurer: TextMeasurer,
): { readonly placed: readonly Placed[]; readonly bottom: number } {
  const isRight = model.address.window === 'left';
  const column = isRight ? { x: mm(124), width: mm(66) } : { x: MARGIN.left, width: mm(63) };
  const logo = images.logo && fitted(images.logo, LOGO);
  const nameWidth = logo || isRight ? column.width : TEXT_WIDTH;
  let y: number = MARGIN.top;
  const placed: Placed[] = [];
  if (logo) {
    placed.push({
      meaning: { as: 'Figure', key: 'logo', alt: model.labels.logo },
      marks: [{ kind: 'image', image: 'logo', x: column.x, y, ...logo }],
    });
    y += logo.height + 5;
  }
  const name = breakLines([{ text: model.sender.name, style: styles.senderName }], nameWidth, measurer).slice(0, LONGEST_FACT);
  placed.push({
    meaning: { as: 'P', key: 'sender' },
    marks: at(name, { x: column.x, y, width: nameWidth }, styles.senderName, measurer),
  });
  y += name.length * styles.senderName.leading + 2;
  for (const [index, runs] of model.sender.lines.entries()) {
    const lines = breakLines(styled(runs, senderStyles), column.width, measurer).slice(0, LONGEST_FACT);
    placed.push({ meaning: { as: 'P', key: `sender-${index}` }, marks: at(lines, { ...column, y }, styles.sender, measurer) });
    y += lines.length * styles.sender.leading;
  }
  return { placed, bottom: y };
}

const at = (lines: readonly Line[], place: { x: number; y: number; width: number }, style: TextStyle, measurer: TextMeasurer) =>
  linesAt(lines, { ...place, leading: style.leading, rise: measurer.baselineOf(style) });

const ADDRESS_SIZES = [10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6] as const;
const LEADING_OF_ADDRESS = mm(4.8) / 10;

/** Five lines at 10 points; more lines, or longer ones, are set smaller until they fit. */
function addressAt(model: LetterModel, measurer: TextMeasurer): { readonly placed: readonly Placed[]; readonly bottom: number } {
  const box = addressBox(model.address.window, model.address.offset);
  const smallest = ADDRESS_SIZES[ADDRESS_SIZES.length - 1] ?? 6;
  const size = ADDRESS_SIZES.find((one) => fits(model, one, box, measurer)) ?? smallest;
  const leading = size * LEADING_OF_ADDRESS;
  const lines = addressLines(model, size, box, measurer).slice(0, Math.floor(box.height / leading));
  const marks = lines.flatMap(({ line, style }, index) =>
    linesAt([line], {
      x: box.x,
      y: box.y + index * leading,
      width: box.width,
      leading,
      rise: measurer.baselineOf({ ...style, leading }),
    }),
  );
  return { placed: [{ meaning: { as: 'P', key: 'address' }, marks }], bottom: box.y + box.height };
}

const fits = (model: LetterModel, size: number, box: Box, measurer: TextMeasurer): boolean =>
  addressLines(model, size, box, measurer).length * size * LEADING_OF_ADDRESS <= box.height + 0.5;

function addressLines(model: LetterModel, size: number, box: Box, measurer: TextMeasurer) {
  const scaled = (style: TextStyle): TextStyle => ({ ...style, size, leading: size * LEADING_OF_ADDRESS });
  const by: RunStyles = { plain: scaled(styles.body), strong: scaled(styles.bodyStrong), missing: scaled(styles.bodyMissing) };
  return model.address.lines.flatMap((runs) => {
    const style = by[runs[0]?.style ?? 'plain'];
    return breakLines(styled(runs, by), box.width, measurer).map((line) => ({ line, style }));
  });
}

function headingAt(
  model: LetterModel,
  top: number,
  measurer: TextMeasurer,
): { readonly placed: readonly Placed[]; readonly bottom: number } {
  const date = styled(model.heading.placeAndDate, metaStyles);
  const { leading } = styles.meta;
  const dateLines = breakLines(date, TEXT_WIDTH / 2, measurer);
  const placed: Placed[] = [
    {
      meaning: { as: 'P', key: 'date' },
      marks: linesAt(
        dateLines,
        { x: MARGIN.left + TEXT_WIDTH / 2, y: top, width: TEXT_WIDTH / 2, leading, rise: riseOf(date, measurer) },
        'end',
      ),
    },
  ];
  let y = top;
  for (const [index, fact] of model.heading.facts.entries()) {
    const label = breakLines([{ text: fact.label, style: styles.label }], META_LABEL, measurer);
    const runs = styled(fact.runs, metaStyles);
    const width = TEXT_WIDTH - META_LABEL - (index < dateLines.length ? TEXT_WIDTH / 2 : 0);
    const lines = breakLines(runs, width, measurer).slice(0, LONGEST_FACT);
    const rise = riseOf(runs, measurer);
    placed.push({
      meaning: { as: 'P', key: `heading-${index}` },
      marks: [
        ...linesAt(label, { x: MARGIN.left, y, width: META_LABEL, leading, rise }),
        ...linesAt(lines, { x: MARGIN.left + META_LABEL, y, width, leading, rise }),
      ],
    });
    y += Math.max(1, lines.length) * leading;
  }
  return { placed, bottom: Math.max(y, top + dateLines.length * leading) };
}

function foldMarks(model: LetterModel): readonly Placed[] {
  if (!model.foldMarks) return [];
  const marks = FOLDS.filter((y) => y < PAGE.height).map(
    (y) => ({ kind: 'rule', x: mm(4), y, width: mm(4), height: 0, weight: 'hair' }) as const,
  );
  return [{ meaning: { as: 'artifact' }, marks }];
}
