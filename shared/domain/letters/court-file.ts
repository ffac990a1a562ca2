/**
 * The file for a court, a lawyer or a notary (L20): what happened, in order, and the documents that prove it, numbered.
 *
 * Policy   what was said or offered in a negotiation is confidential (LO 1/2025 art. 9): it is never gathered here, and its days
 *          are told to the owner alone. Only documents that exist are printed, so their numbers follow each other.
 */
import type { IsoDate } from '../civil-date.ts';
import { underLaw3of2004 } from '../debtor-kind.ts';
import type { Cents } from '../money.ts';
import { amountsOf } from './letter-amounts.ts';
import type { DeliveryChannel, LetterFacts } from './letter-facts.ts';
import { PAYMENT_DEMANDS } from './letter-kinds.ts';
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

export type CourtDocument = {
  readonly number: number;
  readonly key: CourtDocumentKey;
  /** Of a demand. */
  readonly letter?: SentLetterFact & { readonly on: IsoDate };
  /** Of what the owner adds. */
  readonly text?: string;
};
export type CourtDocumentKey =
  | 'contract'
  | 'invoices'
  | 'delivery'
  | 'statement'
  | 'interest'
  | 'demand'
  | 'negotiation'
  | 'unknown-address'
  | 'costs'
  | 'address'
  | 'identity'
  | 'other';

/** The list in its order (letters-es L20), each demand a document of its own. */
export function courtDocuments(facts: LetterFacts): readonly CourtDocument[] {
  const { courtFile, debt, debtor, annexes } = facts;
  if (!courtFile) return [];
  const amounts = amountsOf(facts);
  const is = (key: CourtDocumentKey, exists: boolean): readonly Omit<CourtDocument, 'number'>[] => (exists ? [{ key }] : []);
  return [
    ...is('contract', courtFile.hasContract),
    ...is('invoices', debt.invoices.length > 0),
    ...is('delivery', debt.isDelivered),
    ...is('statement', courtFile.hasStatement),
    ...is('interest', amounts.interest > 0),
    ...demandsOf(facts).map((letter) => ({ key: 'demand' as const, letter })),
    ...is('negotiation', hasNegotiation(facts)),
    ...is('unknown-address', courtFile.route === 'unknown-address'),
    ...is('costs', underLaw3of2004(debtor.kind) && amounts.otherCosts > 0),
    ...is('address', courtFile.hasAddressProof),
    ...is('identity', courtFile.hasIdentity),
    ...annexes.others.map((text) => ({ key: 'other' as const, text })),
  ].map((document, index) => ({ ...document, number: index + 1 }));
}

export const hasNegotiation = ({ courtFile, invitation }: LetterFacts): boolean =>
  courtFile?.route === 'negotiated' && invitation !== undefined;

/** Each demand with its last sending; the invitation that was negotiated on is told with its negotiation. */
export function demandsOf(facts: LetterFacts): readonly (SentLetterFact & { readonly on: IsoDate })[] {
  const told = hasNegotiation(facts) ? facts.invitation?.id : undefined;
  const sent = (facts.courtFile?.events ?? []).flatMap((event) =>
    event.kind === 'letter' && PAYMENT_DEMANDS.includes(event.templateId) && event.letterId !== told ? [event] : [],
  );
  return [...new Map(sent.map((letter) => [letter.letterId, letter])).values()];
}

/** The number of the document that proves an event, when there is one. */
export function documentOf(
  event: CourtEvent,
  documents: readonly CourtDocument[],
  { invitation }: LetterFacts,
): number | undefined {
  const numberOf = (key: CourtDocumentKey) => documents.find((document) => document.key === key)?.number;
  switch (event.kind) {
    case 'invoice':
    case 'invoices':
    case 'due':
      return numberOf('invoices');
    case 'payment':
      return numberOf('statement');
    case 'letter':
      if (event.letterId === invitation?.id) return numberOf('negotiation') ?? ofDemand(event, documents);
      return ofDemand(event, documents);
    default:
      return undefined;
  }
}

const ofDemand = (event: SentLetterFact, documents: readonly CourtDocument[]): number | undefined =>
  documents.find((document) => document.letter?.letterId === event.letterId)?.number;
