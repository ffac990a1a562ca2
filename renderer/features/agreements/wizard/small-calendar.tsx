import { addDays, addMonths, dayOfMonth, type IsoDate, weekday } from '../../../../shared/domain/civil-date.ts';
import { formatMonth } from '../../../../shared/format/dates.ts';
import { t } from '../../../../shared/i18n/t.ts';
import styles from './schedule.module.css';

const MOST_MONTHS = 6;

const firstOfMonth = (day: IsoDate): IsoDate => addDays(day, 1 - dayOfMonth(day));

/** The months of a plan with its days marked, seen at a glance; the table beside it says the same in words. */
export function SmallCalendar({ days }: { readonly days: readonly IsoDate[] }) {
  const months = [...new Set(days.map(firstOfMonth))].toSorted();
  const marked = new Set<string>(days);
  const more = months.length - MOST_MONTHS;
  return (
    <div className={styles.months} aria-hidden>
      {months.slice(0, MOST_MONTHS).map((first) => (
        <div key={first} className={styles.month}>
          <p>{formatMonth(first)}</p>
          <div className={styles.days}>
            {daysOfMonth(first).map((day) => (
              <span
                key={day}
                data-marked={marked.has(day) || undefined}
                style={day === first ? { gridColumnStart: weekday(first) } : undefined}
              >
                {dayOfMonth(day)}
              </span>
            ))}
          </div>
        </div>
      ))}
      {more > 0 && <p className={styles.moreMonths}>{t('agreementWizard.schedule.moreMonths', { count: more })}</p>}
    </div>
  );
}

function daysOfMonth(first: IsoDate): readonly IsoDate[] {
  const length = dayOfMonth(addDays(addMonths(first, 1), -1));
  return Array.from({ length }, (_, index) => addDays(first, index));
}
