/**
 * Reads the notation in which letters are written: `{{campo}}`, `{{campo:letras}}`, `{{s|a|b}}`, `{{#x}}…{{/x}}`,
 * `{{^x}}…{{/x}}`, `[[BLOQUE]]`, `<<L04.P2-P10>>`, paragraph labels and `[conditions]`. Knows nothing of facts: that is the renderer's.
 * Conditions are flags or fields joined with `no`, `y`, `o`, in that order of precedence, and parentheses.
 * A fault in the notation is reported with its line, because an owner may have edited the text.
 */
import { err, ok, type Result } from '../result.ts';

/** Which alternative is printed: `s` usted or ustedes, `f` one or several invoices, `c` one or several instalments. */
export type Choice = 's' | 'f' | 'c';

export type Condition =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'and' | 'or'; readonly left: Condition; readonly right: Condition };

export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly path: string; readonly inWords: boolean }
  | { readonly kind: 'choice'; readonly by: Choice; readonly one: string; readonly many: string }
  | { readonly kind: 'section'; readonly name: string; readonly inverted: boolean; readonly children: readonly TemplateNode[] }
  | { readonly kind: 'block'; readonly name: string };

/** Paragraphs of another draft, by their labels, both ends included. */
export type IncludedRange = { readonly draft: string; readonly from: string; readonly to: string };

export type TemplateLine = {
  /** Names the line among those of its template, whatever is written before or after it: `P2[una_factura]`, `asunto`. */
  readonly key: string;
  /** The words as they are written, without label and condition. */
  readonly source: string;
  /** `P3b`, `N4` …; `7.` for a clause whose number is printed; absent when the line has none. */
  readonly label?: string;
  readonly variant?: string;
  readonly condition?: Condition;
  readonly isSubject: boolean;
  /** Stands for paragraphs of another draft; such a line has no nodes. */
  readonly include?: IncludedRange;
  readonly nodes: readonly TemplateNode[];
};

export type TemplateFault = {
  readonly code: 'unclosed-tag' | 'unclosed-section' | 'unexpected-section-end' | 'bad-tag' | 'bad-condition' | 'bad-include';
  /** Counted from 1. */
  readonly line: number;
};

const LABEL = /^(?:([A-Z]\d+[a-z]?)|(\d+\.))\s+/;
const VARIANT = /^L\d{2}[a-z]$/;
/** `[[BLOQUE]]` and the empty box `[ ]` are not conditions. */
const CONDITION = /^\[(?!\[|\s*\])([^\]]*)\]\s*/;
const SUBJECT = /^asunto:\s*/i;
const INCLUDE = /^<<(L\d{2})\.([A-Z]\d+[a-z]?)(?:-([A-Z]\d+[a-z]?))?>>$/;
const TAG = /\{\{([^{}]*)\}\}|\[\[([A-Z_]+)\]\]/;
const NAME = /^[a-z][a-z0-9_]*(?:\.[a-z0-9_]+)?$/;

class Fault extends Error {
  readonly code: TemplateFault['code'];
  constructor(code: TemplateFault['code']) {
    super(code);
    this.code = code;
  }
}

export function parseTemplate(source: string): Result<readonly TemplateLine[], TemplateFault> {
  const lines: TemplateLine[] = [];
  const keys = new Map<string, number>();
  let variant: string | undefined;
  for (const [index, raw] of source.split(/\r?\n/).entries()) {
    const text = raw.trim();
    if (text === '') continue;
    if (VARIANT.test(text)) {
      variant = text;
      continue;
    }
    try {
      const { base, ...line } = parseLine(text);
      const own = `${variant === undefined ? '' : `${variant}.`}${base}`;
      const nth = (keys.get(own) ?? 0) + 1;
      keys.set(own, nth);
      lines.push({ ...(variant !== undefined && { variant }), key: nth === 1 ? own : `${own}#${nth}`, ...line });
    } catch (thrown) {
      if (thrown instanceof Fault) return err({ code: thrown.code, line: index + 1 });
      throw thrown;
    }
  }
  return ok(lines);
}

/** The words of one paragraph: what may stand between its condition and the end of its line. */
export function parseWords(source: string): Result<readonly TemplateNode[], TemplateFault['code']> {
  try {
    return ok(parseNodes(source));
  } catch (thrown) {
    if (thrown instanceof Fault) return err(thrown.code);
    throw thrown;
  }
}

