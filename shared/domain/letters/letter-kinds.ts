/** Which letter each template is, and what follows from it: what it may ask for, and which day it gives. */
import type { DebtorKind } from '../debtor-kind.ts';
import type { RungLetter } from '../dunning/policy.ts';
import type { DeliveryChannel } from './letter-facts.ts';
import type { TemplateId } from './letter-template.ts';

export const LETTER_OF_TEMPLATE = {
  L01: 'courtesy',
  L02: 'reminder',
  L03: 'second-reminder',
  L04: 'demand',
  L05: 'demand',
  L06: 'invitation',
  L07: 'last-notice',
} as const satisfies Record<TemplateId, RungLetter>;

const TEMPLATE_OF_LETTER = {
  courtesy: 'L01',
  reminder: 'L02',
  'second-reminder': 'L03',
  invitation: 'L06',
  'last-notice': 'L07',
} as const satisfies Record<Exclude<RungLetter, 'demand'>, TemplateId>;

/** The formal demand has a text of its own for consumers and other private persons. */
export function templateFor(letter: RungLetter, kind: DebtorKind): TemplateId {
  if (letter !== 'demand') return TEMPLATE_OF_LETTER[letter];
  return kind === 'business' || kind === 'public' ? 'L04' : 'L05';
}

/** Asks for the principal alone, in a warm voice: no 40 €, no interest, no consequences, no annexes. */
export const isFriendly = (id: string): boolean => id === 'L01' || id === 'L02' || id === 'L03';

/** Comes before the due date; every other letter speaks of what is late. */
export const isBeforeDue = (id: TemplateId): boolean => id === 'L01';

/** Whether the text names the last day to pay. Friendly letters always do; a formal one where its receipt is known at once. */
export function namesLastDay(id: TemplateId, kind: DebtorKind, channel: DeliveryChannel): boolean {
  if (id === 'L01' || id === 'L06') return false;
  if (isFriendly(id)) return true;
  return kind !== 'public' && (channel === 'email' || channel === 'by-hand');
}

/** One single term, that of the negotiation, so that two terms do not contradict each other (LO 1/2025 art. 10.4.a). */
export const NEGOTIATION_TERM_DAYS = 30;
