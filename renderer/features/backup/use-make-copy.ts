import { useMutation } from '@tanstack/react-query';
import { call } from '../../lib/api.ts';
import { useJob } from '../../lib/use-job.ts';

/** Makes a copy where the last ones went; asks for a place the first time, or when another one is wanted. */
export function useMakeCopy(hasTarget: boolean) {
  const job = useJob('copies.make', undefined, { adopt: true });
  const choose = useMutation({
    mutationFn: () => call('copies.chooseTarget', {}),
    onSuccess: ({ target }) => {
      if (target) void job.start({});
    },
  });
  return {
    state: job.state,
    cancel: job.cancel,
    failure: job.state.status === 'failed' ? job.state.failure : (choose.error ?? null),
    busy: job.state.status === 'running' || choose.isPending,
    toRememberedPlace: () => (hasTarget ? void job.start({}) : choose.mutate()),
    toAnotherPlace: () => choose.mutate(),
  };
}
