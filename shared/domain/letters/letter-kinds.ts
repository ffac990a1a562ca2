/** Which letter each template is, and what follows from it: what it may ask for, and which day it gives. */
import { z } from 'zod';
import type { DebtorKind } from '../debtor-kind.ts';
import { RungLetter } from '../dunning/policy.ts';
import type { DeliveryChannel } from './letter-facts.ts';
import type { TemplateId } from './letter-template.ts';

/** Every letter of the program: those that a rung of a ladder may send, and those that no ladder sends. */
export const LetterKind = z.enum([
  ...RungLetter.options,
  'closing',
  'record',
  'credit-file',
  'suspension',
  'restoration',
  'agency',
  'assignment',
  'more-time',
  'instalments',
  'early-payment',
  'set-off',
  'agreement',
  'missed-instalment',
  'early-maturity',
  'guarantor',
  'receipt',
  'discharge',
  'account',
  'court-file',
  'late-interest',
  'dispute-reply',
  'rectifying',
]);
export type LetterKind = z.infer<typeof LetterKind>;

export const LETTER_OF_TEMPLATE = {
  L01: 'courtesy',
  L02: 'reminder',
  L03: 'second-reminder',
  L04: 'demand',
  L05: 'demand',
  L06: 'invitation',
  L07: 'last-notice',
  L08: 'credit-file',
  L09: 'suspension',
  L09R: 'restoration',
  L10A: 'agency',
  L10B: 'assignment',
  L11: 'more-time',
  L12: 'instalments',
  L13: 'early-payment',
  L14: 'set-off',
  L15: 'agreement',
  L16A: 'missed-instalment',
  L16B: 'early-maturity',
  L17: 'receipt',
  L18: 'discharge',
  L19: 'account',
  L20: 'court-file',
  L21: 'closing',
  L22: 'record',
  L23: 'late-interest',
  L24: 'dispute-reply',
  L25: 'guarantor',
  L26: 'rectifying',
} as const satisfies Record<TemplateId, LetterKind>;

const TEMPLATE_OF_LETTER = {
  courtesy: 'L01',
  reminder: 'L02',
  'second-reminder': 'L03',
  invitation: 'L06',
  'last-notice': 'L07',
  'credit-file': 'L08',
  suspension: 'L09',
  restoration: 'L09R',
  agency: 'L10A',
  assignment: 'L10B',
  'more-time': 'L11',
  instalments: 'L12',
  'early-payment': 'L13',
  'set-off': 'L14',
  agreement: 'L15',
  'missed-instalment': 'L16A',
  'early-maturity': 'L16B',
  guarantor: 'L25',
  closing: 'L21',
  record: 'L22',
  receipt: 'L17',
  discharge: 'L18',
  account: 'L19',
  'court-file': 'L20',
  'late-interest': 'L23',
  'dispute-reply': 'L24',
  rectifying: 'L26',
} as const satisfies Record<Exclude<LetterKind, 'demand'>, TemplateId>;

/** The formal demand has a text of its own for consumers and other private persons. */
export function templateFor(letter: LetterKind, kind: DebtorKind): TemplateId {
  if (letter !== 'demand') return TEMPLATE_OF_LETTER[letter];
  return kind === 'business' || kind === 'public' ? 'L04' : 'L05';
}

/** The letter as a rung of a ladder; `undefined` for one that no ladder sends. */
export const rungLetterOf = (id: TemplateId): RungLetter | undefined => RungLetter.safeParse(LETTER_OF_TEMPLATE[id]).data;

/** Papers: they tell what was paid or is owed, answer the debtor or go with a document. They claim no late invoices by themselves. */
const PAPERS = ['L17', 'L18', 'L19', 'L20', 'L23', 'L24', 'L26'] as const satisfies readonly TemplateId[];
export type PaperId = (typeof PAPERS)[number];
export const isPaper = (id: TemplateId): id is PaperId => PAPERS.some((paper) => paper === id);

/** Notices: they announce or end something, under conditions of their own, and claim the principal alone or nothing. */
const NOTICES = ['L08', 'L09', 'L09R', 'L10A', 'L10B', 'L21', 'L22'] as const satisfies readonly TemplateId[];
export type NoticeId = (typeof NOTICES)[number];
export const isNotice = (id: TemplateId): id is NoticeId => NOTICES.some((notice) => notice === id);

