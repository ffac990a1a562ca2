/**
 * Small wrongs put into the engine one at a time: a number one higher, a comparison that takes in or leaves out its limit,
 * a plus for a minus. A test has to notice each.
 */
import ts from 'typescript';

export type Mutant = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
};

const OPPOSITES: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.PlusEqualsToken, '-='],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
]);

/** Of a TypeScript file, in order. Types, texts and patterns are left alone. */
export function mutantsOfSource(file: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  const add = (node: ts.Node, after: string): void => {
    const start = node.getStart(source);
    const { line, character } = source.getLineAndCharacterOfPosition(start);
    const before = text.slice(start, node.end);
    found.push({ file, line: line + 1, column: character + 1, start, end: node.end, before, after });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isTypeAliasDeclaration(node) || ts.isImportDeclaration(node)) return;
    if (ts.isNumericLiteral(node)) add(node, String(Number(node.text) + 1));
    if (ts.isBigIntLiteral(node)) add(node, `${BigInt(node.text.slice(0, -1)) + 1n}n`);
    if (ts.isBinaryExpression(node)) {
      const opposite = OPPOSITES.get(node.operatorToken.kind);
      if (opposite !== undefined) add(node.operatorToken, opposite);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Of the published rates: each one a hundredth of a point higher. */
export function mutantsOfRates(file: string, text: string): readonly Mutant[] {
  return [...text.matchAll(/"rate_percent": "(\d+)\.(\d\d)"/g)].map((match) => {
    const [whole, euros = '', hundredths = ''] = match;
    const raised = String(Number(`${euros}${hundredths}`) + 1).padStart(3, '0');
    const line = text.slice(0, match.index).split('\n').length;
    const after = `"rate_percent": "${raised.slice(0, -2)}.${raised.slice(-2)}"`;
    return { file, line, column: 1, start: match.index, end: match.index + whole.length, before: whole, after };
  });
}

export const mutated = (text: string, { start, end, after }: Mutant): string => text.slice(0, start) + after + text.slice(end);

/** What names a mutant for good, also when lines above it come and go: the file, its line as written, and the change. */
export function nameOf(mutant: Mutant, text: string): string {
  const line = (text.split('\n')[mutant.line - 1] ?? '').trim();
  const place = [...line.matchAll(new RegExp(escaped(mutant.before), 'g'))].length > 1 ? `@${mutant.column}` : '';
  return `${mutant.file} | ${line} | ${mutant.before}${place} → ${mutant.after}`;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
