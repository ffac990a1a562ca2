/** A task opens the ledger by itself: as a reader, or as the one writer of a bulk write. */
import { err, type Result } from '../../shared/domain/result.ts';
import { keepDerived } from '../core/agenda/keep-derived.ts';
import { readMigrations } from '../db/migrate.ts';
import { type LedgerFailure, type OpenLedger, openLedger } from '../db/open.ts';
import type { KeepDerived } from '../db/unit-of-work.ts';
import type { TaskTools } from '../jobs/tasks.ts';
import { localDay } from '../platform/clock.ts';

export function openForTask(tools: TaskTools, role: 'reader' | 'worker'): Result<OpenLedger, LedgerFailure> {
  const { ledgerFile, migrationsFolder } = tools.places;
  const common = { migrations: readMigrations(migrationsFolder), now: tools.now };
  const opened = openLedger(
    ledgerFile,
    role === 'reader' ? { ...common, role } : { ...common, role, keepDerived: keptInBulk(tools) },
  );
  return opened.ok ? opened : err({ code: opened.error.code });
}

/** A bulk write may take its time, so it also tells the steps and legal days of everybody. */
export const keptInBulk =
  (tools: Pick<TaskTools, 'now'>): KeepDerived =>
  (tx) =>
    keepDerived(tx, { today: localDay(tools.now), localDay, now: tools.now }, 'now');
