/** Words of the window that are printed too. */
import type { NextStepView } from '../../../shared/contract/debtors.ts';
import { IsoDate } from '../../../shared/domain/civil-date.ts';
import { checkPhone, formatPhone } from '../../../shared/domain/phone.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t, textByName } from '../../../shared/i18n/t.ts';

/** What to do, as a sentence whose days are written out. */
export function nextStepWords({ step, params }: NextStepView): string {
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      const day = IsoDate.safeParse(value);
      return [name, day.success ? formatDate(day.data) : value];
    }),
  );
  return textByName(`debtors.next.${step}`, values) ?? t('debtors.next.none');
}

/** In groups when it is a telephone, as written when it is not. */
export function phoneWords(written: string | undefined): string {
  const check = written === undefined ? undefined : checkPhone(written);
  return check?.state === 'valid' ? formatPhone(check.e164) : (written ?? '');
}
