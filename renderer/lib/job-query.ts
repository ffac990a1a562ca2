/** A job whose answer is read like that of a query: lists that a worker makes because they come from slow disks. */
import { queryOptions } from '@tanstack/react-query';
import type { InputOf, OutputOf } from '../../shared/contract/define.ts';
import type { EventPayload, Topic } from '../../shared/contract/events.ts';
import type { AppContract } from '../../shared/contract/index.ts';
import type { JobId } from '../../shared/domain/ids.ts';
import { AppFailure, call } from './api.ts';
import { listen } from './use-events.ts';
import type { JobChannel } from './use-job.ts';

export function jobQueryOf<K extends JobChannel>(topics: readonly Topic[], channel: K, input: InputOf<AppContract[K]>) {
  return queryOptions({
    queryKey: [topics, channel, input] as const,
    queryFn: ({ signal }) => runUntilFresh(topics, channel, input, signal),
  });
}

/** What changed while a slow disk was being read is not in the answer, and the first answer is not asked for twice. */
async function runUntilFresh<K extends JobChannel>(
  topics: readonly Topic[],
  channel: K,
  input: InputOf<AppContract[K]>,
  signal: AbortSignal,
): Promise<OutputOf<AppContract[K]>> {
  let isStale = false;
  const stop = listen('data.changed', (event) => {
    isStale ||= event.topics.some((topic) => topics.includes(topic));
  });
  try {
    const answer = await runJob(channel, input);
    if (!isStale || signal.aborted) return answer;
  } finally {
    stop();
  }
  return runUntilFresh(topics, channel, input, signal);
}

export function runJob<K extends JobChannel>(channel: K, input: InputOf<AppContract[K]>): Promise<OutputOf<AppContract[K]>> {
  return new Promise((resolve, reject) => {
    // It may finish before the answer to the call arrives.
    const early: EventPayload<'job.finished'>[] = [];
    let own: JobId | undefined;
    const stop = listen('job.finished', (event) => {
      if (own === undefined) early.push(event);
      else if (event.jobId === own) finish(event);
    });
    const finish = ({ outcome }: EventPayload<'job.finished'>): void => {
      stop();
      if (outcome.ok) resolve(outcome.value as OutputOf<AppContract[K]>);
      else reject(new AppFailure(outcome.error));
    };
    call(channel, input).then(
      (answer) => {
        own = (answer as unknown as { readonly jobId: JobId }).jobId;
        const already = early.find((event) => event.jobId === own);
        if (already) finish(already);
      },
      (cause: unknown) => {
        stop();
        reject(cause);
      },
    );
  });
}
