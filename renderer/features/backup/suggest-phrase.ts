import { PHRASE_WORDS, phraseFrom } from '../../../shared/domain/phrase-words.ts';

/** Of true chance: people choose what others guess. */
export const suggestPhrase = (): string => phraseFrom([...crypto.getRandomValues(new Uint8Array(PHRASE_WORDS))]);
