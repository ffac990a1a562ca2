/** What every task about copies starts from: its ports, its work, and how its refusals are told. */
import { relative, sep } from 'node:path';
import type { CopyContents, CopySummary } from '../../shared/contract/copies.ts';
import type { AppError } from '../../shared/contract/define.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import { type FoundCopy, findCopies } from '../backup/copies.ts';
import { type LedgerFolder, ledgerFolder } from '../backup/ledger-folder.ts';
import { lockedFiles } from '../backup/locked-files.ts';
import type { Manifest } from '../backup/manifest.ts';
import type { BackupPorts } from '../backup/snapshot.ts';
import { asAppError, type BackupError, type Work } from '../backup/work.ts';
import type { LedgerContents } from '../db/ledger-contents.ts';
import { readMigrations } from '../db/migrate.ts';
import type { LocatedCopy, TaskTools } from '../jobs/tasks.ts';
import { localDay } from '../platform/clock.ts';
import type { HeldKey } from '../platform/copy-lock.ts';
import { systemFiles } from '../platform/file-layer.ts';
import { newId } from '../platform/ids.ts';

export type BackupStep = { readonly ports: BackupPorts; readonly ledger: LedgerFolder; readonly work: Work };

/** The clock of a task stands still at the instant at which it was asked for. */
export function backupStep(tools: TaskTools, keys: readonly HeldKey[] = tools.keys): BackupStep {
  const clock = { now: () => tools.now, today: () => localDay(tools.now) };
  return {
    ports: {
      files: lockedFiles(systemFiles, keys),
      keys,
      scratch: tools.places.temporaryFolder,
      clock,
      newId,
      migrations: readMigrations(tools.places.migrationsFolder),
      programVersion: tools.places.version,
    },
    ledger: ledgerFolder(tools.places.ledgerFolder),
    work: { progress: ({ phase, done, total }) => tools.progress(phase, done, total), cancelled: tools.cancelled },
  };
}

export const told = <T>(result: Result<T, BackupError>): Result<T, AppError> =>
  result.ok ? result : err(asAppError(result.error));

/** Only what is really found there: an id never leads to another folder. */
export async function locate(step: BackupStep, { folder, copyId }: LocatedCopy): Promise<Result<FoundCopy, BackupError>> {
  const place = folder ?? step.ledger.points;
  if (step.ports.files.stat(place)?.kind !== 'folder') return err({ code: 'target-gone', place: 'target' });
  const found = await findCopies(step.ports.files, place);
  if (!found.ok) return found;
  const copy = found.value.find((one) => copyIdOf(place, one) === copyId);
  return copy ? ok(copy) : err({ code: 'copy-not-found' });
}

/** `.` is the chosen folder itself. The same on every system. */
export const copyIdOf = (place: string, copy: FoundCopy): string => relative(place, copy.folder).split(sep).join('/') || '.';

export const summaryOf = (manifest: Manifest): CopySummary => ({
  madeAt: manifest.madeAt,
  madeOn: manifest.madeOn,
  reason: manifest.reason,
  businessName: manifest.businessName,
  programVersion: manifest.programVersion,
  contents: figuresOf(manifest.contents),
  missing: manifest.missingBlobs.length,
});

export const figuresOf = ({ counts, sums }: LedgerContents): CopyContents => ({
  debtors: counts.debtors,
  invoices: counts.invoices,
  payments: counts.payments,
  letters: counts.letters,
  attachments: counts.attachments,
  outstanding: sums.outstanding,
});
