import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { formatLongDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Card, DefinitionList, Figure, Money, Text, useToday } from '../../ui/index.ts';
import type { PreviewAnswer } from './queries.ts';

type AmountsCardProps = { readonly amounts: PreviewAnswer['amounts']; readonly on?: IsoDate };

/** The sums as the paper prints them; those of nothing are left out, as they are there. */
export function AmountsCard({ amounts, on }: AmountsCardProps) {
  const today = useToday();
  const parts = (['principal', 'interest', 'fixedCosts', 'otherCosts'] as const).filter((name) => amounts[name] > 0);
  return (
    <Card title={t('letters.amounts.title')}>
      <Figure
        small
        label={t('letters.amounts.total')}
        amount={amounts.total}
        note={on === undefined ? t('letters.amounts.at', { day: formatLongDate(today) }) : formatLongDate(on)}
      />
      <DefinitionList
        facts={parts.map((name) => ({ label: t(`letters.amounts.${name}`), value: <Money amount={amounts[name]} /> }))}
      />
      <Text small muted>
        {t('letters.amounts.sameAsLedger')}
      </Text>
    </Card>
  );
}
