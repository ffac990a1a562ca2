/** Words that are being written, by letter and paragraph. Kept while the program runs, so that leaving the page loses nothing. */
import { create } from 'zustand';
import type { TemplateId } from '../../../shared/domain/letters/letter-template.ts';

export type Typed = Readonly<Record<string, string>>;

const NOTHING: Typed = {};

const useTypedWords = create<Readonly<Partial<Record<TemplateId, Typed>>>>(() => ({}));

export const useTyped = (id: TemplateId): Typed => useTypedWords((all) => all[id] ?? NOTHING);

export const typeWords = (id: TemplateId, key: string, words: string): void =>
  useTypedWords.setState((all) => ({ [id]: { ...all[id], [key]: words } }));

/** Saved or given up. */
export const dropTyped = (id: TemplateId): void => useTypedWords.setState({ [id]: NOTHING });
