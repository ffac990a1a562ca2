/** Reads a tree with dependency-cruiser and the house's rules. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IResolveOptions } from 'dependency-cruiser';
import { options, resolution, rules } from './boundaries.ts';

const SOURCE_FOLDERS = ['shared', 'electron', 'renderer'] as const;

type Violation = { readonly from: string; readonly to: string; readonly rule: string };
type Reading = { readonly read: readonly string[]; readonly violations: readonly Violation[] };

/** Cruises shared, electron and renderer under `baseDir`. Paths in the answer are relative to it. */
export async function cruiseSources(baseDir: string): Promise<Reading> {
  const { output } = await cruise(
    [...SOURCE_FOLDERS],
    { ...options, baseDir, validate: true, ruleSet: { forbidden: [...rules] } },
    // The resolver is kept between calls otherwise, and would answer for another tree.
    { ...resolution, bustTheCache: true } as unknown as IResolveOptions,
  );
  const result = output as ICruiseResult;
  return {
    read: result.modules
      .filter((module) => module.followable !== false)
      .map((module) => module.source)
      .sort(),
    violations: result.summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name })),
  };
}

/** Every TypeScript file of the sources that lies on disk, found without the checker's help. */
export function sourceFiles(baseDir: string): string[] {
  return SOURCE_FOLDERS.flatMap((folder) =>
    readdirSync(join(baseDir, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|cts|js|jsx|mjs|cjs)$/.test(entry.name))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(baseDir.length + 1)
          .replaceAll('\\', '/'),
      ),
  ).sort();
}
