/** Every stored file that any row names in any way: in a column, or within a text such as a command to undo or an older wording. */
import type { Database } from 'better-sqlite3';

const HASH_LENGTH = 64;
/** Seals of their own, not of files. */
const SEALS: ReadonlySet<string> = new Set(['events.hash', 'events.prevHash', 'schema_history.sha256']);
const NOT_READ = /^(search.*|sqlite_.*)$/;

export function namedAnywhere(sqlite: Database, betweenTables: () => void = () => {}): ReadonlySet<string> {
  const named = new Set<string>();
  const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  for (const table of tables.filter((name) => !NOT_READ.test(name))) {
    betweenTables();
    const texts = (sqlite.pragma(`table_info(${table})`) as { name: string; type: string }[])
      .filter(({ name, type }) => type === 'TEXT' && !SEALS.has(`${table}.${name}`))
      .map(({ name }) => `"${name}"`);
    if (texts.length === 0) continue;
    const longEnough = texts.map((name) => `length(${name}) >= ${HASH_LENGTH}`).join(' OR ');
    const rows = sqlite
      .prepare(`SELECT ${texts.join(', ')} FROM "${table}" WHERE ${longEnough}`)
      .raw()
      .iterate();
    for (const row of rows as IterableIterator<(string | null)[]>) {
      for (const text of row) for (const hash of hashesIn(text ?? '')) named.add(hash);
    }
  }
  return named;
}

/** Runs of 64 hexadecimal digits, wherever they stand. A longer run is no name of ours. */
export const hashesIn = (text: string): readonly string[] =>
  text.length < HASH_LENGTH ? [] : (text.match(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g) ?? []);
