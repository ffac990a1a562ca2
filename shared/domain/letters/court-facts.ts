/** What the file for a court (L20) is told from: the events of a claim, oldest first, and which papers there are. */
import type { IsoDate } from '../civil-date.ts';
import type { Cents } from '../money.ts';
import type { DeliveryChannel } from './delivery-channel.ts';
import type { TemplateId } from './letter-template.ts';

export type CourtContact = 'call' | 'message' | 'email' | 'letter' | 'certified' | 'visit';
export type CourtOutcome = 'no-answer' | 'sent' | 'says-paid' | 'disputes' | 'cannot-pay' | 'refuses' | 'spoke';
export type CourtDelivery = 'delivered' | 'refused' | 'not-collected' | 'unknown' | 'returned';

export type SentLetterFact = {
  readonly kind: 'letter';
  readonly letterId: string;
  readonly templateId: TemplateId;
  /** `2026/0001` */
  readonly number: string;
  readonly channel: DeliveryChannel;
  readonly result?: CourtDelivery | undefined;
  readonly resultOn?: IsoDate | undefined;
};

export type CourtEvent = { readonly on: IsoDate } & (
  | { readonly kind: 'invoice'; readonly number: string; readonly amount: Cents }
  | { readonly kind: 'invoices'; readonly count: number }
  | { readonly kind: 'due'; readonly number: string }
  | { readonly kind: 'payment'; readonly amount: Cents }
  | SentLetterFact
  | { readonly kind: 'contact'; readonly channel: CourtContact; readonly outcome: CourtOutcome }
  /** Older ones than those told one by one. */
  | { readonly kind: 'contacts'; readonly count: number }
  | { readonly kind: 'promise'; readonly amount: Cents; readonly dueOn: IsoDate }
  | { readonly kind: 'dispute'; readonly number: string }
  | { readonly kind: 'dispute-closed'; readonly number: string }
);

type Invoice = { readonly id: string; readonly number: string };

export type CourtFileFacts = {
  /** Where the debtor lives: the court of that place alone (LEC art. 813). */
  readonly district?: string | undefined;
  /** How the condition of LO 1/2025 art. 5 is met. */
  readonly route: 'negotiated' | 'exempt' | 'unknown-address';
  /** Oldest first. */
  readonly events: readonly CourtEvent[];
  readonly hasContract: boolean;
  readonly hasStatement: boolean;
  readonly hasAddressProof: boolean;
  readonly hasIdentity: boolean;
  /** Days of the negotiation of which nothing is told. */
  readonly confidentialDays: readonly IsoDate[];
  /** Their period ended, as far as its interruptions can be proven. */
  readonly barred: readonly Invoice[];
  /** Their VAT was taken back. */
  readonly vatRecovered: readonly Invoice[];
};
