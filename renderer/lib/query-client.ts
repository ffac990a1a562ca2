/**
 * Server data. Nothing grows old by time: main announces the topics that a command touched, and every query that
 * stands on one of them is read again. So each key starts with its topics: `[topics, channel, input]`.
 */
import { QueryClient, type QueryKey, queryOptions } from '@tanstack/react-query';
import type { InputOf } from '../../shared/contract/define.ts';
import type { Topic } from '../../shared/contract/events.ts';
import type { AppContract } from '../../shared/contract/index.ts';
import { type ChannelOfKind, call } from './api.ts';

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, refetchOnWindowFocus: false, networkMode: 'always' },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** Key and reader of one query channel. `topics`: what must change for the answer to change. */
export function queryOf<K extends ChannelOfKind<'query'>>(topics: readonly Topic[], channel: K, input: InputOf<AppContract[K]>) {
  return queryOptions({ queryKey: [topics, channel, input] as const, queryFn: () => call(channel, input) });
}

/**
 * For a form that is filled once and then belongs to whoever types: what was read for another screen may be old, since a screen that
 * nobody sees is not read again. Wait until `isFetchedAfterMount`.
 */
export const READ_ANEW = { refetchOnMount: 'always' } as const;

/** Reads again whatever stands on one of these topics. */
export function invalidateTopics(client: QueryClient, changed: readonly Topic[]): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => topicsOf(queryKey).some((topic) => changed.includes(topic)) });
}

function topicsOf(key: QueryKey): readonly Topic[] {
  return Array.isArray(key[0]) ? (key[0] as readonly Topic[]) : [];
}
