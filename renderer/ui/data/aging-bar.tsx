import type { Cents } from '../../../shared/domain/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { classNames } from '../class-names.ts';
import { showMoney } from '../fields/reading.ts';
import styles from './data.module.css';

/** Not due, 1-30, 31-60, 61-90 and more than 90 days late. */
export type AgingAmounts = readonly [notDue: Cents, upTo30: Cents, upTo60: Cents, upTo90: Cents, over90: Cents];

const NAMES = ['kit.aging.notDue', 'kit.aging.upTo30', 'kit.aging.upTo60', 'kit.aging.upTo90', 'kit.aging.over90'] as const;

/** Five segments as wide as their amounts; the same in words for who can't see them, and as a legend on request. */
export function AgingBar({ amounts, legend }: { readonly amounts: AgingAmounts; readonly legend?: boolean }) {
  const parts = NAMES.map((name, index) => ({ name, index, amount: amounts[index] ?? 0 })).filter((part) => part.amount > 0);
  const words = parts.map((part) => `${t(part.name)}: ${showMoney(part.amount as Cents)}`).join('; ');
  return (
    <div>
      <div className={styles.aging} role="img" aria-label={`${t('kit.aging.label')}. ${words || t('kit.aging.nothing')}`}>
        {parts.map((part) => (
          <span key={part.name} className={classNames(styles.segment, styles[`age${part.index}`])} style={{ flex: `${part.amount} 1 0` }} />
        ))}
      </div>
      {legend && (
        <ul className={styles.legend} aria-hidden>
          {parts.map((part) => (
            <li key={part.name}>
              <span className={classNames(styles.swatch, styles[`age${part.index}`])} />
              {`${t(part.name)}: ${showMoney(part.amount as Cents)}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
