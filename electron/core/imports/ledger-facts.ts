/** What a list is held against. */
import type { ImportNote } from '../../../shared/contract/imports.ts';
import {
  knownDebtors,
  knownInvoices,
  knownPayments,
  liveRecordKeys,
  undatedReceipts,
} from '../../db/repositories/import-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';

/** All that the ledger says, read in one look. */
export type LedgerFacts = {
  readonly debtors: ReturnType<typeof knownDebtors>;
  readonly invoices: ReturnType<typeof knownInvoices>;
  readonly payments: ReturnType<typeof knownPayments>;
  readonly undated: ReturnType<typeof undatedReceipts>;
  readonly keys: Readonly<Record<'debtor' | 'invoice' | 'payment', ReadonlySet<string>>>;
};

export const ledgerFacts = (db: ReadDb): LedgerFacts => ({
  debtors: knownDebtors(db),
  invoices: knownInvoices(db),
  payments: knownPayments(db),
  undated: undatedReceipts(db),
  keys: {
    debtor: liveRecordKeys(db, 'debtor'),
    invoice: liveRecordKeys(db, 'invoice'),
    payment: liveRecordKeys(db, 'payment'),
  },
});

export const note = (code: ImportNote['code'], params: ImportNote['params'] = {}): ImportNote => ({ code, params });
