/**
 * The letters by language. Another language is another table, letter by letter: what is not written in it yet goes out in Spanish,
 * whole, for a letter is never in two languages. Its words (`templates/<language>/labels.ts`) come with it.
 */
import { z } from 'zod';
import type { LetterTemplate, TemplateId } from './letter-template.ts';
import { templates } from './templates/es/index.ts';

/** Of the debtor: the official ones of Spain, and one for those who read none of them. */
export const LetterLanguage = z.enum(['es', 'ca', 'eu', 'gl', 'en']);
export type LetterLanguage = z.infer<typeof LetterLanguage>;

export type LetterCatalogue = { readonly es: Readonly<Record<TemplateId, LetterTemplate>> } & Readonly<
  Partial<Record<LetterLanguage, Readonly<Partial<Record<TemplateId, LetterTemplate>>>>>
>;

/** What the document says of itself, for viewers and screen readers. */
const TAGS = { es: 'es-ES', ca: 'ca-ES', eu: 'eu-ES', gl: 'gl-ES', en: 'en-GB' } as const satisfies Record<
  LetterLanguage,
  string
>;
export type LanguageTag = (typeof TAGS)[LetterLanguage];

export function letterIn(
  id: TemplateId,
  language: LetterLanguage = 'es',
  catalogue: LetterCatalogue = { es: templates },
): { readonly template: LetterTemplate; readonly tag: LanguageTag } {
  const translated = catalogue[language]?.[id];
  return translated ? { template: translated, tag: TAGS[language] } : { template: catalogue.es[id], tag: TAGS.es };
}
