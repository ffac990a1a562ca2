/** What the owner decides for a letter that no ladder sends, and what it can be about. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { PaymentId } from '../domain/ids.ts';
import { PositiveCents } from '../domain/money.ts';
import { PaymentMethod } from './values.ts';

export const PaperOptions = z.strictObject({
  /** The record that it is about: the payment of a receipt. */
  about: z.uuid().optional(),
  /** L17: keeps interest, and costs where there are, alive (CC art. 1110). */
  reservesInterest: z.boolean().optional(),
  /** L17: names the payment that was promised next. */
  tellsNextPayment: z.boolean().optional(),
  /** L18: nothing more will be asked. */
  settles: z.boolean().optional(),
  /** L18: the owner ticked that they give up what is left. */
  waivesRest: z.boolean().optional(),
  /** L19: first day of the statement. */
  from: IsoDate.optional(),
  /** L19: asks for what is late. */
  asksForOverdue: z.boolean().optional(),
  /** L19: tells interest and the 40 € apart; only between businesses. */
  tellsUnsettled: z.boolean().optional(),
});
export type PaperOptions = z.infer<typeof PaperOptions>;

/** What a paper to this debtor can be about, for the owner to choose. */
export const PaperSources = z.strictObject({
  /** Good payments that this letter can be given for, newest first. */
  payments: z
    .array(
      z.strictObject({
        id: PaymentId,
        receivedOn: IsoDate,
        amount: PositiveCents,
        method: PaymentMethod,
        invoices: z.array(z.string()),
        /** Of the chosen one matters: interest or 40 € are left unpaid. */
        leavesUnpaid: z.boolean(),
      }),
    )
    .optional(),
  /** Not kept yet and not broken. */
  nextPayment: z.strictObject({ amount: PositiveCents, on: IsoDate }).optional(),
});
export type PaperSources = z.infer<typeof PaperSources>;
