/** Contacts in words. */
import type { ContactOutcome, ContactView } from '../../../shared/contract/contacts.ts';
import type { Excuse } from '../../../shared/domain/dunning/excuse.ts';
import type { ContactChannel } from '../../../shared/domain/dunning/policy.ts';
import { t } from '../../../shared/i18n/t.ts';

export const channelText = (channel: ContactChannel): string => t(`agenda.channels.${channel}`);
export const outcomeText = (outcome: ContactOutcome): string => t(`contacts.outcomes.${outcome}`);
export const excuseText = (excuse: Excuse): string => t(`coach.excuses.${excuse}`);

/** `Llamada: no contesta`, `Mensaje suyo: dice que ya ha pagado`. */
export function contactText({ channel, direction, outcome, textId }: ContactView): string {
  const how = direction === 'in' ? t('contacts.theirs', { channel: channelText(channel) }) : channelText(channel);
  const what = textId !== undefined && outcome === 'sent' ? t(`texts.names.${textId}`) : outcomeText(outcome);
  return t('contacts.line', { how, what });
}

const ANSWERS: readonly ContactOutcome[] = ['promised', 'says-paid', 'disputes', 'cannot-pay', 'refuses', 'other'];

/** How a contact can end: a letter does not ring, and who calls us is there. */
export function outcomesOf(channel: ContactChannel, direction: 'out' | 'in'): readonly ContactOutcome[] {
  if (direction === 'in') return ANSWERS;
  switch (channel) {
    case 'call':
      return ['promised', 'will-call-back', 'no-answer', 'left-message', 'wrong-number', ...ANSWERS.slice(1)];
    case 'visit':
      return ['promised', 'no-answer', 'left-message', ...ANSWERS.slice(1)];
    default:
      return ['sent', ...ANSWERS];
  }
}
