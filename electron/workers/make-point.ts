/** A point of this computer: on the side while the program goes on, or as the first step of a task that changes much. */
import type { CopyReason } from '../../shared/contract/copy-state.ts';
import type { AppError } from '../../shared/contract/define.ts';
import { ok, type Result } from '../../shared/domain/result.ts';
import { makePoint as makePointOf } from '../backup/points.ts';
import type { TaskFunction, TaskTools } from '../jobs/tasks.ts';
import { backupStep, told } from './backup-step.ts';

type Point = { readonly madeAt: string; readonly lastEventHash: string };

export const makePoint: TaskFunction<'make-point'> = ({ reason }, tools) => pointBefore(tools, reason);

/**
 * The way back from what a task is about to do. Call it before the task opens the ledger for writing, and give up the
 * task when it is refused.
 */
export async function pointBefore(tools: TaskTools, reason: CopyReason): Promise<Result<Point, AppError>> {
  const { ports, ledger, work } = backupStep(tools);
  const made = told(await makePointOf(ports, ledger, reason, work));
  if (!made.ok) return made;
  const { madeAt, contents } = made.value.manifest;
  return ok({ madeAt, lastEventHash: contents.lastEventHash });
}
