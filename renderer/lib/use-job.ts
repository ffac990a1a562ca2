/**
 * Long work seen from the window: start a job channel, follow it, cancel it, get its outcome. Progress may arrive
 * before the answer to the call does, so events are kept by job until the id is known.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError, InputOf, OutputOf } from '../../shared/contract/define.ts';
import type { EventPayload } from '../../shared/contract/events.ts';
import type { AppContract } from '../../shared/contract/index.ts';
import type { JobId } from '../../shared/domain/ids.ts';
import { AppFailure, type ChannelOfKind, call } from './api.ts';
import { listen } from './use-events.ts';

export type JobProgress = { readonly phase: string; readonly done: number; readonly total: number };

export type JobState<Output> =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly progress: JobProgress; readonly cancelling: boolean }
  | { readonly status: 'done'; readonly value: Output }
  | { readonly status: 'failed'; readonly failure: AppFailure }
  | { readonly status: 'cancelled' };

const AT_START: JobProgress = { phase: 'preparing', done: 0, total: 0 };

export type JobChannel = ChannelOfKind<'job'>;

type JobOptions = {
  /** Takes up one that is already running, as after another page was looked at meanwhile. */
  readonly adopt?: boolean;
};

export function useJob<K extends JobChannel>(
  channel: K,
  onDone?: (value: OutputOf<AppContract[K]>) => void,
  { adopt = false }: JobOptions = {},
) {
  type Output = OutputOf<AppContract[K]>;
  const [state, setState] = useState<JobState<Output>>({ status: 'idle' });
  const jobId = useRef<JobId | undefined>(undefined);
  const awaitingId = useRef(false);
  /** Of two starts the later counts, even if the earlier is answered after it. */
  const starts = useRef(0);
  const early = useRef<EventPayload<'job.finished'>[]>([]);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });

  const finish = useCallback(({ outcome }: EventPayload<'job.finished'>) => {
    jobId.current = undefined;
    if (!outcome.ok) {
      const failure: AppError = outcome.error;
      setState(failure.code === 'cancelled' ? { status: 'cancelled' } : { status: 'failed', failure: new AppFailure(failure) });
      return;
    }
    // Main has parsed it by the contract, as it has every answer; a second time would bring all channels into the first screen.
    const value = outcome.value as Output;
    setState({ status: 'done', value });
    done.current?.(value);
  }, []);

  useEffect(() => {
    const stopProgress = listen('job.progress', (event) => {
      if (event.jobId !== jobId.current) return;
      setState((now) =>
        now.status === 'running' ? { ...now, progress: { phase: event.phase, done: event.done, total: event.total } } : now,
      );
    });
    const stopFinished = listen('job.finished', (event) => {
      if (event.jobId === jobId.current) finish(event);
      else if (awaitingId.current) early.current.push(event);
    });
    return () => {
      stopProgress();
      stopFinished();
    };
  }, [finish]);

  useEffect(() => {
    if (!adopt) return;
    let isOver = false;
    const takeUp = async () => {
      const { jobs } = await call('jobs.list', {});
      const running = jobs.find((job) => job.channel === channel);
      if (isOver || !running || jobId.current || awaitingId.current) return;
      jobId.current = running.jobId;
      const { phase, done: count, total } = running;
      setState({ status: 'running', progress: { phase, done: count, total }, cancelling: false });
    };
    void takeUp().catch(ignoreFinished);
    return () => {
      isOver = true;
    };
  }, [adopt, channel]);

  const start = useCallback(
    async (input: InputOf<AppContract[K]>): Promise<void> => {
      setState({ status: 'running', progress: AT_START, cancelling: false });
      starts.current += 1;
      const own = starts.current;
      const isReplaced = () => own !== starts.current;
      jobId.current = undefined;
      awaitingId.current = true;
      early.current = [];
      try {
        const answer = (await call(channel, input)) as unknown as { readonly jobId: JobId };
        if (isReplaced()) return;
        jobId.current = answer.jobId;
        const already = early.current.find((event) => event.jobId === answer.jobId);
        if (already) finish(already);
      } catch (cause) {
        if (!(cause instanceof AppFailure)) throw cause;
        if (!isReplaced()) setState({ status: 'failed', failure: cause });
      } finally {
        if (!isReplaced()) awaitingId.current = false;
      }
    },
    [channel, finish],
  );

  const cancel = useCallback(async (): Promise<void> => {
    if (!jobId.current) return;
    setState((now) => (now.status === 'running' ? { ...now, cancelling: true } : now));
    await call('jobs.cancel', { jobId: jobId.current }).catch(ignoreFinished);
  }, []);

  const reset = useCallback(() => setState({ status: 'idle' }), []);
  return { state, start, cancel, reset };
}

/** Cancelling a job that has just finished is no failure. */
function ignoreFinished(cause: unknown): void {
  if (!(cause instanceof AppFailure)) throw cause;
}
