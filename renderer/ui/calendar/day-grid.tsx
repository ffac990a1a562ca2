import { type DragEvent, type ReactNode, useEffect, useId, useRef } from 'react';
import { dayOfMonth, type IsoDate, monthOf, weekday } from '../../../shared/domain/civil-date.ts';
import { formatLongDate, weekdayName } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import styles from './calendar.module.css';
import { dayAfterKey } from './grid-keys.ts';

type DropMark = 'free' | 'hint' | 'stays';

type DayGridProps = {
  readonly label: string;
  /** One line on the keys, read aloud with the grid. */
  readonly help: string;
  /** Whole weeks, from a Monday on. */
  readonly days: readonly IsoDate[];
  readonly today: IsoDate;
  /** Days of other months are paler; without it none are. */
  readonly month?: number | undefined;
  readonly holidayOn: (day: IsoDate) => string | undefined;
  /** How much falls on the day, and the entries that have room. */
  readonly countOn: (day: IsoDate) => number;
  readonly content: (day: IsoDate) => ReactNode;
  /** The day the keyboard stands on. */
  readonly cursor: IsoDate;
  /** Beyond the days that are shown too: the screen then shows others. */
  readonly onCursor: (day: IsoDate) => void;
  readonly onOpen: (day: IsoDate) => void;
  readonly onPage: (step: 1 | -1) => void;
  /** While something is dragged: where it may go, and what happens when it is let go. */
  readonly drop?:
    | {
        readonly markOn: (day: IsoDate) => DropMark | undefined;
        readonly over: IsoDate | undefined;
        readonly onOver: (day: IsoDate | undefined) => void;
        readonly onDrop: (day: IsoDate) => void;
      }
    | undefined;
};

/**
 * Weeks of days as a table that is read as one: a day is a cell, its entries are inside. One day at a time takes the focus;
 * arrows move by day and week, Enter opens the day.
 */
export function DayGrid(props: DayGridProps) {
  const { label, help, days, cursor } = props;
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  const helpId = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the cursor, also into days that were drawn later
  useEffect(() => {
    if (!moved.current) return;
    const cell = grid.current?.querySelector<HTMLElement>(`[data-day="${cursor}"]`);
    if (!cell) return;
    moved.current = false;
    cell.focus();
  }, [cursor, days]);
  const weeks = Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
  const moveTo = (day: IsoDate): void => {
    moved.current = true;
    props.onCursor(day);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern of ARIA over a real table
    <table ref={grid} role="grid" aria-label={label} aria-describedby={helpId} className={styles.grid} data-weeks={weeks.length}>
      <caption id={helpId} className="only-read-aloud">
        {help}
      </caption>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((day) => (
            <th key={day} scope="col" abbr={weekdayName(day)} data-weekend={weekday(day) > 5 || undefined}>
              {t(`calendar.weekdays.${weekdayKey(day)}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <DayCell
                key={day}
                day={day}
                {...props}
                onPage={(step) => {
                  moved.current = true;
                  props.onPage(step);
                }}
                moveTo={moveTo}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** In a week, up and down go through the entries of the day; from the first one up, back to the day. */
function walkEntries(cell: HTMLElement, from: Element, key: string): boolean {
  if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
  const entries = [...cell.querySelectorAll<HTMLElement>('button')];
  const at = entries.indexOf(from as HTMLElement);
  const next = key === 'ArrowDown' ? Math.min(at + 1, entries.length - 1) : at - 1;
  (entries[next] ?? cell).focus();
  return true;
}

type WeekdayKey = '1' | '2' | '3' | '4' | '5' | '6' | '7';
const weekdayKey = (day: IsoDate): WeekdayKey => `${weekday(day)}` as WeekdayKey;

type DayCellProps = DayGridProps & { readonly day: IsoDate; readonly moveTo: (day: IsoDate) => void };

function DayCell({
  day,
  days,
  today,
  month,
  holidayOn,
  countOn,
  content,
  cursor,
  drop,
  moveTo,
  onCursor,
  onOpen,
  onPage,
}: DayCellProps) {
  const holiday = holidayOn(day);
  const name = `${weekdayName(day)}, ${formatLongDate(day)}`;
  const count = countOn(day);
  const spoken = [
    holiday ? t('calendar.dayLabelHoliday', { day: name, name: holiday }) : name,
    t('calendar.things', { count }),
  ].join('. ');
  const onDragOver = (event: DragEvent): void => {
    if (!drop) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = drop.markOn(day) === 'stays' ? 'none' : 'move';
    if (drop.over !== day) drop.onOver(day);
  };
  return (
    <td
      data-day={day}
      tabIndex={day === cursor ? 0 : -1}
      aria-current={day === today ? 'date' : undefined}
      aria-label={spoken}
      className={styles.day}
      data-outside={(month !== undefined && monthOf(day) !== month) || undefined}
      data-rest={holiday !== undefined || weekday(day) > 5 || undefined}
      data-drop={drop?.markOn(day)}
      data-over={drop?.over === day || undefined}
      onFocus={(event) => {
        if (event.target === event.currentTarget && day !== cursor) onCursor(day);
      }}
      onClick={(event) => {
        if (!(event.target as Element).closest('button, a')) onOpen(day);
      }}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (days.length === 7 && walkEntries(event.currentTarget, event.target as Element, event.key)) {
          event.preventDefault();
          return;
        }
        if (event.target !== event.currentTarget && (event.key === 'Enter' || event.key === ' ')) return;
        if (event.key === 'PageDown' || event.key === 'PageUp') onPage(event.key === 'PageDown' ? 1 : -1);
        else if (event.key === 'Enter' || event.key === ' ') onOpen(day);
        else {
          const next = dayAfterKey(event.key, day);
          if (next === undefined) return;
          moveTo(next);
        }
        event.preventDefault();
      }}
      onDragOver={onDragOver}
      onDragLeave={() => drop?.over === day && drop.onOver(undefined)}
      onDrop={(event) => {
        event.preventDefault();
        drop?.onDrop(day);
      }}
    >
      <div className={styles.dayHead}>
        <span className={styles.dayNumber}>{dayOfMonth(day)}</span>
        {holiday && (
          <span className={styles.holiday} title={holiday}>
            {holiday}
          </span>
        )}
      </div>
      <div className={styles.entries}>{content(day)}</div>
    </td>
  );
}
