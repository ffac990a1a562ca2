import { COPY_DAYS } from '../../../shared/contract/copy-state.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { formatDayAndMonth, weekdayName } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Check } from '../../ui/icons.ts';
import { OnlyReadAloud, Text, useToday } from '../../ui/index.ts';
import styles from './copy-days.module.css';

/** The last fourteen days, today last: which of them had a verified copy. Each day says so in words as well. */
export function CopyDays({ days }: { readonly days: readonly IsoDate[] }) {
  const today = useToday();
  const shown = Array.from({ length: COPY_DAYS }, (_, index) => addDays(today, index - COPY_DAYS + 1));
  const had = new Set(days);
  const howMany = shown.filter((day) => had.has(day)).length;
  return (
    <div className={styles.block}>
      <ol className={styles.days} aria-label={t('backup.last.days')}>
        {shown.map((day) => {
          const isWith = had.has(day);
          const text = t(isWith ? 'backup.last.dayWith' : 'backup.last.dayWithout', {
            day: `${weekdayName(day)} ${formatDayAndMonth(day)}`,
          });
          return (
            <li key={day} className={styles.day} data-with={isWith || undefined} title={text}>
              <span aria-hidden className={styles.letter}>
                {weekdayName(day).charAt(0).toUpperCase()}
              </span>
              <span aria-hidden className={styles.mark}>
                {isWith ? <Check /> : Number(day.slice(8))}
              </span>
              <OnlyReadAloud>{text}</OnlyReadAloud>
            </li>
          );
        })}
      </ol>
      <Text muted>{howMany === 0 ? t('backup.last.daysNone') : t('backup.last.daysWith', { count: howMany })}</Text>
    </div>
  );
}
