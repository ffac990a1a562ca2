import { daysBetween, type IsoDate, isoDateFrom } from '../../shared/domain/civil-date.ts';
import { formatDate, weekdayName } from '../../shared/format/dates.ts';
import { t } from '../../shared/i18n/t.ts';

/** An instant as people say it, in the time of this computer: `hoy 13:40`, `martes 17, 18:20`, `17 nov 2026, 18:20`. */
export function momentText(instant: string, today: IsoDate): string {
  const moment = new Date(instant);
  const time = `${moment.getHours()}:${String(moment.getMinutes()).padStart(2, '0')}`;
  const day = isoDateFrom(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  if (!day) return time;
  const age = daysBetween(day, today);
  if (age === 0) return t('common.moment.today', { time });
  if (age === 1) return t('common.moment.yesterday', { time });
  if (age > 1 && age < 7) return t('common.moment.weekday', { weekday: weekdayName(day), day: moment.getDate(), time });
  return t('common.moment.date', { date: formatDate(day), time });
}
