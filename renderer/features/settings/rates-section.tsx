import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { RateView } from '../../../shared/contract/settings.ts';
import { formatDate, formatLongDate } from '../../../shared/format/dates.ts';
import { formatPercent } from '../../../shared/format/percent.ts';
import { t } from '../../../shared/i18n/t.ts';
import { copyText } from '../../lib/copy-text.ts';
import { useLocalRows } from '../../lib/use-windowed-rows.ts';
import { Copy } from '../../ui/icons.ts';
import {
  Button,
  Card,
  type Column,
  DateText,
  FailureNotice,
  IconButton,
  Notice,
  Pill,
  Row,
  Stack,
  Table,
  Text,
  TextButton,
  Waiting,
} from '../../ui/index.ts';
import { AddRateForm } from './add-rate-form.tsx';
import { ratesQuery, useSaving } from './queries.ts';

type RateTableView = OutputOf<AppContract['rates.list']>['tables'][number];

export function RatesSection() {
  const rates = useQuery(ratesQuery());
  if (!rates.data) return rates.isPending ? <Waiting /> : <FailureNotice failure={rates.error} />;
  return (
    <Stack gap={6}>
      <Text muted>{t('settings.rates.intro')}</Text>
      {rates.data.tables.map((table) => (
        <RateCard key={table.table} view={table} />
      ))}
      <Text muted small>
        {t('settings.rates.reviewed', { day: formatLongDate(rates.data.reviewedOn) })}
      </Text>
    </Stack>
  );
}

const FEW = 4;

function RateCard({ view }: { readonly view: RateTableView }) {
  const [all, setAll] = useState(false);
  const [adding, setAdding] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  const close = () => {
    // The button that opened the form is there again: the focus goes back to it.
    flushSync(() => setAdding(false));
    opener.current?.querySelector('button')?.focus();
  };
  const remove = useSaving('rates.remove', t('settings.rates.removed'));
  const rows = useLocalRows(all ? view.rows : view.rows.slice(0, FEW));
  const isHalfYearly = view.table === 'late_payment';
  const name = t(`settings.rates.${view.table}`);
  const columns: readonly Column<RateView>[] = [
    { id: 'from', header: t('settings.rates.from'), cell: (row) => <DateText day={row.from} />, width: 7 },
    { id: 'to', header: t('settings.rates.to'), cell: (row) => <DateText day={row.to} />, width: 7.5, secondary: true },
    { id: 'rate', header: t('settings.rates.rate'), cell: (row) => formatPercent(row.rate), width: 6, align: 'end' },
    { id: 'source', header: t('settings.rates.source'), cell: (row) => <Source row={row} /> },
    { id: 'state', header: t('settings.rates.state'), cell: (row) => <Origin row={row} />, width: 11.5, secondary: true },
  ];
  return (
    <Card title={name}>
      <Stack>
        <Text muted>{isHalfYearly ? t('settings.rates.latePaymentRule') : t('settings.rates.legalInterestRule')}</Text>
        <Reach view={view} />
        {adding ? (
          <AddRateForm view={view} onDone={close} />
        ) : (
          <div ref={opener}>
            <Button look={view.next.missing ? 'primary' : 'secondary'} onClick={() => setAdding(true)}>
              {isHalfYearly ? t('settings.rates.addHalfYear') : t('settings.rates.addYear')}
            </Button>
          </div>
        )}
        <FailureNotice failure={remove.error} />
        <Table label={name} columns={columns} rows={rows} keyOf={(row) => row.from} grows />
        {view.rows.map(
          ({ ownId, from }) =>
            ownId !== undefined && (
              <Row key={ownId}>
                <Button small onClick={() => remove.mutate({ id: ownId })} busy={remove.isPending}>
                  {t('settings.rates.removeNamed', { day: formatDate(from) })}
                </Button>
              </Row>
            ),
        )}
        {view.rows.length > FEW && (
          <div>
            <TextButton onClick={() => setAll((now) => !now)}>
              {all ? t('settings.rates.showFew') : t('settings.rates.showAll', { count: view.rows.length })}
            </TextButton>
          </div>
        )}
      </Stack>
    </Card>
  );
}

/** Until when amounts can be counted, and what is asked of the owner. */
function Reach({ view: { reachesTo, next } }: { readonly view: RateTableView }) {
  const reaches = t('settings.rates.reaches', { day: formatLongDate(reachesTo) });
  const what = next.missing
    ? t('settings.rates.nextMissing', { day: formatLongDate(next.from) })
    : t('settings.rates.nextSoon', { day: formatLongDate(next.from) });
  return (
    <Notice kind={next.missing ? 'warning' : 'information'} title={reaches}>
      {what}
    </Notice>
  );
}

/** The reference as it is typed into the search of the BOE, ready to be copied. */
function Source({ row: { source } }: { readonly row: RateView }) {
  const [boe] = /BOE-A-\d{4}-\d+/.exec(source) ?? [];
  if (boe === undefined) return <>{source}</>;
  return (
    <Row gap={1}>
      {source}
      <IconButton
        icon={Copy}
        label={t('settings.rates.copyReference', { reference: boe })}
        onClick={() => void copyText(boe, t('settings.rates.referenceCopied', { reference: boe }))}
      />
    </Row>
  );
}

function Origin({ row: { ownId, verified, check } }: { readonly row: RateView }) {
  if (ownId !== undefined) return <Pill tone="agreement">{t('settings.rates.own')}</Pill>;
  return <Pill>{t(`settings.rates.checks.${check ?? (verified ? 'secondary' : 'derived')}`)}</Pill>;
}