/** `base`: of the key, which has to be the only one of its template. */
function parseLine(line: string): Omit<TemplateLine, 'variant' | 'key'> & { readonly base: string } {
  let rest = line;
  const label = LABEL.exec(rest);
  if (label) rest = rest.slice(label[0].length);
  const condition = CONDITION.exec(rest);
  if (condition) rest = rest.slice(condition[0].length);
  const subject = SUBJECT.exec(rest);
  if (subject) rest = rest.slice(subject[0].length);
  const name = label?.[1] ?? label?.[2];
  const source = rest;
  const include = INCLUDE.exec(rest);
  if (include) rest = '';
  else if (rest.startsWith('<<')) throw new Fault('bad-include');
  return {
    base: `${name ?? (subject ? 'asunto' : '')}${condition ? `[${condition[1] ?? ''}]` : ''}`,
    source,
    ...(name !== undefined && { label: name }),
    ...(condition && { condition: parseCondition(condition[1] ?? '') }),
    isSubject: subject !== null,
    ...(include && { include: { draft: include[1] ?? '', from: include[2] ?? '', to: include[3] ?? include[2] ?? '' } }),
    nodes: parseNodes(rest),
  };
}

type OpenSection = { readonly name: string; readonly inverted: boolean; readonly children: TemplateNode[] };

function parseNodes(text: string): readonly TemplateNode[] {
  const root: TemplateNode[] = [];
  const open: OpenSection[] = [];
  const push = (node: TemplateNode) => (open.at(-1)?.children ?? root).push(node);
  let rest = text;
  while (rest !== '') {
    const tag = TAG.exec(rest);
    const before = tag ? rest.slice(0, tag.index) : rest;
    if (before.includes('{{') || before.includes('}}')) throw new Fault('unclosed-tag');
    if (before !== '') push({ kind: 'text', text: before });
    if (!tag) break;
    rest = rest.slice(tag.index + tag[0].length);
    if (tag[2] !== undefined) push({ kind: 'block', name: tag[2] });
    else readTag((tag[1] ?? '').trimStart(), open, push);
  }
  if (open.length > 0) throw new Fault('unclosed-section');
  return root;
}

function readTag(tag: string, open: OpenSection[], push: (node: TemplateNode) => void): void {
  const choice = /^([sfc])\|([^|]*)\|([^|]*)$/.exec(tag);
  if (choice) {
    push({ kind: 'choice', by: choice[1] as Choice, one: choice[2] ?? '', many: choice[3] ?? '' });
    return;
  }
  const sign = tag.charAt(0);
  const name = sign === '#' || sign === '^' || sign === '/' ? tag.slice(1) : tag.replace(/:letras$/, '');
  if (!NAME.test(name)) throw new Fault('bad-tag');
  if (sign === '#' || sign === '^') open.push({ name, inverted: sign === '^', children: [] });
  else if (sign === '/') {
    const closed = open.pop();
    if (closed?.name !== name) throw new Fault('unexpected-section-end');
    push({ kind: 'section', ...closed });
  } else push({ kind: 'field', path: name, inWords: tag.endsWith(':letras') });
}

/** `no` binds closest, then `y`, then `o`. */
function parseCondition(text: string): Condition {
  const words = text.match(/[()]|[^\s()]+/g) ?? [];
  let at = 0;
  const expression = (): Condition => {
    let left = conjunction();
    while (words[at] === 'o') {
      at += 1;
      left = { kind: 'or', left, right: conjunction() };
    }
    return left;
  };
  const conjunction = (): Condition => {
    let left = term();
    while (words[at] === 'y') {
      at += 1;
      left = { kind: 'and', left, right: term() };
    }
    return left;
  };
  const term = (): Condition => {
    const word = words[at];
    at += 1;
    if (word === 'no') return { kind: 'not', of: term() };
    if (word === '(') {
      const inner = expression();
      if (words[at] !== ')') throw new Fault('bad-condition');
      at += 1;
      return inner;
    }
    if (word === undefined || !NAME.test(word) || word === 'y' || word === 'o') throw new Fault('bad-condition');
    return { kind: 'name', name: word };
  };
  const condition = expression();
  if (at !== words.length) throw new Fault('bad-condition');
  return condition;
}
