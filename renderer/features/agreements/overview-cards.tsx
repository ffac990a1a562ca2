import { useQuery } from '@tanstack/react-query';
import type { agreementChannels } from '../../../shared/contract/agreements.ts';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { sumCents } from '../../../shared/domain/money.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { queryOf } from '../../lib/query-client.ts';
import { Card, DefinitionList, Explain, FailureNotice, Money, MoneyMonths, Stack, Text, Waiting } from '../../ui/index.ts';
import styles from './agreements.module.css';
import { LIST_TOPICS } from './queries.ts';

type Overview = OutputOf<(typeof agreementChannels)['agreements.overview']>;
const MONTHS = 12;

/** How agreements go in this shop, and the money that they should bring. */
export function OverviewCards() {
  const overview = useQuery(queryOf(LIST_TOPICS, 'agreements.overview', { months: MONTHS }));
  if (overview.error) return <FailureNotice failure={overview.error} />;
  if (!overview.data) return <Waiting />;
  return (
    <Stack>
      <HowTheyGo overview={overview.data} />
      <Expected overview={overview.data} />
    </Stack>
  );
}

const percent = (part: number, whole: number): number => Math.round((part * 100) / whole);

function HowTheyGo({ overview: { counts, keptRate, instalments, overdue } }: { readonly overview: Overview }) {
  const ended = (keptRate?.fulfilled ?? 0) + (keptRate?.broken ?? 0);
  const { inTime, late, missed } = instalments;
  const due = inTime + late + missed;
  return (
    <Card title={t('agreements.overview.title')}>
      <DefinitionList
        facts={[
          { label: t('agreements.overview.living'), value: counts.kept + counts.late + counts.broken + counts.paid },
          { label: t('agreements.overview.late'), value: counts.late + counts.broken },
          ...(overdue > 0 ? [{ label: t('agreements.overview.overdue'), value: <Money amount={overdue} tone="overdue" /> }] : []),
          ...(counts.paid > 0 ? [{ label: t('agreements.overview.toClose'), value: counts.paid }] : []),
          ...(counts.open > 0 ? [{ label: t('agreements.overview.open'), value: counts.open }] : []),
          {
            label: t('agreements.overview.instalments'),
            value:
              due === 0 ? (
                t('agreements.overview.instalmentsNone')
              ) : (
                <span className={styles.rate}>
                  {t('agreements.overview.instalmentsValue', { inTime, total: due, percent: percent(inTime, due) })}
                  <Explain name={t('agreements.overview.instalmentsName')}>
                    <Text>{t('agreements.overview.instalmentsText', { inTime, late, missed })}</Text>
                  </Explain>
                </span>
              ),
          },
          {
            label: t('agreements.overview.kept'),
            value: keptRate ? (
              <span className={styles.rate}>
                {t('agreements.overview.keptValue', {
                  fulfilled: keptRate.fulfilled,
                  total: ended,
                  percent: percent(keptRate.fulfilled, ended),
                })}
                <Explain name={t('agreements.overview.keptName')}>
                  <Text>{t('agreements.overview.keptText')}</Text>
                </Explain>
              </span>
            ) : (
              t('agreements.overview.keptNone')
            ),
          },
        ]}
      />
    </Card>
  );
}

function Expected({ overview: { months } }: { readonly overview: Overview }) {
  const cash = sumCents(months.map(({ expected }) => expected));
  const kind = sumCents(months.map(({ inKind }) => inKind));
  const said = { count: months.length, cash: formatMoney(cash), kind: formatMoney(kind) };
  return (
    <Card title={t('agreements.months.title')}>
      {cash + kind === 0 ? (
        <Text muted>{t('agreements.months.none')}</Text>
      ) : (
        <MoneyMonths
          label={t('agreements.months.title')}
          months={months.map(({ month, expected, inKind }) => ({
            from: `${month}-01` as IsoDate,
            first: expected,
            second: inKind,
          }))}
          first={t('agreements.months.cash')}
          second={t('agreements.months.inKind')}
          month={t('agreements.months.month')}
          table={t('agreements.months.table')}
          meaning={t(kind > 0 ? 'agreements.months.meaningKind' : 'agreements.months.meaning', said)}
        />
      )}
    </Card>
  );
}
