/**
 * A long list read in pages as it is scrolled: `{ offset, limit } → { total, rows }`. Feeds `Table` and `CardGrid`.
 * While another filter is being read, the rows of the one before stay on screen (`stale`).
 */
import { useQueries } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Topic } from '../../shared/contract/events.ts';

const PAGE_ROWS = 100;

export type RowWindow<Row> = { readonly total: number; readonly rows: readonly Row[] };

export type WindowedRows<Row> = {
  /** `undefined` until the first page has arrived. */
  readonly total: number | undefined;
  readonly rowAt: (index: number) => Row | undefined;
  readonly onVisible: (first: number, last: number) => void;
  readonly stale: boolean;
  readonly failure: Error | null;
};

export type WindowedQuery<Row> = {
  readonly topics: readonly Topic[];
  /** Channel and everything that decides which rows there are (filter, sort), but not the offset. */
  readonly key: readonly unknown[];
  readonly read: (window: { readonly offset: number; readonly limit: number }) => Promise<RowWindow<Row>>;
};

export function useWindowedRows<Row>({ topics, key, read }: WindowedQuery<Row>): WindowedRows<Row> {
  const [visible, setVisible] = useState({ first: 0, last: 0 });
  const firstPage = Math.floor(visible.first / PAGE_ROWS);
  const lastPage = Math.floor(visible.last / PAGE_ROWS);
  // The first page also brings the total, so it is always among them.
  const pages = [...new Set([0, ...Array.from({ length: lastPage - firstPage + 1 }, (_, i) => firstPage + i)])];

  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: [topics, ...key, 'page', page],
      queryFn: () => read({ offset: page * PAGE_ROWS, limit: PAGE_ROWS }),
    })),
  });

  const total = answers[0]?.data?.total;
  const failure = answers.find((answer) => answer.error)?.error ?? null;
  const byPage = new Map(pages.map((page, index) => [page, answers[index]?.data?.rows]));
  const current = total === undefined ? undefined : { total, byPage };
  const last = useRef(current);
  if (current) last.current = current;
  const shown = current ?? last.current;

  const onVisible = useCallback((first: number, end: number) => {
    setVisible((now) => (now.first === first && now.last === end ? now : { first, last: Math.max(first, end) }));
  }, []);

  return {
    total: shown?.total,
    rowAt: (index) => shown?.byPage.get(Math.floor(index / PAGE_ROWS))?.[index % PAGE_ROWS],
    onVisible,
    stale: current === undefined && shown !== undefined,
    failure,
  };
}

/** The same shape for rows that are already all here, such as the invoices of one debtor. */
export function useLocalRows<Row>(rows: readonly Row[] | undefined): WindowedRows<Row> {
  return useMemo(
    () => ({ total: rows?.length, rowAt: (index: number) => rows?.[index], onVisible: () => {}, stale: false, failure: null }),
    [rows],
  );
}
