/** Payment agreements as the window gets them. */
import { z } from 'zod';
import { AgreementPlan } from '../domain/agreements/plan.ts';
import { AGREEMENT_PROBLEMS } from '../domain/agreements/problems.ts';
import { IsoDate } from '../domain/civil-date.ts';
import { DebtorKind } from '../domain/debtor-kind.ts';
import { AgreementId, AttachmentId, DebtorId, DueDateId, InvoiceId, LetterId, PaymentId } from '../domain/ids.ts';
import { Cents, NonNegativeCents } from '../domain/money.ts';

/**
 * `open`: proposed and still valid; `expired`: its day or hour has passed. Of a signed one: `kept`, `late` (within the grace
 * days), `broken`, `paid` (nothing is pending; it can be closed with its carta de pago). The rest have ended.
 */
export const AgreementState = z.enum([
  'draft',
  'open',
  'expired',
  'kept',
  'late',
  'broken',
  'paid',
  'fulfilled',
  'accelerated',
  'renegotiated',
  'cancelled',
]);
export type AgreementState = z.infer<typeof AgreementState>;

const Parts = z.strictObject({
  principal: NonNegativeCents,
  interest: NonNegativeCents,
  compensation: NonNegativeCents,
  costs: NonNegativeCents,
  total: NonNegativeCents,
});

const ScheduledInstalment = z.strictObject({
  position: z.int().positive(),
  on: IsoDate,
  /** The day before the rule for rest days moved it. */
  nominalOn: IsoDate,
  amount: NonNegativeCents,
  kind: z.enum(['down', 'cash', 'work', 'goods']),
});
export type ScheduledInstalment = z.infer<typeof ScheduledInstalment>;

const AgreementProblemView = z.strictObject({
  code: z.enum(AGREEMENT_PROBLEMS),
  severity: z.enum(['blocks', 'warns']),
  step: z.int().min(1).max(6),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type AgreementProblemView = z.infer<typeof AgreementProblemView>;

export const ComposedView = z.strictObject({
  acknowledged: Parts,
  leftOut: Parts,
  waiver: NonNegativeCents,
  deferralInterest: NonNegativeCents,
  payable: Cents,
  cash: NonNegativeCents,
  work: z.strictObject({ net: Cents, vat: Cents, gross: Cents }).optional(),
  goods: NonNegativeCents,
  instalments: z.array(ScheduledInstalment),
  /** By how much the last instalment differs from the others. */
  lastTakes: Cents,
  problems: z.array(AgreementProblemView),
});
export type ComposedView = z.infer<typeof ComposedView>;

export const ProposalView = z.strictObject({
  kind: z.enum(['time', 'instalments', 'discount']),
  plan: AgreementPlan,
  composed: ComposedView,
  cost: z
    .strictObject({
      firstOn: IsoDate,
      lastOn: IsoDate,
      count: z.int(),
      lost: NonNegativeCents,
      /** At the rate that late payment bears today (legal interest for consumers). */
      waiting: NonNegativeCents,
      averageDays: z.int(),
    })
    .optional(),
});
export type ProposalView = z.infer<typeof ProposalView>;

/** A debt that can go into an agreement, as it stands at the end of the chosen day. */
export const AgreementDebtView = z.strictObject({
  invoiceId: InvoiceId,
  dueDateId: DueDateId,
  number: z.string(),
  dueOn: IsoDate,
  principal: NonNegativeCents,
  interest: NonNegativeCents,
  isGuaranteed: z.boolean(),
  isVatRelieved: z.boolean(),
  isDisputed: z.boolean(),
  /** Another living agreement covers it. */
  inAgreement: AgreementId.optional(),
});
export type AgreementDebtView = z.infer<typeof AgreementDebtView>;

const TrackedInstalmentView = z.strictObject({
  position: z.int().positive(),
  on: IsoDate,
  amount: NonNegativeCents,
  kind: z.enum(['down', 'cash', 'work', 'goods']),
  paid: NonNegativeCents,
  credited: NonNegativeCents,
  pending: NonNegativeCents,
  settledOn: IsoDate.optional(),
  state: z.enum(['paid', 'paid-late', 'credited', 'upcoming', 'late']),
  daysLate: z.int(),
});
export type TrackedInstalmentView = z.infer<typeof TrackedInstalmentView>;

export const AgreementRow = z.strictObject({
  id: AgreementId,
  debtorId: DebtorId,
  debtorName: z.string(),
  /** `A-2026/0003`; absent on a draft. */
  ref: z.string().optional(),
  version: z.int().positive(),
  state: AgreementState,
  /** What it is made of, the first one names it. */
  kinds: z.array(z.enum(['time', 'instalments', 'discount', 'work', 'goods', 'voucher'])),
  invoices: z.array(z.string()),
  payable: NonNegativeCents,
  paid: NonNegativeCents,
  pending: NonNegativeCents,
  overdue: NonNegativeCents,
  waiver: NonNegativeCents,
  instalments: z.int(),
  settled: z.int(),
  next: z.strictObject({ position: z.int(), on: IsoDate, amount: NonNegativeCents }).optional(),
  validUntil: IsoDate.optional(),
  signedOn: IsoDate.optional(),
  endedOn: IsoDate.optional(),
  updatedOn: IsoDate,
});
export type AgreementRow = z.infer<typeof AgreementRow>;

const DeliveryView = z.strictObject({
  id: z.uuid(),
  on: IsoDate,
  /** Hundredths of the unit. */
  units: z.int().positive(),
  net: Cents,
  gross: Cents,
  note: z.string().optional(),
  /** Of the invoice that the debtor issued for it. */
  invoiceNumber: z.string().optional(),
  /** What is left to deliver after it. */
  left: NonNegativeCents,
});

export const AgreementView = z.strictObject({
  row: AgreementRow,
  kind: DebtorKind,
  plan: AgreementPlan,
  composed: ComposedView,
  track: z.strictObject({
    instalments: z.array(TrackedInstalmentView),
    credited: NonNegativeCents,
    surplus: NonNegativeCents,
    missed: z.int(),
    graceEndsOn: IsoDate.optional(),
  }),
  /** What is behind it now in the books: it must come to the same as what is pending. */
  owed: Parts,
  maturity: z.strictObject({
    state: z.enum(['not-agreed', 'nothing-late', 'needs-notice', 'too-few', 'curing', 'open']),
    missed: z.int().optional(),
    needed: z.int().optional(),
    noticeOn: IsoDate.optional(),
    from: IsoDate.optional(),
  }),
  /** What would be owed if everything fell due today: acknowledged and not paid, without what was to be given up. */
  ifBroken: Cents,
  payments: z.array(z.strictObject({ id: PaymentId, on: IsoDate, amount: Cents, isInKind: z.boolean() })),
  deliveries: z.array(DeliveryView),
  voucher: z
    .strictObject({
      number: z.string(),
      amount: Cents,
      validUntil: IsoDate,
      activeOn: IsoDate.optional(),
      usedOn: IsoDate.optional(),
    })
    .optional(),
  letters: z.array(
    z.strictObject({ id: LetterId, templateId: z.string(), number: z.string().optional(), on: IsoDate, state: z.string() }),
  ),
  files: z.array(z.strictObject({ id: AttachmentId, name: z.string(), addedOn: IsoDate })),
  replaces: z.strictObject({ id: AgreementId, ref: z.string() }).optional(),
  replacedBy: z.strictObject({ id: AgreementId, ref: z.string().optional() }).optional(),
  ending: z.strictObject({ on: IsoDate, reason: z.string().optional() }).optional(),
});
export type AgreementView = z.infer<typeof AgreementView>;
