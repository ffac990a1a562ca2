/** Shapes of letters: the owner's choices, what can be claimed, gaps, paragraphs, deliveries, rows of the register. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { Tone } from '../domain/dunning/policy.ts';
import { AgreementId, DebtorId, InvoiceId, LetterId } from '../domain/ids.ts';
import { GapCode } from '../domain/letters/gap.ts';
import { DeliveryChannel } from '../domain/letters/letter-facts.ts';
import { LetterKind } from '../domain/letters/letter-kinds.ts';
import { NoOffer } from '../domain/letters/letter-offers.ts';
import { LockReason, TemplateId } from '../domain/letters/letter-template.ts';
import { BasisPoints, Cents, NonNegativeCents } from '../domain/money.ts';
import { GuaranteeOptions } from './letter-guarantee-values.ts';
import { NoticeOptions } from './letter-notice-values.ts';
import { PaperOptions } from './letter-paper-values.ts';
import { longText, shortText } from './lists.ts';
import { optionalText } from './values.ts';

/** A noun phrase that is printed inside a sentence. */
const phrase = z.string().trim().min(1).max(400).optional();

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What the owner decides for one letter; everything else comes from the ledger on the day it is registered. */
export const LetterOptions = z.strictObject({
  templateId: TemplateId,
  /** In the order in which they are printed. */
  invoiceIds: z.array(InvoiceId).max(500),
  channel: DeliveryChannel,
  /** Calendar days, from the day after receipt. A public body always gets its month (LCSP art. 199). */
  termDays: z.int().min(1).max(90),
  /** Last day to pay, written by the owner, where the day of receipt is known (e-mail, by hand). Absent: the term says it. */
  limitOn: IsoDate.optional(),
  /** "el suministro de material eléctrico del pedido 118/2026" */
  origin: phrase,
  /** "lo pactado en el pedido 118/2026" */
  dueDateBasis: phrase,
  previousNotices: z.array(IsoDate).max(10),
  isDelivered: z.boolean(),
  hasNoObjections: z.boolean(),
  withInterest: z.boolean(),
  withCompensation: z.boolean(),
  /** Proven costs above the fixed sum. */
  withCosts: z.boolean(),
  forVatRecovery: z.boolean(),
  limitationByCivilCode: z.boolean(),
  isPublicContract: z.boolean(),
  /** L01: the bank presents a receipt. */
  isDirectDebit: z.boolean().optional(),
  /** L03: the letter speaks of the promise that was not kept instead of the earlier notices. */
  citesPromise: z.boolean().optional(),
  /** L06: the first contact that is proposed, and whom the creditor brings. */
  negotiation: z
    .strictObject({
      by: z.enum(['phone', 'video', 'office']),
      on: IsoDate,
      at: TimeOfDay,
      lawyer: shortText.min(1).optional(),
      isRecurring: z.boolean(),
    })
    .optional(),
  /** L07: one of the parties ended the negotiation in writing on this day. */
  talksEndedOn: IsoDate.optional(),
  /** Voice of the sentences that the law leaves free. Absent: the usual one of this letter. */
  tone: Tone.optional(),
  /** L17, L18…: what only papers have. */
  paper: PaperOptions.optional(),
  /** L08, L09, L10…: what only notices have. */
  notice: NoticeOptions.optional(),
  /** L11-L16: the agreement that the letter is of. */
  agreementId: AgreementId.optional(),
  /** L15: one receipt for each instalment goes with it. */
  withReceipts: z.boolean().optional(),
  /** L25: who answers for the debt. */
  guarantee: GuaranteeOptions.optional(),
  leftOut: z.array(z.string().max(8)).max(60),
  freeParagraph: longText.min(1).optional(),
  window: z.enum(['right', 'left', 'none']),
  withQr: z.boolean(),
  withInvoiceCopies: z.boolean(),
  otherAnnexes: z.array(shortText.min(1)).max(10),
});
export type LetterOptions = z.infer<typeof LetterOptions>;

/** Why an invoice cannot be in this letter today. */
export const NotClaimable = z.enum(['paid', 'not-due', 'already-due', 'disputed', 'set-apart', 'promissory-note', 'given-up']);
export type NotClaimable = z.infer<typeof NotClaimable>;

