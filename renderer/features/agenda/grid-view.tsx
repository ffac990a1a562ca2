import { useEffect, useRef, useState } from 'react';
import { type IsoDate, monthOf } from '../../../shared/domain/civil-date.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { entryText } from '../../../shared/i18n/calendar-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import { DayEntry, DayGrid, FailureNotice, MoreEntries, useToday } from '../../ui/index.ts';
import styles from './agenda.module.css';
import { openLayer } from './layers.ts';
import { pageFrom } from './shown-days.ts';
import { changeLook } from './store.ts';
import { type Calendar, countOf, thingsIn } from './use-calendar.ts';
import { useDrag } from './use-drag.ts';
import { entryLook, entryName, spokenEntry } from './words.ts';

type GridViewProps = {
  readonly view: 'month' | 'week';
  readonly label: string;
  readonly days: readonly IsoDate[];
  readonly cursor: IsoDate;
  readonly calendar: Calendar;
};

/** The month or the week: as many entries in each day as have room, steps that can be taken elsewhere. */
export function GridView({ view, label, days, cursor, calendar }: GridViewProps) {
  const today = useToday();
  const box = useRef<HTMLDivElement>(null);
  const lines = useFittingLines(box, view, days.length / 7);
  const { take, end, words, drop, failure } = useDrag(days);
  return (
    <>
      <FailureNotice failure={failure} />
      <div ref={box} className={styles.gridBox}>
        <DayGrid
          label={label}
          help={t(`calendar.gridHelp.${view}`)}
          days={days}
          today={today}
          month={view === 'month' ? monthOf(cursor) : undefined}
          holidayOn={calendar.holidayOn}
          countOn={(day) => countOf(calendar.dayOf(day))}
          cursor={cursor}
          onCursor={(day) => changeLook({ cursor: day })}
          onPage={(step) => changeLook({ cursor: pageFrom(view, cursor, step) })}
          onOpen={(on) => openLayer({ kind: 'day', on })}
          drop={drop}
          content={(on) => (
            <EntriesOfDay on={on} calendar={calendar} lines={lines} onTake={take} onEnd={end} detailed={view === 'week'} />
          )}
        />
      </div>
      <p className={styles.dragWords} role="status" data-shown={words !== undefined || undefined}>
        {words}
      </p>
    </>
  );
}

type EntriesOfDayProps = {
  readonly on: IsoDate;
  readonly calendar: Calendar;
  readonly lines: number;
  readonly detailed: boolean;
  readonly onTake: ReturnType<typeof useDrag>['take'];
  readonly onEnd: () => void;
};

function EntriesOfDay({ on, calendar, lines, detailed, onTake, onEnd }: EntriesOfDayProps) {
  const day = calendar.dayOf(on);
  if (!day) return null;
  const total = countOf(day);
  const isAllShown = day.entries.length <= lines && day.entries.reduce((sum, entry) => sum + thingsIn(entry), 0) === total;
  const shown = isAllShown ? day.entries : day.entries.slice(0, Math.max(1, lines - 1));
  const left = total - shown.reduce((sum, entry) => sum + thingsIn(entry), 0);
  const open = () => openLayer({ kind: 'day', on });
  return (
    <>
      {shown.map((entry, index) => (
        <DayEntry
          // biome-ignore lint/suspicious/noArrayIndexKey: a debtor may have two entries of a kind; the day is replaced whole
          key={index}
          {...entryLook(entry)}
          text={detailed && entry.kind !== 'dues' ? entryText(entry) : entryName(entry)}
          detail={detailed && entry.kind !== 'dues' ? entry.name : undefined}
          amount={detailed ? formatMoney(entry.amount) : undefined}
          label={spokenEntry(entry)}
          onOpen={open}
          drag={entry.kind === 'step' && entry.movable ? { onStart: () => onTake(entry, on), onEnd } : undefined}
        />
      ))}
      {left > 0 && (
        <MoreEntries
          text={t('calendar.more', { count: left })}
          label={t('calendar.moreOf', { count: left, day: formatDate(on) })}
          onOpen={open}
        />
      )}
    </>
  );
}

/** In rem: the head of the grid, what a day needs besides its entries, and an entry. */
const SIZES = {
  month: { head: 2, around: 1.75, entry: 1.375 },
  week: { head: 2, around: 2.25, entry: 5.125 },
} as const;
const MOST_LINES = 16;

/** How many entries a day has room for. */
function useFittingLines(box: React.RefObject<HTMLDivElement | null>, view: 'month' | 'week', weeks: number): number {
  const [lines, setLines] = useState(3);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
      const { head, around, entry } = SIZES[view];
      const room = element.clientHeight / rem - head - weeks * around;
      setLines(Math.min(MOST_LINES, Math.max(2, Math.floor(room / weeks / entry))));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [box, view, weeks]);
  return lines;
}
