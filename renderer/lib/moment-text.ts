import { daysBetween, type IsoDate, isoDateFrom } from '../../shared/domain/civil-date.ts';
import { formatDate, weekdayName } from '../../shared/format/dates.ts';
import { t } from '../../shared/i18n/t.ts';

/** An instant as people say it, in the time of this computer: `hoy 13:40`, `martes 17, 18:20`, `17 nov 2026, 18:20`. */
export function momentText(instant: string, today: IsoDate): string {
  return said(instant, today).text;
}

/** The same after a noun: `de hoy 13:40`, `del martes 17, 18:20`. */
export function ofMomentText(instant: string, today: IsoDate): string {
  const { text, isNear } = said(instant, today);
  return t(isNear ? 'common.moment.of' : 'common.moment.ofThe', { moment: text });
}

function said(instant: string, today: IsoDate): { readonly text: string; readonly isNear: boolean } {
  const moment = new Date(instant);
  const time = `${moment.getHours()}:${String(moment.getMinutes()).padStart(2, '0')}`;
  const day = isoDateFrom(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  if (!day) return { text: time, isNear: true };
  const age = daysBetween(day, today);
  if (age === 0) return { text: t('common.moment.today', { time }), isNear: true };
  if (age === 1) return { text: t('common.moment.yesterday', { time }), isNear: true };
  const isThisWeek = age > 1 && age < 7;
  const text = isThisWeek
    ? t('common.moment.weekday', { weekday: weekdayName(day), day: moment.getDate(), time })
    : t('common.moment.date', { date: formatDate(day), time });
  return { text, isNear: false };
}
