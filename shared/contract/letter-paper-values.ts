/** What the owner decides for a letter that no ladder sends, and what it can be about. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { AgreementId, InvoiceId, PaymentId, VatReliefId } from '../domain/ids.ts';
import { NonNegativeCents, PositiveCents } from '../domain/money.ts';
import { PaymentMethod } from './values.ts';

const ownWords = (longest: number) => z.string().trim().min(1).max(longest).optional();

const ReplyOptions = z.strictObject({
  kind: z.enum(['received', 'accepted', 'rejected']),
  writtenOn: IsoDate.optional(),
  /** What the debtor says, to stand after "indican que". */
  claim: ownWords(400),
  answerBy: IsoDate.optional(),
  solution: ownWords(600),
  reasons: ownWords(2000),
  tellsUndisputed: z.boolean().optional(),
  /** The body of consumers and whether the firm has joined it. */
  bodyName: ownWords(200),
  bodyWeb: ownWords(200),
  isJoined: z.boolean().optional(),
});
export type ReplyOptions = z.infer<typeof ReplyOptions>;

const CourtOptions = z.strictObject({
  /** Judicial district of the debtor's domicile (LEC art. 813). */
  district: ownWords(120),
  /** How the condition of LO 1/2025 art. 5 is met. */
  route: z.enum(['negotiated', 'exempt', 'unknown-address']),
  hasContract: z.boolean(),
  hasStatement: z.boolean(),
  hasAddressProof: z.boolean(),
  hasIdentity: z.boolean(),
});
export type CourtOptions = z.infer<typeof CourtOptions>;

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
  /** L24: the answer, in the owner's words. */
  reply: ReplyOptions.optional(),
  /** L20: what the file for a court says and holds besides the claim. */
  court: CourtOptions.optional(),
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
  /** Invoices with an open dispute. */
  disputes: z
    .array(
      z.strictObject({
        id: InvoiceId,
        number: z.string(),
        openedOn: IsoDate,
        reason: z.string(),
        answerBy: IsoDate.optional(),
        undisputed: NonNegativeCents,
      }),
    )
    .optional(),
  /** Rectifying invoices that took VAT back, newest first. */
  rectifying: z
    .array(z.strictObject({ id: VatReliefId, number: z.string(), issuedOn: IsoDate, invoiceNumber: z.string() }))
    .optional(),
  /** That this letter can be of, newest first. */
  agreements: z.array(z.strictObject({ id: AgreementId, ref: z.string().optional(), payable: NonNegativeCents })).optional(),
  /** Not kept yet and not broken. */
  nextPayment: z.strictObject({ amount: PositiveCents, on: IsoDate }).optional(),
});
export type PaperSources = z.infer<typeof PaperSources>;
