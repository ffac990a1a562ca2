/** A copy, checked, beside the ledger that it would take the place of. Changes nothing. */
import { join } from 'node:path';
import type { CopyComparison } from '../../shared/contract/copies.ts';
import { ok } from '../../shared/domain/result.ts';
import { LEDGER_FILE, type Manifest } from '../backup/manifest.ts';
import { inspectCopy } from '../backup/restore.ts';
import { readContents, readIdentity } from '../db/ledger-contents.ts';
import type { Migration } from '../db/migrate.ts';
import { openLedger } from '../db/open.ts';
import { eventsSince } from '../db/repositories/event-marks.ts';
import { isDamage } from '../db/sqlite-errors.ts';
import type { TaskFunction } from '../jobs/tasks.ts';
import { backupStep, figuresOf, locate, summaryOf, told } from './backup-step.ts';

export const compareCopy: TaskFunction<'compare-copy'> = async ({ ledgers, ...wanted }, tools) => {
  const step = backupStep(tools);
  const copy = told(await locate(step, wanted));
  if (!copy.ok) return copy;
  const inspected = told(await inspectCopy(step.ports, copy.value.folder, step.work));
  if (!inspected.ok) return inspected;
  const { manifest, state } = inspected.value;
  const file = join(ledgers[manifest.ledgerKind], LEDGER_FILE);
  const isHere = step.ports.files.stat(file) !== undefined;
  const here = isHere ? lookHere(file, manifest, step.ports.migrations, tools.now) : undefined;
  return ok({ copy: summaryOf(manifest), state, isSameLedger: true, isHereUnreadable: isHere && !here, ...here });
};

type Here = Pick<CopyComparison, 'here' | 'changesSince' | 'isSameLedger'>;

/** Nothing when it cannot be read: a damaged ledger may well be the reason to look at copies. */
function lookHere(file: string, manifest: Manifest, migrations: readonly Migration[], now: string): Here | undefined {
  const opened = openLedger(file, { role: 'reader', migrations, now });
  if (!opened.ok) return undefined;
  const { sqlite, uow, close } = opened.value;
  try {
    const { counts, lastEventHash } = manifest.contents;
    const since = uow.read((db) => eventsSince(db, { events: counts.events, lastEventHash }));
    return {
      here: figuresOf(readContents(sqlite)),
      isSameLedger: readIdentity(sqlite).ledgerId === manifest.ledgerId,
      ...(since !== undefined && { changesSince: since }),
    };
  } catch (thrown) {
    if (isDamage(thrown)) return undefined;
    throw thrown;
  } finally {
    close();
  }
}
