/** Where a long list takes its rows from, page by page. `useWindowedRows` and `useLocalRows` of `lib` give one. */
export type RowSource<Row> = {
  /** `undefined` until the first rows have arrived. */
  readonly total: number | undefined;
  readonly rowAt: (index: number) => Row | undefined;
  readonly onVisible: (first: number, last: number) => void;
  /** These rows answer an older question; the new ones are on their way. */
  readonly stale: boolean;
  readonly failure: Error | null;
};

/** Pixels of one rem now: rows grow with the text. */
export const pixelsPerRem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
