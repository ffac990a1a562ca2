/**
 * Facts of the letters that no ladder sends: what was paid, what the account says, what an answer or an enclosure is about.
 * Units: integer cents, civil days.
 */
import type { Aging } from '../aging.ts';
import type { IsoDate } from '../civil-date.ts';
import type { Cents } from '../money.ts';
import type { CourtFileFacts } from './court-facts.ts';

export type PaymentMeans =
  | 'transfer'
  | 'cash'
  | 'card'
  | 'bizum'
  | 'direct_debit'
  | 'cheque'
  | 'promissory_note'
  | 'compensation'
  | 'other';

/** What a payment did to one due date, and what of it is owed on the day of the letter. */
type AppliedPayment = {
  readonly invoiceNumber: string;
  readonly instalment?: { readonly number: number; readonly of: number } | undefined;
  readonly toInterest: Cents;
  readonly toPrincipal: Cents;
  readonly left: Cents;
};

export type ReceiptFacts = {
  readonly receivedOn: IsoDate;
  readonly amount: Cents;
  readonly means: PaymentMeans;
  readonly lines: readonly AppliedPayment[];
  /** The fixed 40 € of an invoice, or costs. */
  readonly charges: readonly {
    readonly kind: 'compensation' | 'cost';
    readonly invoiceNumber?: string | undefined;
    readonly concept: string;
    readonly amount: Cents;
  }[];
  /** What no debt took: it is the debtor's. */
  readonly surplus: Cents;
  readonly isTakenBack: boolean;
  /** Others came after it. */
  readonly hasLater: boolean;
  /** Accrued by its day and left unpaid, with the 40 €. */
  readonly unpaid: { readonly interest: Cents; readonly compensation: Cents };
  /** The receipt keeps interest, and costs where there are, alive (CC art. 1110). */
  readonly reserves: boolean;
  /** Nothing more will be asked. */
  readonly settles: boolean;
  /** The owner said that they give up what is left. */
  readonly waivesRest: boolean;
  readonly next?: { readonly on: IsoDate; readonly amount: Cents } | undefined;
};

/** One line of the account; either it is owed more or less after it. */
export type AccountMovement = {
  readonly on: IsoDate;
  readonly document: string;
  readonly what: 'invoice' | 'corrective' | 'payment' | 'interest-and-costs';
  /** Of a payment. */
  readonly means?: PaymentMeans | undefined;
  /** Above zero it is owed more. */
  readonly amount: Cents;
};

export type AccountFacts = {
  readonly from: IsoDate;
  /** Before that day. */
  readonly opening: Cents;
  readonly movements: readonly AccountMovement[];
  /** Below zero it is the debtor's. */
  readonly closing: Cents;
  readonly aging: Aging;
  /** In favour of the debtor: money no debt took, and corrective invoices beyond what they correct. */
  readonly credit: Cents;
  /** Late, and neither disputed nor set apart. */
  readonly overdue: Cents;
  readonly asksForOverdue: boolean;
  /** Interest and the 40 € that the owner wants told apart; absent when they do not. */
  readonly unsettled?: Cents | undefined;
  readonly unsettledFrom?: IsoDate | undefined;
};

/** A due date that was paid after its day. */
export type PaidLate = {
  readonly invoiceNumber: string;
  readonly instalment?: { readonly number: number; readonly of: number } | undefined;
  readonly dueOn: IsoDate;
  readonly paidOn: IsoDate;
  readonly days: number;
  readonly amount: Cents;
};

/** What is answered to an objection. The sentences are the owner's own. */
export type ReplyFacts = {
  readonly kind: 'received' | 'accepted' | 'rejected';
  /** Of what the debtor wrote. */
  readonly writtenOn: IsoDate;
  /** To stand after "indican que". */
  readonly claim?: string | undefined;
  readonly answerBy?: IsoDate | undefined;
  /** Last day to answer a consumer with reasons (TRLGDCU art. 21.3). */
  readonly answerDueOn?: IsoDate | undefined;
  readonly solution?: string | undefined;
  readonly reasons?: string | undefined;
  /** Of what is owed, what nobody disputes; absent when the letter does not speak of it. */
  readonly undisputed?: Cents | undefined;
  /** That settles disputes of consumers. */
  readonly body?:
    | { readonly name?: string | undefined; readonly web?: string | undefined; readonly isJoined: boolean }
    | undefined;
};

/** The rectifying invoice that is sent. */
type RectifyingFacts = { readonly number: string; readonly issuedOn: IsoDate };

export type PaperFacts = {
  readonly receipt?: ReceiptFacts | undefined;
  readonly account?: AccountFacts | undefined;
  readonly paidLate?: readonly PaidLate[] | undefined;
  /** Ids of invoices whose interest a receipt gave up, with the number of that letter. */
  readonly givenUp?: readonly { readonly invoiceId: string; readonly letterNumber: string }[] | undefined;
  /** Absent when no open dispute is chosen. */
  readonly reply?: ReplyFacts | undefined;
  readonly rectifying?: RectifyingFacts | undefined;
  readonly courtFile?: CourtFileFacts | undefined;
  /** The agreement that this payment fulfilled (L18), or that was broken and everything fell due (L20). */
  readonly agreementNamed?: { readonly ref: string; readonly on: IsoDate; readonly declaredOn?: IsoDate | undefined } | undefined;
  /** Ids of the invoices that the paper is about, where its table shows others. */
  readonly aboutInvoices?: readonly string[] | undefined;
};
