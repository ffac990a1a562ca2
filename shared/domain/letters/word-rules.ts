/**
 * What the owner may write in a paragraph of a letter.
 *
 * Rule     data and conditions are those that the letter knows. In a locked paragraph everything that makes it lawful stays: its
 *          data, its conditions with what stands in them, the articles it cites, sums and terms of law, and the words that do
 *          what it is for. Around them the owner writes freely; a paragraph that is not locked may also be emptied.
 * Source   letters-es §3 (paragraphs and citations of each letter) and §6.
 */
import { err, ok, type Result } from '../result.ts';
import type { LockReason } from './letter-template.ts';
import { nameOfBlock, nameOfCondition, nameOfData, notationOf, plainOf, type WordsFault } from './plain-notation.ts';
import { parseWords, type TemplateLine, type TemplateNode } from './template-parser.ts';
import { dataNames } from './templates/es/data-names.ts';
import { isLocked, originOf } from './wording.ts';

export type WordsProblem =
  | WordsFault
  | {
      readonly code:
        | 'empty'
        | 'too-long'
        | 'one-line'
        | 'not-here'
        | 'block-not-here'
        | 'amount-shown'
        | 'keep-data'
        | 'keep-condition'
        | 'keep-words';
      readonly at?: number;
      readonly detail: string;
    };

const LONGEST = 4000;

/** In every letter: who writes, to whom, how to reach whom and how to pay. */
const EVERYWHERE =
  /^(acreedor\.(nombre|nif|domicilio)|deudor\.nombre|contacto\.|doc\.(lugar|ref)|deuda\.(lista_numeros|total|fecha_calculo)|pago\.(iban|titular|concepto)|saludo_)/;

/** What is edited: a letter, or the forms of a message. */
export type WrittenText = {
  readonly version: string;
  readonly locks: Readonly<Record<string, LockReason>>;
  readonly lines: readonly TemplateLine[];
  /** Of a message: by its lines, what each can say. None may be empty, and a locked one keeps its conditions. */
  readonly parts?: Readonly<Record<string, MessagePart>>;
};
/** `hidden`: what strangers would read there. */
export type MessagePart = KnownData & { readonly hidden: ReadonlySet<string> };

export type KnownData = { readonly fields: ReadonlySet<string>; readonly blocks: ReadonlySet<string> };

/** What the letter can print: what is everywhere, and what its own paragraphs ask for. */
export function dataOf(template: WrittenText): KnownData {
  const own = template.lines.map(({ nodes }) => partsOf(nodes));
  return {
    fields: new Set([...Object.keys(dataNames).filter((path) => EVERYWHERE.test(path)), ...own.flatMap(({ fields }) => fields)]),
    blocks: new Set(own.flatMap(({ blocks }) => blocks)),
  };
}

/** The words in the notation of templates, when they may stand in this line. */
export function readWords(
  plain: string,
  line: TemplateLine,
  template: WrittenText,
  known = dataOf(template),
): Result<string, WordsProblem> {
  const part = template.parts?.[line.key];
  const locked = isLocked(line, template) || part !== undefined;
  if (plain.trim() === '') return locked ? err({ code: 'empty', detail: '' }) : ok('');
  if (plain.length > LONGEST) return err({ code: 'too-long', detail: String(LONGEST) });
  const written = notationOf(plain.trim());
  if (!written.ok) return written;
  if (line.isSubject && /\n/.test(written.value)) return err({ code: 'one-line', detail: '' });
  const parsed = written.value
    .split(/\r?\n/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => parseWords(paragraph.trim()));
  const nodes = parsed.flatMap((read) => (read.ok ? read.value : []));
  // A condition that is opened in one paragraph and closed in another.
  if (parsed.some((read) => !read.ok)) return err({ code: 'unclosed', at: 0, detail: plain.slice(0, 24) });
  const problem =
    (part && outOfPlace(nodes, part)) ??
    strange(plain, nodes, part ?? known) ??
    (locked ? keeps(line, template)(line.nodes, nodes) : undefined);
  return problem ? err(problem) : ok(written.value);
}

function strange(plain: string, nodes: readonly TemplateNode[], known: KnownData): WordsProblem | undefined {
  const { fields, blocks } = partsOf(nodes);
  const field = fields.find((path) => !known.fields.has(path));
  if (field !== undefined)
    return { code: 'not-here', detail: nameOfData(field), at: Math.max(0, plain.indexOf(`{${nameOfData(field)}`)) };
  const block = blocks.find((name) => !known.blocks.has(name));
  return block === undefined ? undefined : { code: 'block-not-here', detail: nameOfBlock(block) };
}

/** A message has no amounts in words either. */
function outOfPlace(nodes: readonly TemplateNode[], part: MessagePart): WordsProblem | undefined {
  const shown = partsOf(nodes).fields.find((path) => part.hidden.has(path));
  if (shown !== undefined) return { code: 'amount-shown', detail: nameOfData(shown) };
  for (const node of nodes) {
    if (node.kind === 'field' && node.inWords) return { code: 'not-here', detail: plainOf([node]).slice(1, -1) };
    const inside = node.kind === 'section' ? outOfPlace(node.children, part) : undefined;
    if (inside) return inside;
  }
  return undefined;
}

type Lost = (before: readonly TemplateNode[], after: readonly TemplateNode[]) => WordsProblem | undefined;

