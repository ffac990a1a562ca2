/** Which rung of a ladder each printed letter is. */
import type { ContactChannel, Rung, RungLetter, ShortTextId } from '../../../shared/domain/dunning/policy.ts';
import type { DeliveryChannel } from '../../../shared/domain/letters/letter-facts.ts';

/** By the templates of `letters-es`, also of letters that were registered with a template that came later. */
const RUNG_OF_TEMPLATE: Readonly<Record<string, RungLetter>> = {
  L01: 'courtesy',
  L02: 'reminder',
  L03: 'second-reminder',
  L04: 'demand',
  L05: 'demand',
  L06: 'invitation',
  L07: 'last-notice',
};

const FORMAL: readonly RungLetter[] = ['demand', 'invitation', 'last-notice'];

/** Demands with a term that the ladder waits for. */
export const FORMAL_DEMANDS: readonly string[] = Object.entries(RUNG_OF_TEMPLATE).flatMap(([template, letter]) =>
  FORMAL.includes(letter) ? [template] : [],
);

/** A letter does a rung of the same kind, also where the ladder had a short text for it. */
export function letterDoes(templateId: string, rung: Pick<Rung, 'letter' | 'text'>): boolean {
  const letter = RUNG_OF_TEMPLATE[templateId];
  const wanted = rung.letter ?? (rung.text && LETTER_OF_TEXT[rung.text]);
  if (letter === undefined || wanted === undefined) return false;
  return letter === wanted || (isDemand(letter) && isDemand(wanted));
}

const isDemand = (letter: RungLetter): boolean => letter === 'demand' || letter === 'invitation';

const LETTER_OF_TEXT: Readonly<Partial<Record<ShortTextId, RungLetter>>> = {
  S1: 'courtesy',
  S2: 'reminder',
  S3: 'second-reminder',
};

export function contactChannelOf(channel: DeliveryChannel): ContactChannel {
  return CHANNELS[channel];
}

const CHANNELS: Readonly<Record<DeliveryChannel, ContactChannel>> = {
  burofax: 'certified',
  'certified-letter': 'certified',
  'certified-electronic': 'certified',
  notary: 'certified',
  'public-register': 'certified',
  'by-hand': 'letter',
  email: 'email',
  post: 'letter',
};
