/**
 * The staging file of one import: what was read from a file, waiting for the owner's yes. A SQLite file of its own under
 * `staging/`, written by the reading task and thrown away when the import is applied, discarded or forgotten at a start.
 * Each call opens and closes it, so a task may replace it at any moment.
 */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { ImportRowState } from '../../shared/contract/imports.ts';
import type { ImportId } from '../../shared/domain/ids.ts';
import { type Cents, cents } from '../../shared/domain/money.ts';
import type { Staged, StagedCustomer, StagedHead, StagedRow } from './staged-rows.ts';

export type StagedCounts = Readonly<Record<ImportRowState | 'ticked', number>>;
export type StagedSums = Readonly<Record<'amount' | 'collected' | 'tickedAmount' | 'tickedCollected', Cents>>;

const SUMS = ['amount', 'collected', 'tickedAmount', 'tickedCollected'] as const;

const SCHEMA = `
  CREATE TABLE head (id INTEGER PRIMARY KEY CHECK (id = 1), body TEXT NOT NULL) STRICT;
  CREATE TABLE customers (key TEXT PRIMARY KEY, outcome TEXT NOT NULL, body TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE rows (
    position INTEGER PRIMARY KEY,
    state TEXT NOT NULL,
    proposed INTEGER NOT NULL,
    byOwner INTEGER,
    ticked INTEGER GENERATED ALWAYS AS (tickable AND coalesce(byOwner, proposed)) VIRTUAL,
    tickable INTEGER NOT NULL,
    recordKey TEXT NOT NULL,
    customerKey TEXT,
    amount INTEGER,
    collected INTEGER,
    rest TEXT NOT NULL
  ) STRICT;
  CREATE INDEX rows_by_state ON rows (state, position);
  -- The window asks for these sums after every tick: they must not walk the records themselves.
  CREATE INDEX rows_summed ON rows (state, tickable, byOwner, proposed, amount, collected);
  CREATE INDEX rows_by_customer ON rows (customerKey, tickable, byOwner, proposed) WHERE customerKey IS NOT NULL;
`;

const databaseOf = (folder: string, id: ImportId): string => join(folder, `${id}.sqlite`);
/** The file as it came, kept beside what was read, so that it can be read again in another way. */
export const stagedSource = (folder: string, id: ImportId): string => join(folder, `${id}.source`);
export const isStaged = (folder: string, id: ImportId): boolean => existsSync(databaseOf(folder, id));

