import { useId } from 'react';
import type { CalendarDay } from '../../../shared/contract/calendar.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { formatDate, formatDayAndMonth, weekdayName } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Button, Pill, Row, Stack, Text, useToday } from '../../ui/index.ts';
import styles from './agenda.module.css';
import { EntryRow } from './entry-row.tsx';
import { openLayer } from './layers.ts';
import { type Calendar, countOf, thingsIn } from './use-calendar.ts';

/** The same as a list, day by day: for reading aloud, and for whoever prefers lines to boxes. */
export function AgendaView({ label, calendar }: { readonly label: string; readonly calendar: Calendar }) {
  const today = useToday();
  if (calendar.days.length === 0) return calendar.isPending ? null : <Text muted>{t('calendar.nothingInRange')}</Text>;
  return (
    <section aria-label={label}>
      <Stack gap={6}>
        {calendar.days.map((day) => (
          <DayOfList key={day.on} day={day} holiday={calendar.holidayOn(day.on)} isToday={day.on === today} />
        ))}
      </Stack>
    </section>
  );
}

type DayOfListProps = { readonly day: CalendarDay; readonly holiday: string | undefined; readonly isToday: boolean };

function DayOfList({ day, holiday, isToday }: DayOfListProps) {
  const id = useId();
  const left = countOf(day) - day.entries.reduce((sum, entry) => sum + thingsIn(entry), 0);
  return (
    <section aria-labelledby={id}>
      <Row>
        <h2 id={id} className={styles.dayTitle}>
          {dayTitle(day.on)}
        </h2>
        {isToday && <Pill tone="accent">{t('calendar.today')}</Pill>}
        {holiday && <Pill>{holiday}</Pill>}
      </Row>
      <ul className={styles.list}>
        {day.entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a debtor may have two entries of a kind; the day is replaced whole
          <EntryRow key={index} entry={entry} on={day.on} />
        ))}
      </ul>
      {left > 0 && (
        <Button small onClick={() => openLayer({ kind: 'day', on: day.on })}>
          {t('calendar.moreOf', { count: left, day: formatDate(day.on) })}
        </Button>
      )}
    </section>
  );
}

const dayTitle = (day: IsoDate): string => `${weekdayName(day)}, ${formatDayAndMonth(day)}`;
