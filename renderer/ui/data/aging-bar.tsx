import { AGING_BUCKETS, type AgingBucket } from '../../../shared/domain/aging.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { classNames } from '../class-names.ts';
import styles from './data.module.css';

const NAMES = {
  'not-due': 'kit.aging.notDue',
  '1-30': 'kit.aging.upTo30',
  '31-60': 'kit.aging.upTo60',
  '61-90': 'kit.aging.upTo90',
  'over-90': 'kit.aging.over90',
} as const;

type AgingBarProps = {
  readonly buckets: Readonly<Record<AgingBucket, Cents>>;
  /** The amounts in words under the bar. */
  readonly legend?: boolean;
};

/** Five segments as wide as their amounts; the same in words for who can't see them, and as a legend on request. */
export function AgingBar({ buckets, legend }: AgingBarProps) {
  const parts = AGING_BUCKETS.map((bucket, index) => ({ name: NAMES[bucket], index, amount: buckets[bucket] })).filter(
    (part) => part.amount > 0,
  );
  const words = parts.map((part) => `${t(part.name)}: ${formatMoney(part.amount)}`).join('; ');
  const name = t('kit.aging.inWords', { words: words || t('kit.aging.nothing') });
  return (
    <div>
      <div className={styles.aging} role="img" aria-label={name}>
        {parts.map((part) => (
          <span
            key={part.name}
            className={classNames(styles.segment, styles[`age${part.index}`])}
            style={{ flex: `${part.amount} 1 0` }}
          />
        ))}
      </div>
      {legend && (
        <ul className={styles.legend} aria-hidden>
          {parts.map((part) => (
            <li key={part.name}>
              <span className={classNames(styles.swatch, styles[`age${part.index}`])} />
              {`${t(part.name)}: ${formatMoney(part.amount)}`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
