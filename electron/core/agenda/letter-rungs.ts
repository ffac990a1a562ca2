/** Which rung of a ladder each printed letter is. */
import type { ContactChannel, Rung, RungLetter } from '../../../shared/domain/dunning/policy.ts';
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

/** A formal demand does what an invitation is for, but for the invitation itself. */
const FORMAL: readonly RungLetter[] = ['demand', 'invitation', 'last-notice'];

/** Demands with a term that the ladder waits for. */
export const FORMAL_DEMANDS: readonly string[] = Object.entries(RUNG_OF_TEMPLATE).flatMap(([template, letter]) =>
  FORMAL.includes(letter) ? [template] : [],
);

export function letterDoes(templateId: string, rung: Pick<Rung, 'letter'>): boolean {
  const letter = RUNG_OF_TEMPLATE[templateId];
  if (letter === undefined || rung.letter === undefined) return false;
  if (rung.letter === 'invitation') return letter === 'invitation' || letter === 'demand';
  return letter === rung.letter || (rung.letter === 'demand' && letter === 'invitation');
}

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
