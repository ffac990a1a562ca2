/** Looking into a copy without restoring it, and bringing back a single debtor, invoice or letter. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { DebtorId, InvoiceId, LetterId } from '../domain/ids.ts';
import { Cents } from '../domain/money.ts';
import { CopyRef, CopySummary, copyChannels } from './copies.ts';
import type { Contract } from './define.ts';

const count = z.int().nonnegative();
/** `bin`: here it lies in the bin. `absent`: nobody knows it here. */
const Whereabouts = z.enum(['here', 'bin', 'absent']);

const CopiedDebtor = z.strictObject({
  id: DebtorId,
  name: z.string(),
  outstanding: Cents,
  state: Whereabouts,
  /** Invoices, payments and letters of the copy that are not here, or lie in the bin. */
  missing: count,
});
export type CopiedDebtor = z.infer<typeof CopiedDebtor>;
const CopiedInvoice = z.strictObject({ id: InvoiceId, number: z.string(), issuedOn: IsoDate, total: Cents, state: Whereabouts });
export type CopiedInvoice = z.infer<typeof CopiedInvoice>;
const CopiedLetter = z.strictObject({
  id: LetterId,
  templateId: z.string(),
  number: z.string(),
  registeredOn: IsoDate.nullable(),
  state: Whereabouts,
});
export type CopiedLetter = z.infer<typeof CopiedLetter>;

const errors = [
  ...copyChannels['copies.check'].errors,
  'ledger-not-open',
  'ledger-damaged',
  'not-enough-space',
  'copy-of-another-ledger',
] as const;

export const lookChannels = {
  /** Those of whom something is missing here come first. Changes nothing. */
  'copies.look': {
    kind: 'job',
    input: CopyRef.extend({ search: z.string().max(100), offset: count, limit: z.int().min(1).max(200) }),
    output: z.strictObject({
      summary: CopySummary,
      /** A newer program made it: only to be looked at, as far as it is understood. */
      isNewer: z.boolean(),
      total: count,
      rows: z.array(CopiedDebtor),
    }),
    errors,
  },
  'copies.lookAtDebtor': {
    kind: 'job',
    input: CopyRef.extend({ debtorId: DebtorId }),
    output: z.strictObject({ invoices: z.array(CopiedInvoice), letters: z.array(CopiedLetter) }),
    errors,
  },
  /** With what hangs on it. Nothing that is here is written over. */
  'copies.bringBack': {
    kind: 'job',
    input: CopyRef.extend({
      what: z.strictObject({ kind: z.enum(['debtor', 'invoice', 'letter']), id: z.string().min(1).max(64) }),
    }),
    output: z.strictObject({
      debtors: count,
      invoices: count,
      payments: count,
      letters: count,
      attachments: count,
      /** Other there than here: left as it is here. */
      different: count,
    }),
    errors: [
      ...errors,
      'ledger-foreign',
      'ledger-newer',
      'ledger-unwritable',
      'record-not-in-copy',
      'record-in-its-place',
      'nothing-to-bring-back',
    ],
    touches: ['debtors', 'invoices', 'payments', 'charges', 'promises', 'agenda', 'attachments', 'letters', 'limitation', 'undo'],
  },
  /** Undoes one act of bringing back; refused once something stands on what it brought. */
  'copies.takeAway': {
    kind: 'command',
    input: z.strictObject({ id: z.string().min(1).max(64) }),
    output: z.strictObject({}),
    errors: ['undo-refused'],
    touches: ['debtors', 'invoices', 'payments', 'charges', 'promises', 'agenda', 'attachments', 'letters', 'limitation', 'undo'],
  },
} as const satisfies Contract;
