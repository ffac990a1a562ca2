/** Where the sum over a list comes from: its parts with their sign, for the screen and the clipboard alike. */
import { addCents, type Cents, negateCents, subtractCents } from '../domain/money.ts';
import { moneyCell, type PlainTable, textCell } from '../domain/sheets/plain-table.ts';
import { t } from './t.ts';
import { end, row, start, sumRow } from './table-parts.ts';

type Part = { readonly name: string; readonly amount: Cents };

/** The first part always; the others where there is something of them. */
function sumTable([first, ...others]: readonly [Part, ...Part[]], name: string, total: Cents): PlainTable {
  return {
    columns: [start(t('explain.columns.concept')), end(t('explain.columns.amount'))],
    rows: [
      ...[first, ...others.filter((part) => part.amount !== 0)].map((part) => row(textCell(part.name), moneyCell(part.amount))),
      sumRow('total', name, 2, total),
    ],
  };
}

/** Over the list of debtors: what invoices owe, less what debtors have in their favour. */
export const owedToYouTable = ({ outstanding, credit }: { readonly outstanding: Cents; readonly credit: Cents }): PlainTable =>
  sumTable(
    [
      { name: t('explain.sums.debtors.invoices'), amount: addCents(outstanding, credit) },
      { name: t('explain.sums.debtors.credit'), amount: negateCents(credit) },
    ],
    t('explain.sums.debtors.owed'),
    outstanding,
  );

type InvoiceSums = { readonly total: Cents; readonly outstanding: Cents; readonly overdue: Cents };

/** Over the list of invoices: what was invoiced, less what came in or was set off. */
export const outstandingTable = ({ total, outstanding }: InvoiceSums): PlainTable =>
  sumTable(
    [
      { name: t('explain.sums.invoices.invoiced'), amount: total },
      { name: t('explain.sums.invoices.settled'), amount: subtractCents(outstanding, total) },
    ],
    t('explain.sums.invoices.outstanding'),
    outstanding,
  );

/** What is outstanding, by whether its day has passed. */
export const lateAndNotLateTable = ({ outstanding, overdue }: InvoiceSums): PlainTable =>
  sumTable(
    [
      { name: t('explain.sums.invoices.overdue'), amount: overdue },
      { name: t('explain.sums.invoices.notDue'), amount: subtractCents(outstanding, overdue) },
    ],
    t('explain.sums.invoices.outstanding'),
    outstanding,
  );

/** Over the list of payments: what debts took, and what stayed in favour of who paid. */
export const collectedTable = ({ amount, surplus }: { readonly amount: Cents; readonly surplus: Cents }): PlainTable =>
  sumTable(
    [
      { name: t('explain.sums.payments.applied'), amount: subtractCents(amount, surplus) },
      { name: t('explain.sums.payments.surplus'), amount: surplus },
    ],
    t('explain.sums.payments.collected'),
    amount,
  );