/** A letter keeps all that makes it lawful; a message, where it is locked, what hangs on its conditions. */
function keeps({ label }: TemplateLine, { parts, locks }: WrittenText): Lost {
  if (!parts) return lost;
  return label !== undefined && locks[label] !== undefined ? lostSections : () => undefined;
}

/** The first thing of the original that is not there any more, conditions with what stands in them. */
function lost(before: readonly TemplateNode[], after: readonly TemplateNode[]): WordsProblem | undefined {
  const [was, is] = [here(before), here(after)];
  const field = was.fields.find((path) => !is.fields.includes(path));
  if (field !== undefined) return { code: 'keep-data', detail: nameOfData(field) };
  const block = was.blocks.find((name) => !is.blocks.includes(name));
  if (block !== undefined) return { code: 'keep-data', detail: nameOfBlock(block) };
  const text = keyOf(is.text);
  const words = lawfulWords(was.text).find((one) => !text.includes(keyOf(one)));
  if (words !== undefined) return { code: 'keep-words', detail: words };
  return lostSections(before, after);
}

function lostSections(before: readonly TemplateNode[], after: readonly TemplateNode[]): WordsProblem | undefined {
  const [was, is] = [here(before), here(after)];
  for (const section of was.sections) {
    const same = is.sections.filter(({ name, inverted }) => name === section.name && inverted === section.inverted);
    if (same.length === 0) {
      return { code: 'keep-condition', detail: `si ${section.inverted ? 'no ' : ''}${nameOfCondition(section.name)}` };
    }
    const problem = lost(
      section.children,
      same.flatMap(({ children }) => children),
    );
    if (problem) return problem;
  }
  return undefined;
}

type Section = Extract<TemplateNode, { kind: 'section' }>;

/** What stands in these words themselves and not inside their conditions. */
function here(nodes: readonly TemplateNode[]) {
  return {
    fields: nodes.flatMap((node) => (node.kind === 'field' ? [node.path] : [])),
    blocks: nodes.flatMap((node) => (node.kind === 'block' ? [node.name] : [])),
    sections: nodes.filter((node): node is Section => node.kind === 'section'),
    text: nodes.map((node) => (node.kind === 'text' ? node.text : node.kind === 'choice' ? node.one : ' … ')).join(''),
  };
}

/** All of it, conditions too. */
function partsOf(nodes: readonly TemplateNode[]): { readonly fields: readonly string[]; readonly blocks: readonly string[] } {
  const { fields, blocks, sections } = here(nodes);
  const inside = sections.map(({ children }) => partsOf(children));
  return {
    fields: [...fields, ...inside.flatMap((part) => part.fields)],
    blocks: [...blocks, ...inside.flatMap((part) => part.blocks)],
  };
}

/** Citations, sums and terms of law. */
const LAW = [
  /art[íi]culos? \d+(?:\.(?:\d+|[a-z]\b|[A-Z][a-z]+))*(?:(?:, | y )\d+(?:\.(?:\d+|[a-z]\b))*)*/g,
  /Ley(?: Orgánica)? \d+\/\d{4}|Código Civil|Código de Comercio|Ley de Enjuiciamiento Civil|Ley del Notariado/g,
  /asunto C-\d+\/\d+/g,
  /\d+ euros/g,
  /(?:tres|diez|quince|treinta) días(?: naturales)?|un mes/g,
];
/** Words without which a paragraph no longer does what it is for. */
const DOING =
  /requiere formalmente de pago|requiere el pago|requiere para que|requerimos para que|líquida y exigible|interrumpe la prescripción|no supondrá renuncia|pago a cuenta|se reserva|reserva expresa|invita expresamente|terminada sin acuerdo|confidenciales|No lo es esta carta|no significa reconocer la deuda|descontad[oa]s|no discutida debe pagarse|saldada|queda pagado/g;

const lawfulWords = (text: string): readonly string[] => [...LAW, DOING].flatMap((pattern) => text.match(pattern) ?? []);

const keyOf = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

/** The paragraphs whose words may not be so, each with the key of its sentence. Words come in the notation of templates. */
export function refusedWords(template: WrittenText, lines: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const known = dataOf(template);
  const refused = Object.entries(lines).flatMap(([key, words]) => {
    const line = template.lines.find((one) => one.key === key);
    if (!line || originOf(key) !== undefined) return [[key, 'letterTexts.faults.no-paragraph']];
    const plain = plainWords(words);
    const read = plain === undefined ? undefined : readWords(plain, line, template, known);
    return read?.ok ? [] : [[key, `letterTexts.faults.${read?.error.code ?? 'unclosed'}`]];
  });
  return Object.fromEntries(refused);
}

/** As the owner reads them; `undefined` of words that no template could hold. */
export function plainWords(words: string): string | undefined {
  const parts = words.split(/\r?\n/).map((part) => parseWords(part));
  return parts.every((part) => part.ok) ? parts.map((part) => (part.ok ? plainOf(part.value) : '')).join('\n') : undefined;
}

/** Only what differs from the program's words, with those. */
export function changedWords(
  template: WrittenText,
  lines: Readonly<Record<string, string>>,
): Readonly<Record<string, { readonly words: string; readonly was: string }>> {
  const changed = template.lines.flatMap(({ key, source }) => {
    const words = lines[key]?.trim();
    return words === undefined || plainWords(words) === plainWords(source) ? [] : [[key, { words, was: source }] as const];
  });
  return Object.fromEntries(changed);
}
