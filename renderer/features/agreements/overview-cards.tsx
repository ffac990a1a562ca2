import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { agreementChannels } from '../../../shared/contract/agreements.ts';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { sumCents } from '../../../shared/domain/money.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { queryOf } from '../../lib/query-client.ts';
import { Card, Explain, FailureNotice, Money, MoneyMonths, Stack, Text, Waiting } from '../../ui/index.ts';
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
  const { inTime, late, missed } = instalments;
  const due = inTime + late + missed;
  const ended = (keptRate?.fulfilled ?? 0) + (keptRate?.broken ?? 0);
  return (
    <Card title={t('agreements.overview.title')}>
      <ul className={styles.list}>
        <Line label={t('agreements.overview.living')}>{counts.kept + counts.late + counts.broken + counts.paid}</Line>
        {counts.late + counts.broken > 0 && <Line label={t('agreements.overview.late')}>{counts.late + counts.broken}</Line>}
        {overdue > 0 && (
          <Line label={t('agreements.overview.overdue')}>
            <Money amount={overdue} tone="overdue" />
          </Line>
        )}
        {counts.paid > 0 && <Line label={t('agreements.overview.toClose')}>{counts.paid}</Line>}
        {counts.open > 0 && <Line label={t('agreements.overview.open')}>{counts.open}</Line>}
        <Line
          label={
            <Explain name={t('agreements.overview.instalmentsName')} label={t('agreements.overview.instalments')}>
              <Text>{t('agreements.overview.instalmentsText', { inTime, late, missed })}</Text>
            </Explain>
          }
        >
          {due === 0
            ? t('agreements.overview.instalmentsNone')
            : t('agreements.overview.rate', { part: inTime, total: due, percent: percent(inTime, due) })}
        </Line>
        <Line
          label={
            <Explain name={t('agreements.overview.keptName')} label={t('agreements.overview.kept')}>
              <Text>{t('agreements.overview.keptText')}</Text>
            </Explain>
          }
        >
          {keptRate
            ? t('agreements.overview.rate', {
                part: keptRate.fulfilled,
                total: ended,
                percent: percent(keptRate.fulfilled, ended),
              })
            : t('agreements.overview.keptNone')}
        </Line>
      </ul>
    </Card>
  );
}

const Line = ({ label, children }: { readonly label: ReactNode; readonly children: ReactNode }) => (
  <li className={styles.line}>
    <span>{label}</span>
    <span className={styles.lineValue}>{children}</span>
  </li>
);

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
