import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT } from './project.ts';

type Report = { readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } }[] };

const LONG = Array.from({ length: 301 }, (_, line) => `export const line${line} = ${line};`).join('\n');

const PLANTS: readonly (readonly [file: string, source: string, ...reported: string[]])[] = [
  ['renderer/features/x/text.tsx', 'export const Planted = () => <b>Guardar</b>;', 'lint/style/noJsxLiterals'],
  ['renderer/features/x/label.tsx', 'export const Planted = () => <Field label="Importe" />;', 'plugin'],
  ['renderer/features/x/error.tsx', "export const Planted = () => <Field error={'Falta'} />;", 'plugin'],
  ['renderer/features/x/aria.tsx', 'export const Planted = () => <Field aria-label={`Importe`} />;', 'plugin'],
  [
    'renderer/features/x/title.tsx',
    'export const Planted = () => <Field emptyTitle="Nada" type="text" context="x" />;',
    'plugin',
  ],
  ['renderer/features/x/clean.tsx', 'export const Planted = () => <Field label={t(\'x.y\')} type="text" className="text" />;'],
  [
    'renderer/features/x/hook.tsx',
    "import { useState } from 'react';\nexport function Planted(p: { a: boolean }) {\n  if (p.a) useState(1);\n  return null;\n}",
    'lint/correctness/useHookAtTopLevel',
  ],
  ['electron/core/console.ts', "console.log('x');", 'lint/suspicious/noConsole'],
  ['electron/core/default-export.ts', 'export default 1;', 'lint/style/noDefaultExport'],
  ['electron/core/interface.ts', 'export interface Planted {\n  a: 1;\n}', 'lint/style/useConsistentTypeDefinitions'],
  ['electron/core/any.ts', 'export const planted = (x: any) => x;', 'lint/suspicious/noExplicitAny'],
  ['electron/core/extension.ts', "export * from './any';", 'lint/correctness/useImportExtensions'],
  ['electron/core/camelCase.ts', 'export const planted = 1;', 'lint/style/useFilenamingConvention'],
  ['electron/core/long.ts', LONG, 'lint/style/noExcessiveLinesPerFile'],
  ['tests/unit/focused.test.ts', "it.only('x', () => {});", 'lint/suspicious/noFocusedTests'],
  ['tests/unit/skipped.test.ts', "it.skip('x', () => {});", 'lint/suspicious/noSkippedTests'],
  ['tests/component/label.test.tsx', 'export const tested = <Field label="Importe">Guardar</Field>;'],
  ['tests/tools/console.ts', "console.log('x');"],
];

describe('the linter', () => {
  let tree = '';
  const reported = new Map<string, string[]>();

  beforeAll(async () => {
    tree = mkdtempSync(join(tmpdir(), 'linted-'));
    cpSync(join(PROJECT, '.biome.json'), join(tree, '.biome.json'));
    cpSync(join(PROJECT, 'tests/architecture/jsx-text-props.grit'), join(tree, 'tests/architecture/jsx-text-props.grit'));
    for (const [file, source] of PLANTS) {
      mkdirSync(dirname(join(tree, file)), { recursive: true });
      writeFileSync(join(tree, file), `${source}\n`);
    }
    const biome = join(PROJECT, 'node_modules/@biomejs/biome/bin/biome');
    // It ends with 1 whenever it reports something, so only what it prints counts.
    const printed = await new Promise<string>((resolve) =>
      execFile(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none'], { cwd: tree }, (_, stdout) =>
        resolve(stdout),
      ),
    );
    for (const { category, location } of (JSON.parse(printed) as Report).diagnostics) {
      const file = location.path.replaceAll('\\', '/');
      reported.set(file, [...(reported.get(file) ?? []), category]);
    }
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it.each(PLANTS)('judges %s', (file, _, ...expected) => {
    expect(reported.get(file) ?? []).toEqual(expected);
  });
});
