/**
 * The follow-up policy (política de cobro): which steps follow a due date that was not paid, and the manners they keep.
 *
 * Units    civil days counted from the due date (negative: before it); integer cents; office hours as `HH:MM`.
 * Policy   not law: the owner's. The manners keep contact clear of harassment (LCD art. 8, CP art. 172 ter; legal-es 8.2).
 */
import { z } from 'zod';
import { Behaviour } from '../behaviour.ts';
import { NonNegativeCents } from '../money.ts';

/** How the debtor is reached. `message` is a WhatsApp or SMS sent by hand; `certified` proves content and receipt. */
export const ContactChannel = z.enum(['call', 'message', 'email', 'letter', 'certified', 'visit']);
export type ContactChannel = z.infer<typeof ContactChannel>;

export const Tone = z.enum(['warm', 'neutral', 'firm', 'final']);
export type Tone = z.infer<typeof Tone>;

/** The short texts that are copied by hand (letters-es §5). */
export const ShortTextId = z.enum(['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9']);
export type ShortTextId = z.infer<typeof ShortTextId>;

/** `demand`: the formal demand of this kind of debtor; the rest are letters of `letters-es`. */
export const RungLetter = z.enum(['courtesy', 'reminder', 'second-reminder', 'demand', 'invitation', 'last-notice']);
export type RungLetter = z.infer<typeof RungLetter>;

/** What a step tells the debtor will follow. It comes back on its day as "¿lo cumples?". */
export const Consequence = z.enum(['demand', 'suspension', 'agency', 'court', 'credit-file']);
export type Consequence = z.infer<typeof Consequence>;

/** Stays the same while a policy is edited, so that what was done is known to the next version. */
export const RungId = z.string().regex(/^[a-z0-9-]{1,40}$/);
export type RungId = z.infer<typeof RungId>;

export const Rung = z.strictObject({
  id: RungId,
  /** Days from the due date. */
  afterDays: z.int().min(-30).max(730),
  channel: ContactChannel,
  tone: Tone,
  text: ShortTextId.optional(),
  letter: RungLetter.optional(),
  announces: z.strictObject({ what: Consequence, inDays: z.int().min(1).max(90) }).optional(),
  /** After it, the same again every so many days, so many times at most. Only the last rung repeats. */
  repeat: z.strictObject({ everyDays: z.int().min(5).max(90), times: z.int().min(1).max(24) }).optional(),
});
export type Rung = z.infer<typeof Rung>;

export const LadderId = z.string().regex(/^[a-z0-9-]{1,40}$/);
export type LadderId = z.infer<typeof LadderId>;

export const Ladder = z.strictObject({
  id: LadderId,
  name: z.string().trim().min(1).max(60),
  /** Ascending by `afterDays`. */
  rungs: z.array(Rung).min(1).max(20),
});
export type Ladder = z.infer<typeof Ladder>;

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const DunningManners = z.strictObject({
  /** Days for the bank: no step after a due date comes before them. Later steps keep their own days, counted from the due date. */
  graceDays: z.int().min(0).max(15),
  /** A debtor who owes no more than this, overdue, is only asked for it once a month. */
  smallSum: NonNegativeCents,
  /** Between two contacts with a debtor, whatever the channel; never two in a day. */
  minimumGapDays: z.int().min(1).max(30),
  officeHours: z.strictObject({ from: TimeOfDay, to: TimeOfDay }),
  workingDaysOnly: z.boolean(),
  /** Who always paid in time gets no courtesy notice before the due date. */
  sparesPunctual: z.boolean(),
});
export type DunningManners = z.infer<typeof DunningManners>;

export const DunningPolicy = z.strictObject({
  manners: DunningManners,
  ladders: z.array(Ladder).min(1).max(12),
  /** Which ladder serves each class of debtor. */
  ladderOf: z.record(Behaviour, LadderId),
});
export type DunningPolicy = z.infer<typeof DunningPolicy>;
