/**
 * Liquidación de intereses y costes as a sheet: the tables of "¿De dónde sale?", so the paper adds up to the screen.
 * It is no invoice and bears no VAT (LIVA arts. 78.Dos.1.º and 78.Tres.1.º). It claims nothing: letters do.
 */

import type { debtorChannels } from '../../../shared/contract/debtors.ts';
import type { InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { printChannels } from '../../../shared/contract/prints.ts';
import type { ClaimView } from '../../../shared/contract/values.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import type { DayCount } from '../../../shared/domain/late-payment-interest.ts';
import { type Cents, ZERO } from '../../../shared/domain/money.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import type { PlainTable } from '../../../shared/domain/sheets/plain-table.ts';
import type { SheetBlock } from '../../../shared/domain/sheets/sheet-model.ts';
import type { InterestOfInvoice } from '../../../shared/domain/statements/interest-statement.ts';
import { formatDate, formatLongDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { costsTable } from '../../../shared/i18n/costs-table.ts';
import {
  compensationTable,
  interestOfClaim,
  interestTable,
  principalTable,
  totalTable,
} from '../../../shared/i18n/statement-tables.ts';
import { t } from '../../../shared/i18n/t.ts';
import { getBusiness } from '../../db/repositories/business-repository.ts';
import { type DebtorRecord, findDebtor } from '../../db/repositories/debtor-repository.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import { claimsOf, claimView } from '../claims/claims.ts';
import type { Reading } from '../context.ts';
import { claimOfDebtor } from '../debtors/queries.ts';
import { dayInName, type MadeSheet, printedTable, sheetOf } from './sheet-frame.ts';

type Channels = typeof printChannels;
type Claim = OutputOf<(typeof debtorChannels)['debtors.claim']>;
type Refusal = { readonly code: 'debtor-not-found' | 'print-nothing' };

export function statementSheet(reading: Reading, input: InputOf<Channels['prints.statement']>): Result<MadeSheet, Refusal> {
  const debtor = reading.uow.read((db) => findDebtor(db, input.debtorId));
  const on = input.on ?? reading.today();
  if (!debtor) return err({ code: 'debtor-not-found' });
  const claim =
    input.invoiceId === undefined ? wholeClaim(reading, debtor, on) : invoiceClaim(reading, debtor, input.invoiceId, on);
  if (!claim || (claim.invoices.length === 0 && claim.charges.length === 0)) return err({ code: 'print-nothing' });
  const ofInvoice = input.invoiceId === undefined ? undefined : claim.invoices[0]?.number;
  return ok(
    madeStatement(reading, debtor, {
      on: claim.on,
      dayCount: claim.dayCount,
      ...(ofInvoice !== undefined && { ofInvoice }),
      fromDemand: !underLaw3of2004(debtor.kind),
      summary: totalTable({ ...claim, regimes: regimesOf(claim) }),
      principal: principalTable(claim),
      interest: claim.invoices.map(interestOfClaim),
      compensation: claim.compensation > 0 ? compensationTable(claim) : undefined,
      costs: claim.costs > 0 ? costsTable(claim, debtor.kind, { forOwner: false, day: formatDate }) : undefined,
      regimes: regimesOf(claim),
      dailyInterest: claim.dailyInterest,
      ...(claim.provisionalFrom !== undefined && { provisionalFrom: claim.provisionalFrom }),
    }),
  );
}

type Claimed = Omit<Claim, 'paidLate' | 'oldestDueOn' | 'principalOverdue' | 'total'>;

function wholeClaim(reading: Reading, { id }: DebtorRecord, on: IsoDate): Claimed | undefined {
  const answer = claimOfDebtor(reading, { id, on });
  return answer.ok ? answer.value : undefined;
}

/** Of one invoice, also of one that was paid late: its own figures, without what belongs to the debtor as a whole. */
function invoiceClaim(reading: Reading, debtor: DebtorRecord, id: InvoiceId, on: IsoDate): Claimed | undefined {
  return reading.uow.read((db) => {
    const invoice = findInvoice(db, id);
    const [claimed] = invoice?.debtorId === debtor.id ? claimsOf(db, debtor, [invoice], on) : [];
    if (!invoice || !claimed) return undefined;
    const claim = claimView(claimed.claim);
    const { principal, interest, compensation, dailyInterest, provisionalFrom } = claim;
    return {
      on,
      principal,
      interest,
      compensation,
      costs: ZERO,
      credit: ZERO,
      dailyInterest,
      dayCount: getBusiness(db).dayCount,
      ...(provisionalFrom !== undefined && { provisionalFrom }),
      invoices: [{ invoiceId: id, number: invoice.number, issuedOn: invoice.issuedOn, claimable: true, claim }],
      charges: [],
    };
  });
}

const regimesOf = ({ invoices }: Pick<Claim, 'invoices'>): readonly ClaimView['regime'][] => [
  ...new Set(invoices.map(({ claim }) => claim.regime)),
];

export type Statement = {
  readonly on: IsoDate;
  readonly dayCount: DayCount;
  readonly ofInvoice?: string;
  readonly fromDemand: boolean;
  readonly summary: PlainTable;
  readonly principal: PlainTable | undefined;
  readonly interest: readonly InterestOfInvoice[];
  readonly compensation: PlainTable | undefined;
  readonly costs: PlainTable | undefined;
  readonly regimes: readonly ClaimView['regime'][];
  readonly dailyInterest: Cents;
  readonly provisionalFrom?: IsoDate;
};

export function madeStatement(reading: Reading, debtor: DebtorRecord, statement: Statement): MadeSheet {
  const business = reading.uow.read(getBusiness);
  const { on, compensation, costs, principal, dailyInterest, provisionalFrom } = statement;
  const table = (plain: PlainTable): SheetBlock => ({ kind: 'table', table: printedTable(plain) });
  const section = (heading: string, plain: PlainTable | undefined, ...after: readonly SheetBlock[]): readonly SheetBlock[] =>
    plain ? [{ kind: 'heading', text: heading }, table(plain), ...after] : [];
  const note = (text: string): SheetBlock => ({ kind: 'note', text });
  const sheet = sheetOf(reading, {
    title: compensation || costs ? t('prints.statement.title') : t('prints.statement.titleInterest'),
    ...(statement.ofInvoice !== undefined && { subtitle: t('prints.statement.of', { number: statement.ofInvoice }) }),
    landscape: false,
    blocks: [
      {
        kind: 'facts',
        facts: [
          { label: t('prints.statement.creditor'), text: named(business) },
          { label: t('prints.statement.debtor'), text: named(debtor) },
          { label: t('prints.statement.on'), text: formatLongDate(on) },
        ],
      },
      { kind: 'heading', text: t('prints.statement.summary') },
      table(statement.summary),
      ...(dailyInterest > 0 ? [note(t('prints.statement.daily', { amount: formatMoney(dailyInterest) }))] : []),
      ...section(t('prints.statement.principal'), principal),
      ...interestSection(statement),
      ...section(t('prints.statement.compensation'), compensation, note(t('prints.statement.compensationRule'))),
      ...section(t('prints.statement.costs'), costs, note(t('prints.statement.costsRule'))),
      ...(provisionalFrom ? [note(t('prints.statement.provisional', { day: formatLongDate(provisionalFrom) }))] : []),
      note(t('prints.statement.notAnInvoice')),
    ],
  });
  const name = t('prints.files.statement', { name: debtor.name, day: dayInName(on) });
  const rows = statement.interest.length;
  return { sheet, name, printed: rows, total: rows };
}

function interestSection({ interest, regimes, dayCount, fromDemand }: Statement): readonly SheetBlock[] {
  const heading: SheetBlock = { kind: 'heading', text: t('prints.statement.interest') };
  if (!interest.some(({ tranches }) => tranches.length > 0)) {
    return [heading, { kind: 'paragraph', text: t('prints.statement.noInterest') }];
  }
  const rule = [
    t(`prints.statement.dayCounts.${dayCount}`),
    fromDemand ? t('prints.statement.fromDemand') : t('prints.statement.fromDueDate'),
    t('prints.statement.rounding'),
  ].join(' ');
  return [
    heading,
    { kind: 'table', table: printedTable(interestTable(interest)) },
    { kind: 'note', text: rule },
    ...regimes.map((regime): SheetBlock => ({ kind: 'note', text: t(`prints.statement.regimes.${regime}`) })),
  ];
}

const named = ({ name, taxId }: { readonly name: string; readonly taxId: string | null }): string =>
  taxId === null ? name : t('prints.statement.withTaxId', { name, id: taxId });
