/**
 * The texts of the program, one instance for window and main. The types stand in this very file: in a `.d.ts`
 * only `shared` would see them, and elsewhere any key would compile.
 */
import i18next from 'i18next';
import type { es } from './es/index.ts';
import { startingTexts } from './starting-texts.ts';

declare module 'i18next' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into the library's
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof es };
    strictKeyChecks: true;
  }
}

void i18next.init({
  lng: 'es',
  fallbackLng: 'es',
  initAsync: false,
  resources: { es: { translation: startingTexts } },
  interpolation: { escapeValue: false },
});

/** Text by key, in the language of the interface. Keys and the values they need are checked by the compiler. */
export const t = i18next.t;

/** The window begins with part of the catalogue; here comes the whole of it. */
export function addTexts(texts: typeof es): void {
  i18next.addResourceBundle('es', 'translation', texts, false, true);
}

/** For keys that arrive as data (a field's message, a job's phase): `undefined` when the catalogue has no such text. */
export function textByName(key: string, values: Readonly<Record<string, string | number>> = {}): string | undefined {
  if (!i18next.exists(key)) return undefined;
  const translate = i18next.t as unknown as (name: string, options: Record<string, string | number>) => string;
  return translate(key, { ...values });
}
