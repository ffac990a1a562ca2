/** Files that come in, and costs with their proof. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { AttachmentId, ChargeId, DebtorId, FileToken, InvoiceId } from '../domain/ids.ts';
import { PositiveCents } from '../domain/money.ts';
import type { Contract } from './define.ts';
import { DISK_ERRORS, TAKEN_FILE_ERRORS } from './errors.ts';
import { shortText } from './lists.ts';

export const AttachmentPurpose = z.enum(['invoice', 'delivery_proof', 'sending_proof', 'cost_proof', 'contract', 'other']);
export type AttachmentPurpose = z.infer<typeof AttachmentPurpose>;

export const attachmentChannels = {
  /** Opens the system's dialog. The answer is a token and a name; the path stays in main. */
  'files.choose': {
    kind: 'query',
    input: z.strictObject({ kind: z.enum(['spreadsheet', 'image', 'attachment', 'copy', 'certificate']) }),
    output: z.strictObject({ token: FileToken, name: z.string(), byteSize: z.int() }),
    errors: ['file-not-chosen', ...DISK_ERRORS],
  },
  /** Keeps a file with an invoice. PDF, JPEG, PNG, HEIC, WebP, text, spreadsheets and mail are taken; programs are not. */
  'attachments.add': {
    kind: 'command',
    input: z.strictObject({ token: FileToken, invoiceId: InvoiceId, purpose: AttachmentPurpose }),
    output: z.strictObject({ id: AttachmentId }),
    errors: ['invoice-not-found', ...TAKEN_FILE_ERRORS, 'ledger-not-open'],
    touches: ['attachments', 'invoices', 'undo'],
  },
  'attachments.open': {
    kind: 'query',
    input: z.strictObject({ id: AttachmentId }),
    output: z.strictObject({}),
    errors: ['attachment-not-found', 'attachment-not-opened', ...DISK_ERRORS, 'ledger-not-open'],
  },
  'attachments.remove': {
    kind: 'command',
    input: z.strictObject({ id: AttachmentId }),
    output: z.strictObject({}),
    errors: ['attachment-not-found', 'ledger-not-open'],
    touches: ['attachments', 'invoices', 'letters', 'undo'],
  },
  'attachments.restore': {
    kind: 'command',
    input: z.strictObject({ id: AttachmentId }),
    output: z.strictObject({}),
    errors: ['attachment-not-found', 'ledger-not-open'],
    touches: ['attachments', 'invoices', 'letters', 'undo'],
  },
  /** A cost of collecting, such as a burofax. Only a proven one can be claimed (Ley 3/2004 art. 8.1). */
  'charges.add': {
    kind: 'command',
    input: z.strictObject({
      debtorId: DebtorId,
      invoiceId: InvoiceId.optional(),
      incurredOn: IsoDate,
      concept: shortText.min(1),
      amount: PositiveCents,
      proofToken: FileToken.optional(),
    }),
    output: z.strictObject({ id: ChargeId }),
    errors: ['debtor-not-found', 'invoice-not-found', 'date-in-future', ...TAKEN_FILE_ERRORS, 'ledger-not-open'],
    touches: ['charges', 'debtors', 'undo'],
  },
  /**
   * Forgives what is left of a cost: dated, with its reason, and no longer part of any claim. The cost stays in sight.
   * `on` is for bringing back a waiver of that day; without it the day is today.
   */
  'charges.waive': {
    kind: 'command',
    input: z.strictObject({ id: ChargeId, reason: shortText.min(1), on: IsoDate.optional() }),
    output: z.strictObject({}),
    errors: ['charge-not-found', 'ledger-not-open'],
    touches: ['charges', 'debtors', 'undo'],
  },
  /** The inverse of `charges.waive`. */
  'charges.claimAgain': {
    kind: 'command',
    input: z.strictObject({ id: ChargeId }),
    output: z.strictObject({}),
    errors: ['charge-not-found', 'ledger-not-open'],
    touches: ['charges', 'debtors', 'undo'],
  },
  'charges.remove': {
    kind: 'command',
    input: z.strictObject({ id: ChargeId }),
    output: z.strictObject({}),
    errors: ['charge-not-found', 'charge-has-payments', 'ledger-not-open'],
    touches: ['charges', 'attachments', 'invoices', 'debtors', 'undo'],
  },
  'charges.restore': {
    kind: 'command',
    input: z.strictObject({ id: ChargeId }),
    output: z.strictObject({}),
    errors: ['charge-not-found', 'ledger-not-open'],
    touches: ['charges', 'attachments', 'invoices', 'debtors', 'undo'],
  },
} as const satisfies Contract;