export const ClaimableInvoice = z.strictObject({
  id: InvoiceId,
  number: z.string(),
  issuedOn: IsoDate,
  /** Of the oldest due date that is still owed; in a reminder before it is due, of the next one. */
  dueOn: IsoDate,
  /** Principal of its late due dates; in a reminder before it is due, of the next one. */
  outstanding: Cents,
  interest: Cents,
  compensation: Cents,
  reason: NotClaimable.optional(),
  /** Day on which the promissory note that covers it matures. */
  noteDueOn: IsoDate.optional(),
});
export type ClaimableInvoice = z.infer<typeof ClaimableInvoice>;

export const LetterGap = z.strictObject({
  code: GapCode,
  fixAt: z.enum(['creditor', 'debtor', 'invoice', 'rates', 'letter', 'invitation', 'credit-files', 'texts', 'agreement']),
  severity: z.enum(['blocks', 'warns']),
  id: z.string().optional(),
  detail: z.string().optional(),
  /** The day that would be right. */
  day: IsoDate.optional(),
});
export type LetterGap = z.infer<typeof LetterGap>;

export const LetterParagraph = z.strictObject({
  label: z.string(),
  text: z.string(),
  isPrinted: z.boolean(),
  lock: LockReason.optional(),
});
export type LetterParagraph = z.infer<typeof LetterParagraph>;

export const LetterAmounts = z.strictObject({
  principal: Cents,
  interest: Cents,
  fixedCosts: Cents,
  otherCosts: Cents,
  total: Cents,
});

/** The interest of one invoice with its stretches: they and what was paid make the subtotal, but for a cent of rounding. */
export const LetterInterest = z.strictObject({
  invoiceNumber: z.string(),
  tranches: z.array(
    z.strictObject({
      from: IsoDate,
      to: IsoDate,
      days: z.int(),
      base: Cents,
      rate: BasisPoints,
      source: z.string(),
      amountRounded: Cents,
    }),
  ),
  paid: Cents,
  subtotal: Cents,
});

export type LetterInterest = z.infer<typeof LetterInterest>;

/** The claim of a registered letter, as the ledger keeps it: the part that is read again. Letters that claim no interest have none. */
export const FrozenClaim = z.object({
  facts: z.object({
    debt: z.object({
      interest: z
        .object({ basis: z.enum(['law-3-2004', 'legal-interest', 'agreed']), invoices: z.array(LetterInterest) })
        .optional(),
    }),
  }),
});

export const DeliveryResult = z.enum(['delivered', 'refused', 'not-collected', 'unknown', 'returned']);
export type DeliveryResult = z.infer<typeof DeliveryResult>;

export const LetterDelivery = z.strictObject({
  id: z.uuid(),
  channel: DeliveryChannel,
  trackingNumber: optionalText,
  sentOn: IsoDate,
  result: DeliveryResult.optional(),
  resultOn: IsoDate.optional(),
});
export type LetterDelivery = z.infer<typeof LetterDelivery>;

/** `registered` is not printed yet; `sent` waits for its result; the results speak for themselves. */
export const LetterStatus = z.enum(['draft', 'registered', 'printed', 'sent', ...DeliveryResult.options, 'annulled']);
export type LetterStatus = z.infer<typeof LetterStatus>;

export const LetterRow = z.strictObject({
  id: LetterId,
  /** `2026/0001`; a draft has none. */
  number: z.string().optional(),
  status: LetterStatus,
  /** Of registering; of a draft, of its last change. */
  on: IsoDate,
  debtorId: DebtorId,
  debtorName: z.string(),
  templateId: TemplateId,
  total: NonNegativeCents.optional(),
  channel: DeliveryChannel,
  invoices: z.int().nonnegative(),
});
export type LetterRow = z.infer<typeof LetterRow>;

export const LetterFilter = z.strictObject({
  /** Number of the letter or of an invoice, or the debtor. */
  text: z.string().trim().max(100).optional(),
  status: z.enum(['all', 'drafts', 'to-send', 'waiting', 'answered', 'annulled']),
  debtorId: DebtorId.optional(),
});

export const LetterOffer = z.strictObject({
  letter: LetterKind,
  templateId: TemplateId,
  /** Why it cannot be written; absent when it can. */
  against: NoOffer.optional(),
  /** First day on which it will be possible, where that is known. */
  from: IsoDate.optional(),
  /** A draft of it that was begun. */
  draftId: LetterId.optional(),
  /** The step of today asks for it. */
  isNext: z.boolean(),
});
export type LetterOffer = z.infer<typeof LetterOffer>;
