/** The card of a debtor on paper: who it is, what is owed with its parts, the open invoices and what was promised. */

import type { debtorChannels } from '../../../shared/contract/debtors.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { printChannels } from '../../../shared/contract/prints.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import type { SheetBlock, SheetFact } from '../../../shared/domain/sheets/sheet-model.ts';
import { formatLongDate, formatShortDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { stepText } from '../../../shared/i18n/next-step-text.ts';
import { totalTable } from '../../../shared/i18n/statement-tables.ts';
import { t } from '../../../shared/i18n/t.ts';
import type { Reading } from '../context.ts';
import { claimOfDebtor, getDebtor } from '../debtors/queries.ts';
import { dayInName, type ListColumn, listTable, type MadeSheet, printedTable, sheetOf } from './sheet-frame.ts';
import { phoneWords } from './words.ts';

type Card = OutputOf<(typeof debtorChannels)['debtors.get']>;
type Claim = OutputOf<(typeof debtorChannels)['debtors.claim']>;
type OpenInvoice = Claim['invoices'][number];

export function debtorSheet(
  reading: Reading,
  { id }: InputOf<(typeof printChannels)['prints.debtor']>,
): Result<MadeSheet, { readonly code: 'debtor-not-found' }> {
  const [card, claim] = [getDebtor(reading, { id }), claimOfDebtor(reading, { id })];
  if (!card.ok || !claim.ok) return err({ code: 'debtor-not-found' });
  const { row, promises } = card.value;
  const { invoices } = claim.value;
  const heading = (text: string): SheetBlock => ({ kind: 'heading', text });
  const sheet = sheetOf(reading, {
    title: t('prints.debtor.title', { name: row.name }),
    ...(row.tradeName !== undefined && { subtitle: row.tradeName }),
    landscape: false,
    blocks: [
      { kind: 'facts', facts: factsOf(card.value) },
      heading(t('prints.debtor.owes', { day: formatLongDate(claim.value.on) })),
      ...owed(claim.value),
      ...(invoices.length === 0
        ? []
        : [heading(t('prints.debtor.invoices')), { kind: 'table', table: listTable(invoiceColumns(), invoices) } as const]),
      ...(promises.length === 0
        ? []
        : [heading(t('prints.debtor.promises')), { kind: 'table', table: listTable(promiseColumns(), promises) } as const]),
    ],
  });
  const name = t('prints.files.debtor', { name: row.name, day: dayInName(reading.today()) });
  return ok({ sheet, name, printed: invoices.length, total: invoices.length });
}

function owed(claim: Claim): readonly SheetBlock[] {
  if (claim.invoices.length === 0 && claim.total === 0) return [{ kind: 'paragraph', text: t('prints.debtor.nothingOwed') }];
  const summary = totalTable({ ...claim, regimes: claim.invoices.map((invoice) => invoice.claim.regime) });
  const { dailyInterest } = claim;
  const daily: SheetBlock = { kind: 'note', text: t('prints.statement.daily', { amount: formatMoney(dailyInterest) }) };
  return [{ kind: 'table', table: printedTable(summary) }, ...(dailyInterest > 0 ? [daily] : [])];
}

function factsOf({ row, fields }: Card): readonly SheetFact[] {
  const town = [fields.postalCode, fields.town, fields.province].filter((part) => part !== undefined).join(' ');
  const address = [fields.street, town].filter((part) => part !== undefined && part !== '').join(', ');
  const phones = [fields.phone, fields.mobile]
    .flatMap((phone) => phone ?? [])
    .map(phoneWords)
    .join(' · ');
  const state = row.insolvent ? t('debtors.insolvent') : t(`debtors.states.${row.state}`);
  const facts: readonly (readonly [label: string, text: string | undefined])[] = [
    [t('prints.debtor.taxId'), fields.taxId],
    [t('prints.debtor.kind'), t(`debtors.kinds.${row.kind}`)],
    [t('prints.debtor.address'), address],
    [t('prints.debtor.phone'), phones],
    [t('prints.debtor.email'), fields.email],
    [t('prints.debtor.state'), state],
    [t('prints.debtor.next'), stepText(row.nextStep)],
  ];
  return facts.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

const invoiceColumns = (): readonly ListColumn<OpenInvoice>[] => [
  { heading: t('prints.debtor.columns.number'), align: 'start', text: (row) => row.number },
  { heading: t('prints.debtor.columns.issued'), align: 'start', text: (row) => formatShortDate(row.issuedOn) },
  {
    heading: t('prints.debtor.columns.late'),
    align: 'end',
    text: ({ claim }) => (claim.daysOverdue === 0 ? '' : t('prints.debtors.days', { count: claim.daysOverdue })),
  },
  ...(['principal', 'interest', 'compensation', 'total'] as const).map(
    (name): ListColumn<OpenInvoice> => ({
      heading: t(`prints.debtor.columns.${name}`),
      align: 'end',
      text: ({ claim }) => formatMoney(claim[name]),
      amount: ({ claim }) => claim[name],
    }),
  ),
];

const promiseColumns = (): readonly ListColumn<Card['promises'][number]>[] => [
  { heading: t('prints.debtor.promiseColumns.made'), align: 'start', text: (row) => formatShortDate(row.madeOn) },
  { heading: t('prints.debtor.promiseColumns.promised'), align: 'start', text: (row) => formatShortDate(row.promisedFor) },
  {
    heading: t('prints.debtor.promiseColumns.state'),
    align: 'start',
    text: (row) => t(`prints.debtor.promiseStates.${row.state}`),
  },
  { heading: t('prints.debtor.promiseColumns.amount'), align: 'end', text: (row) => formatMoney(row.amount) },
];
