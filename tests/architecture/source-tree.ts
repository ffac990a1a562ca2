/** Reads the sources as TypeScript understands them, for the tests that ask what is written in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { sourceFiles } from './cruise.ts';
import { PROJECT } from './project.ts';

export type Source = { readonly path: string; readonly text: string; readonly tree: ts.SourceFile };

export function parse(path: string, text: string): Source {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2024, true, kind) };
}

/** Every source file of shared, electron and renderer. */
export const readSources = (): readonly Source[] =>
  sourceFiles(PROJECT).map((path) => parse(path, readFileSync(join(PROJECT, path), 'utf8')));

export function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

export function placeOf({ path, tree }: Source, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`;
}
