import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { queryOf } from '../../lib/query-client.ts';
import { Button, EmptyState, FailureNotice, FilterChips, Stack, Timeline, Waiting } from '../../ui/index.ts';
import { EVENT_GROUPS, type EventGroup, eventLook, eventText, typesOf } from './event-words.ts';
import { CARD_TOPICS, type LoggedEvent } from './queries.ts';

const PAGE_EVENTS = 50;
const LATEST_EVENTS = 10;

/** Everything that ever happened, newest first. */
export function TimelineTab({ debtorId }: { readonly debtorId: DebtorId }) {
  const [groups, setGroups] = useState<readonly EventGroup[]>([]);
  const pages = useInfiniteQuery({
    queryKey: [CARD_TOPICS, 'debtors.timeline', debtorId, groups],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      call('debtors.timeline', {
        subjectId: debtorId,
        limit: PAGE_EVENTS,
        ...(groups.length > 0 && { types: typesOf(groups) }),
        ...(pageParam !== undefined && { before: pageParam }),
      }),
    getNextPageParam: (page) => (page.more ? page.events.at(-1)?.seq : undefined),
  });
  const events = pages.data?.pages.flatMap((page) => page.events);
  return (
    <Stack>
      <FilterChips
        label={t('debtors.timeline.filter')}
        options={EVENT_GROUPS.map((group) => ({ value: group, label: t(`debtors.timeline.groups.${group}`) }))}
        chosen={groups}
        onChange={setGroups}
      />
      <FailureNotice failure={pages.error} />
      {!events && pages.isPending && <Waiting />}
      {events && <Events events={events} />}
      {pages.hasNextPage && (
        <div>
          <Button onClick={() => void pages.fetchNextPage()} busy={pages.isFetchingNextPage}>
            {t('debtors.timeline.more')}
          </Button>
        </div>
      )}
    </Stack>
  );
}

/** The last few, for the summary. */
export function LatestEvents({ debtorId }: { readonly debtorId: DebtorId }) {
  const latest = useQuery(queryOf(CARD_TOPICS, 'debtors.timeline', { subjectId: debtorId, limit: LATEST_EVENTS }));
  return (
    <>
      <FailureNotice failure={latest.error} />
      {latest.data && <Events events={latest.data.events} />}
    </>
  );
}

function Events({ events }: { readonly events: readonly LoggedEvent[] }) {
  if (events.length === 0) return <EmptyState text={t('debtors.timeline.empty')} />;
  return (
    <Timeline
      label={t('debtors.tabs.timeline')}
      moments={events.map((event) => ({
        id: String(event.seq),
        day: event.day,
        title: eventText(event),
        ...eventLook(event.type),
      }))}
    />
  );
}
