/**
 * What creditor and debtor agree on, as the owner puts it together: one value that the wizard edits, the rules compute and
 * the paper prints. Units: integer cents, basis points, civil days; hours and pieces in hundredths.
 */
import { z } from 'zod';
import { IsoDate } from '../civil-date.ts';
import { InvoiceId } from '../ids.ts';
import { BasisPoints, PositiveCents } from '../money.ts';

const text = (longest: number) => z.string().trim().min(1).max(longest);

export const Rhythm = z.enum(['weekly', 'fortnightly', 'monthly', 'bimonthly', 'quarterly', 'half-yearly', 'yearly']);
export type Rhythm = z.infer<typeof Rhythm>;

/** Where a day falls on a weekend or a holiday: left there, moved to the next business day or to the one before. */
export const DayRule = z.enum(['as-is', 'next', 'previous']);
export type DayRule = z.infer<typeof DayRule>;

export const MAX_INSTALMENTS = 360;

/** `lastOfMonth`: on the last day of each month, whatever the first one was. */
const rhythmic = { firstOn: IsoDate, rhythm: Rhythm, lastOfMonth: z.boolean() } as const;

const CashRule = z.discriminatedUnion('kind', [
  /** More time: all of it on one day. */
  z.strictObject({ kind: z.literal('single'), on: IsoDate }),
  z.strictObject({ kind: z.literal('equal'), count: z.int().min(1).max(MAX_INSTALMENTS), ...rhythmic }),
  /** As many as it takes; the last one is what is left. */
  z.strictObject({ kind: z.literal('amount'), each: PositiveCents, ...rhythmic }),
  z.strictObject({
    kind: z.literal('free'),
    rows: z
      .array(z.strictObject({ on: IsoDate, amount: PositiveCents }))
      .min(1)
      .max(MAX_INSTALMENTS),
  }),
  /** Nothing in money: work or goods cover it. */
  z.strictObject({ kind: z.literal('none') }),
]);
export type CashRule = z.infer<typeof CashRule>;

/** Work or goods that the debtor delivers over time. Both sides invoice; what is set off is the value with its VAT (LIVA art. 79.Uno). */
export const WorkInExchange = z.strictObject({
  /** Noun phrase: "la revisión de la instalación eléctrica del local". */
  what: text(300),
  unit: z.enum(['hour', 'piece', 'job']),
  /** Hundredths: 12,5 hours are 1250. */
  units: z.int().positive(),
  /** Of one unit, without VAT. */
  unitValue: PositiveCents,
  vat: BasisPoints,
  until: IsoDate,
});
export type WorkInExchange = z.infer<typeof WorkInExchange>;

/**
 * Goods handed over on signing. `in-payment` (dación en pago) extinguishes at once for `value`; `for-sale` (para pago) only
 * for what the goods yield: the wizard makes the owner choose (CC art. 1175).
 */
const GoodsHandedOver = z.strictObject({
  what: text(300),
  value: PositiveCents,
  mode: z.enum(['in-payment', 'for-sale']),
});

/** Becomes good when the agreement is fulfilled, and not before. */
const VoucherTerms = z.strictObject({ amount: PositiveCents, validUntil: IsoDate });

/** A guarantee is never presumed (CC art. 1827), and time granted without the guarantor's consent ends it (CC art. 1851). */
const Guarantor = z.strictObject({
  name: text(200),
  taxId: text(20).optional(),
  address: text(300).optional(),
  /** Not acting for a business: needs advice of their own, and the program warns. */
  isConsumer: z.boolean(),
});
export type Guarantor = z.infer<typeof Guarantor>;

const Clauses = z.strictObject({
  /** Days after an instalment's day on which nothing is said yet. */
  graceDays: z.int().min(0).max(60),
  earlyMaturity: z.boolean(),
  /** From a breach on, payments go to interest that is due before principal (CC art. 1173). */
  interestFirstOnBreach: z.boolean(),
  /** Who pays a notary: "el DEUDOR", "ambas partes por mitad". Not with consumers: whoever asks pays. */
  notaryPaidBy: text(80),
  /** Only between businesses (TRLGDCU art. 90.2). */
  courtsOf: text(80).optional(),
  /** Where the ladder goes on after a breach: where it was, or at the formal demand. */
  returnsTo: z.enum(['where-it-was', 'formal-demand']),
});
export type Clauses = z.infer<typeof Clauses>;

const OfferTerms = z.strictObject({
  validUntil: IsoDate,
  /** `14:00`; the whole day when absent. */
  hour: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
  /** Oferta vinculante confidencial (LO 1/2025 art. 17). */
  isBinding: z.boolean(),
  /** Accepted by paying in time, without a signature: the early-payment offer. */
  byPayment: z.boolean(),
});
export type OfferTerms = z.infer<typeof OfferTerms>;

/** Who signs for a debtor that is an organisation. */
const DebtorSigner = z.strictObject({ name: text(200), taxId: text(20).optional(), role: text(100).optional() });

export const AgreementPlan = z.strictObject({
  invoiceIds: z.array(InvoiceId).max(200),
  /** The debt is fixed at the end of this day: interest is counted up to it. */
  fixedOn: IsoDate,
  includes: z.strictObject({ interest: z.boolean(), compensation: z.boolean(), costs: z.boolean() }),
  /** What is left out is given up once the agreement is fulfilled; otherwise it stays owed. */
  forgivesLeftOut: z.boolean(),
  downPayment: z.strictObject({ on: IsoDate, amount: PositiveCents }).optional(),
  cash: CashRule,
  dayRule: DayRule,
  /** Interest while it lasts, on the principal alone; only between businesses. */
  deferralRate: BasisPoints.optional(),
  /** Quita: given up when the last instalment is paid in time, never before (CC art. 1187). */
  waiver: PositiveCents.optional(),
  work: WorkInExchange.optional(),
  goods: GoodsHandedOver.optional(),
  voucher: VoucherTerms.optional(),
  guarantor: Guarantor.optional(),
  /** "un pagaré con vencimiento el 3 de marzo de 2027" */
  otherGuarantee: text(300).optional(),
  clauses: Clauses,
  offer: OfferTerms,
  signer: DebtorSigner.optional(),
});
export type AgreementPlan = z.infer<typeof AgreementPlan>;

/** What the wizard keeps of an agreement that is not made yet, so that it goes on where it was left. */
export const AgreementDraft = z.strictObject({
  step: z.int().min(1).max(6),
  /** One page with every field, for those who know. */
  isOnePage: z.boolean(),
  /** What the debtor says they can pay. */
  capacity: z.strictObject({ today: PositiveCents.optional(), monthly: PositiveCents.optional() }),
  plan: AgreementPlan,
});
export type AgreementDraft = z.infer<typeof AgreementDraft>;
