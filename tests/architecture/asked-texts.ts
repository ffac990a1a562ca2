import ts from 'typescript';
import { type Source, visit } from './source-tree.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The keys that a source can ask for: texts written whole, and templates such as `errors.${code}` as patterns. */
export function askedBy(sources: readonly Source[]): {
  readonly whole: ReadonlySet<string>;
  readonly patterns: readonly RegExp[];
} {
  const whole = new Set<string>();
  const patterns: RegExp[] = [];
  for (const { tree } of sources) {
    visit(tree, (node) => {
      if (ts.isStringLiteralLike(node)) whole.add(node.text);
      if (!ts.isTemplateExpression(node) || !/^\w+(\.\w+)*\.$|^\w+(\.\w+)+/.test(node.head.text)) return;
      const rest = node.templateSpans.map(({ literal }) => `[\\w-]+${escaped(literal.text)}`).join('');
      patterns.push(new RegExp(`^${escaped(node.head.text)}${rest}$`));
    });
  }
  return { whole, patterns };
}
