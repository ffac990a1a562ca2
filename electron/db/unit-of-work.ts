/**
 * Transactions. `WriteTx` exists only inside `write`, so "forgot the transaction" does not compile. Every one ends with what
 * keeps the derived rows, so that no use case can forget them either.
 */
import type { Database, RunResult } from 'better-sqlite3';
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type { Result } from '../../shared/domain/result.ts';
import * as schema from './schema.ts';
import { keepStatements } from './statement-cache.ts';

export type Db = BetterSQLite3Database<typeof schema>;
type FullDb = BaseSQLiteDatabase<'sync', RunResult, typeof schema>;
/** Drizzle's own type can insert, whatever it is called; this one cannot. `all` and `get` take raw SELECT text. */
export type ReadDb = Pick<FullDb, 'select' | 'selectDistinct' | '$count' | 'query' | 'all' | 'get' | 'values'>;
declare const writable: unique symbol;
/** Only `write` below can make one, so a function that takes it cannot run outside a transaction. */
export type WriteTx = FullDb & { readonly [writable]: true };

/** Makes the rows that follow from others true again. The last thing of every transaction that is not rolled back. */
export type KeepDerived = (tx: WriteTx) => void;

class Rollback extends Error {
  readonly outcome: unknown;
  constructor(outcome: unknown) {
    super('rolled back');
    this.outcome = outcome;
  }
}

export type UnitOfWork = ReturnType<typeof createUnitOfWork>;

export function createUnitOfWork(sqlite: Database, keepDerived: KeepDerived) {
  keepStatements(sqlite);
  const db: Db = drizzle(sqlite, { schema });
  return {
    /** One consistent look: everything inside sees the same moment. */
    read<T>(work: (db: ReadDb) => T): T {
      // Raw SELECT text could hide a write; inside a look, SQLite itself refuses it.
      sqlite.pragma('query_only = ON');
      try {
        return db.transaction((tx) => work(tx));
      } finally {
        if (!sqlite.readonly) sqlite.pragma('query_only = OFF');
      }
    },

    /** Runs `work` in one immediate transaction. A returned `err` rolls back, just as a throw does. */
    write<R extends Result<unknown, unknown>>(work: (tx: WriteTx) => R): R {
      try {
        return db.transaction(
          (tx) => {
            const outcome = work(tx as unknown as WriteTx);
            if (!outcome.ok) throw new Rollback(outcome);
            keepDerived(tx as unknown as WriteTx);
            return outcome;
          },
          { behavior: 'immediate' },
        );
      } catch (thrown) {
        if (thrown instanceof Rollback) return thrown.outcome as R;
        throw thrown;
      }
    },
  };
}
