/**
 * Words that a letter of ours should not carry, searched in what the owner writes. It warns and never blocks: the owner may
 * have a reason, and a word list cannot read.
 *
 * Source   letters-es §1 (what no letter may print), by its numbers: 1 seizure, 2 police and crime, 3 third persons and
 *          publication, 4 the look of a court, 5 lists of debtors, 9 limitation, 10 binding offer, 11 taxes, 12 insults and private life,
 *          16 directors. §1.17: what is never said to a public body.
 */
export type LintKind = 'harmful' | 'court-look' | 'insult' | 'shouting';
type Rule = { readonly kind: LintKind; readonly word: string; readonly pattern: RegExp };

const harmful = (word: string, pattern: RegExp): Rule => ({ kind: 'harmful', word, pattern });
const courtLook = (word: string, pattern: RegExp): Rule => ({ kind: 'court-look', word, pattern });

/** Patterns are read without accents and in small letters. */
const RULES: readonly Rule[] = [
  harmful('embargo', /\bembarg\w*/gu),
  harmful('policía', /\bpolicia\w*|\bguardia civil\b/gu),
  harmful('denuncia', /\bdenunci\w*|\bquerella\w*/gu),
  harmful('delito', /\bdelit\w*|\bdelictiv\w*|\b(via|accion(es)?) penal(es)?\b/gu),
  harmful('estafa', /\bestaf\w*/gu),
  harmful('lista de morosos', /\b(lista|listado|fichero|registro)s? de (moros\w*|impagados)|\bmoros[oa]s?\b|\basnef\b/gu),
  harmful('familia', /\bfamili(a|as|ar|ares)\b/gu),
  harmful('jefe', /\bjef[ea]s?\b|\bsu empleador\b/gu),
  harmful('vecinos', /\bvecin[oa]s?\b/gu),
  harmful('juzgado', /\bjuzgados?\b/gu),
  harmful('redes sociales', /\bredes sociales\b|\bfacebook\b|\binstagram\b|\btwitter\b|\bresenas?\b|\btablon\w*/gu),
  harmful(
    'publicar',
    /\bpublicaremos\b|\bharemos publico\b|\b(avisaremos|contaremos|informaremos) a sus (clientes|proveedores)\b/gu,
  ),
  harmful('bloquear las cuentas', /\bbloque\w* (de )?(sus|las) cuentas\b/gu),
  harmful('cárcel', /\bcarcel\b|\bprision\b/gu),
  harmful('prescripción', /\bprescrib\w*|\bprescrit[oa]s?\b|\bplazo de prescripcion\b/gu),
  harmful('oferta vinculante', /\boferta vinculante\b/gu),
  harmful(
    'efectos fiscales',
    /\bganancia patrimonial\b|\bdeclar\w* (a|en) hacienda\b|\b(avis|inform|comunic)\w* a (la agencia tributaria|hacienda)\b/gu,
  ),
  harmful(
    'administradores',
    /\badministradores? (respond|deber|pagar)\w*|\bresponsabilidad personal\b|\bpatrimonio personal\b/gu,
  ),
  harmful('falta de voluntad', /\bfalta de voluntad\b|\bmala fe\b/gu),
  harmful('enfermedad', /\benferm\w*|\bdivorci\w*|\breligi\w*/gu),
  courtLook('cédula', /\bcedula\w*/gu),
  courtLook('diligencia', /\bdiligencia (de|judicial)\b|\bprovidencia\b/gu),
  courtLook('citación', /\bcitacion\b|\bemplazamiento\b|\bapercib\w*/gu),
  courtLook('procedimiento n.º', /\b(procedimiento|autos|expediente judicial) n(um|o|\.)/gu),
  courtLook('notificación judicial', /\bnotificacion judicial\b|\borden judicial\b|\bejecucion forzosa\b/gu),
  {
    kind: 'insult',
    word: '',
    pattern:
      /\b(sinverguenz|desverguenz|ladron|caradur|mentiros|delincuent|choriz|gentuz|trampos|timador|timo\b|cobard|idiot|imbecil|estupid|inutil|miserabl|basura|payas|granuj|canall|jeta\b|vergonzos|irresponsabl)\w*/gu,
  },
];

/** "Sin embargo" is the one innocent use that business letters are full of. */
const INNOCENT = /\bsin embargo\b/gu;

/** Three words or more in a row in capitals, or signs of exclamation one after another. Initials are short. */
const SHOUT = /(?:\b[\p{Lu}]{3,}\b[\s,;:]*){3,}|\b[\p{Lu}]{8,}\b(?:[\s,;:]+\b[\p{Lu}]{4,}\b)?|[!¡]{2,}|\bURGENTE\b/gu;

export type WordMark = { readonly kind: LintKind; readonly word: string; readonly at: number; readonly length: number };

/** Letter by letter, so that places stay where they are. */
const plainLetters = (text: string): string =>
  text
    .split('')
    .map((letter) => letter.normalize('NFD').charAt(0).toLowerCase())
    .join('')
    .replace(INNOCENT, (found) => ' '.repeat(found.length));

/** Every place where something should be said otherwise, in the order of the text. Places do not overlap. */
export function wordMarks(text: string): readonly WordMark[] {
  const plain = plainLetters(text);
  const ruled = RULES.flatMap(({ kind, word, pattern }) =>
    [...plain.matchAll(pattern)].map(({ index, 0: found }) => ({
      kind,
      word: word === '' ? text.slice(index, index + found.length) : word,
      at: index,
      length: found.length,
    })),
  );
  const shouted = [...text.matchAll(SHOUT)].map(({ index, 0: found }): WordMark => {
    const word = found.trim();
    return { kind: 'shouting', word, at: index, length: word.length };
  });
  const marks: WordMark[] = [];
  for (const mark of [...ruled, ...shouted].toSorted((a, b) => a.at - b.at || b.length - a.length)) {
    const last = marks.at(-1);
    if (!last || mark.at >= last.at + last.length) marks.push(mark);
  }
  return marks;
}

/** The words found, each once. */
export const harmfulWords = (text: string): readonly string[] => [...new Set(wordMarks(text).map(({ word }) => word))];

/** Never said to a public body: neither negotiation, nor order for payment, nor suspension (letters-es §1.17). */
export function strangeToPublicBody(text: string): readonly string[] {
  const plain = plainLetters(text);
  return ['monitorio', 'negociacion', 'negociar', 'suspension', 'suspenderemos'].filter((word) =>
    new RegExp(`\\b${word}\\b`, 'u').test(plain),
  );
}

/** "Última oportunidad", said once for each debt (letters-es §1.13). */
export const saysLast = (text: string): boolean =>
  /\bultima (oportunidad|ocasion|carta|vez)\b|\bultimo aviso\b/u.test(plainLetters(text));

const AMOUNT = /(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,2}))?\s?(?:€|euros?\b)/giu;

/** Amounts in euros as they are written, with their cents. */
export const writtenAmounts = (text: string): readonly { readonly text: string; readonly cents: number }[] =>
  [...text.matchAll(AMOUNT)].map(([found, whole = '0', decimals = '']) => ({
    text: found,
    cents: Number(whole.replaceAll('.', '')) * 100 + Number(decimals.padEnd(2, '0')),
  }));
