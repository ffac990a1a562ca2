/**
 * Public bodies are named by a common noun that takes its article inside a sentence: "requiere al Ayuntamiento de…".
 * Names of firms and persons never do: "El Roble, S. L." stays as it is after "de" and "a".
 */
const MASCULINE =
  /^(ajuntament|ayuntamiento|cabildo|centro|colegio|concello|consejo|consell|consorcio|departamento|gobierno|hospital|instituto|ministerio|organismo|patronato|servicio)\b/i;
const FEMININE =
  /^(agencia|autoridad|comarca|comunidad|concejalía|consejería|delegación|dirección|diputaci[oó]n?|entidad|generalitat|gerencia|junta|mancomunidad|secretaría|subdelegación|tesorería|universidad|xunta)(?![\p{L}])/iu;

/** "el Ayuntamiento de Villaficción"; a name that begins with no such noun stays as it is. */
export function withArticle(name: string): string {
  if (MASCULINE.test(name)) return `el ${name}`;
  return FEMININE.test(name) ? `la ${name}` : name;
}
