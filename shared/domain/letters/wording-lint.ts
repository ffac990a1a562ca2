/**
 * Words that a letter of ours should not carry (threats, crimes, third persons, court papers), searched in what the
 * owner writes. It warns and never blocks: the owner may have a reason, and a word list cannot read.
 */
const FORBIDDEN: readonly { readonly word: string; readonly pattern: RegExp }[] = [
  { word: 'embargo', pattern: /\bembarg/u },
  { word: 'policía', pattern: /\bpolicia/u },
  { word: 'denuncia', pattern: /\bdenunci/u },
  { word: 'delito', pattern: /\bdelit|\bdelictiv/u },
  { word: 'estafa', pattern: /\bestaf/u },
  { word: 'lista de morosos', pattern: /\b(lista|listado|fichero|registro)s? de moros|\bmoros[oa]s?\b/u },
  { word: 'familia', pattern: /\bfamili(a|as|ar|ares)\b/u },
  { word: 'jefe', pattern: /\bjef[ea]s?\b/u },
  { word: 'vecinos', pattern: /\bvecin[oa]s?\b/u },
  { word: 'juzgado', pattern: /\bjuzgados?\b/u },
];

/** "Sin embargo" is the one innocent use that business letters are full of. */
const INNOCENT = /\bsin embargo\b/gu;

/** The listed words found, in the order of the list, each once. */
export function harmfulWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(INNOCENT, ' ');
  return FORBIDDEN.filter(({ pattern }) => pattern.test(plain)).map(({ word }) => word);
}
