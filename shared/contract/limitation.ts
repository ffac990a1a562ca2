/** Limitation (prescripción): both dates with their steps, what is noted by hand, the chosen period, and what runs out soon. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { AttachmentId, DebtorId, DueDateId, FileToken, InvoiceId, LetterId, PaymentId } from '../domain/ids.ts';
import { DeliveryChannel } from '../domain/letters/letter-facts.ts';
import { LimitationActKind, LimitationState } from '../domain/limitation.ts';
import { LimitationChoice, LimitationPreset } from '../domain/limitation-choice.ts';
import { Cents } from '../domain/money.ts';
import type { Contract } from './define.ts';
import { TAKEN_FILE_ERRORS } from './errors.ts';
import { DeliveryResult } from './letter-values.ts';
import { longText } from './lists.ts';
import { optionalText } from './values.ts';

const LimitationStepView = z.strictObject({
  /** Absent for the start of the period. */
  kind: LimitationActKind.optional(),
  origin: z.enum(['due-date', 'hand', 'letter', 'negotiation', 'agreement', 'payment', 'promise', 'insolvency']),
  on: IsoDate,
  receivedOn: IsoDate.optional(),
  untilOn: IsoDate.optional(),
  /** From the day after this one the whole period counts again. */
  from: IsoDate,
  /** Which of the two dates it moved. */
  effect: z.enum(['proven', 'claimed', 'none']),
  because: z.enum(['restarts', 'unproven', 'too-late', 'before-start', 'already-later']),
  lastDayProven: IsoDate,
  lastDayClaimed: IsoDate,
  letter: z
    .strictObject({
      id: LetterId,
      number: z.string(),
      channel: DeliveryChannel,
      result: DeliveryResult.optional(),
    })
    .optional(),
  paymentId: PaymentId.optional(),
});

export const LimitationClockView = z.strictObject({
  invoiceId: InvoiceId,
  number: z.string(),
  dueDateId: DueDateId,
  dueOn: IsoDate,
  outstanding: Cents,
  choice: LimitationChoice,
  chosenFor: z.enum(['invoice', 'debtor', 'nobody']),
  /** The period that rules: of a choice of two, the one that ends first. */
  preset: LimitationPreset,
  startsOn: IsoDate,
  prescribesOnProven: IsoDate,
  prescribesOnClaimed: IsoDate,
  state: LimitationState,
  /** With a claim sent today that can be proven. Absent when it would come too late, is stopped or is not yet due. */
  ifClaimedToday: IsoDate.optional(),
  /** Of the longer period, when two are counted. */
  longerUntil: IsoDate.optional(),
  /** Nobody chose: the proven day if a period of three years ruled instead. */
  perhapsAlready: IsoDate.optional(),
  steps: z.array(LimitationStepView),
});
export type LimitationClockView = z.infer<typeof LimitationClockView>;

const LimitationActView = z.strictObject({
  id: z.uuid(),
  invoiceId: InvoiceId.optional(),
  /** Of its invoice. */
  number: z.string().optional(),
  kind: LimitationActKind,
  on: IsoDate,
  receivedOn: IsoDate.optional(),
  untilOn: IsoDate.optional(),
  proven: z.boolean(),
  proofText: z.string().optional(),
  proofFile: z.strictObject({ id: AttachmentId, name: z.string() }).optional(),
  note: z.string().optional(),
});
export type LimitationActView = z.infer<typeof LimitationActView>;

/** Soonest first; more than these nobody reads, and `total` says how many there are. */
export const MAX_CLOCKS = 50;

const touches = ['limitation', 'debtors', 'invoices', 'undo'] as const;

export const limitationChannels = {
  /** Of a debtor, or of one invoice: each unpaid due date with both days and how they were reached. */
  'limitation.get': {
    kind: 'query',
    input: z.strictObject({ debtorId: DebtorId, invoiceId: InvoiceId.optional() }),
    output: z.strictObject({
      choices: z.strictObject({
        usual: LimitationChoice,
        debtor: LimitationChoice.optional(),
        invoice: LimitationChoice.optional(),
      }),
      total: z.int().nonnegative(),
      clocks: z.array(LimitationClockView).max(MAX_CLOCKS),
      /** What was noted by hand and stands. */
      acts: z.array(LimitationActView),
    }),
    errors: ['debtor-not-found', 'invoice-not-found', 'ledger-not-open'],
  },
  /** Notes a claim, an acknowledgement or another act that the ledger does not know from a letter, a payment or a promise. */
  'limitation.recordAct': {
    kind: 'command',
    input: z
      .strictObject({
        debtorId: DebtorId,
        /** Of one invoice; of all that the debtor owes when absent. */
        invoiceId: InvoiceId.optional(),
        kind: LimitationActKind,
        on: IsoDate,
        receivedOn: IsoDate.optional(),
        untilOn: IsoDate.optional(),
        /** Where the proof is kept. */
        proofText: optionalText,
        proofToken: FileToken.optional(),
        note: longText.min(1).optional(),
      })
      .refine(({ kind, untilOn }) => kind !== 'new_due_date' || untilOn !== undefined, {
        path: ['untilOn'],
        message: 'limitation.act.newDueDateMissing',
      })
      .refine(({ on, receivedOn }) => receivedOn === undefined || receivedOn >= on, {
        path: ['receivedOn'],
        message: 'limitation.act.beforeIt',
      })
      .refine(({ on, untilOn }) => untilOn === undefined || untilOn >= on, {
        path: ['untilOn'],
        message: 'limitation.act.beforeIt',
      }),
    output: z.strictObject({ id: z.uuid() }),
    errors: ['debtor-not-found', 'invoice-not-found', 'date-in-future', ...TAKEN_FILE_ERRORS, 'ledger-not-open'],
    touches: [...touches, 'attachments'],
  },
  'limitation.removeAct': {
    kind: 'command',
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({}),
    errors: ['limitation-act-not-found', 'ledger-not-open'],
    touches: [...touches, 'attachments'],
  },
  'limitation.restoreAct': {
    kind: 'command',
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({}),
    errors: ['limitation-act-not-found', 'ledger-not-open'],
    touches: [...touches, 'attachments'],
  },
  /** The period of a debtor, or of one invoice that is different. Without a choice the usual one rules again. */
  'limitation.choose': {
    kind: 'command',
    input: z.strictObject({ debtorId: DebtorId, invoiceId: InvoiceId.optional(), choice: LimitationChoice.optional() }),
    output: z.strictObject({}),
    errors: ['debtor-not-found', 'invoice-not-found', 'ledger-not-open'],
    touches,
  },
} as const satisfies Contract;
