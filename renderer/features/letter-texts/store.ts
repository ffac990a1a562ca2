/** Words that are being written, by letter or message and paragraph. Kept while the program runs, so that leaving the page loses nothing. */
import { create } from 'zustand';
import type { TextId } from '../../../shared/contract/letter-texts.ts';

export type Typed = Readonly<Record<string, string>>;

const NOTHING: Typed = {};

const useTypedWords = create<Readonly<Partial<Record<TextId, Typed>>>>(() => ({}));

export const useTyped = (id: TextId): Typed => useTypedWords((all) => all[id] ?? NOTHING);

export const typeWords = (id: TextId, key: string, words: string): void =>
  useTypedWords.setState((all) => ({ [id]: { ...all[id], [key]: words } }));

/** Saved, but for what was typed while it was on its way. */
export const settleTyped = (id: TextId, sent: Typed): void =>
  useTypedWords.setState((all) => ({
    [id]: Object.fromEntries(Object.entries(all[id] ?? NOTHING).filter(([key, words]) => words !== sent[key])),
  }));

/** Given up. */
export const dropTyped = (id: TextId): void => useTypedWords.setState({ [id]: NOTHING });
