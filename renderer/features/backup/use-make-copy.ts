import { useMutation, useQuery } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';
import { sticksQuery } from '../../lib/stick-state.ts';
import { useJob } from '../../lib/use-job.ts';

/** Makes a copy where the last ones went, on a stick, or in a place that is asked for. */
export function useMakeCopy() {
  const { data: sticks } = useQuery(sticksQuery());
  // A copy that a stick began by itself is told in the strip under every screen.
  const adopt = sticks !== undefined && sticks.activity?.state !== 'copying';
  const job = useJob('copies.make', undefined, { adopt });
  const choose = useMutation({
    mutationFn: () => call('copies.chooseTarget', {}),
    onSuccess: ({ target }) => {
      if (target) void job.start({});
    },
  });
  const use = useMutation({
    mutationFn: (stick: { readonly stickId: string; readonly name?: string }) => call('sticks.use', stick),
    onSuccess: () => void job.start({}),
  });
  return {
    state: job.state,
    cancel: job.cancel,
    failure: job.state.status === 'failed' ? job.state.failure : (choose.error ?? use.error ?? null),
    busy: job.state.status === 'running' || choose.isPending || use.isPending || sticks?.activity?.state === 'copying',
    toRememberedPlace: () => void job.start({}),
    toAnotherPlace: () => choose.mutate(),
    toStick: (stickId: string, name?: string) => use.mutate({ stickId, ...(name !== undefined && { name }) }),
  };
}
