import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { copyStateQuery } from '../lib/backup-state.ts';
import { invalidateTopics } from '../lib/query-client.ts';
import { sticksQuery } from '../lib/stick-state.ts';
import { listen } from '../lib/use-events.ts';

/** One ear for the whole window: what changed is read again, a new day too. */
export function EventListener() {
  const client = useQueryClient();
  useEffect(() => {
    const stops = [
      listen('data.changed', ({ topics }) => {
        // Another ledger: nothing that was read from the one before may stay.
        if (topics.includes('ledger')) forgetEverything(client);
        else void invalidateTopics(client, topics);
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

function forgetEverything(client: QueryClient): void {
  client.removeQueries({ type: 'inactive' });
  void client.invalidateQueries();
}
