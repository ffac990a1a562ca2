import type { ReactNode } from 'react';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { formatLongDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Card, Money, Text, useToday } from '../../ui/index.ts';
import styles from './letters.module.css';
import type { PreviewAnswer } from './queries.ts';

type AmountsCardProps = {
  readonly amounts: PreviewAnswer['amounts'];
  readonly on?: IsoDate;
  /** Opens where they come from. */
  readonly explain?: ReactNode;
};

/** The sums as the paper prints them; those of nothing are left out, as they are there. */
export function AmountsCard({ amounts, on, explain }: AmountsCardProps) {
  const today = useToday();
  const all = (['principal', 'interest', 'fixedCosts', 'otherCosts'] as const).filter((name) => amounts[name] > 0);
  // One part is the total: the same figure twice would only puzzle.
  const parts = all.length > 1 ? all : [];
  return (
    <Card title={t('letters.amounts.title')}>
      <dl className={styles.amounts}>
        {parts.map((name) => (
          <div key={name}>
            <dt>{t(`letters.amounts.${name}`)}</dt>
            <dd>
              <Money amount={amounts[name]} />
            </dd>
          </div>
        ))}
        <div>
          <dt>
            <strong>{t('letters.amounts.total')}</strong>
            <small>
              {t(on === undefined ? 'letters.amounts.at' : 'letters.amounts.on', { day: formatLongDate(on ?? today) })}
            </small>
          </dt>
          <dd>
            <Money amount={amounts.total} />
          </dd>
        </div>
      </dl>
      <Text small muted>
        {t('letters.amounts.sameAsLedger')}
        {amounts.interest > 0 && ` ${t('letters.amounts.annex')}`}
      </Text>
      {explain}
    </Card>
  );
}
