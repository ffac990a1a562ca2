import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { pixelsPerRem } from './row-source.ts';

type Sized = { readonly width?: number; readonly secondary?: boolean };

/** What the column without a width needs to say anything. */
const LEAST_REM = 12;

export const widthInRem = (columns: readonly Sized[]): number => columns.reduce((sum, { width = LEAST_REM }) => sum + width, 0);

/** Leaves secondary columns out, the last one first, until the rest fit; sideways scrolling is the last resort. */
function fittingColumns<Column extends Sized>(columns: readonly Column[], room: number): readonly Column[] {
  if (widthInRem(columns) <= room) return columns;
  const dropped = columns.findLastIndex(({ secondary }) => secondary);
  return dropped < 0 ? columns : fittingColumns(columns.toSpliced(dropped, 1), room);
}

export function useFittingColumns<Column extends Sized>(
  element: RefObject<HTMLElement | null>,
  columns: readonly Column[],
  taken: number,
): readonly Column[] {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured) return;
    const measure = () => setRoom(measured.clientWidth / pixelsPerRem());
    const observer = new ResizeObserver(measure);
    observer.observe(measured);
    measure();
    return () => observer.disconnect();
  }, [element]);
  return useMemo(() => fittingColumns(columns, room - taken), [columns, room, taken]);
}
