/**
 * The words of a paragraph as the owner reads and writes them: data by their Spanish names in single braces.
 *
 *   {{pago.fecha_limite}}            {último día para pagar}
 *   {{deuda.total:letras}}           {total en letras}
 *   [[DATOS_PAGO]]                   {datos para pagar}
 *   {{s|le|les}}                     {usted: le | ustedes: les}
 *   {{f|la factura|las facturas}}    {una factura: la factura | varias: las facturas}
 *   {{c|plazo|plazos}}               {un plazo: plazo | varios: plazos}
 *   {{#x}}…{{/x}}  {{^x}}…{{/x}}     {si x: …}  {si no x: …}
 *
 * What is written so and read again prints the same; blanks at the ends of an alternative are moved out of it.
 * Names are read without regard to case, accents and double blanks. A fault says what and where, for a sentence at its place.
 */
import { err, ok, type Result } from '../result.ts';
import type { Choice, TemplateNode } from './template-parser.ts';
import { blockNames, conditionNames, dataNames } from './templates/es/data-names.ts';

export type WordsFault = {
  readonly code: 'unclosed' | 'stray-brace' | 'unknown-name' | 'unknown-condition' | 'bad-choice' | 'notation';
  /** From the first letter of what is wrong. */
  readonly at: number;
  /** What was written. */
  readonly detail: string;
  /** The name that comes nearest. */
  readonly suggestion?: string;
};

const CHOICES: Readonly<Record<Choice, readonly [string, string]>> = {
  s: ['usted', 'ustedes'],
  f: ['una factura', 'varias'],
  c: ['un plazo', 'varios'],
};
const IN_WORDS = ' en letras';

export const nameOfData = (path: string): string => dataNames[path]?.name ?? path;
export const nameOfBlock = (block: string): string => blockNames[block] ?? block;
/** A field counts as a condition: it holds when there is a value. */
export const nameOfCondition = (name: string): string =>
  conditionNames[name] ?? (dataNames[name] ? `se sabe ${nameOfData(name)}` : name);

export const plainOf = (nodes: readonly TemplateNode[]): string => nodes.map(plainNode).join('');

function plainNode(node: TemplateNode): string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'field':
      return `{${nameOfData(node.path)}${node.inWords ? IN_WORDS : ''}}`;
    case 'block':
      return `{${nameOfBlock(node.name)}}`;
    case 'choice': {
      const [one, many] = CHOICES[node.by];
      return `{${one}: ${node.one} | ${many}: ${node.many}}`;
    }
    case 'section': {
      const inside = plainOf(node.children);
      const before = /^\s/.test(inside) ? ' ' : '';
      return `${before}{si ${node.inverted ? 'no ' : ''}${nameOfCondition(node.name)}: ${inside.trimStart()}}`;
    }
  }
}

const keyOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** By the name as it is read. Paths and flags without a name go by themselves. */
const DATA = new Map(Object.entries(dataNames).map(([path, { name }]) => [keyOf(name), path]));
const BLOCKS = new Map(Object.entries(blockNames).map(([block, name]) => [keyOf(name), block]));
const CONDITIONS = new Map(
  [...Object.keys(conditionNames), ...Object.keys(dataNames)].map((name) => [keyOf(nameOfCondition(name)), name]),
);
const BLOCK = /^[A-Z][A-Z_]+$/;
const PATH = /^[a-z][a-z0-9_]*\.[a-z0-9_]+$/;
const FLAG = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/;

class Fault extends Error {
  readonly fault: WordsFault;
  constructor(fault: WordsFault) {
    super(fault.code);
    this.fault = fault;
  }
}

/** The same words in the notation of templates. */
export function notationOf(plain: string): Result<string, WordsFault> {
  const double = /\[\[|\]\]|<<|>>|\{\{|\}\}/.exec(plain);
  // Two braces that close two things are no notation.
  if (double && double[0] !== '}}') return err({ code: 'notation', at: double.index, detail: double[0] });
  try {
    const { text, end } = words(plain, 0, false);
    if (end < plain.length) throw new Fault({ code: 'stray-brace', at: end, detail: around(plain, end) });
    return ok(text);
  } catch (thrown) {
    if (thrown instanceof Fault) return err(thrown.fault);
    throw thrown;
  }
}

