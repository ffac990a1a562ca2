/** Conditions read under what is known already: what is left of them, or that they hold or do not. */
import type { Condition } from './template-parser.ts';

export type Known = Readonly<Record<string, boolean>>;

export function under(condition: Condition, known: Known): Condition | boolean {
  switch (condition.kind) {
    case 'name':
      return known[condition.name] ?? condition;
    case 'not': {
      const of = under(condition.of, known);
      return typeof of === 'boolean' ? !of : { kind: 'not', of };
    }
    case 'and':
    case 'or': {
      const [left, right] = [under(condition.left, known), under(condition.right, known)];
      // What decides by itself: a part that is false for "y", one that is true for "o".
      const decides = condition.kind === 'or';
      if (left === decides || right === decides) return decides;
      if (typeof left === 'boolean') return right;
      return typeof right === 'boolean' ? left : { kind: condition.kind, left, right };
    }
  }
}

const WORDS = { and: ' y ', or: ' o ' } as const;

/** In words, with the names that the owner knows; `o` inside `y` stands in parentheses. */
export function inWords(condition: Condition, nameOf: (name: string) => string): string {
  switch (condition.kind) {
    case 'name':
      return nameOf(condition.name);
    case 'not':
      return condition.of.kind === 'name' ? `no ${nameOf(condition.of.name)}` : `no (${inWords(condition.of, nameOf)})`;
    case 'and':
    case 'or': {
      const part = (of: Condition) =>
        of.kind !== condition.kind && of.kind !== 'name' && of.kind !== 'not' ? `(${inWords(of, nameOf)})` : inWords(of, nameOf);
      return `${part(condition.left)}${WORDS[condition.kind]}${part(condition.right)}`;
    }
  }
}
