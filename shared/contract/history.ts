/** What a record said before: each version from when, by whom, and the way back to it. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { DebtorId, InvoiceId, PaymentId } from '../domain/ids.ts';
import { Cents, NonNegativeCents } from '../domain/money.ts';
import { DebtorFields, debtorChannels } from './debtors.ts';
import type { Contract } from './define.ts';
import { InvoiceFields, invoiceChannels } from './invoices.ts';

/** One person keeps the ledger, so what did not come from a file was written by its owner. */
const By = z.union([
  z.strictObject({ kind: z.literal('owner') }),
  z.strictObject({ kind: z.literal('import'), fileName: z.string() }),
]);

/** Why a field stays as it is when an older version comes back. */
export const StaysBecause = z.enum(['payments', 'letter', 'corrections', 'debtor-gone', 'invoice-gone']);
export type StaysBecause = z.infer<typeof StaysBecause>;

const version = <F extends z.ZodType>(fields: F) =>
  z.strictObject({
    /** Of an older wording; the record as it is now has none. */
    revisionId: z.uuid().optional(),
    /** Since when it said this. Unknown for the oldest one shown when there are more. */
    since: z.iso.datetime().optional(),
    by: By,
    fields,
    /** Fields of this version that cannot come back now. */
    stays: z.array(z.strictObject({ field: z.string(), because: StaysBecause })),
    /** Something would be another than it is now. */
    bringsBack: z.boolean(),
  });

const versions = <F extends z.ZodType>(fields: F) => ({
  /** Newest first; the first is the record as it is now. */
  versions: z.array(version(fields)),
  more: z.boolean(),
  inBin: z.boolean(),
});

const howMany = { limit: z.int().min(1).max(500) } as const;

export const historyChannels = {
  'history.debtor': {
    kind: 'query',
    input: z.strictObject({ id: DebtorId, ...howMany }),
    output: z.strictObject(versions(DebtorFields)),
    errors: ['debtor-not-found', 'ledger-not-open'],
  },
  'history.invoice': {
    kind: 'query',
    input: z.strictObject({ id: InvoiceId, ...howMany }),
    output: z.strictObject({
      ...versions(InvoiceFields),
      /** Names and numbers of the debtors and invoices that the fields name. */
      labels: z.record(z.string(), z.string()),
    }),
    errors: ['invoice-not-found', 'ledger-not-open'],
  },
  /** A payment is never rewritten: it is taken back with a counter-entry, or its credit is used and given back. */
  'history.payment': {
    kind: 'query',
    input: z.strictObject({ id: PaymentId }),
    output: z.strictObject({
      amount: Cents,
      receivedOn: IsoDate,
      /** Newest first. The credit is what no debt had taken, before and after. */
      moments: z.array(
        z.strictObject({
          what: z.enum(['recorded', 'reversed', 'used', 'released']),
          at: z.iso.datetime(),
          by: By,
          creditBefore: NonNegativeCents,
          creditAfter: NonNegativeCents,
        }),
      ),
      /** It was taken back, and can be written down once more as it was. */
      canComeBack: z.boolean(),
    }),
    errors: ['payment-not-found', 'ledger-not-open'],
  },
  /** Makes the card say again what it said: an ordinary change, with its own way back. */
  'history.restoreDebtor': {
    kind: 'command',
    input: z.strictObject({ id: DebtorId, revisionId: z.uuid() }),
    output: z.strictObject({}),
    errors: ['version-not-found', ...debtorChannels['debtors.save'].errors],
    touches: debtorChannels['debtors.save'].touches,
  },
  /** As for a debtor; what payments or paper stand on stays, and the answer says how many fields did. */
  'history.restoreInvoice': {
    kind: 'command',
    input: z.strictObject({ id: InvoiceId, revisionId: z.uuid() }),
    output: z.strictObject({ stayed: z.int().nonnegative() }),
    errors: ['version-not-found', ...invoiceChannels['invoices.save'].errors],
    touches: invoiceChannels['invoices.save'].touches,
  },
} as const satisfies Contract;
