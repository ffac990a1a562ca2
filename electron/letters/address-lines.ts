/** An address as large as its box allows: five lines at 10 points; more lines, or longer ones, are set smaller until they fit. */
import type { Run } from '../../shared/domain/letters/letter-model.ts';
import { type Box, mm } from './geometry.ts';
import type { TextMeasurer } from './measure.ts';
import type { TextMark } from './placed.ts';
import { styles, type TextStyle } from './styles.ts';
import { linesAt, type RunStyles, styled } from './text-atoms.ts';
import { breakLines, type Line } from './text-lines.ts';

const SIZES = [10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6] as const;
const LEADING = mm(4.8) / 10;

type AddressLine = { readonly line: Line; readonly style: TextStyle };

export function addressIn(address: readonly (readonly Run[])[], box: Box, measurer: TextMeasurer): readonly TextMark[] {
  const smallest = SIZES[SIZES.length - 1] ?? 6;
  const set = (size: number) => linesOf(address, size, box, measurer);
  const size = SIZES.find((one) => set(one).length * one * LEADING <= box.height + 0.5) ?? smallest;
  const leading = size * LEADING;
  return set(size)
    .slice(0, Math.floor((box.height + 0.5) / leading))
    .flatMap(({ line, style }, index) =>
      linesAt([line], {
        x: box.x,
        y: box.y + index * leading,
        width: box.width,
        leading,
        rise: measurer.baselineOf({ ...style, leading }),
      }),
    );
}

function linesOf(address: readonly (readonly Run[])[], size: number, box: Box, measurer: TextMeasurer): readonly AddressLine[] {
  const scaled = (style: TextStyle): TextStyle => ({ ...style, size, leading: size * LEADING });
  const by: RunStyles = { plain: scaled(styles.body), strong: scaled(styles.bodyStrong), missing: scaled(styles.bodyMissing) };
  return address.flatMap((runs) => {
    const style = by[runs[0]?.style ?? 'plain'];
    return breakLines(styled(runs, by), box.width, measurer).map((line) => ({ line, style }));
  });
}
