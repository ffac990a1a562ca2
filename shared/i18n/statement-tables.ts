/** The tables behind every figure of a claim, with their headings and words: for the screen, the clipboard and the paper alike. */
import type { debtorChannels } from '../contract/debtors.ts';
import type { OutputOf } from '../contract/define.ts';
import type { ClaimView } from '../contract/values.ts';
import type { IsoDate } from '../domain/civil-date.ts';
import type { InvoiceId } from '../domain/ids.ts';
import type { InvoiceFacts } from '../domain/letters/letter-facts.ts';
import { type Cents, negateCents, subtractCents, sumCents } from '../domain/money.ts';
import {
  countCell,
  dayCell,
  moneyCell,
  type PlainRow,
  type PlainTable,
  percentCell,
  textCell,
} from '../domain/sheets/plain-table.ts';
import {
  type InterestOfInvoice,
  interestStatement,
  type StatementLine,
  type TotalPart,
  totalStatement,
} from '../domain/statements/interest-statement.ts';
import { t } from './t.ts';
import { end, row, start, sumRow } from './table-parts.ts';

type Claim = OutputOf<(typeof debtorChannels)['debtors.claim']>;

export function principalTable({ invoices, principal }: Pick<Claim, 'invoices' | 'principal'>): PlainTable {
  return {
    columns: [
      start(t('explain.columns.invoice')),
      start(t('explain.columns.issuedOn')),
      end(t('explain.columns.overdue')),
      end(t('explain.columns.owed')),
    ],
    rows: [
      ...invoices.map(({ number, invoiceId, issuedOn, claim }) =>
        row(textCell(number, invoiceId), dayCell(issuedOn), moneyCell(claim.principalOverdue), moneyCell(claim.principal)),
      ),
      sumRow('total', t('explain.total'), 4, principal),
    ],
  };
}

export function interestOfClaim(invoice: {
  readonly number: string;
  readonly invoiceId: InvoiceId;
  readonly claim: ClaimView;
}): InterestOfInvoice {
  const { number, invoiceId, claim } = invoice;
  return {
    invoiceId,
    invoiceNumber: number,
    tranches: claim.steps.map(({ amount, ...step }) => ({ ...step, amountRounded: amount })),
    paid: claim.interestPaid,
    subtotal: claim.interest,
  };
}

const INTEREST_COLUMNS = 8;

export function interestTable(invoices: readonly InterestOfInvoice[]): PlainTable {
  const { lines, total } = interestStatement(invoices);
  return {
    columns: [
      start(t('explain.columns.invoice')),
      start(t('explain.columns.from')),
      start(t('explain.columns.to')),
      end(t('explain.columns.days')),
      end(t('explain.columns.base')),
      end(t('explain.columns.rate')),
      start(t('explain.columns.source')),
      end(t('explain.columns.amount')),
    ],
    rows: [...lines.map(interestRow), sumRow('total', t('explain.total'), INTEREST_COLUMNS, total)],
  };
}

function interestRow(line: StatementLine): PlainRow {
  const invoice = textCell(line.of.invoiceNumber, line.of.invoiceId);
  switch (line.kind) {
    case 'stretch': {
      const { from, to, days, base, rate, source } = line.stretch;
      return row(
        invoice,
        dayCell(from),
        dayCell(to),
        countCell(days),
        moneyCell(base),
        percentCell(rate),
        textCell(source),
        moneyCell(line.amount),
      );
    }
    case 'subtotal':
      return sumRow('subtotal', t('explain.subtotal', { number: line.of.invoiceNumber }), INTEREST_COLUMNS, line.amount);
    default:
      return row(
        invoice,
        undefined,
        undefined,
        undefined,
        undefined,
        undefined,
        textCell(t(`explain.${line.kind}`)),
        moneyCell(line.amount),
      );
  }
}

type CompensationOf = {
  readonly invoices: readonly Pick<Claim['invoices'][number], 'number' | 'invoiceId' | 'claim'>[];
  readonly compensation: Cents;
};

/** The 40 € of each invoice that still bears them. */
export function compensationTable({ invoices, compensation }: CompensationOf): PlainTable {
  return {
    columns: [start(t('explain.columns.invoice')), start(t('explain.columns.rule')), end(t('explain.columns.amount'))],
    rows: [
      ...invoices
        .filter(({ claim }) => claim.compensation > 0)
        .map(({ number, invoiceId, claim }) =>
          row(textCell(number, invoiceId), textCell(t('explain.rules.compensation')), moneyCell(claim.compensation)),
        ),
      sumRow('total', t('explain.total'), 3, compensation),
    ],
  };
}

