/** `npm run build`: makes `dist/` from nothing. The other commands build only what is stale. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBuilder } from 'vite';

export const PROJECT = join(import.meta.dirname, '..', '..');
const SOURCES = ['electron', 'renderer', 'shared', 'resources/fonts', 'vite.config.ts', 'package.json', 'package-lock.json'];
const STAMP = join(PROJECT, 'dist', '.built-from.json');

export async function build(): Promise<void> {
  const stamp = sourcesStamp();
  // Chunks are named by their content, so those of an earlier build would stay and be packed.
  rmSync(join(PROJECT, 'dist'), { recursive: true, force: true });
  const builder = await createBuilder({ configFile: join(PROJECT, 'vite.config.ts'), mode: 'production', logLevel: 'warn' });
  await builder.buildApp();
  writeFileSync(STAMP, stamp);
}

/** Builds when a source was changed, added or removed since the last time; true when it did. */
export async function buildWhenStale(): Promise<boolean> {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourcesStamp()) return false;
  await build();
  return true;
}

function sourcesStamp(): string {
  const files = SOURCES.flatMap((source) => filesUnder(join(PROJECT, source)));
  const newest = Math.max(...files.map((file) => statSync(file).mtimeMs));
  return JSON.stringify({ files: files.length, newest });
}

function filesUnder(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

if (process.argv[1] === import.meta.filename) await build();