type Read = { readonly text: string; readonly end: number };

/** Up to the brace that closes, which is not taken, or to the end. */
function words(plain: string, from: number, inside: boolean): Read {
  let text = '';
  let at = from;
  while (at < plain.length && plain.charAt(at) !== '}') {
    if (plain.charAt(at) !== '{') {
      text += plain.charAt(at);
      at += 1;
      continue;
    }
    const tag = readTag(plain, at);
    text += tag.text;
    at = tag.end;
  }
  if (inside && at >= plain.length) throw new Fault({ code: 'unclosed', at: from, detail: around(plain, from) });
  return { text, end: at };
}

function readTag(plain: string, start: number): Read {
  const head = /^\{([^{}:|]*)([:}]?)/.exec(plain.slice(start));
  const name = head?.[1] ?? '';
  const sign = head?.[2];
  const after = start + (head?.[0].length ?? 1);
  if (!sign) throw new Fault({ code: 'unclosed', at: start, detail: around(plain, start) });
  if (sign === '}') return { text: datum(name, start), end: after };
  const by = (Object.keys(CHOICES) as Choice[]).find((one) => CHOICES[one][0] === keyOf(name));
  if (by) return readChoice(plain, by, start, after);
  const condition = /^si (no )?(.*)$/.exec(keyOf(name));
  if (!condition) throw new Fault({ code: 'unknown-name', at: start, detail: name.trim(), ...nearest(name, DATA, nameOfData) });
  const flag = conditionOf(condition[2] ?? '');
  if (flag === undefined) {
    const asked = name.trim().replace(/^si (no )?/i, '');
    throw new Fault({ code: 'unknown-condition', at: start, detail: asked, ...nearest(asked, CONDITIONS, nameOfCondition) });
  }
  const { text, end } = words(plain, after, true);
  return { text: `{{${condition[1] ? '^' : '#'}${flag}}}${text.trimStart()}{{/${flag}}}`, end: end + 1 };
}

function readChoice(plain: string, by: Choice, start: number, from: number): Read {
  const end = plain.indexOf('}', from);
  const inside = end < 0 ? '' : plain.slice(from, end);
  const [, other] = CHOICES[by];
  const parts = /^([^{|]*)\|\s*([^:{|]*):([^{|]*)$/.exec(inside);
  if (!parts || keyOf(parts[2] ?? '') !== other) {
    throw new Fault({ code: 'bad-choice', at: start, detail: `${CHOICES[by][0]}: … | ${other}: …` });
  }
  return { text: `{{${by}|${(parts[1] ?? '').trim()}|${(parts[3] ?? '').trim()}}}`, end: end + 1 };
}

function datum(name: string, at: number): string {
  const key = keyOf(name);
  const path = DATA.get(key) ?? (PATH.test(key) ? key : undefined);
  if (path !== undefined) return `{{${path}}}`;
  const block = BLOCKS.get(key) ?? (BLOCK.test(name.trim()) ? name.trim() : undefined);
  if (block !== undefined) return `[[${block}]]`;
  const lettered = key.endsWith(IN_WORDS) ? DATA.get(key.slice(0, -IN_WORDS.length)) : undefined;
  if (lettered !== undefined) return `{{${lettered}:letras}}`;
  throw new Fault({ code: 'unknown-name', at, detail: name.trim(), ...nearest(name, DATA, nameOfData) });
}

const conditionOf = (key: string): string | undefined =>
  CONDITIONS.get(key) ?? (FLAG.test(key) || PATH.test(key) ? key : undefined);

/** A few letters, so that a fault can be found again. */
const around = (plain: string, at: number): string => plain.slice(at, at + 24).trim();

/** The name with the fewest letters to change, when they are few. */
function nearest(
  asked: string,
  names: ReadonlyMap<string, string>,
  nameOf: (of: string) => string,
): { readonly suggestion?: string } {
  const key = keyOf(asked);
  const ranked = [...names].map(([name, of]) => ({ of, far: lettersApart(key, name) })).toSorted((a, b) => a.far - b.far);
  const [best] = ranked;
  return best && best.far <= Math.max(2, key.length / 3) ? { suggestion: nameOf(best.of) } : {};
}

function lettersApart(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (b.charAt(j - 1) === letter ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
