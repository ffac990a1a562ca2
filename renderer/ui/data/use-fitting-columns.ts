import { type RefCallback, type RefObject, useCallback, useMemo, useState } from 'react';
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

type FittingColumns<Column> = {
  readonly columns: readonly Column[];
  /** Even without the secondary columns there is no room for them all. */
  readonly overflow: boolean;
  /** Of the element that gives the room. It may come and go: an empty table draws none. */
  readonly attach: RefCallback<HTMLDivElement>;
};

/** `taken`: rem of the room that other columns have; `element` holds what `attach` was given. */
export function useFittingColumns<Column extends Sized>(
  element: RefObject<HTMLDivElement | null>,
  columns: readonly Column[],
  taken: number,
): FittingColumns<Column> {
  const [room, setRoom] = useState(Number.POSITIVE_INFINITY);
  const attach = useCallback(
    (measured: HTMLDivElement) => {
      element.current = measured;
      const measure = () => setRoom(measured.clientWidth / pixelsPerRem());
      const observer = new ResizeObserver(measure);
      observer.observe(measured);
      measure();
      return () => {
        observer.disconnect();
        element.current = null;
      };
    },
    [element],
  );
  return useMemo(() => {
    const fitting = fittingColumns(columns, room - taken);
    return { columns: fitting, overflow: widthInRem(fitting) > room - taken, attach };
  }, [columns, room, taken, attach]);
}
