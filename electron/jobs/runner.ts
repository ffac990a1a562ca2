/**
 * Long work: `prepare` in main, the task in a worker, `finish` in main. A call answers `{ jobId }` at once; the window
 * then hears `job.progress` at most ten times a second and exactly one `job.finished`. A worker that dies gives
 * `internal` and the window stays alive. Previews have their own warm worker, where the latest request wins.
 */
import type { AppError } from '../../shared/contract/define.ts';
import type { Topic } from '../../shared/contract/events.ts';
import type { JobId } from '../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { AppContext, JobControl, JobState } from '../core/context.ts';
import type { JobEntry } from '../core/define-handlers.ts';
import { BULK_WRITES, PREVIEWS, type TaskOrder } from './tasks.ts';
import { createWorkerHost, type LastMessage } from './worker-host.ts';
import type { WriteGate } from './write-gate.ts';

export type RunnerPorts = {
  readonly emit: (event: 'job.progress' | 'job.finished', payload: unknown) => void;
  readonly changed: (topics: readonly Topic[]) => void;
  readonly logFailure: (ref: string, channel: string, cause: unknown) => void;
  readonly storageFailure: (thrown: unknown) => AppError | undefined;
};
type RunningJob = JobState & { readonly cancelFlag: SharedArrayBuffer; readonly ended: Promise<Result<unknown, AppError>> };

export type JobRunner = JobControl & {
  start(name: string, entry: JobEntry, input: unknown): Promise<Result<{ jobId: JobId }, AppError>>;
  /** The outcome of a job that is running. */
  outcomeOf(jobId: string): Promise<Result<unknown, AppError>> | undefined;
  close(): Promise<void>;
};

export function createJobRunner(ctx: AppContext, workerFile: string | URL, gate: WriteGate, ports: RunnerPorts): JobRunner {
  const jobs = new Map<string, RunningJob>();
  const previewHost = createWorkerHost(workerFile);
  const workHost = createWorkerHost(workerFile);
  let workQueue: Promise<unknown> = Promise.resolve();
  let previewQueue: Promise<unknown> = Promise.resolve();
  let closing = false;

  async function start(name: string, entry: JobEntry, input: unknown): Promise<Result<{ jobId: JobId }, AppError>> {
    if (closing) return err({ code: 'cancelled' });
    const prepared = await entry.job.prepare(ctx, input);
    if (!prepared.ok) return prepared;
    const jobId = ctx.newId<JobId>();
    const cancelFlag = new SharedArrayBuffer(4);
    const isPreview = PREVIEWS.includes(entry.job.task);
    if (isPreview) cancelAll((job) => job.channel === name);

    const { places } = ctx;
    const keys = ctx.copyKeys.held(places.ledgerFolder);
    const order = { jobId, task: entry.job.task, input: prepared.value, cancelFlag, places, keys, now: ctx.now() };
    const work = (): Promise<Result<unknown, AppError>> => carryOut(name, entry, input, order);
    const ended = isPreview ? previewQueue.then(work) : workQueue.then(work);
    if (isPreview) previewQueue = ended;
    else workQueue = ended;
    jobs.set(jobId, { jobId, channel: name, phase: 'waiting', done: 0, total: 0, cancelFlag, ended });
    return ok({ jobId });
  }

  /** Never rejects: the queue behind it must go on, whatever a job does. */
  async function carryOut(name: string, entry: JobEntry, input: unknown, order: TaskOrder): Promise<Result<unknown, AppError>> {
    let outcome: Result<unknown, AppError>;
    let release = (): void => {};
    try {
      if (BULK_WRITES.includes(order.task)) release = await gate.hold();
      outcome = isCancelled(order) ? err({ code: 'cancelled' }) : await runTask(name, order);
      if (outcome.ok) outcome = await finish(entry, outcome.value, input);
    } catch (cause) {
      const refused = ports.storageFailure(cause);
      outcome = refused ? err(refused) : bug(name, cause);
    } finally {
      release();
    }
    jobs.delete(order.jobId);
    try {
      if (!outcome.ok) await entry.job.abandon?.(ctx, input, outcome.error);
      else if (entry.channel.touches) ports.changed(entry.channel.touches);
      ports.emit('job.finished', { jobId: order.jobId, channel: name, outcome });
    } catch (cause) {
      bug(name, cause);
    }
    return outcome;
  }

  async function finish(entry: JobEntry, value: unknown, input: unknown): Promise<Result<unknown, AppError>> {
    const finished = await entry.job.finish(ctx, value, input);
    return finished.ok ? ok(entry.channel.output.parse(finished.value)) : finished;
  }

  async function runTask(name: string, order: TaskOrder): Promise<Result<unknown, AppError>> {
    const host = PREVIEWS.includes(order.task) ? previewHost : workHost;
    const last: LastMessage = await host.run(order, ({ phase, done, total }) => {
      const job = jobs.get(order.jobId);
      if (job) jobs.set(order.jobId, { ...job, phase, done, total });
      ports.emit('job.progress', { jobId: order.jobId, phase, done, total });
    });
    if (last.kind === 'done') return last.outcome;
    if (closing || isCancelled(order)) return err({ code: 'cancelled' });
    return bug(name, Object.assign(new Error(last.name), { stack: last.stack }));
  }

  function bug(channel: string, cause: unknown): Result<never, AppError> {
    const ref = ctx.newId().slice(-8);
    ports.logFailure(ref, channel, cause);
    return err({ code: 'internal', ref });
  }

  function cancelAll(which: (job: RunningJob) => boolean): void {
    for (const job of jobs.values()) if (which(job)) Atomics.store(new Int32Array(job.cancelFlag), 0, 1);
  }

  return {
    start,
    outcomeOf: (jobId) => jobs.get(jobId)?.ended,
    list: () => [...jobs.values()].map(({ jobId, channel, phase, done, total }) => ({ jobId, channel, phase, done, total })),
    cancel: (jobId) => {
      cancelAll((job) => job.jobId === jobId);
      return jobs.has(jobId);
    },
    close: async () => {
      closing = true;
      cancelAll(() => true);
      await Promise.all([previewHost.close(), workHost.close()]);
      await Promise.allSettled([...jobs.values()].map((job) => job.ended));
    },
  };
}

const isCancelled = (order: TaskOrder): boolean => Atomics.load(new Int32Array(order.cancelFlag), 0) !== 0;
