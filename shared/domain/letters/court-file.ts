/**
 * The file for a court, a lawyer or a notary (L20): what happened, in order, and the documents that prove it, numbered.
 *
 * Policy   what was said or offered in a negotiation is confidential (LO 1/2025 art. 9): it is never gathered here, and its days
 *          are told to the owner alone. Only documents that exist are printed, so their numbers follow each other.
 */
import type { IsoDate } from '../civil-date.ts';
import { underLaw3of2004 } from '../debtor-kind.ts';
import type { CourtEvent, SentLetterFact } from './court-facts.ts';
import { amountsOf } from './letter-amounts.ts';
import type { LetterFacts } from './letter-facts.ts';
import { PAYMENT_DEMANDS } from './letter-kinds.ts';

export type CourtDocument = {
  readonly number: number;
  readonly key: CourtDocumentKey;
  /** Of a demand. */
  readonly letter?: SentLetterFact & { readonly on: IsoDate };
  /** Of what the owner adds. */
  readonly text?: string;
};
export type CourtDocumentKey =
  | 'agreement'
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
  const { courtFile, debt, debtor, annexes, agreementNamed } = facts;
  if (!courtFile) return [];
  const amounts = amountsOf(facts);
  const is = (key: CourtDocumentKey, exists: boolean): readonly Omit<CourtDocument, 'number'>[] => (exists ? [{ key }] : []);
  return [
    // What is claimed then rests on it, and not on the invoices (legal-es §6.9).
    ...is('agreement', agreementNamed !== undefined),
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
