/**
 * A real table over a windowed source: only the rows in sight exist, 100,000 of them scroll without a pause.
 * One stop for Tab; ↑ ↓, Inicio, Fin, Re Pág and Av Pág move between rows, Enter opens the row (its first cell is the link).
 */
import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { classNames } from '../class-names.ts';
import { FailureNotice } from '../feedback/notices.tsx';
import { CheckField } from '../fields/choice-fields.tsx';
import { alignClass, type Column } from './column.ts';
import { pixelsPerRem, type RowSource } from './row-source.ts';
import styles from './table.module.css';
import { HeaderCell, type Sort } from './table-header.tsx';
import { useFittingColumns, widthInRem } from './use-fitting-columns.ts';

export type Selection<Row> = {
  readonly isChosen: (row: Row) => boolean;
  readonly onToggle: (row: Row, chosen: boolean) => void;
  readonly nameOf: (row: Row) => string;
  /** Rows that can't be chosen keep their box, disabled. */
  readonly canChoose?: (row: Row) => boolean;
  /** Without it there is no box above the column. */
  readonly all?: { readonly state: 'all' | 'some' | 'none'; readonly onToggle: (chosen: boolean) => void };
};

type TableProps<Row, Id extends string> = {
  /** The name of the table. */
  readonly label: string;
  readonly columns: readonly Column<Row, Id>[];
  readonly rows: RowSource<Row>;
  readonly keyOf: (row: Row) => string;
  /** The page of a row; its first cell becomes the link. */
  readonly hrefOf?: (row: Row) => string;
  /** Or what opening it does. */
  readonly onOpen?: (row: Row) => void;
  readonly sort?: Sort<Id>;
  readonly onSort?: (sort: Sort<Id>) => void;
  readonly selection?: Selection<Row>;
  /** For short lists inside a page: as high as its rows, all of them drawn. */
  readonly grows?: boolean;
  readonly empty?: ReactNode;
};

const features = tableFeatures({});
const ROW_REM = 2.75;
const PICK_REM = 3;

