/**
 * What the example shop is made of: who it is, its twelve debtors, and what happened with each, counted in days before the
 * day on which it is made. It goes through the same use cases as the owner's own work.
 *
 * Units   `ago` and `inDays` in days; money in cents; VAT in whole per cent.
 * Policy  everybody is invented. NIF have right control characters in the ranges of the samples (province 69, DNI 000000xx),
 *         accounts belong to office 9999, towns do not exist, mail ends in `.example`.
 */
import type { DebtorKind } from '../debtor-kind.ts';
import type { Excuse } from '../dunning/excuse.ts';
import type { ContactChannel, ShortTextId } from '../dunning/policy.ts';

export type ExampleDebtor = {
  readonly key: string;
  readonly kind: DebtorKind;
  readonly name: string;
  readonly tradeName?: string;
  readonly taxId: string;
  readonly isNaturalPerson: boolean;
  readonly salutation?: 'sr' | 'sra';
  readonly street: string;
  readonly postalCode: string;
  readonly town: string;
  readonly province: string;
  readonly phone?: string;
  readonly mobile?: string;
  readonly email?: string;
  readonly trade?: string;
  readonly termDays?: number;
  readonly notes?: string;
  readonly tags?: readonly string[];
  readonly contacts?: readonly {
    readonly role: 'owner' | 'decides' | 'billing' | 'reception' | 'other';
    readonly name: string;
    readonly phone?: string;
  }[];
};

export type ExampleAct = { readonly ago: number } & (
  | { readonly act: 'debtor'; readonly debtor: ExampleDebtor }
  | {
      readonly act: 'invoice';
      readonly key: string;
      readonly debtor: string;
      readonly concept: string;
      readonly base: number;
      readonly vat: 21 | 10 | 0;
      /** Days from the invoice to each due date; the amounts are equal, the last one takes the cents. */
      readonly terms: readonly number[];
      /** Written down that many days after it was issued. */
      readonly issuedBefore?: number;
    }
  | {
      readonly act: 'payment';
      readonly key?: string;
      readonly debtor: string;
      readonly invoice: string;
      /** Without it, the whole invoice. */
      readonly amount?: number;
      readonly method: 'transfer' | 'cash' | 'bizum' | 'direct_debit';
      readonly note?: string;
    }
  | { readonly act: 'returned'; readonly payment: string; readonly note: string }
  | { readonly act: 'cost'; readonly debtor: string; readonly invoice: string; readonly concept: string; readonly amount: number }
  | { readonly act: 'promise'; readonly debtor: string; readonly amount: number; readonly inDays: number; readonly note?: string }
  | {
      readonly act: 'class';
      readonly debtor: string;
      readonly behaviour: 'cannot_pay' | 'forgot' | 'unwilling' | 'disputes' | 'vanished';
      readonly reason: string;
    }
  | {
      readonly act: 'contact';
      readonly debtor: string;
      readonly channel: ContactChannel;
      readonly outcome:
        | 'promised'
        | 'will-call-back'
        | 'no-answer'
        | 'cannot-pay'
        | 'refuses'
        | 'sent'
        | 'left-message'
        | 'other';
      readonly excuse?: Excuse;
      readonly text?: ShortTextId;
      readonly note?: string;
      readonly doesStep: boolean;
    }
  | {
      /** Signed that day over these invoices, in equal parts; the payments of its invoices count for it. */
      readonly act: 'agreement';
      readonly debtor: string;
      readonly invoices: readonly string[];
      readonly count: number;
      readonly firstIn: number;
      readonly rhythm: 'monthly' | 'bimonthly';
    }
  | { readonly act: 'pause'; readonly debtor: string; readonly inDays: number; readonly reason: string }
  | { readonly act: 'dispute'; readonly invoice: string; readonly reason: string; readonly disputed: number }
  | { readonly act: 'insolvent'; readonly debtor: string }
);
