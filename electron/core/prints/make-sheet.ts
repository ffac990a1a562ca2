/** From what is asked to the sheet: the ledger is read here, in the thread that draws. */
import type { PrintRequest } from '../../../shared/contract/prints.ts';
import type { Result } from '../../../shared/domain/result.ts';
import type { Reading } from '../context.ts';
import { agreedSheet } from './agreed-sheet.ts';
import { debtorSheet } from './debtor-sheet.ts';
import { letterStatementSheet } from './letter-statement-sheet.ts';
import { debtorsSheet, invoicesSheet, paymentsSheet } from './list-sheets.ts';
import type { MadeSheet } from './sheet-frame.ts';
import { statementSheet } from './statement-sheet.ts';
import { weekSheet } from './week-sheet.ts';

export type SheetRefusal = { readonly code: 'print-nothing' | 'debtor-not-found' };

export function makeSheet(reading: Reading, { channel, input }: PrintRequest): Result<MadeSheet, SheetRefusal> {
  switch (channel) {
    case 'prints.debtors':
      return debtorsSheet(reading, input);
    case 'prints.invoices':
      return invoicesSheet(reading, input);
    case 'prints.payments':
      return paymentsSheet(reading, input);
    case 'prints.debtor':
      return debtorSheet(reading, input);
    case 'prints.statement':
      return statementSheet(reading, input);
    case 'prints.agreed':
      return agreedSheet(reading, input);
    case 'prints.letterStatement':
      return letterStatementSheet(reading, input);
    case 'prints.week':
      return weekSheet(reading, input);
  }
}
