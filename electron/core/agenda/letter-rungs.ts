/** Which rung of a ladder each printed letter is. */
import type { ContactChannel, Rung, RungLetter, ShortTextId } from '../../../shared/domain/dunning/policy.ts';
import type { DeliveryChannel } from '../../../shared/domain/letters/letter-facts.ts';
import { LETTER_OF_TEMPLATE, rungLetterOf } from '../../../shared/domain/letters/letter-kinds.ts';
import { TemplateId } from '../../../shared/domain/letters/letter-template.ts';

const FORMAL: readonly string[] = ['demand', 'invitation', 'last-notice'] satisfies readonly RungLetter[];

/** Demands with a term that the ladder waits for. */
export const FORMAL_DEMANDS: readonly string[] = Object.entries(LETTER_OF_TEMPLATE).flatMap(([template, letter]) =>
  FORMAL.includes(letter) ? [template] : [],
);

/** A letter does a rung of the same kind, also where the ladder had a short text for it; a demand does an invitation too. */
export function letterDoes(templateId: string, rung: Pick<Rung, 'letter' | 'text'>): boolean {
  const template = TemplateId.safeParse(templateId).data;
  const wanted = rung.letter ?? (rung.text && LETTER_OF_TEXT[rung.text]);
  const letter = template && rungLetterOf(template);
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
