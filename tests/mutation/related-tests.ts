/** Which tests may notice that a file is wrong: those that import it, its own first. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';

/** Three turns, each run only when the one before noticed nothing: the file's own tests, those that import it, those that reach it. */
export function relatedTests(root: string, file: string, tests: readonly string[]): readonly (readonly string[])[] {
  const own = tests.filter((test) => basename(test).startsWith(`${basename(file, '.ts')}.`));
  const direct = tests.filter((test) => importsOf(root, test).includes(file) && !own.includes(test));
  const far = tests.filter((test) => reach(root, test).has(file) && !own.includes(test) && !direct.includes(test));
  return [own, direct, far].filter((turn) => turn.length > 0);
}

function reach(root: string, file: string): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [file];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...importsOf(root, next));
  }
  return seen;
}

const known = new Map<string, readonly string[]>();

/** Relative imports, with their extension, as paths from the root. */
function importsOf(root: string, file: string): readonly string[] {
  const before = known.get(file);
  if (before) return before;
  const path = join(root, file);
  const text = existsSync(path) && !file.endsWith('.json') ? readFileSync(path, 'utf8') : '';
  const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, to = '']) =>
    normalize(join(dirname(file), to)).replaceAll('\\', '/'),
  );
  known.set(file, imports);
  return imports;
}