/** Of the end or the record of a negotiation: it claims nothing. */
export const isOfNegotiation = (id: TemplateId): boolean => id === 'L21' || id === 'L22';

/** Proposals: confidential (LO 1/2025 art. 9), so they never enter a file for a court, and their figures no other letter. */
export const PROPOSALS = ['L11', 'L12', 'L13', 'L14'] as const satisfies readonly TemplateId[];
type ProposalId = (typeof PROPOSALS)[number];
export const isProposal = (id: TemplateId): id is ProposalId => PROPOSALS.some((proposal) => proposal === id);

/** Of one agreement, from its proposal to its end before time. */
const OF_AGREEMENT = [...PROPOSALS, 'L15', 'L16A', 'L16B'] as const satisfies readonly TemplateId[];
export type AgreementLetterId = (typeof OF_AGREEMENT)[number];
export const isOfAgreement = (id: TemplateId): id is AgreementLetterId => OF_AGREEMENT.some((one) => one === id);

/** Opens a negotiation, always or where the owner wants it to. */
export const mayInvite = (id: TemplateId): boolean => id === 'L06' || id === 'L16B' || id === 'L25';

/** A declaration with a title instead of a subject, place and date below its text, and no demand in it. */
export const hasOwnTitle = (id: TemplateId): boolean =>
  id === 'L15' || id === 'L17' || id === 'L18' || id === 'L19' || id === 'L20' || id === 'L22';

/** All but the file for a court, which nobody receives: it has no window, no channel and no delivery. */
export const isAddressed = (id: TemplateId): boolean => id !== 'L20';

/** A contract shows no address, for it is signed and not posted. */
export const hasWindow = (id: TemplateId): boolean => isAddressed(id) && id !== 'L15';

/** What may be sent to who is insolvent: it asks for nothing. */
export const allowsInsolvent = (id: PaperId): boolean => (hasOwnTitle(id) && isAddressed(id)) || id === 'L26';

/** Asks for what is owed. Who gets a receipt, an answer or an enclosure was asked for nothing, and the next step stays where it was. */
export const isContact = (id: TemplateId): boolean =>
  (!isPaper(id) && !isProposal(id) && !ASKS_FOR_NOTHING.has(id)) || id === 'L23';

/** L25 asks the guarantor, and the debtor for nothing. */
const ASKS_FOR_NOTHING: ReadonlySet<TemplateId> = new Set(['L09R', 'L15', 'L22', 'L25']);

/** Worth little when nobody can prove what was sent. */
export const needsProof = (id: TemplateId): boolean => !isFriendly(id) && !hasOwnTitle(id) && !isProposal(id) && id !== 'L24';

/** Demands with proof of what they say: they begin default, and serve for the recovery of the VAT (letters-es §2). */
export const PAYMENT_DEMANDS: readonly TemplateId[] = ['L04', 'L05', 'L06', 'L07', 'L08', 'L16B'];

/** Ask for what is late, politely or not, and give a term: all that count as earlier notices. */
export const PAYMENT_NOTICES: readonly TemplateId[] = ['L02', 'L03', 'L09', 'L10A', 'L16A', ...PAYMENT_DEMANDS];

/** Asks for the principal alone, in a warm voice: no 40 €, no interest, no consequences, no annexes. */
export const isFriendly = (id: string): boolean => id === 'L01' || id === 'L02' || id === 'L03' || id === 'L09R';

/** Comes before the due date; every other letter speaks of what is late. */
export const isBeforeDue = (id: TemplateId): boolean => id === 'L01';

const NAMES_NO_TERM: ReadonlySet<TemplateId> = new Set(['L09', 'L09R', 'L10B', ...PROPOSALS, 'L15', 'L16A', 'L21', 'L22']);

/** Whether the text names the last day to pay. Friendly letters always do; a formal one where its receipt is known at once. */
export function namesLastDay(id: TemplateId, kind: DebtorKind, channel: DeliveryChannel): boolean {
  if (id === 'L01' || id === 'L06' || NAMES_NO_TERM.has(id)) return false;
  if (id === 'L10A') return true;
  if (isFriendly(id) || id === 'L19') return true;
  return kind !== 'public' && (channel === 'email' || channel === 'by-hand');
}

/** One single term, that of the negotiation, so that two terms do not contradict each other (LO 1/2025 art. 10.4.a). */
export const NEGOTIATION_TERM_DAYS = 30;
