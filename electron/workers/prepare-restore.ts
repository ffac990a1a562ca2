/**
 * The long half of a restore, under the write gate: a point of what is here, the copy's files beside those here, its
 * ledger staged and checked. Until main changes places, all is as it was.
 */
import { err, ok } from '../../shared/domain/result.ts';
import { ledgerFolder } from '../backup/ledger-folder.ts';
import { listWaysBack } from '../backup/points.ts';
import { prepareRestore as prepare } from '../backup/restore.ts';
import type { TaskFunction } from '../jobs/tasks.ts';
import { backupStep, locate, summaryOf, told } from './backup-step.ts';

export const prepareRestore: TaskFunction<'prepare-restore'> = async ({ ledgers, mustBeWayBack, ...wanted }, tools) => {
  const step = backupStep(tools);
  if (mustBeWayBack) {
    const ways = told(await listWaysBack(step.ports, step.ledger));
    if (!ways.ok) return ways;
    if (!ways.value.some((point) => point.name === wanted.copyId)) return err({ code: 'way-back-not-found' });
  }
  const copy = told(await locate(step, wanted));
  if (!copy.ok) return copy;
  const { manifest } = copy.value;
  if (!manifest.ok) return told(manifest);
  const kind = manifest.value.ledgerKind;
  const prepared = told(await prepare(step.ports, ledgerFolder(ledgers[kind]), copy.value.folder, step.work));
  if (!prepared.ok) return prepared;
  const { staged, sha256, safetyPoint } = prepared.value;
  const summary = summaryOf(prepared.value.manifest);
  const { lock } = copy.value;
  const held = tools.keys.find(({ keyId }) => keyId === lock?.lock.keyId);
  return ok({
    kind,
    staged,
    sha256,
    summary,
    ...(safetyPoint && { wayBack: safetyPoint.name }),
    ...(lock && held && { lock: { lock: lock.lock, held } }),
  });
};
