/** What may be missing in a letter or stand against it. */
import { z } from 'zod';
import type { IsoDate } from '../civil-date.ts';

export const GapCode = z.enum([
  'missing-value',
  'creditor-tax-id-invalid',
  'debtor-tax-id-invalid',
  'iban-invalid',
  'email-invalid',
  'template-not-for-debtor',
  'debtor-kind-guessed',
  'debtor-insolvent',
  'agreement-alive',
  'no-invoices',
  'nothing-outstanding',
  'invoice-not-due',
  'invoice-disputed',
  'invoice-set-apart',
  'invoice-covered-by-note',
  'rate-missing',
  'mixed-interest',
  'interest-not-allowed',
  'costs-not-allowed',
  'term-before-earlier-one',
  'term-in-the-past',
  'term-on-rest-day',
  'month-of-rest',
  'free-paragraph-notation',
  'blank-in-words',
  'costs-in-words',
  'rate-not-agreed',
  'bureau-not-allowed',
  'harmful-wording',
  'insulting-wording',
  'court-look',
  'shouting',
  'not-for-public-body',
  'amount-in-words',
  'last-words-again',
  'confidential-amount',
  'channel-proves-little',
  'premium-telephone',
  'invoice-already-due',
  'first-contact-out-of-term',
  'no-invitation',
  'invitation-not-received',
  'negotiation-open',
  'negotiation-unended',
  'negotiation-agreed',
  'negotiation-lapsed',
  'invoice-not-invited',
  'invitation-proves-little',
  'no-payment',
  'payment-taken-back',
  'later-payment',
  'pays-when-cashed',
  'nothing-left',
  'invoice-still-owes',
  'waiver-unconfirmed',
  'nothing-to-reserve',
  'interest-still-counted',
  'statement-from-future',
  'nothing-overdue',
  'principal-unpaid',
  'nothing-accrued',
  'given-up',
  'no-dispute',
  'answer-in-the-past',
  'answer-too-late',
  'no-rectifying',
  'copy-to-administrator',
]);
export type GapCode = z.infer<typeof GapCode>;

export type Gap = {
  readonly code: GapCode;
  readonly fixAt: 'creditor' | 'debtor' | 'invoice' | 'rates' | 'letter' | 'invitation' | 'credit-files' | 'texts';
  readonly severity: 'blocks' | 'warns';
  /** Of the debtor or invoice to open. */
  readonly id?: string;
  /** What is meant: a field of the template, a word, a day. */
  readonly detail?: string;
  /** The day that would be right. */
  readonly day?: IsoDate;
};
