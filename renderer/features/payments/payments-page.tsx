import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { PaymentFilter, PaymentRow, paymentChannels } from '../../../shared/contract/payments.ts';
import { PaymentMethod } from '../../../shared/contract/values.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { PlainTable } from '../../../shared/domain/sheets/plain-table.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { collectedTable } from '../../../shared/i18n/sum-tables.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { paths } from '../../lib/paths.ts';
import { queryOf } from '../../lib/query-client.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useWindowedRows } from '../../lib/use-windowed-rows.ts';
import { Plus, Printer } from '../../ui/icons.ts';
import {
  EmptyState,
  Explain,
  FilterChips,
  IconButton,
  LinkButton,
  Page,
  SearchBox,
  SelectField,
  type Sort,
  Stack,
  Table,
  Text,
  useToday,
} from '../../ui/index.ts';
import { StepActions, StepTable } from '../explain/index.ts';
import { usePrint } from '../prints/index.ts';
import { allColumns } from './payment-columns.tsx';
import styles from './payments.module.css';

type Period = 'this-month' | 'last-month' | 'this-year';
type ListInput = InputOf<(typeof paymentChannels)['payments.list']>;
const PERIODS: readonly Period[] = ['this-month', 'last-month', 'this-year'];

export function PaymentsPage() {
  const today = useToday();
  const [text, setText] = useState('');
  const [period, setPeriod] = useState<Period>();
  const [method, setMethod] = useState<PaymentMethod>();
  const [onlyWithSurplus, setOnlyWithSurplus] = useState(false);
  const [sort, setSort] = useState<Sort<ListInput['sort']>>({ by: 'received', descending: true });
  const search = useRef<HTMLInputElement>(null);
  useScreenKeys([{ key: '/', label: t('shell.keys.search'), run: () => search.current?.focus() }]);

  const searched = useDebounced(text.trim());
  const filter: PaymentFilter = {
    ...(searched !== '' && { text: searched }),
    ...(period && daysOf(period, today)),
    ...(method && { method }),
    ...(onlyWithSurplus && { onlyWithSurplus }),
  };
  const ask = (window: { readonly offset: number; readonly limit: number }): ListInput => ({
    filter,
    sort: sort.by,
    descending: sort.descending,
    ...window,
  });
  const rows = useWindowedRows<PaymentRow>({
    topics: ['payments', 'invoices', 'debtors'],
    key: ['payments.list', filter, sort],
    read: (window) => call('payments.list', ask(window)),
  });
  const isFiltered = Object.keys(filter).length > 0;
  const sums = useQuery(sumsQuery(filter)).data;
  const printed = usePrint(
    'prints.payments',
    rows.total === 0 ? undefined : { filter, sort: sort.by, descending: sort.descending },
    { key: true },
  );

  return (
    <Page
      fill
      title={t('payments.title')}
      subtitle={sums && <Sums sums={sums} />}
      moreActions={
        rows.total === 0 ? undefined : (
          <IconButton icon={Printer} label={t('prints.action')} disabled={printed.isPrinting} onClick={printed.print} />
        )
      }
      action={
        <LinkButton look="primary" icon={Plus} href={paths.newPayment()}>
          {t('payments.record.title')}
        </LinkButton>
      }
      toolbar={
        <div className={styles.filters}>
          <SearchBox label={t('payments.list.search')} value={text} onChange={setText} inputRef={search} />
          <FilterChips
            label={t('payments.list.period')}
            options={PERIODS.map((value) => ({ value, label: t(`payments.list.periods.${value}`) }))}
            chosen={period ? [period] : []}
            onChange={([chosen]) => setPeriod(chosen)}
            single
          />
          <FilterChips
            label={t('payments.list.surplus')}
            options={[{ value: 'surplus', label: t('payments.list.withSurplus') }]}
            chosen={onlyWithSurplus ? ['surplus'] : []}
            onChange={(chosen) => setOnlyWithSurplus(chosen.length > 0)}
          />
          <SelectField
            label={t('payments.list.method')}
            labelHidden
            optional
            placeholder={t('payments.list.anyMethod')}
            value={method}
            onChange={setMethod}
            options={PaymentMethod.options.map((value) => ({ value, label: t(`payments.methods.${value}`) }))}
            width="short"
          />
        </div>
      }
    >
      {printed.layer}
      <Table
        label={t('payments.title')}
        columns={allColumns}
        rows={rows}
        keyOf={(row) => row.id}
        hrefOf={(row) => paths.payment(row.id)}
        sort={sort}
        onSort={({ by, descending }) => {
          if (by === 'received' || by === 'amount' || by === 'debtor') setSort({ by, descending });
        }}
        empty={
          isFiltered ? (
            <EmptyState text={t(sums?.numbersLeftOut ? 'payments.list.noneFoundYet' : 'payments.list.noneFound')} />
          ) : (
            <EmptyState
              text={t('payments.list.empty')}
              action={
                <LinkButton look="primary" icon={Plus} href={paths.newPayment()}>
                  {t('payments.list.first')}
                </LinkButton>
              }
            />
          )
        }
      />
    </Page>
  );
}

/** Of all that the filters let through, not only of what is in sight. */
const sumsQuery = (filter: PaymentFilter) =>
  queryOf(['payments', 'invoices', 'debtors'], 'payments.list', {
    filter,
    sort: 'received',
    descending: true,
    offset: 0,
    limit: 1,
  });

function Sums({ sums }: { readonly sums: OutputOf<(typeof paymentChannels)['payments.list']> }) {
  return (
    <Text muted>
      {t('payments.list.sums', { count: sums.total, amount: formatMoney(sums.sums.amount) })}
      {sums.sums.surplus > 0 && ` · ${t('payments.list.sumSurplus', { amount: formatMoney(sums.sums.surplus) })}`}{' '}
      {sums.total > 0 && <SumSteps table={collectedTable(sums.sums)} />}
      {sums.total > 0 && sums.numbersLeftOut && ` · ${t('payments.list.numbersLeftOut')}`}
    </Text>
  );
}

const SumSteps = ({ table }: { readonly table: PlainTable }) => (
  <Explain name={t('explain.sums.payments.name')} wide>
    <Stack gap={4}>
      <Text>{t('explain.sums.payments.text')}</Text>
      <StepTable table={table} label={t('explain.sums.payments.name')} />
      <StepActions table={table} topic="orden-de-pagos" />
    </Stack>
  </Explain>
);

function daysOf(period: Period, today: IsoDate): { readonly from: IsoDate; readonly to: IsoDate } {
  const first = `${today.slice(0, 7)}-01` as IsoDate;
  if (period === 'this-month') return { from: first, to: today };
  if (period === 'this-year') return { from: `${today.slice(0, 4)}-01-01` as IsoDate, to: today };
  const to = addDays(first, -1);
  return { from: `${to.slice(0, 7)}-01` as IsoDate, to };
}
