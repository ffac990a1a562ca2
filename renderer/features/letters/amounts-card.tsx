import type { ReactNode } from 'react';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { formatLongDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Card, Money, Text, useToday } from '../../ui/index.ts';
import styles from './letters.module.css';
import type { PreviewAnswer } from './queries.ts';

type AmountsCardProps = {
  readonly amounts: PreviewAnswer['amounts'];
  readonly on?: IsoDate;
  /** Of a paper: what it tells is not asked for. */
  readonly of?: TemplateId;
  /** Opens where they come from. */
  readonly explain?: ReactNode;
};

/** Papers that are about no sum. */
export const tellsSum = (id: TemplateId): boolean => id !== 'L24' && id !== 'L26';

/** Papers that tell a sum without asking for it. */
const PAPER_TITLES: Readonly<Partial<Record<TemplateId, 'receipt' | 'account' | 'negotiation' | 'agreed'>>> = {
  L11: 'agreed',
  L12: 'agreed',
  L13: 'agreed',
  L14: 'agreed',
  L15: 'agreed',
  L17: 'receipt',
  L18: 'receipt',
  L19: 'account',
  L21: 'negotiation',
  L22: 'negotiation',
};

/** The sums as the paper prints them; those of nothing are left out, as they are there. */
export function AmountsCard({ amounts, on, of, explain }: AmountsCardProps) {
  const today = useToday();
  const paper = of && PAPER_TITLES[of];
  const all = (['principal', 'interest', 'fixedCosts', 'otherCosts'] as const).filter((name) => amounts[name] > 0);
  // One part is the total: the same figure twice would only puzzle.
  const parts = all.length > 1 ? all : [];
  return (
    <Card
      title={t(
        of === 'L20' ? 'letterPapers.amounts.court-file' : paper ? `letterPapers.amounts.${paper}` : 'letters.amounts.title',
      )}
    >
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
            <strong>{t(paper === 'receipt' ? 'letterPapers.amounts.received' : 'letters.amounts.total')}</strong>
            {!paper && (
              <small>
                {t(on === undefined ? 'letters.amounts.at' : 'letters.amounts.on', { day: formatLongDate(on ?? today) })}
              </small>
            )}
          </dt>
          <dd>
            <Money amount={amounts.total} />
          </dd>
        </div>
      </dl>
      {!paper && (
        <Text small muted>
          {t('letters.amounts.sameAsLedger')}
          {amounts.interest > 0 && ` ${t('letters.amounts.annex')}`}
        </Text>
      )}
      {!paper && explain}
    </Card>
  );
}
