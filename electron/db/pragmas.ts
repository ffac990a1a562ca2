/** How every connection to a ledger behaves; the reasons stand beside each line. */
import type { Database } from 'better-sqlite3';

/** Marks the file as a ledger of ours ("Deud" in ASCII). */
export const APPLICATION_ID = 0x44_65_75_64;

export function applyPragmas(sqlite: Database, role: 'main' | 'worker' | 'reader'): void {
  sqlite.pragma('foreign_keys = ON');
  // REPLACE deletes silently; with this its deletions fire the triggers that keep events append-only.
  sqlite.pragma('recursive_triggers = ON');
  sqlite.pragma('trusted_schema = OFF');
  // Main must not block its thread for long; a worker may wait.
  sqlite.pragma(`busy_timeout = ${role === 'main' ? 1000 : 5000}`);
  if (role === 'reader') {
    sqlite.pragma('query_only = ON');
    return;
  }
  // Ten years of a busy shop are half a gigabyte: what the screens read again and again stays in memory. In KiB.
  if (role === 'main') sqlite.pragma('cache_size = -65536');
  sqlite.pragma('journal_mode = WAL');
  // With NORMAL a power cut may drop the last commits; people trust what the screen said.
  sqlite.pragma('synchronous = FULL');
  if (process.platform === 'darwin') sqlite.pragma('checkpoint_fullfsync = ON');
}
