import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { RestoredCopy } from '../../shared/contract/copies.ts';
import { copyStateQuery } from '../lib/backup-state.ts';
import { invalidateTopics } from '../lib/query-client.ts';
import { sticksQuery } from '../lib/stick-state.ts';
import { listen } from '../lib/use-events.ts';
import type { JobChannel } from '../lib/use-job.ts';

/** The jobs that put another ledger in the place of the open one. */
const RESTORES: ReadonlySet<string> = new Set<JobChannel>(['copies.restore', 'copies.goBack']);

/** One ear for the whole window: what changed is read again, a new day too. */
export function EventListener() {
  const client = useQueryClient();
  /** The page that stood open when another ledger came. */
  const openedOn = useRef<string>(undefined);
  useEffect(() => {
    const stops = [
      listen('data.changed', ({ topics }) => {
        // Another ledger: nothing that was read from the one before may stay.
        if (topics.includes('ledger')) {
          openedOn.current = window.location.hash;
          forgetEverything(client);
        } else void invalidateTopics(client, topics);
      }),
      // Told here: the page that asked for it may be gone with the ledger of before by the time this comes.
      listen('job.finished', ({ channel, outcome }) => {
        if (!outcome.ok || !RESTORES.has(channel)) return;
        void tellRestored(outcome.value as RestoredCopy, openedOn.current);
        openedOn.current = undefined;
      }),
      // Interest, ageing and "today" all move with the day.
      listen('day.changed', () => void client.invalidateQueries()),
      listen('sticks.state', (state) => void client.setQueryData(sticksQuery().queryKey, state)),
      listen('backup.state', (state) => void client.setQueryData(copyStateQuery().queryKey, state)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [client]);
  return null;
}

async function tellRestored(restored: RestoredCopy, openedOn: string | undefined): Promise<void> {
  const restores = await import('../features/backup/restored.ts');
  // The ledger is open a moment before this: whoever went to another page meanwhile stays there.
  restores.tellRestored(restored, { hasMoved: openedOn !== undefined && openedOn !== window.location.hash });
}

function forgetEverything(client: QueryClient): void {
  client.removeQueries({ type: 'inactive' });
  void client.invalidateQueries();
}