export function Table<Row, Id extends string = string>(props: TableProps<Row, Id>) {
  const { label, rows, keyOf, hrefOf, onOpen, sort, onSort, selection, grows, empty } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { columns, overflow, attach } = useFittingColumns(scroller, props.columns, selection ? PICK_REM : 0);
  const [current, setCurrent] = useState(0);
  /** The row that a key asked for; kept by index, since an effect of an older render may run before the one that moves. */
  const wanted = useRef<number | undefined>(undefined);
  const total = rows.total ?? 0;

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_REM * pixelsPerRem(),
    overscan: grows ? total : 8,
    useFlushSync: false,
    enabled: rows.total !== undefined,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { onVisible } = rows;
  useEffect(() => onVisible(first, last), [onVisible, first, last]);

  useEffect(() => {
    if (wanted.current === undefined) return;
    const target = scroller.current?.querySelector<HTMLElement>(`[data-row="${wanted.current}"]`);
    if (!target) return;
    wanted.current = undefined;
    target.focus();
  });

  const loaded = items.flatMap(({ index }) => {
    const row = rows.rowAt(index);
    return row === undefined ? [] : [{ index, row }];
  });
  const definitions = useMemo(() => {
    const helper = createColumnHelper<typeof features, { index: number; row: Row }>();
    return columns.map((column) =>
      helper.display({ id: column.id, header: column.header, cell: ({ row }) => column.cell(row.original.row) }),
    );
  }, [columns]);
  const table = useTable({ features, columns: definitions, data: loaded, getRowId: ({ index }) => String(index) });
  const cellsOf = new Map(table.getRowModel().rows.map((row) => [row.original.index, row.getAllCells()]));

  const move = (to: number) => {
    const next = Math.min(Math.max(to, 0), total - 1);
    wanted.current = next;
    virtual.scrollToIndex(next);
    setCurrent(next);
  };
  const pageRows = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / (ROW_REM * pixelsPerRem())) - 2);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return;
    const steps: Record<string, number> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + pageRows,
      PageUp: current - pageRows,
      Home: 0,
      End: total - 1,
    };
    const to = steps[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(to);
  };

  if (rows.total === 0 && empty) return <>{empty}</>;
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const width = columns.length + (selection ? 1 : 0);
  // Rows without a link: the arrows can scroll only what takes the focus itself.
  const isReached = !hrefOf && !onOpen && (overflow || !grows);
  const reachable = Math.min(Math.max(current, first), last);

  const firstCell = (index: number, row: Row, content: ReactNode) => {
    const shared = {
      'data-row': index,
      tabIndex: index === reachable ? 0 : -1,
      onFocus: () => setCurrent(index),
      className: styles.rowLink,
    };
    if (hrefOf) {
      return (
        <a {...shared} href={hrefOf(row)}>
          {content}
        </a>
      );
    }
    if (!onOpen) return content;
    return (
      <button {...shared} type="button" onClick={() => onOpen(row)}>
        {content}
      </button>
    );
  };

  return (
    <>
      <FailureNotice failure={rows.failure} />
      <div
        ref={attach}
        className={classNames(styles.scroller, grows && styles.grows, rows.stale && styles.stale)}
        aria-busy={rows.stale}
        {...(isReached && { role: 'group', tabIndex: 0, 'aria-label': label })}
      >
        <table
          className={styles.table}
          style={{ minWidth: `${widthInRem(columns) + (selection ? PICK_REM : 0)}rem` }}
          aria-label={label}
          aria-rowcount={rows.total === undefined ? -1 : total + 1}
          onKeyDown={onKeyDown}
        >
          <colgroup>
            {selection && <col style={{ width: `${PICK_REM}rem` }} />}
            {columns.map((column) => (
              <col key={column.id} style={{ width: column.width === undefined ? undefined : `${column.width}rem` }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              {selection && (
                <th scope="col">
                  {selection.all ? (
                    <CheckField
                      label={t('kit.table.selectAll')}
                      labelHidden
                      value={selection.all.state === 'all'}
                      mixed={selection.all.state === 'some'}
                      onChange={selection.all.onToggle}
                    />
                  ) : (
                    <span className="only-read-aloud">{t('kit.table.selectAll')}</span>
                  )}
                </th>
              )}
              {columns.map((column) => (
                <HeaderCell key={column.id} column={column} sort={sort} onSort={onSort} />
              ))}
            </tr>
          </thead>
          <tbody>
            <Gap height={before} span={width} />
            {rows.total === undefined && <Ghosts rows={8} span={width} />}
            {items.map(({ index }) => {
              const row = rows.rowAt(index);
              const cells = cellsOf.get(index);
              if (row === undefined || !cells) return <GhostRow key={`ghost-${index}`} index={index} span={width} />;
              const chosen = selection?.isChosen(row) ?? false;
              return (
                <tr
                  key={keyOf(row)}
                  aria-rowindex={index + 2}
                  className={classNames((hrefOf || onOpen) && styles.opens, chosen && styles.chosen)}
                  onClick={(event) => openFromRow(event.target, event.currentTarget)}
                >
                  {selection && (
                    <td>
                      <CheckField
                        label={t('kit.table.selectRow', { name: selection.nameOf(row) })}
                        labelHidden
                        value={chosen}
                        disabled={selection.canChoose?.(row) === false}
                        onChange={(on) => selection.onToggle(row, on)}
                      />
                    </td>
                  )}
                  {cells.map((cell, position) => {
                    const content = <table.FlexRender cell={cell} />;
                    return (
                      <td key={cell.id} className={alignClass(columns[position]?.align)}>
                        {position === 0 ? firstCell(index, row, content) : content}
                      </td>
                    );
                  })}
                </tr>
              );
            })}
            <Gap height={after} span={width} />
          </tbody>
          {columns.some((column) => column.footer !== undefined) && (
            <tfoot>
              <tr>
                {selection && <td />}
                {columns.map((column) => (
                  <td key={column.id} className={alignClass(column.align)}>
                    {column.footer}
                  </td>
                ))}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </>
  );
}

const Gap = ({ height, span }: { readonly height: number; readonly span: number }) =>
  height > 0 ? (
    <tr aria-hidden className={styles.gap}>
      <td colSpan={span} style={{ height }} />
    </tr>
  ) : null;

const GhostRow = ({ index, span }: { readonly index: number; readonly span: number }) => (
  <tr aria-rowindex={index + 2}>
    <td colSpan={span}>
      <span className={styles.ghost} />
      <span className="only-read-aloud">{t('kit.table.loadingRow')}</span>
    </td>
  </tr>
);

const Ghosts = ({ rows, span }: { readonly rows: number; readonly span: number }) =>
  Array.from({ length: rows }, (_, index) => index).map((index) => <GhostRow key={index} index={index} span={span} />);

/** A click anywhere on the row is a click on its link, save on what is a control itself or while text is being selected. */
function openFromRow(target: EventTarget, row: HTMLElement): void {
  if (!(target instanceof Element) || target.closest('a, button, input, label, select, textarea')) return;
  if (window.getSelection()?.toString()) return;
  row.querySelector<HTMLElement>('[data-row]')?.click();
}
