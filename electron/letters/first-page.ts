/** What stands at fixed places of the first page: letterhead, address in the window, place and date, reference. */
import type { LetterModel } from '../../shared/domain/letters/letter-model.ts';
import { addressIn } from './address-lines.ts';
import { fitted, type ImageSizes } from './block-atoms.ts';
import { addressBox, FOLDS, MARGIN, mm, PAGE, TEXT_WIDTH, windowZone } from './geometry.ts';
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
  // A paper that is addressed to nobody leaves no room for an address.
  const addressed = model.address.lines.length === 0 ? 0 : address.bottom;
  const clear = Math.max(sender.bottom, addressed, zone ? zone.y + zone.height : 0);
  const heading = headingAt(model, clear + mm(3), measurer);
  const addressee = addressed === 0 ? [] : address.placed;
  return { placed: [...sender.placed, ...addressee, ...heading.placed, ...foldMarks(model)], bottom: heading.bottom };
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

function addressAt(model: LetterModel, measurer: TextMeasurer): { readonly placed: readonly Placed[]; readonly bottom: number } {
  const box = addressBox(model.address.window, model.address.offset);
  const marks = addressIn(model.address.lines, box, measurer);
  return { placed: [{ meaning: { as: 'P', key: 'address' }, marks }], bottom: box.y + box.height };
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
