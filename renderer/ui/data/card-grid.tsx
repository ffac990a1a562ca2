/**
 * Cards in as many columns as fit, only those in sight drawn. Each card is one link. One stop for Tab; the arrows, Inicio,
 * Fin, Re Pág and Av Pág move between cards, Enter opens.
 */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { FailureNotice } from '../feedback/notices.tsx';
import { pixelsPerRem, type RowSource } from './row-source.ts';
import styles from './table.module.css';

type CardGridProps<Row> = {
  readonly label: string;
  readonly rows: RowSource<Row>;
  readonly keyOf: (row: Row) => string;
  readonly hrefOf: (row: Row) => string;
  readonly card: (row: Row) => ReactNode;
  /** In rem; the height is the same for all of them. */
  readonly minWidth?: number;
  readonly height: number;
  readonly empty?: ReactNode;
};

const GAP_REM = 0.75;

export function CardGrid<Row>({ label, rows, keyOf, hrefOf, card, minWidth = 18, height, empty }: CardGridProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  const [columns, setColumns] = useState(1);
  const [current, setCurrent] = useState(0);
  /** The card that a key asked for; kept by index, since an effect of an older render may run before the one that moves. */
  const wanted = useRef<number | undefined>(undefined);
  const total = rows.total ?? 0;

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const measure = () => {
      const rem = pixelsPerRem();
      setColumns(Math.max(1, Math.floor((element.clientWidth + GAP_REM * rem) / ((minWidth + GAP_REM) * rem))));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [minWidth]);

  const virtual = useVirtualizer({
    count: Math.ceil(total / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => (height + GAP_REM) * pixelsPerRem(),
    overscan: 3,
    useFlushSync: false,
  });
  const lines = virtual.getVirtualItems();
  const first = (lines[0]?.index ?? 0) * columns;
  const last = Math.min(total, ((lines.at(-1)?.index ?? 0) + 1) * columns) - 1;
  const { onVisible } = rows;
  useEffect(() => onVisible(first, Math.max(first, last)), [onVisible, first, last]);

  useEffect(() => {
    if (wanted.current === undefined) return;
    const target = scroller.current?.querySelector<HTMLElement>(`[data-card="${wanted.current}"]`);
    if (!target) return;
    wanted.current = undefined;
    target.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ((height + GAP_REM) * pixelsPerRem())));
    const steps: Record<string, number> = {
      ArrowRight: current + 1,
      ArrowLeft: current - 1,
      ArrowDown: current + columns,
      ArrowUp: current - columns,
      PageDown: current + columns * page,
      PageUp: current - columns * page,
      Home: 0,
      End: total - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = Math.min(Math.max(to, 0), total - 1);
    wanted.current = next;
    virtual.scrollToIndex(Math.floor(next / columns));
    setCurrent(next);
  };
  const reachable = Math.min(Math.max(current, first), Math.max(first, last));

  if (rows.total === 0 && empty) return <>{empty}</>;
  return (
    <>
      <FailureNotice failure={rows.failure} />
      <div ref={scroller} className={styles.cardsScroller} aria-busy={rows.stale}>
        <ul className={styles.cardsSpace} style={{ height: virtual.getTotalSize() }} aria-label={label} onKeyDown={onKeyDown}>
          {lines.flatMap((line) =>
            Array.from({ length: columns }, (_, column) => line.index * columns + column)
              .filter((index) => index < total)
              .map((index) => {
                const row = rows.rowAt(index);
                return (
                  <li
                    key={row === undefined ? `ghost-${index}` : keyOf(row)}
                    className={styles.item}
                    aria-setsize={total}
                    aria-posinset={index + 1}
                    style={cardPlace(index % columns, columns, line.start, height)}
                  >
                    {row === undefined ? (
                      <div className={styles.itemLink}>
                        <span className={styles.ghost} />
                      </div>
                    ) : (
                      <a
                        className={styles.itemLink}
                        href={hrefOf(row)}
                        data-card={index}
                        tabIndex={index === reachable ? 0 : -1}
                        onFocus={() => setCurrent(index)}
                      >
                        {card(row)}
                      </a>
                    )}
                  </li>
                );
              }),
          )}
        </ul>
      </div>
    </>
  );
}

function cardPlace(column: number, columns: number, top: number, height: number) {
  const width = `(100% - ${(columns - 1) * GAP_REM}rem) / ${columns}`;
  return {
    position: 'absolute',
    top,
    height: `${height}rem`,
    width: `calc(${width})`,
    insetInlineStart: `calc((${width} + ${GAP_REM}rem) * ${column})`,
  } as const;
}
