/**
 * Turns a parsed template and its values into the paragraphs that are printed. Nothing is invented: a value that is
 * not there is reported by its path and printed as a visible mark, never as blank space or braces.
 * Rules of Spanish typography kept here: one space between words, none before a stop or comma, no second full stop
 * after an abbreviation, and `de el`/`a el` contracted before fields that are noun phrases, never proper names.
 */
import type { Choice, Condition, TemplateLine, TemplateNode } from './template-parser.ts';

export type TemplateValues = {
  /** Already formatted; `undefined` when there is no such value. */
  readonly field: (path: string) => string | undefined;
  /** An amount in Spanish words. */
  readonly inWords: (path: string) => string | undefined;
  readonly flag: (name: string) => boolean | undefined;
  readonly isOne: Readonly<Record<Choice, boolean>>;
  /** Noun phrases: "el artículo 4.1" after "de" becomes "del artículo 4.1". */
  readonly nounPhrases: ReadonlySet<string>;
  /** Printed where a value is missing, such as «falta: NIF del deudor». */
  readonly missing: (path: string) => string;
};

export type Piece = { readonly text: string; readonly field?: string; readonly missing?: true };

export type TemplateItem = { readonly label?: string } & (
  | { readonly kind: 'subject' | 'paragraph'; readonly pieces: readonly Piece[]; readonly number?: number }
  | { readonly kind: 'block'; readonly name: string }
);

export type ReadTemplate = { readonly items: readonly TemplateItem[]; readonly missing: readonly string[] };

/** These stand alone even where the draft goes on writing on the same line. */
const SALUTATIONS: ReadonlySet<string> = new Set(['saludo_formal', 'saludo_cordial']);

function holds(condition: Condition, values: TemplateValues): boolean {
  switch (condition.kind) {
    case 'name':
      return isTrue(condition.name, values);
    case 'not':
      return !holds(condition.of, values);
    case 'and':
      return holds(condition.left, values) && holds(condition.right, values);
    case 'or':
      return holds(condition.left, values) || holds(condition.right, values);
  }
}

const isTrue = (name: string, values: TemplateValues): boolean => values.flag(name) ?? (values.field(name) ?? '').trim() !== '';

export function readTemplate(lines: readonly TemplateLine[], values: TemplateValues): ReadTemplate {
  const items: TemplateItem[] = [];
  const missing = new Set<string>();
  const numbers = new Map<string, number>();
  for (const line of lines) {
    if (line.condition && !holds(line.condition, values)) continue;
    const label = line.label === undefined ? {} : { label: line.label };
    const number = clauseNumber(line, numbers);
    const parts = flatten(line.nodes, values, missing);
    let pieces: NounPiece[] = [];
    let isFirst = true;
    const close = () => {
      const tidy = tidyPieces(pieces);
      pieces = [];
      if (tidy.length === 0) return;
      const kind = line.isSubject ? 'subject' : 'paragraph';
      items.push({
        ...label,
        kind,
        pieces: isFirst ? tidy : capitalised(tidy),
        ...(isFirst && number !== undefined && { number }),
      });
      isFirst = false;
    };
    for (const part of parts) {
      if ('block' in part) {
        close();
        items.push({ ...label, kind: 'block', name: part.block });
      } else if (part.field !== undefined && SALUTATIONS.has(part.field)) {
        close();
        pieces.push(part);
        close();
      } else pieces.push(part);
    }
    close();
  }
  return { items, missing: [...missing] };
}

/** The first printed line of a clause takes the next number; the others of the same clause have none. */
function clauseNumber(line: TemplateLine, numbers: Map<string, number>): number | undefined {
  if (line.label === undefined || !line.label.endsWith('.') || numbers.has(line.label)) return undefined;
  const next = numbers.size + 1;
  numbers.set(line.label, next);
  return next;
}

type Part = NounPiece | { readonly block: string };

const flatten = (nodes: readonly TemplateNode[], values: TemplateValues, missing: Set<string>): readonly Part[] =>
  nodes.flatMap((node) => flattenNode(node, values, missing));

function flattenNode(node: TemplateNode, values: TemplateValues, missing: Set<string>): readonly Part[] {
  switch (node.kind) {
    case 'text':
      return [{ text: node.text }];
    case 'block':
      return [{ block: node.name }];
    case 'choice':
      return [{ text: values.isOne[node.by] ? node.one : node.many }];
    case 'section':
      return isTrue(node.name, values) === node.inverted ? [] : flatten(node.children, values, missing);
    case 'field': {
      const value = node.inWords ? values.inWords(node.path) : values.field(node.path);
      const printed = value?.replace(/[ \t\r\n]+/g, ' ').trim() ?? '';
      if (printed !== '') return [{ text: printed, field: node.path, noun: values.nounPhrases.has(node.path) }];
      missing.add(node.path);
      return [{ text: values.missing(node.path), field: node.path, missing: true }];
    }
  }
}

type NounPiece = Piece & { readonly noun?: boolean };

/** Letter by letter, so that a rule holds wherever the border between text and value falls. */
function tidyPieces(pieces: readonly NounPiece[]): Piece[] {
  const printed: { readonly letter: string; readonly piece: number }[] = [];
  const last = () => printed.at(-1)?.letter;
  for (const [index, piece] of pieces.entries()) {
    const contracts = piece.noun === true && /^el /i.test(piece.text) && endsInPreposition(printed.map((one) => one.letter));
    if (contracts) printed.pop();
    const text = contracts ? `l ${piece.text.slice(3)}` : piece.text;
    for (const [position, letter] of Array.from(text).entries()) {
      if (letter === ' ' && (last() === ' ' || printed.length === 0)) continue;
      if (/[.,;:)]/.test(letter)) while (last() === ' ') printed.pop();
      const secondStop = letter === '.' && position === 0 && last() === '.' && text.charAt(1) !== '.';
      if (!secondStop) printed.push({ letter, piece: index });
    }
  }
  while (last() === ' ') printed.pop();
  return pieces.flatMap(({ noun, ...piece }, index) => {
    const text = printed
      .filter((one) => one.piece === index)
      .map((one) => one.letter)
      .join('');
    return text === '' ? [] : [{ ...piece, text }];
  });
}

const endsInPreposition = (letters: readonly string[]): boolean => /(^|[\s(])(de|a) $/i.test(letters.slice(-4).join(''));

function capitalised(pieces: readonly Piece[]): readonly Piece[] {
  const [first, ...rest] = pieces;
  if (!first) return pieces;
  return [{ ...first, text: first.text.charAt(0).toLocaleUpperCase('es-ES') + first.text.slice(1) }, ...rest];
}

export const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('');
