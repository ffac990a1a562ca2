import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import { Button, Card, Columns, FailureNotice, LinkButton, Page, Row, Stack, Text, Waiting } from '../../ui/index.ts';
import { AskedDialog } from './asked-dialog.tsx';
import { DebtorSide } from './debtor-side.tsx';
import { DaySummary } from './done-list.tsx';
import { AGENDA_TOPICS, figuresQuery } from './queries.ts';
import { ask } from './store.ts';
import styles from './today.module.css';
import { isRung, skipVerb, snoozeVerb, suggestion } from './verbs.ts';
import { invoicesText, reasonText } from './words.ts';

const WHOLE_ROUND = 50;

/** The round: one debtor at a time until none is left. Each stays until it is done, put off or left out with a reason. */
export function RoundPage() {
  const today = useQuery(queryOf(AGENDA_TOPICS, 'agenda.today', { first: WHOLE_ROUND }));
  const groups = today.data?.telling ? [] : today.data?.groups;
  const rows = groups?.flatMap(({ group, rows: shown }) => (group === 'week' ? [] : shown)) ?? [];
  const [at, setAt] = useState(0);
  const row = rows[Math.min(at, rows.length - 1)];
  const isOver = today.data !== undefined && !today.data.telling && row === undefined;
  const figures = useQuery({ ...figuresQuery(), enabled: isOver });
  const step = (by: number) => setAt(Math.min(Math.max(at + by, 0), Math.max(0, rows.length - 1)));
  useScreenKeys([
    { key: 'j', label: t('today.round.next'), run: () => step(1) },
    { key: 'k', label: t('today.round.previous'), run: () => step(-1) },
    { key: 'Enter', label: t('today.round.doIt'), run: () => row && suggestion(row).run() },
    { key: 'z', label: t('today.verbs.snooze'), run: () => row && snoozeVerb(row).run() },
    { key: 'x', label: t('today.verbs.done'), run: () => row && isRung(row) && ask('done', row) },
    { key: 's', label: t('today.verbs.skip'), run: () => row && isRung(row) && skipVerb(row).run() },
  ]);
  return (
    <Page
      title={t('today.round.title')}
      back={{ href: paths.today, label: t('today.title') }}
      {...(row && { subtitle: t('today.round.place', { at: Math.min(at, rows.length - 1) + 1, total: rows.length }) })}
    >
      <FailureNotice failure={today.error ?? figures.error} />
      {(today.isPending || today.data?.telling) && <Waiting />}
      {isOver && (
        <Stack>
          <DaySummary figures={figures.data} tomorrow={today.data?.tomorrow} />
          <Row>
            <LinkButton look="primary" href={paths.today}>
              {t('today.round.back')}
            </LinkButton>
          </Row>
        </Stack>
      )}
      {row && (
        <Columns shape="twoOne">
          <Card>
            <Stack>
              <h2 className={styles.roundName}>{row.name}</h2>
              <p className={styles.roundAmount}>{formatMoney(row.amount)}</p>
              {row.invoiceCount > 0 && <Text muted>{invoicesText(row)}</Text>}
              <p className={styles.roundReason}>{reasonText(row)}</p>
              <Row>
                <Button look="primary" icon={suggestion(row).icon} onClick={suggestion(row).run}>
                  {suggestion(row).label}
                </Button>
                {isRung(row) && <Button onClick={() => ask('done', row)}>{t('today.row.done')}</Button>}
                <Button onClick={snoozeVerb(row).run}>{t('today.row.snooze')}</Button>
                {isRung(row) && <Button onClick={skipVerb(row).run}>{t('today.row.skip')}</Button>}
              </Row>
              <Row align="between">
                <Button look="quiet" disabled={at === 0} onClick={() => step(-1)}>
                  {t('today.round.previous')}
                </Button>
                <Button look="quiet" disabled={at >= rows.length - 1} onClick={() => step(1)}>
                  {t('today.round.next')}
                </Button>
              </Row>
            </Stack>
          </Card>
          <DebtorSide key={row.debtorId} row={row} />
        </Columns>
      )}
      <AskedDialog />
    </Page>
  );
}
