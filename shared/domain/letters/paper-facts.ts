/**
 * Facts of the letters that no ladder sends: what was paid, what the account says, what an answer or an enclosure is about.
 * Units: integer cents, civil days.
 */
import type { IsoDate } from '../civil-date.ts';
import type { Cents } from '../money.ts';

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
export type AppliedPayment = {
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

export type PaperFacts = {
  readonly receipt?: ReceiptFacts | undefined;
};
