/** What each worker task is given and gives back: plain data, copied between threads. */
import type { AppError } from '../../shared/contract/define.ts';
import type { Result } from '../../shared/domain/result.ts';
import type { Places } from '../core/context.ts';

export type Tasks = {
  /** Reads the open ledger from end to end: pages, references, event chain. */
  'check-ledger': {
    readonly input: { readonly thorough: boolean };
    readonly output: {
      readonly healthy: boolean;
      readonly problem: 'pages' | 'references' | 'events' | 'none';
      readonly events: number;
    };
  };
};

/** Tasks that write the ledger: while one runs, commands wait for their turn. */
export const BULK_WRITES: readonly (keyof Tasks)[] = [];
/** Tasks served by the warm worker, where the latest request replaces the one before. */
export const PREVIEWS: readonly (keyof Tasks)[] = [];

export type TaskTools = {
  readonly places: Places;
  /** UTC instant at which the job was asked for. */
  readonly now: string;
  /** `phase` is a key of the catalogue under `jobs.phase`; `total` 0 means not known. Call it as often as you like. */
  readonly progress: (phase: string, done: number, total: number) => void;
  /** Read it between items; no item lasts more than 250 ms. */
  readonly cancelled: () => boolean;
  /** Throws what the runner reports as a cancelled job. */
  readonly stopIfCancelled: () => void;
};

export type TaskOutcome<K extends keyof Tasks> = Result<Tasks[K]['output'], AppError>;
export type TaskFunction<K extends keyof Tasks> = (
  input: Tasks[K]['input'],
  tools: TaskTools,
) => TaskOutcome<K> | Promise<TaskOutcome<K>>;

export class TaskCancelled extends Error {
  constructor() {
    super('cancelled');
  }
}

/** From main to the worker. */
export type TaskOrder = {
  readonly jobId: string;
  readonly task: keyof Tasks;
  readonly input: unknown;
  /** One Int32: not 0 once the job is cancelled. A message would not arrive during a synchronous loop. */
  readonly cancelFlag: SharedArrayBuffer;
  readonly places: Places;
  readonly now: string;
};

/** From the worker to main. */
export type TaskMessage =
  | { readonly kind: 'progress'; readonly jobId: string; readonly phase: string; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly jobId: string; readonly outcome: Result<unknown, AppError> }
  | { readonly kind: 'crashed'; readonly jobId: string; readonly name: string; readonly stack: string };