/** Writes what was read, in the place of what was read before. Ticks that the owner set by hand are kept by their record. */
export function writeStaging(
  folder: string,
  head: StagedHead,
  customers: Iterable<StagedCustomer>,
  rows: Iterable<StagedRow>,
  betweenRows: () => void,
): void {
  mkdirSync(folder, { recursive: true });
  const file = databaseOf(folder, head.id);
  const building = `${file}.new`;
  const byOwner = ticksByOwner(folder, head.id);
  rmSync(building, { force: true });
  const sqlite = new Database(building);
  try {
    // Thrown away if it is not whole: nothing here has to outlive a power cut.
    sqlite.pragma('journal_mode = OFF');
    sqlite.pragma('synchronous = OFF');
    sqlite.exec(SCHEMA);
    sqlite.exec('BEGIN');
    sqlite.prepare('INSERT INTO head (id, body) VALUES (1, ?)').run(JSON.stringify(head));
    const insertCustomer = sqlite.prepare('INSERT INTO customers (key, outcome, body) VALUES (?, ?, ?)');
    for (const customer of customers) insertCustomer.run(customer.key, customer.outcome, JSON.stringify(customer));
    const insertRow = sqlite.prepare(
      `INSERT INTO rows (state, proposed, byOwner, tickable, recordKey, customerKey, amount, collected, rest)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    for (const row of rows) {
      betweenRows();
      const { state, proposed, tickable, recordKey, customerKey, amount, collected, ...rest } = row;
      insertRow.run(
        state,
        Number(proposed),
        byOwner.get(recordKey) ?? null,
        Number(tickable),
        recordKey,
        customerKey,
        amount,
        collected,
        JSON.stringify(rest),
      );
    }
    sqlite.exec('COMMIT');
  } catch (thrown) {
    sqlite.close();
    rmSync(building, { force: true });
    throw thrown;
  }
  sqlite.close();
  renameSync(building, file);
}

function ticksByOwner(folder: string, id: ImportId): ReadonlyMap<string, number> {
  if (!isStaged(folder, id)) return new Map();
  return reading(folder, id, (sqlite) => {
    const rows = sqlite.prepare(`SELECT recordKey, byOwner FROM rows WHERE byOwner IS NOT NULL AND recordKey <> ''`).all();
    return new Map((rows as { recordKey: string; byOwner: number }[]).map((row) => [row.recordKey, row.byOwner]));
  });
}

export type StagingReader = ReturnType<typeof readerOf>;

/** `undefined` when there is no such staging file. */
export function withStaging<T>(folder: string, id: ImportId, work: (staging: StagingReader) => T): T | undefined {
  if (!isStaged(folder, id)) return undefined;
  return reading(folder, id, (sqlite) => work(readerOf(sqlite)));
}

function readerOf(sqlite: Database.Database) {
  return {
    head: (): StagedHead => JSON.parse((sqlite.prepare('SELECT body FROM head').get() as { body: string }).body),
    customers: (keys?: readonly string[]): ReadonlyMap<string, StagedCustomer> => {
      const all =
        keys === undefined
          ? sqlite.prepare('SELECT body FROM customers').all()
          : keys.map((key) => sqlite.prepare('SELECT body FROM customers WHERE key = ?').get(key)).filter((row) => row);
      const customers = (all as { body: string }[]).map((row): StagedCustomer => JSON.parse(row.body));
      return new Map(customers.map((customer) => [customer.key, customer]));
    },
    /** Counts and sums in one walk: the window asks for them after every tick. */
    summary: (): { readonly counts: StagedCounts; readonly sums: StagedSums } => {
      const counts = { new: 0, doubtful: 0, duplicate: 0, error: 0, skipped: 0, ticked: 0 };
      const sums = { amount: 0, collected: 0, tickedAmount: 0, tickedCollected: 0 };
      const rows = sqlite
        .prepare(
          `SELECT state, count(*) AS n, sum(ticked) AS ticked, coalesce(sum(amount), 0) AS amount,
            coalesce(sum(collected), 0) AS collected, coalesce(sum(iif(ticked, amount, 0)), 0) AS tickedAmount,
            coalesce(sum(iif(ticked, collected, 0)), 0) AS tickedCollected
          FROM rows GROUP BY state`,
        )
        .all() as ({ state: ImportRowState; n: number; ticked: number } & typeof sums)[];
      for (const row of rows) {
        counts[row.state] = row.n;
        counts.ticked += row.ticked;
        for (const sum of SUMS) sums[sum] += row[sum];
      }
      return {
        counts,
        sums: {
          amount: cents(sums.amount),
          collected: cents(sums.collected),
          tickedAmount: cents(sums.tickedAmount),
          tickedCollected: cents(sums.tickedCollected),
        },
      };
    },
    /** Customers that would be written with the ticked rows. */
    newDebtors: (): number =>
      (
        sqlite
          .prepare(
            `SELECT count(*) AS n FROM customers c WHERE c.outcome = 'new'
              AND EXISTS (SELECT 1 FROM rows r WHERE r.customerKey = c.key AND r.ticked)`,
          )
          .get() as { n: number }
      ).n,
    countOf: (states: readonly ImportRowState[]): number =>
      (sqlite.prepare(`SELECT count(*) AS n FROM rows WHERE ${among(states)}`).get(...states) as { n: number }).n,
    rows: (states: readonly ImportRowState[], offset: number, limit: number): Staged[] =>
      (
        sqlite
          .prepare(`SELECT * FROM rows WHERE ${among(states)} ORDER BY position LIMIT ? OFFSET ?`)
          .all(...states, limit, offset) as RawRow[]
      ).map(stagedOf),
    *tickedRows(): Generator<Staged> {
      for (const row of sqlite.prepare('SELECT * FROM rows WHERE ticked ORDER BY position').iterate()) {
        yield stagedOf(row as RawRow);
      }
    },
  };
}

type RawRow = {
  readonly position: number;
  readonly state: ImportRowState;
  readonly proposed: number;
  readonly ticked: number;
  readonly tickable: number;
  readonly recordKey: string;
  readonly customerKey: string | null;
  readonly amount: Cents | null;
  readonly collected: Cents | null;
  readonly rest: string;
};

const stagedOf = ({ rest, proposed, ticked, tickable, ...row }: RawRow): Staged => ({
  ...row,
  proposed: proposed === 1,
  ticked: ticked === 1,
  tickable: tickable === 1,
  ...(JSON.parse(rest) as Pick<StagedRow, 'rows' | 'notes' | 'body'>),
});

const among = (states: readonly ImportRowState[]): string =>
  states.length === 0 ? '1' : `state IN (${states.map(() => '?').join(', ')})`;

/** How many are ticked afterwards; `undefined` when there is no such staging file. */
export function tickStaged(
  folder: string,
  id: ImportId,
  ticked: boolean,
  which: { readonly positions: readonly number[] } | { readonly states?: readonly ImportRowState[] | undefined },
): number | undefined {
  if (!isStaged(folder, id)) return undefined;
  const sqlite = new Database(databaseOf(folder, id), { fileMustExist: true });
  sqlite.pragma('journal_mode = MEMORY');
  sqlite.pragma('synchronous = OFF');
  try {
    if ('positions' in which) {
      const tick = sqlite.prepare('UPDATE rows SET byOwner = ? WHERE position = ? AND tickable');
      sqlite.transaction(() => {
        for (const position of which.positions) tick.run(Number(ticked), position);
      })();
    } else {
      const states = which.states ?? [];
      sqlite.prepare(`UPDATE rows SET byOwner = ? WHERE tickable AND ${among(states)}`).run(Number(ticked), ...states);
    }
    return (sqlite.prepare('SELECT count(*) AS n FROM rows WHERE ticked').get() as { n: number }).n;
  } finally {
    sqlite.close();
  }
}

export function discardStaging(folder: string, id: ImportId): void {
  const file = databaseOf(folder, id);
  for (const path of [file, `${file}.new`, `${file}-journal`, stagedSource(folder, id)]) rmSync(path, { force: true });
}

/** At a start, and when another file has been read: what was left half-way is forgotten. */
export function sweepStaging(folder: string, keep?: ImportId): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const ours = /^[0-9a-f-]{36}\.(?:sqlite|source)/.test(name);
    if (ours && (keep === undefined || !name.startsWith(keep))) rmSync(join(folder, name), { force: true });
  }
}

function reading<T>(folder: string, id: ImportId, work: (sqlite: Database.Database) => T): T {
  const sqlite = new Database(databaseOf(folder, id), { readonly: true, fileMustExist: true });
  try {
    return work(sqlite);
  } finally {
    sqlite.close();
  }
}
