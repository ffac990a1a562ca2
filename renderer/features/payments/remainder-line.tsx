import type { ReactNode } from 'react';
import { type Cents, negateCents } from '../../../shared/domain/money.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import styles from './payments.module.css';
import type { SplitState } from './use-split.ts';

type RemainderLineProps = {
  readonly amount: Cents;
  readonly remainder: Cents;
  readonly left: SplitState['left'];
  readonly action: ReactNode;
};

/** Always in sight while the split is being made: what is still to be given out, and what will be owed afterwards. */
export const RemainderLine = ({ amount, remainder, left, action }: RemainderLineProps) => (
  <div className={styles.foot}>
    <div className={styles.told}>
      <p className={remainder < 0 ? `${styles.remainder} ${styles.tooMuch}` : styles.remainder} aria-live="polite">
        {remainderText(amount, remainder)}
      </p>
      <p className={styles.muted}>
        {t('payments.remainder.left', { principal: formatMoney(left.principal), interest: formatMoney(left.interest) })}
      </p>
    </div>
    {action}
  </div>
);

function remainderText(amount: Cents, remainder: Cents): string {
  if (amount === 0 && remainder === 0) return t('payments.remainder.noAmount');
  if (remainder === 0) return t('payments.remainder.nothing');
  return remainder > 0
    ? t('payments.remainder.some', { amount: formatMoney(remainder) })
    : t('payments.remainder.tooMuch', { amount: formatMoney(negateCents(remainder)) });
}
