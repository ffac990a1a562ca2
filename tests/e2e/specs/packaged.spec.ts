import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import ts from 'typescript';
import { type AsarFile, extractAsar, listAsar } from '../../support/asar.ts';
import { launchOnStandin } from '../../support/electron-standin/driver.ts';
import { packWithStub, readFuses, writeStubElectron } from '../../support/packing.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');

/** The packed program with a stub in Electron's place: packing for another system needs that system's tools. */
test.describe('the packed program', () => {
  // Packing takes seconds and serves every test of the file.
  test.describe.configure({ mode: 'default' });
  let folder = '';
  let program = '';
  let files: readonly AsarFile[] = [];
  const paths = (pattern: RegExp) => files.map(({ path }) => path).filter((path) => pattern.test(path));

  test.beforeAll(async () => {
    test.setTimeout(180_000);
    folder = mkdtempSync(join(tmpdir(), 'deudario-packed-'));
    writeStubElectron(join(folder, 'stub'), '0.0.0');
    program = await packWithStub(PROJECT, join(folder, 'stub'), join(folder, 'release'));
    files = listAsar(join(program, 'resources', 'app.asar'));
  });
  test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('has its fuses set: nothing but its own archive runs in it', () => {
    // In the order of Electron's wire: run as Node, cookie encryption, NODE_OPTIONS, inspect, archive integrity,
    // only from the archive, the browser's own start snapshot, privileges of file addresses.
    expect(readFuses(readFileSync(join(program, 'deudario')))).toBe('01001100');
  });

  test('holds what it runs and nothing else', () => {
    const tops = new Set(
      files.map(({ path }) =>
        path
          .split('/')
          .slice(0, path.startsWith('dist/') ? 2 : 1)
          .join('/'),
      ),
    );
    expect([...tops].sort()).toEqual(['dist/electron', 'dist/renderer', 'node_modules', 'package.json', 'resources']);
    expect(paths(/^dist\/electron\/[^/]+$/)).toEqual(
      expect.arrayContaining(['main.js', 'preload.cjs', 'worker.js', 'read-back.js'].map((name) => `dist/electron/${name}`)),
    );
    expect(paths(/^resources\/licences\//).length).toBeGreaterThan(0);
    expect(paths(/^resources\/fonts\/.*ofl\.txt$/)).toHaveLength(2);
    expect(paths(/\.(map|ts|cts|mts|tsx)$/)).toEqual([]);
    expect(paths(/^node_modules\/(node-linux|node-win|electron|vite|react|@mantine|playwright|typescript)/)).toEqual([]);
  });

  test('brings one native library, for its own system, beside the archive', () => {
    const native = files.filter(({ path }) => /\.(node|dll|so|dylib)$/.test(path));
    expect(native.map(({ path, unpacked }) => ({ path, unpacked }))).toEqual([
      { path: `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`, unpacked: true },
    ]);
    expect(existsSync(join(program, 'resources', 'app.asar.unpacked', native[0]?.path ?? ''))).toBe(true);
  });

  // The library inside is Linux's, so only there can the program be started.
  if (process.platform === 'linux') {
    test('finds every package that its files import, with nothing else in reach', () => {
      const appRoot = unpack();
      expect(importedBy(appRoot)).toEqual(expect.arrayContaining(['better-sqlite3', 'pdfkit']));
      expect(importFailures(appRoot)).toEqual([]);
    });

    test('starts with nothing in reach but what it brings', async () => {
      test.setTimeout(120_000);
      const app = await launchOnStandin({ appRoot: unpack() });
      try {
        await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
        expect({ problems: app.problems(), outgoing: app.outgoing() }).toEqual({ problems: [], outgoing: [] });
      } finally {
        await app.close();
      }
    });

    test('would not start without one of its packages', async () => {
      test.setTimeout(120_000);
      const appRoot = unpack();
      rmSync(join(appRoot, 'node_modules', 'better-sqlite3'), { recursive: true });

      expect(importFailures(appRoot)).toContain('better-sqlite3');
      const userDataDir = mkdtempSync(join(folder, 'user-'));
      await expect(launchOnStandin({ appRoot, userDataDir })).rejects.toThrow(
        'the program ended with 1 before its window was shown',
      );
      const crashes = join(userDataDir, 'crashes');
      const [report = ''] = readdirSync(crashes);
      expect(JSON.parse(readFileSync(join(crashes, report), 'utf8'))).toMatchObject({ error: { code: 'ERR_MODULE_NOT_FOUND' } });
    });
  }

  /** A new folder with what Electron would show to the program; no other node_modules lies above it. */
  function unpack(): string {
    const appRoot = mkdtempSync(join(folder, 'app-'));
    extractAsar(join(program, 'resources', 'app.asar'), appRoot);
    return appRoot;
  }
});

/** The packages that the built files import, those that are only loaded when needed too. */
function importedBy(appRoot: string): readonly string[] {
  const built = join(appRoot, 'dist', 'electron');
  const texts = readdirSync(built).map((file) => readFileSync(join(built, file), 'utf8'));
  // The compiler's own reader: in the text, `"undo-import": …` looks like an import too.
  const found = texts
    .flatMap((text) => ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName))
    .filter((name) => !name.startsWith('.'));
  return [...new Set(found)].filter((name) => name !== 'electron' && !isBuiltin(name)).sort();
}

/** Those that plain Node, started inside the folder, cannot load. */
function importFailures(appRoot: string): readonly string[] {
  const script = `const failed = [];
    for (const name of ${JSON.stringify(importedBy(appRoot))}) await import(name).catch(() => failed.push(name));
    console.log(JSON.stringify(failed));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: appRoot, encoding: 'utf8' }),
  ) as string[];
}
