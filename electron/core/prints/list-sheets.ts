/** The lists of the program as sheets: what the window shows, with the same filter and order. */

import type { DebtorRow } from '../../../shared/contract/debtors.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { InvoiceRow } from '../../../shared/contract/invoices.ts';
import type { PaymentRow } from '../../../shared/contract/payments.ts';
import { MOST_PRINTED_ROWS, type printChannels } from '../../../shared/contract/prints.ts';
import { negateCents, ZERO } from '../../../shared/domain/money.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import type { SheetBlock } from '../../../shared/domain/sheets/sheet-model.ts';
import { formatShortDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { stepText } from '../../../shared/i18n/next-step-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import type { Reading } from '../context.ts';
import { listDebtorRows } from '../debtors/queries.ts';
import { listInvoiceRows } from '../invoices/queries.ts';
import { listPaymentRows } from '../payments/queries.ts';
import { dayInName, type ListColumn, listTable, type MadeSheet, sheetOf } from './sheet-frame.ts';
import { phoneWords } from './words.ts';

type Channels = typeof printChannels;
type Refusal = { readonly code: 'print-nothing' };
const WHOLE = { offset: 0, limit: MOST_PRINTED_ROWS } as const;

/** What the list left out, said before its table; without it the sum on the paper would be taken for the whole. */
const cutBlocks = (printed: number, total: number): readonly SheetBlock[] =>
  printed === total ? [] : [{ kind: 'paragraph', text: t('prints.cut', { printed, total }) }];

const searched = (text: string | undefined): readonly string[] => (text === undefined ? [] : [t('prints.searched', { text })]);

const debtorColumns = (): readonly ListColumn<DebtorRow>[] => [
  { heading: t('prints.debtors.columns.name'), align: 'start', width: 0.24, text: (row) => row.name },
  { heading: t('prints.debtors.columns.town'), align: 'start', text: (row) => row.town ?? '' },
  { heading: t('prints.debtors.columns.phone'), align: 'start', text: (row) => phoneWords(row.phone) },
  {
    heading: t('prints.debtors.columns.state'),
    align: 'start',
    text: (row) => (row.insolvent ? t('debtors.insolvent') : t(`debtors.states.${row.state}`)),
  },
  { heading: t('prints.debtors.columns.next'), align: 'start', width: 0.19, text: (row) => stepText(row.nextStep) },
  {
    heading: t('prints.debtors.columns.late'),
    align: 'end',
    text: ({ oldestDays }) => (oldestDays === 0 ? '' : t('prints.debtors.days', { count: oldestDays })),
  },
  {
    heading: t('prints.debtors.columns.owed'),
    align: 'end',
    text: (row) => formatMoney(row.outstanding),
    amount: (row) => row.outstanding,
  },
  {
    heading: t('prints.debtors.columns.overdue'),
    align: 'end',
    text: (row) => formatMoney(row.overdue),
    amount: (row) => row.overdue,
  },
];

export function debtorsSheet(reading: Reading, input: InputOf<Channels['prints.debtors']>): Result<MadeSheet, Refusal> {
  const answer = listDebtorRows(reading, { ...input, ...WHOLE });
  if (!answer.ok || answer.value.total === 0) return err({ code: 'print-nothing' });
  const { rows, total, sums } = answer.value;
  const { filter, sort, reversed } = input;
  const order = t(`debtors.sorts.${sort}`);
  const said = [
    t('prints.debtors.count', { count: total }),
    ...(filter.bin ? [t('prints.bin')] : []),
    ...(filter.onlyOwing ? [t('debtors.filters.owing')] : []),
    ...(filter.states ?? []).map((state) => t(`debtors.states.${state}`)),
    ...(filter.kinds ?? []).map((kind) => t(`debtors.kinds.${kind}`)),
    ...(filter.behaviours ?? []).map((behaviour) => t(`debtors.behaviours.${behaviour}`)),
    ...(filter.tag === undefined ? [] : [filter.tag]),
    ...searched(filter.text),
    t('prints.sorted', { order: reversed ? t('prints.turned', { order }) : order }),
  ];
  const whole = rows.length < total ? [...Array.from({ length: 6 }, () => ZERO), sums.outstanding, sums.overdue] : undefined;
  return ok(made(reading, 'debtors', said, debtorColumns(), rows, total, whole));
}

const invoiceColumns = (): readonly ListColumn<InvoiceRow>[] => [
  { heading: t('prints.invoices.columns.number'), align: 'start', text: (row) => row.number },
  { heading: t('prints.invoices.columns.debtor'), align: 'start', width: 0.29, text: (row) => row.debtorName },
  { heading: t('prints.invoices.columns.issued'), align: 'start', text: (row) => formatShortDate(row.issuedOn) },
  { heading: t('prints.invoices.columns.due'), align: 'start', text: (row) => formatShortDate(row.dueOn) },
  { heading: t('prints.invoices.columns.status'), align: 'start', text: invoiceStatus },
  {
    heading: t('prints.invoices.columns.total'),
    align: 'end',
    text: (row) => formatMoney(row.total),
    amount: (row) => row.total,
  },
  {
    heading: t('prints.invoices.columns.outstanding'),
    align: 'end',
    text: (row) => formatMoney(row.outstanding),
    amount: (row) => row.outstanding,
  },
];

function invoiceStatus({ status, kind, daysOverdue }: InvoiceRow): string {
  if (status === 'overdue') return t('invoices.status.overdueFor', { count: daysOverdue });
  if (status === 'paid' && kind === 'corrective') return t('invoices.status.applied');
  return t(`invoices.status.${status}`);
}

export function invoicesSheet(reading: Reading, input: InputOf<Channels['prints.invoices']>): Result<MadeSheet, Refusal> {
  const answer = listInvoiceRows(reading, { ...input, ...WHOLE });
  if (!answer.ok || answer.value.total === 0) return err({ code: 'print-nothing' });
  const { rows, total, sums } = answer.value;
  const { filter, sort, descending } = input;
  const order = t(`prints.invoices.sorts.${sort}`);
  const said = [
    t('prints.invoices.count', { count: total }),
    ...(filter.status === 'all' ? [] : [t(`invoices.chips.${filter.status}`)]),
    ...searched(filter.text),
    t('prints.sorted', { order: descending ? t('prints.reversed', { order }) : order }),
  ];
  const whole = rows.length < total ? [...Array.from({ length: 5 }, () => ZERO), sums.total, sums.outstanding] : undefined;
  return ok(made(reading, 'invoices', said, invoiceColumns(), rows, total, whole));
}

const paymentColumns = (): readonly ListColumn<PaymentRow>[] => [
  { heading: t('prints.payments.columns.received'), align: 'start', text: (row) => formatShortDate(row.receivedOn) },
  { heading: t('prints.payments.columns.debtor'), align: 'start', width: 0.22, text: (row) => row.debtorName },
  { heading: t('prints.payments.columns.invoices'), align: 'start', width: 0.15, text: (row) => row.invoices.join(', ') },
  {
    heading: t('prints.payments.columns.method'),
    align: 'start',
    text: ({ method, state }) =>
      state === 'good'
        ? t(`payments.methods.${method}`)
        : `${t(`payments.methods.${method}`)} (${t(`prints.payments.${state}`)})`,
  },
  ...(['toPrincipal', 'toInterest', 'toCharges', 'surplus', 'amount'] as const).map(
    (name): ListColumn<PaymentRow> => ({
      heading: t(`prints.payments.columns.${name}`),
      align: 'end',
      text: (row) => formatMoney(signed(row, name)),
      amount: (row) => signed(row, name),
    }),
  ),
];

/** A counter-entry takes back what its payment brought, so that the column adds up to what came in. */
const signed = (row: PaymentRow, name: 'toPrincipal' | 'toInterest' | 'toCharges' | 'surplus' | 'amount') =>
  row.state === 'reversal' && row[name] > 0 ? negateCents(row[name]) : row[name];

export function paymentsSheet(reading: Reading, input: InputOf<Channels['prints.payments']>): Result<MadeSheet, Refusal> {
  const answer = listPaymentRows(reading, { ...input, ...WHOLE });
  if (!answer.ok || answer.value.total === 0) return err({ code: 'print-nothing' });
  const { rows, total } = answer.value;
  const { filter, sort, descending } = input;
  const order = t(`prints.payments.sorts.${sort}`);
  const said = [
    t('prints.payments.count', { count: total }),
    ...(filter.from && filter.to
      ? [t('prints.payments.between', { from: formatShortDate(filter.from), to: formatShortDate(filter.to) })]
      : []),
    ...(filter.method ? [t(`payments.methods.${filter.method}`)] : []),
    ...(filter.onlyWithSurplus ? [t('payments.list.withSurplus')] : []),
    ...searched(filter.text),
    t('prints.sorted', { order: descending ? t('prints.reversed', { order }) : order }),
  ];
  return ok(made(reading, 'payments', said, paymentColumns(), rows, total));
}

function made<R>(
  reading: Reading,
  list: 'debtors' | 'invoices' | 'payments',
  said: readonly string[],
  columns: readonly ListColumn<R>[],
  rows: readonly R[],
  total: number,
  whole?: Parameters<typeof listTable>[2],
): MadeSheet {
  const table = listTable(columns, rows, whole);
  const title = t(`prints.${list}.title`);
  return {
    sheet: sheetOf(reading, {
      title,
      subtitle: said.join(' · '),
      landscape: true,
      blocks: [...cutBlocks(rows.length, total), { kind: 'table', table }],
    }),
    name: t(`prints.files.${list}`, { day: dayInName(reading.today()) }),
    printed: rows.length,
    total,
  };
}
