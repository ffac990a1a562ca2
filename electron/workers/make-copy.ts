/** A copy on the owner's stick or folder, read back from there before it counts. */

import { ok } from '../../shared/domain/result.ts';
import { makeCopy as makeCopyAt } from '../backup/copy-folder.ts';
import { readHere } from '../backup/second-reader.ts';
import type { TaskFunction } from '../jobs/tasks.ts';
import { backupStep, summaryOf, told } from './backup-step.ts';
import { startSecondReader } from './second-reader.ts';

export const makeCopy: TaskFunction<'make-copy'> = async (target, tools) => {
  const { ports, ledger, work } = backupStep(tools);
  const reader = startSecondReader(tools.keys, readHere(ports.files, work));
  try {
    const made = told(await makeCopyAt({ ...ports, reader }, ledger, target, work));
    if (!made.ok) return made;
    const { name, manifest, removed, worn } = made.value;
    const { counts, lastEventHash } = manifest.contents;
    return ok({ name, summary: summaryOf(manifest), removed: removed.length, worn, events: counts.events, lastEventHash });
  } finally {
    await reader.close();
  }
};
