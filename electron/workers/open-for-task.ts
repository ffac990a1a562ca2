/** A task opens the ledger by itself: as a reader, or as the one writer of a bulk write. */
import { err, type Result } from '../../shared/domain/result.ts';
import { readMigrations } from '../db/migrate.ts';
import { type LedgerFailure, type OpenLedger, openLedger } from '../db/open.ts';
import type { TaskTools } from '../jobs/tasks.ts';

export function openForTask(tools: TaskTools, role: 'reader' | 'worker'): Result<OpenLedger, LedgerFailure> {
  const { ledgerFile, migrationsFolder } = tools.places;
  const opened = openLedger(ledgerFile, { role, migrations: readMigrations(migrationsFolder), now: tools.now });
  return opened.ok ? opened : err({ code: opened.error.code });
}
