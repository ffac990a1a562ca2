import { useInfiniteQuery } from '@tanstack/react-query';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { call } from '../../lib/api.ts';
import { Button, Card, FailureNotice, Timeline } from '../../ui/index.ts';
import { eventLook, eventText } from '../debtors/index.ts';
import { INVOICE_TOPICS } from './queries.ts';

const PAGE_EVENTS = 10;

/** All that happened to it, newest first. */
export function HistoryCard({ id }: { readonly id: InvoiceId }) {
  const pages = useInfiniteQuery({
    queryKey: [INVOICE_TOPICS, 'debtors.timeline', id],
    initialPageParam: undefined as number | undefined,
    queryFn: ({ pageParam }) =>
      call('debtors.timeline', {
        subjectId: id,
        limit: PAGE_EVENTS,
        ...(pageParam !== undefined && { before: pageParam }),
      }),
    getNextPageParam: (page) => (page.more ? page.events.at(-1)?.seq : undefined),
  });
  const events = pages.data?.pages.flatMap((page) => page.events) ?? [];
  return (
    <Card title={t('invoices.page.history')}>
      <FailureNotice failure={pages.error} />
      <Timeline
        label={t('invoices.page.history')}
        moments={events.map((event) => ({
          id: String(event.seq),
          day: event.day,
          title: eventText(event),
          ...eventLook(event.type),
        }))}
      />
      {pages.hasNextPage && (
        <Button onClick={() => void pages.fetchNextPage()} busy={pages.isFetchingNextPage}>
          {t('invoices.page.moreHistory')}
        </Button>
      )}
    </Card>
  );
}
