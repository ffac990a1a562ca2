import { t, textByName } from '../../../shared/i18n/t.ts';
import { HELP_TOPICS, type HelpTopic } from '../../lib/help-topics.ts';

const PARAGRAPHS = ['p1', 'p2', 'p3'] as const;

type HelpText = { readonly title: string; readonly paragraphs: readonly string[]; readonly law: string | undefined };

/** `day`: on which the law was last looked at. */
export const helpTexts = (topic: HelpTopic, day: string): HelpText => ({
  title: t(`help.topics.${topic}.title`),
  paragraphs: PARAGRAPHS.flatMap((name) => textByName(`help.topics.${topic}.${name}`, { day }) ?? []),
  law: textByName(`help.topics.${topic}.law`),
});

/** Those that say every word, whatever its accents; all of them while nothing is asked. */
export function topicsWith(text: string, day: string): readonly HelpTopic[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return HELP_TOPICS.filter((topic) => {
    const { title, paragraphs, law } = helpTexts(topic, day);
    const said = plain([title, ...paragraphs, law].join(' '));
    return words.every((word) => said.includes(word));
  });
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
