/** Reads all of a copy, to the last byte, without changing it. */
import { ok } from '../../shared/domain/result.ts';
import { checkCopy as checkCopyAt } from '../backup/copies.ts';
import type { TaskFunction } from '../jobs/tasks.ts';
import { backupStep, locate, summaryOf, told } from './backup-step.ts';

export const checkCopy: TaskFunction<'check-copy'> = async (wanted, tools) => {
  const step = backupStep(tools);
  const copy = told(await locate(step, wanted));
  if (!copy.ok) return copy;
  const checked = told(await checkCopyAt(step.ports, copy.value.folder, step.work));
  return checked.ok ? ok({ summary: summaryOf(checked.value) }) : checked;
};
