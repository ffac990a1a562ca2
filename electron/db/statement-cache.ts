/**
 * Keeps compiled statements, since drizzle prepares each query anew and a bulk write asks the same few a hundred thousand
 * times. A statement that is being iterated is left alone. Statements follow schema changes by themselves.
 */
import type { Database, Statement } from 'better-sqlite3';

const MOST_KEPT = 300;

export function keepStatements(sqlite: Database): void {
  const prepare = sqlite.prepare.bind(sqlite);
  const kept = new Map<string, Statement>();
  const prepareOnce = (source: string): Statement => {
    const known = kept.get(source);
    if (known && !known.busy) return known;
    const statement = prepare(source);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(source, statement);
    return statement;
  };
  sqlite.prepare = prepareOnce as typeof sqlite.prepare;
}
