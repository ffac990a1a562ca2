/**
 * What is printed around the letters: many of them at once, labels, and the sheet that tests an envelope. Each letter is
 * registered by its own `letters.register`, whole or not at all; here they are planned, joined and addressed.
 */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { RungLetter } from '../domain/dunning/policy.ts';
import { AttachmentId, DebtorId, FileToken, LetterId } from '../domain/ids.ts';
import { LabelFormat } from '../domain/letters/label-formats.ts';
import { TemplateId } from '../domain/letters/letter-template.ts';
import { Cents } from '../domain/money.ts';
import type { Contract, InputOf } from './define.ts';
import { DISK_ERRORS } from './errors.ts';
import { LetterGap } from './letter-values.ts';
import { Printed } from './prints.ts';
import { LedgerSettings } from './settings.ts';

/** Letters of one batch: a morning's work for a printer. */
export const MOST_LETTERS = 1_000;

/** `today`: the letter that each debtor's next step asks for, where it is due. */
export const PlanSource = z.enum(['today', ...RungLetter.options]);
export type PlanSource = z.infer<typeof PlanSource>;

const PlannedLetter = z.strictObject({
  debtorId: DebtorId,
  debtorName: z.string(),
  postalCode: z.string().optional(),
  letter: RungLetter,
  templateId: TemplateId,
  total: Cents,
  invoices: z.int().positive(),
  gaps: z.array(LetterGap),
  /** The letter was begun before, and goes on as it was left. */
  draftId: LetterId.optional(),
});
export type PlannedLetter = z.infer<typeof PlannedLetter>;

const errors = ['print-nothing', 'print-not-opened', ...DISK_ERRORS, 'ledger-not-open'] as const;
const letterErrors = [
  'letter-not-found',
  'letter-not-registered',
  'letter-missing-bytes',
  ...DISK_ERRORS,
  'ledger-not-open',
] as const;
const ids = z.array(LetterId).min(1).max(MOST_LETTERS);

export const pressChannels = {
  /** Shows where the address falls in an envelope with its window on that side, moved by so many millimetres. */
  'press.calibration': {
    kind: 'job',
    input: z.strictObject({ window: z.enum(['right', 'left']), offset: LedgerSettings.shape.windowOffset }),
    output: Printed,
    errors,
  },
  /** Addresses of these debtors, in this order, on sheets of labels of which the first `skip` are used. */
  'press.labels': {
    kind: 'job',
    input: z.strictObject({
      debtorIds: z.array(DebtorId).min(1).max(MOST_LETTERS),
      format: LabelFormat,
      skip: z.int().min(0).max(23),
    }),
    output: Printed,
    errors,
  },
  /** Who may be written to today, with what each letter would claim and what is wrong with it. Nothing is written. */
  'press.plan': {
    kind: 'job',
    input: z.strictObject({ source: PlanSource }),
    output: z.strictObject({
      letters: z.array(PlannedLetter),
      /** Beyond the most that one batch takes. */
      left: z.int().nonnegative(),
    }),
    errors: ['ledger-not-open'],
  },
  /** Registered letters as one file, opened to be printed; `evenPages` begins each on a sheet of its own. */
  'press.join': {
    kind: 'job',
    input: z.strictObject({ ids, evenPages: z.boolean() }),
    output: z.strictObject({ letters: z.int().positive(), pages: z.int().positive() }),
    errors: [...letterErrors, 'viewer-not-opened'],
  },
  /** Each in a file of its own, in a folder that the owner chooses. */
  'press.saveEach': {
    kind: 'job',
    input: z.strictObject({ ids }),
    output: z.strictObject({ saved: z.int().nonnegative() }),
    errors: [...letterErrors, 'cancelled'],
  },
  /** Signed copies of a registered letter. */
  'press.signed': {
    kind: 'query',
    input: z.strictObject({ letterId: LetterId }),
    output: z.strictObject({ copies: z.array(z.strictObject({ id: AttachmentId, name: z.string(), on: IsoDate })) }),
    errors: ['ledger-not-open'],
  },
  /**
   * A copy of the letter with the owner's electronic signature, kept beside it; the letter stays as it was registered. Neither
   * the certificate nor its password is kept or written anywhere.
   */
  'press.sign': {
    kind: 'job',
    input: z.strictObject({ letterId: LetterId, certificate: FileToken, password: z.string().max(200) }),
    output: z.strictObject({ id: AttachmentId, signer: z.string(), issuer: z.string(), validUntil: IsoDate }),
    errors: [
      ...letterErrors,
      'file-token-unknown',
      'certificate-not-readable',
      'certificate-wrong-password',
      'certificate-without-key',
      'certificate-expired',
      'certificate-not-yet-valid',
    ],
    touches: ['attachments', 'letters', 'undo'],
  },
  /** Throws a signed copy into the bin, or takes it out again; each is the inverse of the other. */
  'press.keepSigned': {
    kind: 'command',
    input: z.strictObject({ id: AttachmentId, kept: z.boolean() }),
    output: z.strictObject({}),
    errors: ['attachment-not-found', 'ledger-not-open'],
    touches: ['attachments', 'letters', 'undo'],
  },
} as const satisfies Contract;

type Sheets = Pick<typeof pressChannels, 'press.calibration' | 'press.labels'>;
/** What is to be printed, as the worker is told. */
export type PressRequest = { [K in keyof Sheets]: { readonly channel: K; readonly input: InputOf<Sheets[K]> } }[keyof Sheets];
