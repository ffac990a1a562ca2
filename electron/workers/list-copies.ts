/** What copies lie in a chosen folder, or which points this computer has. Reads their lists, not the copies themselves. */
import type { ListedCopy } from '../../shared/contract/copies.ts';
import { err, ok } from '../../shared/domain/result.ts';
import { type FoundCopy, findCopies } from '../backup/copies.ts';
import { listWaysBack } from '../backup/points.ts';
import { isOfNewerProgram } from '../backup/restore.ts';
import type { BackupPorts } from '../backup/snapshot.ts';
import type { TaskFunction } from '../jobs/tasks.ts';
import { backupStep, copyIdOf, summaryOf, told } from './backup-step.ts';

export const listCopies: TaskFunction<'list-copies'> = async ({ folder }, tools) => {
  const { ports, ledger } = backupStep(tools);
  const place = folder ?? ledger.points;
  if (ports.files.stat(place)?.kind !== 'folder') {
    return folder === undefined ? ok({ copies: [] }) : err({ code: 'target-gone', params: { place: 'target' } });
  }
  const found = told(await findCopies(ports.files, place));
  if (!found.ok) return found;
  const waysBack = folder === undefined ? told(await listWaysBack(ports, ledger)) : ok([]);
  if (!waysBack.ok) return waysBack;
  const back = new Set(waysBack.value.map((point) => point.name));
  return ok({ copies: found.value.map((copy) => ({ ...rowOf(ports, place, copy), isWayBack: back.has(copy.name) })) });
};

function rowOf(ports: BackupPorts, place: string, copy: FoundCopy): Omit<ListedCopy, 'isWayBack'> {
  const row = { copyId: copyIdOf(place, copy), bytes: copy.bytes, ...(copy.lock && { lockedAt: copy.lock.madeAt }) };
  if (!copy.manifest.ok) return { ...row, problem: problemOf(copy.manifest.error.code) };
  const summary = summaryOf(copy.manifest.value);
  return isOfNewerProgram(ports, copy.manifest.value) ? { ...row, summary, problem: 'copy-newer' } : { ...row, summary };
}

const problemOf = (code: string): NonNullable<ListedCopy['problem']> =>
  PROBLEMS.find((problem) => problem === code) ?? 'copy-damaged';

const PROBLEMS = ['copy-newer', 'copy-foreign', 'copy-not-found', 'copy-locked'] as const;
