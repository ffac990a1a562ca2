/**
 * Sheets for the printer that are no letters: what a list or a card shows, and statements of interest. Each is a PDF of the
 * same engine as the letters, opened read-only in the system's viewer, where it is printed.
 */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { DebtorId, InvoiceId } from '../domain/ids.ts';
import { CalendarLayer } from './calendar.ts';
import { debtorChannels } from './debtors.ts';
import type { Contract, InputOf } from './define.ts';
import { DISK_ERRORS } from './errors.ts';
import { invoiceChannels } from './invoices.ts';
import { LetterOptions } from './letter-values.ts';
import { paymentChannels } from './payments.ts';

/** Rows of one list on paper: some eighty pages. Beyond, the first ones are printed and the sheet says so. */
export const MOST_PRINTED_ROWS = 2_000;

/** The whole list and not a window of it. */
const WHOLE = { offset: true, limit: true } as const;

export const Printed = z.strictObject({
  /** The name of the document, as the viewer shows it. */
  name: z.string(),
  pages: z.int().positive(),
  /** Rows on the paper, of how many. */
  printed: z.int().nonnegative(),
  total: z.int().nonnegative(),
});
export type Printed = z.infer<typeof Printed>;

const errors = ['print-nothing', 'print-not-opened', ...DISK_ERRORS, 'ledger-not-open'] as const;

export const printChannels = {
  /** The list as it is shown: the same filter and order. */
  'prints.debtors': {
    kind: 'job',
    input: debtorChannels['debtors.list'].input.omit(WHOLE),
    output: Printed,
    errors,
  },
  'prints.invoices': { kind: 'job', input: invoiceChannels['invoices.list'].input.omit(WHOLE), output: Printed, errors },
  'prints.payments': { kind: 'job', input: paymentChannels['payments.list'].input.omit(WHOLE), output: Printed, errors },
  /** The card of a debtor: who it is, what is owed and for which invoices. */
  'prints.debtor': {
    kind: 'job',
    input: z.strictObject({ id: DebtorId }),
    output: Printed,
    errors: ['debtor-not-found', ...errors],
  },
  /** Liquidación de intereses y costes: every step of what a debtor owes on a day, or of one invoice of it. */
  'prints.statement': {
    kind: 'job',
    input: z.strictObject({ debtorId: DebtorId, invoiceId: InvoiceId.optional(), on: IsoDate.optional() }),
    output: Printed,
    errors: ['debtor-not-found', ...errors],
  },
  /** Half a sheet with what was agreed on the phone: the promise that stands. */
  'prints.agreed': {
    kind: 'job',
    input: z.strictObject({ debtorId: DebtorId }),
    output: Printed,
    errors: ['debtor-not-found', ...errors],
  },
  /** The same of what a letter claims with these choices. */
  'prints.letterStatement': {
    kind: 'job',
    input: z.strictObject({ debtorId: DebtorId, options: LetterOptions }),
    output: Printed,
    errors: ['debtor-not-found', ...errors],
  },
  /** A week of the calendar from its Monday on, on one sheet. */
  'prints.week': {
    kind: 'job',
    input: z.strictObject({ from: IsoDate, layers: z.array(CalendarLayer).min(1).max(3) }),
    output: Printed,
    errors,
  },
} as const satisfies Contract;

type Channels = typeof printChannels;
/** What is to be printed, as the worker is told. */
export type PrintRequest = {
  [K in keyof Channels]: { readonly channel: K; readonly input: InputOf<Channels[K]> };
}[keyof Channels];
