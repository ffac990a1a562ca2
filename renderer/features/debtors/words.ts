/** Debtors in words and colours: one place, so that list, card and page say the same. */
import type { DebtorRow, DebtorState, NextStepView } from '../../../shared/contract/debtors.ts';
import type { Behaviour } from '../../../shared/contract/values.ts';
import type { AgingBucket } from '../../../shared/domain/aging.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorKind } from '../../../shared/domain/debtor-kind.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { checkPhone, formatPhone } from '../../../shared/domain/phone.ts';
import { formatDate, relativeDays } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { becauseText } from '../../../shared/i18n/next-step-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import type { Tone } from '../../ui/index.ts';

export const kindText = (kind: DebtorKind): string => t(`debtors.kinds.${kind}`);
export const behaviourText = (behaviour: Behaviour): string => t(`debtors.behaviours.${behaviour}`);
export const stateText = (state: DebtorState): string => t(`debtors.states.${state}`);

const STATE_TONES: Readonly<Record<DebtorState, Tone>> = {
  'up-to-date': 'paid',
  overdue: 'overdue',
  'in-agreement': 'agreement',
  demanded: 'court',
};
export const stateTone = (state: DebtorState): Tone => STATE_TONES[state];

/** Why that is what comes next. */
export const nextStepReason = (next: NextStepView): string => becauseText(next, { day: formatDate, money: formatMoney });

/** The day of a step: near ones by name, the rest by date. */
export function whenText(day: IsoDate, today: IsoDate): string {
  const { code } = relativeDays(day, today);
  return code === 'days-ago' || code === 'in-days' ? formatDate(day) : t(`debtors.when.${code}`);
}

export const agingBuckets = (aging: DebtorRow['aging']): Readonly<Record<AgingBucket, Cents>> => ({
  'not-due': aging.notDue,
  '1-30': aging.upTo30,
  '31-60': aging.upTo60,
  '61-90': aging.upTo90,
  'over-90': aging.over90,
});

/** How old the oldest unpaid debt is, in words; nothing where nothing is owed. */
export function ageText({ oldestDays, outstanding }: Pick<DebtorRow, 'oldestDays' | 'outstanding'>): string | undefined {
  if (oldestDays > 0) return t('debtors.card.oldest', { count: oldestDays });
  return outstanding > 0 ? t('debtors.card.notDue') : undefined;
}

/** In groups when it is a telephone, as written when it is not. */
export function phoneText(written: string): string {
  const check = checkPhone(written);
  return check.state === 'valid' ? formatPhone(check.e164) : written;
}
