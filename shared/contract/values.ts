/** Shapes that several features send: addresses, claims and their steps. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { DueDateId } from '../domain/ids.ts';
import { BasisPoints, Cents } from '../domain/money.ts';
import { shortText } from './lists.ts';

/** Empty text is "not known" and travels as an absent member. */
export const optionalText = shortText.min(1).optional();

export const addressFields = {
  street: optionalText,
  postalCode: optionalText,
  town: optionalText,
  province: optionalText,
} as const;

export { Behaviour } from '../domain/behaviour.ts';

export const PaymentMethod = z.enum([
  'transfer',
  'cash',
  'card',
  'bizum',
  'direct_debit',
  'cheque',
  'promissory_note',
  'compensation',
  'other',
]);
export type PaymentMethod = z.infer<typeof PaymentMethod>;

/** One stretch of interest: `base × rate × days / 365`, rounded here only to be shown. */
const InterestStepView = z.strictObject({
  dueDateId: DueDateId,
  from: IsoDate,
  to: IsoDate,
  days: z.int(),
  base: Cents,
  rate: BasisPoints,
  source: z.string(),
  amount: Cents,
});

export const ClaimView = z.strictObject({
  regime: z.enum(['ley_3_2004', 'interes_legal', 'pactado', 'none']),
  principal: Cents,
  principalOverdue: Cents,
  interest: Cents,
  /** Interest that payments have covered already: the steps count all of it, `interest` what is left. */
  interestPaid: Cents,
  compensation: Cents,
  /** Bears the 40 €, also when they were paid or waived. */
  bearsCompensation: z.boolean(),
  total: Cents,
  daysOverdue: z.int(),
  dailyInterest: Cents,
  currentRate: BasisPoints.optional(),
  /** First day that no published rate covers: the interest is counted to the day before. */
  provisionalFrom: IsoDate.optional(),
  /** Why interest runs or not, of the oldest due date that is still owed. */
  interestState: z.enum(['accruing', 'settled', 'stopped', 'not-overdue', 'demand-needed', 'filed-late', 'waived', 'resting']),
  steps: z.array(InterestStepView),
});
export type ClaimView = z.infer<typeof ClaimView>;

/** What the law says of a term or of an agreed rate (`payment-terms.ts`, `rate-warnings.ts`). It warns and never blocks. */
export const TermsWarning = z.enum([
  'term-above-maximum',
  'fresh-food-term-above-maximum',
  'other-food-term-above-maximum',
  'goods-transport-term-above-maximum',
  'retailer-rule-first',
  'public-term-above-maximum',
  'delivery-unknown',
  'due-before-invoice',
  'above-twice-legal-rate',
  'presumed-abusive-low-rate',
  'interest-exclusion-void',
  'above-consumer-reference',
  'almost-surely-void',
]);
export type TermsWarning = z.infer<typeof TermsWarning>;
