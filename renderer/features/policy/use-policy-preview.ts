/** What a policy would change, told again when it or what stands behind everybody's steps changes. The last answer stays meanwhile. */
import { useEffect, useState } from 'react';
import type { DunningPolicy } from '../../../shared/domain/dunning/policy.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useEvent } from '../../lib/use-events.ts';
import { useJob } from '../../lib/use-job.ts';
import { type PreviewAnswer, STEP_TOPICS } from './queries.ts';

const EDITING_PAUSE = 250;

export type PolicyPreview = {
  readonly told: PreviewAnswer | undefined;
  /** Of this very policy and no older one. */
  readonly current: boolean;
  readonly failure: Error | null;
  /** Something has to be put right first. */
  readonly blocked: boolean;
};

/** `policy`: none while it cannot be kept. */
export function usePolicyPreview(policy: DunningPolicy | undefined): PolicyPreview {
  const [told, setTold] = useState<{ readonly answer: PreviewAnswer; readonly of: string }>();
  const [changes, setChanges] = useState(0);
  const settled = useDebounced(policy, EDITING_PAUSE);
  const of = JSON.stringify([settled, changes]);
  const { state, start } = useJob('policy.preview', (answer) => setTold({ answer, of }));
  useEvent('data.changed', ({ topics }) => {
    if (topics.some((topic) => STEP_TOPICS.includes(topic))) setChanges((n) => n + 1);
  });
  useEvent('day.changed', () => setChanges((n) => n + 1));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` stands for the settled policy and for every change of the ledger
  useEffect(() => {
    if (settled) void start({ policy: settled });
  }, [of, start]);
  return {
    told: told?.answer,
    current: settled === policy && told?.of === of && state.status === 'done',
    failure: state.status === 'failed' ? state.failure : null,
    blocked: policy === undefined,
  };
}
