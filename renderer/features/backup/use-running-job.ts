import { useEffect, useState } from 'react';
import type { JobId } from '../../../shared/domain/ids.ts';
import { call } from '../../lib/api.ts';
import { listen } from '../../lib/use-events.ts';
import type { JobProgress } from '../../lib/use-job.ts';
import { minutesLeft } from './time-left.ts';

type Seen = { readonly jobId: JobId; readonly progress: JobProgress; readonly minutes: number | undefined };

/** A job that began without the window: how far it is, and how long it still takes when it is slow. */
export function useRunningJob(jobId: JobId | undefined) {
  const [seen, setSeen] = useState<Seen>();
  useEffect(() => {
    if (!jobId) return;
    let began = { phase: '', at: 0, done: 0 };
    return listen('job.progress', (event) => {
      if (event.jobId !== jobId) return;
      const { phase, done, total } = event;
      const now = performance.now();
      if (phase !== began.phase) began = { phase, at: now, done };
      setSeen({ jobId, progress: { phase, done, total }, minutes: minutesLeft(now - began.at, began.done, done, total) });
    });
  }, [jobId]);
  const isOfThis = seen !== undefined && seen.jobId === jobId;
  return {
    progress: isOfThis ? seen.progress : { phase: 'preparing', done: 0, total: 0 },
    minutes: isOfThis ? seen.minutes : undefined,
    // One that has just ended needs no cancelling.
    cancel: () => void (jobId && call('jobs.cancel', { jobId }).catch(() => undefined)),
  };
}
