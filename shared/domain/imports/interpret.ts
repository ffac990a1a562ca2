/**
 * Rows of a list and the meaning of its columns to records that can be written, or to the reason why not. Pure: it
 * knows nothing of the ledger, and nothing is left out in silence — every row of the file ends in a record, in a
 * problem or among the dropped ones.
 */
import type { IsoDate } from '../civil-date.ts';
import type { Mapping } from './guess-mapping.ts';
import { interpretCustomers } from './interpret-customers.ts';
import { interpretInvoices } from './interpret-invoices.ts';
import { interpretPayments } from './interpret-payments.ts';
import type { ImportedCustomer, ImportedInvoice, ImportedPayment, RowProblem } from './records.ts';
import { readRows } from './row-reader.ts';
import type { TextTable } from './table.ts';
import type { DroppedRow } from './trim-table.ts';

export type ImportSettings = {
  readonly today: IsoDate;
  /** Calendar days from issue to due date where the list has no due date. */
  readonly defaultTermDays: number;
  /** Of the business itself: invoices to it are received ones, not debts of others. */
  readonly ownTaxId?: string | undefined;
};

export type Interpreted = {
  readonly customers?: readonly ImportedCustomer[];
  readonly invoices?: readonly ImportedInvoice[];
  readonly payments?: readonly ImportedPayment[];
  /** Ascending by row. */
  readonly problems: readonly RowProblem[];
  readonly dropped: readonly DroppedRow[];
};

export function interpretRows(table: TextTable, mapping: Mapping, settings: ImportSettings): Interpreted {
  const { rows, dropped } = readRows(table, mapping);
  switch (mapping.kind) {
    case 'customers': {
      const { records, problems } = interpretCustomers(rows);
      return { customers: records, problems, dropped };
    }
    case 'invoices': {
      const { records, problems } = interpretInvoices(rows, settings);
      return { invoices: records, problems, dropped };
    }
    case 'payments': {
      const { records, problems } = interpretPayments(rows, settings);
      return { payments: records, problems, dropped };
    }
  }
}