type TotalOf = Pick<Claim, 'principal' | 'interest' | 'compensation' | 'costs' | 'credit'> & {
  readonly regimes: readonly ClaimView['regime'][];
};

/** What is owed in all, each part with its rule. */
export function totalTable(claim: TotalOf): PlainTable {
  const { parts, total } = totalStatement(claim);
  return {
    columns: [start(t('explain.columns.concept')), start(t('explain.columns.rule')), end(t('explain.columns.amount'))],
    rows: [
      ...parts.map(({ part, amount }) =>
        row(textCell(t(`explain.parts.${part}`)), textCell(ruleOf(part, claim.regimes)), moneyCell(amount)),
      ),
      sumRow('total', t('explain.total'), 3, total),
    ],
  };
}

function ruleOf(part: TotalPart['part'], regimes: readonly ClaimView['regime'][]): string {
  if (part !== 'interest') return t(`explain.rules.${part}`);
  const bearing = [...new Set(regimes)].filter((regime) => regime !== 'none');
  return bearing.map((regime) => t(`explain.regimes.${regime}`)).join('; ');
}

/** The late due dates that a letter claims. */
export function letterPrincipalTable(invoices: readonly InvoiceFacts[]): PlainTable {
  return {
    columns: [
      start(t('explain.columns.invoice')),
      start(t('explain.columns.dueOn')),
      end(t('explain.columns.whole')),
      end(t('explain.columns.collected')),
      end(t('explain.columns.owed')),
    ],
    rows: [
      ...invoices.map(({ number, dueOn, total, paid, outstanding }) =>
        row(textCell(number), dayCell(dueOn), moneyCell(total), moneyCell(paid), moneyCell(outstanding)),
      ),
      sumRow('total', t('explain.total'), 5, sumCents(invoices.map(({ outstanding }) => outstanding))),
    ],
  };
}

/** The fixed sums of a letter, which counts them and names no invoice. */
export function letterCompensationTable({ invoices, amount }: { readonly invoices: number; readonly amount: Cents }): PlainTable {
  return {
    columns: [start(t('explain.columns.concept')), start(t('explain.columns.rule')), end(t('explain.columns.amount'))],
    rows: [
      row(textCell(t('explain.lateInvoices', { count: invoices })), textCell(t('explain.rules.compensation')), moneyCell(amount)),
      sumRow('total', t('explain.total'), 3, amount),
    ],
  };
}

/** Payments with money that no debt has taken; what is left of the credit are corrective invoices that none has taken. */
export function creditTable(
  payments: readonly { readonly receivedOn: IsoDate; readonly surplus: Cents }[],
  credit: Cents,
): PlainTable {
  const correctives = subtractCents(credit, sumCents(payments.map(({ surplus }) => surplus)));
  return {
    columns: [start(t('explain.columns.concept')), start(t('explain.columns.day')), end(t('explain.columns.amount'))],
    rows: [
      ...payments.map(({ receivedOn, surplus }) => row(textCell(t('explain.surplus')), dayCell(receivedOn), moneyCell(surplus))),
      ...(correctives === 0 ? [] : [row(textCell(t('explain.correctives')), undefined, moneyCell(correctives))]),
      sumRow('total', t('explain.total'), 3, credit),
    ],
  };
}

type OutstandingOf = {
  readonly total: Cents;
  readonly outstanding: Cents;
  readonly corrections: readonly { readonly number: string; readonly invoiceId: InvoiceId; readonly amount: Cents }[];
  readonly payments: readonly { readonly receivedOn: IsoDate; readonly toPrincipal: Cents }[];
};

/** What is left of one invoice: its total, less each corrective invoice and each payment. */
export function outstandingTable({ total, outstanding, corrections, payments }: OutstandingOf): PlainTable {
  return {
    columns: [start(t('explain.columns.concept')), start(t('explain.columns.day')), end(t('explain.columns.amount'))],
    rows: [
      row(textCell(t('invoices.explain.total')), undefined, moneyCell(total)),
      ...corrections.map(({ number, invoiceId, amount }) =>
        row(textCell(t('explain.corrective', { number }), invoiceId), undefined, moneyCell(negateCents(amount))),
      ),
      ...payments.map(({ receivedOn, toPrincipal }) =>
        row(textCell(t('explain.payment')), dayCell(receivedOn), moneyCell(negateCents(toPrincipal))),
      ),
      sumRow('total', t('invoices.figures.outstanding'), 3, outstanding),
    ],
  };
}
