import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { PROJECT } from './project.ts';

/** What the compiler of `folder` says about a file that holds `source` and lies only in memory. */
function complaints(folder: string, source: string): string[] {
  const parsed = ts.getParsedCommandLineOfConfigFile(join(PROJECT, folder, 'tsconfig.json'), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, ' '));
    },
  });
  if (!parsed) throw new Error(`no tsconfig in ${folder}`);
  const planted = join(PROJECT, folder, 'planted.ts').replaceAll('\\', '/');
  const host = ts.createCompilerHost(parsed.options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => name === planted || fileExists(name);
  host.readFile = (name) => (name === planted ? source : readFile(name));
  host.getSourceFile = (name, version, onError) =>
    name === planted ? ts.createSourceFile(name, source, version) : getSourceFile(name, version, onError);
  return ts
    .getPreEmitDiagnostics(ts.createProgram({ rootNames: [planted], options: parsed.options, host }))
    .map(({ messageText, file, start }) => {
      const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
      return `${line}: ${ts.flattenDiagnosticMessageText(messageText, ' ').split('.')[0]}`;
    });
}

const source = (...lines: string[]): string => [...lines, 'export {};'].join('\n');

describe('the compiler', () => {
  it('knows neither a process nor a window in shared', () => {
    expect(
      complaints(
        'shared',
        source(
          'process.exit();',
          'document.title;',
          'console.log();',
          'setTimeout(() => {}, 1);',
          'fetch;',
          'Buffer.from([]);',
          'window;',
        ),
      ).map((complaint) => complaint.replace(/ Do you need.*/, '')),
    ).toEqual([
      "1: Cannot find name 'process'",
      "2: Cannot find name 'document'",
      "3: Cannot find name 'console'",
      "4: Cannot find name 'setTimeout'",
      "5: Cannot find name 'fetch'",
      "6: Cannot find name 'Buffer'",
      "7: Cannot find name 'window'",
    ]);
  });

  it('knows Node and no window in electron', () => {
    expect(
      complaints(
        'electron',
        source('process.pid;', "import 'node:fs';", 'document.title;', 'window.alert;', 'new HTMLElement();'),
      ),
    ).toEqual(["3: Cannot find name 'document'", "4: Cannot find name 'window'", "5: Cannot find name 'HTMLElement'"]);
  });

  it('knows a window and no Node in renderer', () => {
    expect(
      complaints(
        'renderer',
        source('document.title;', 'process.pid;', "import { readFileSync } from 'node:fs';", 'Buffer;', 'require;'),
      ),
    ).toEqual([
      "2: Cannot find name 'process'",
      "3: Cannot find name 'node:fs'",
      "4: Cannot find name 'Buffer'",
      "5: Cannot find name 'require'",
    ]);
  });

  it.each(['shared', 'electron', 'renderer', 'tests'])(
    'is strict in %s',
    (folder) => {
      expect(
        complaints(
          folder,
          source(
            'export const untyped = (x) => x;',
            'export const first: number = [1][0];',
            'export const missing: { a?: number } = { a: undefined };',
            'export enum Kind { A }',
            'export class Point { constructor(readonly x: number) {} }',
          ),
        ).map((complaint) => complaint.split(':')[0]),
      ).toEqual(expect.arrayContaining(['1', '2', '3', '4', '5']));
    },
    30_000,
  );
});
