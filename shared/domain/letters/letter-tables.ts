/** The two tables of a demand: its invoices, and the statement of their interest. Sums are carried row by row. */
import { addCents, type Cents, sumCents, ZERO } from '../money.ts';
import { unbroken } from './letter-amounts.ts';
import type { InterestFacts, InvoiceFacts, InvoiceInterest, LetterFacts } from './letter-facts.ts';
import type { LetterFormats } from './letter-formats.ts';
import type { InterestAnnex, LetterTable, TableColumn, TableRow } from './letter-model.ts';
import { interestNotes, labels } from './templates/es/labels.ts';

export const startColumn = (heading: string): TableColumn => ({ heading, align: 'start' });
export const endColumn = (heading: string): TableColumn => ({ heading, align: 'end' });

/** *Operación* is a column only when some invoice has a day of its own for it. */
export function invoiceTable(invoices: readonly InvoiceFacts[], formats: LetterFormats): LetterTable {
  const { table } = labels;
  const withOperation = invoices.some((invoice) => invoice.operationOn !== undefined && invoice.operationOn !== invoice.issuedOn);
  const sums = (rows: readonly InvoiceFacts[]) =>
    [rows.map((row) => row.total), rows.map((row) => row.paid), rows.map((row) => row.outstanding)].map((column) =>
      formats.money(sumCents(column)),
    );
  const blanks = withOperation ? ['', '', ''] : ['', ''];
  const rows = invoices.map(
    (invoice, index): TableRow => ({
      kind: 'row',
      cells: [
        numberOf(invoice),
        formats.shortDate(invoice.issuedOn),
        ...(withOperation ? [formats.shortDate(invoice.operationOn ?? invoice.issuedOn)] : []),
        formats.shortDate(invoice.dueOn),
        formats.money(invoice.total),
        formats.money(invoice.paid),
        formats.money(invoice.outstanding),
      ],
      carried: [labels.carriedForward, ...blanks, ...sums(invoices.slice(0, index + 1))],
    }),
  );
  const total: TableRow = { kind: 'total', cells: [labels.total, ...blanks, ...sums(invoices)], carried: [] };
  return {
    columns: [
      startColumn(table.number),
      startColumn(table.issuedOn),
      ...(withOperation ? [startColumn(table.operationOn)] : []),
      startColumn(table.dueOn),
      endColumn(table.total),
      endColumn(table.paid),
      endColumn(table.outstanding),
    ],
    rows: [...rows, total],
  };
}

const numberOf = ({ number, instalment }: InvoiceFacts): string =>
  instalment ? unbroken(`${number} (${instalment.number}/${instalment.of})`) : unbroken(number);

/** `undefined` when nothing has accrued: the letter then has no statement. */
export function interestAnnex(facts: LetterFacts, formats: LetterFormats): InterestAnnex | undefined {
  const { interest } = facts.debt;
  if (!interest || sumCents(interest.invoices.map((invoice) => invoice.subtotal)) === 0) return undefined;
  const { interestTable: heads } = labels;
  return {
    title: `${labels.annex}. ${labels.interestAnnex}`,
    facts: [
      { label: labels.creditor, text: facts.creditor.name },
      { label: labels.debtor, text: facts.debtor.name },
      { label: labels.calculatedOn, text: unbroken(formats.longDate(facts.debt.calculatedOn)) },
    ],
    table: {
      columns: [
        startColumn(heads.invoice),
        startColumn(heads.from),
        startColumn(heads.to),
        endColumn(heads.days),
        endColumn(heads.base),
        endColumn(heads.rate),
        startColumn(heads.source),
        endColumn(heads.amount),
      ],
      rows: interestRows(interest, formats),
    },
    notes: interestNotes(interest, rowsAddUp(interest)),
  };
}

/** Shown figures against the total, which was rounded once for each invoice. */
const rowsAddUp = ({ invoices }: InterestFacts): boolean =>
  invoices.every(
    ({ tranches, paid, subtotal }) =>
      addCents(sumCents(tranches.map((tranche) => tranche.amountRounded)), -paid as Cents) === subtotal,
  );

function interestRows({ invoices }: InterestFacts, formats: LetterFormats): readonly TableRow[] {
  let shown: Cents = ZERO;
  const carry = (amount: Cents): readonly string[] => {
    shown = addCents(shown, amount);
    return [labels.carriedForward, '', '', '', '', '', '', formats.money(shown)];
  };
  const rows = invoices.flatMap((invoice): readonly TableRow[] => [
    ...invoice.tranches.map(
      (tranche): TableRow => ({
        kind: 'row',
        cells: [
          unbroken(invoice.invoiceNumber),
          formats.shortDate(tranche.from),
          formats.shortDate(tranche.to),
          String(tranche.days),
          formats.money(tranche.base),
          formats.percent(tranche.rate),
          tranche.source,
          formats.money(tranche.amountRounded),
        ],
        carried: carry(tranche.amountRounded),
      }),
    ),
    ...paidRow(invoice, formats, carry),
    ...subtotalRow(invoice, formats, () => carry(ZERO)),
  ]);
  const total = sumCents(invoices.map((invoice) => invoice.subtotal));
  return [...rows, { kind: 'total', cells: [labels.total, '', '', '', '', '', '', formats.money(total)], carried: [] }];
}

function paidRow(
  invoice: InvoiceInterest,
  formats: LetterFormats,
  carry: (amount: Cents) => readonly string[],
): readonly TableRow[] {
  if (invoice.paid === 0) return [];
  const amount = -invoice.paid as Cents;
  const cells = [unbroken(invoice.invoiceNumber), '', '', '', '', '', labels.interestTable.paid, formats.money(amount)];
  return [{ kind: 'row', cells, carried: carry(amount) }];
}

/** One row is its own subtotal. */
function subtotalRow(invoice: InvoiceInterest, formats: LetterFormats, carry: () => readonly string[]): readonly TableRow[] {
  if (invoice.tranches.length < 2 && invoice.paid === 0) return [];
  const cells = [
    `${labels.subtotal} ${unbroken(invoice.invoiceNumber)}`,
    '',
    '',
    '',
    '',
    '',
    '',
    formats.money(invoice.subtotal),
  ];
  return [{ kind: 'subtotal', cells, carried: carry() }];
}
