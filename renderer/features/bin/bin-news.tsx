import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { loadLater } from '../../lib/load-later.tsx';
import { binStateQuery } from './queries.ts';

const EmptiedNotice = loadLater(async () => (await import('./emptied-notice.tsx')).EmptiedNotice);

/** What the program emptied by itself, until its owner has read it. */
export function BinNews() {
  const { data: state } = useQuery(binStateQuery());
  const last = state?.lastEmptied;
  return last?.isNews ? (
    <Suspense>
      <EmptiedNotice last={last} />
    </Suspense>
  ) : null;
}
