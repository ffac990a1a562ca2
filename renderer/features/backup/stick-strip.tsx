import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { copyStateQuery } from '../../lib/backup-state.ts';
import { loadLater } from '../../lib/load-later.tsx';
import { sticksQuery } from '../../lib/stick-state.ts';

const StickActivity = loadLater(async () => (await import('./stick-activity.tsx')).StickActivity);
const CopyNudge = loadLater(async () => (await import('./copy-nudge.tsx')).CopyNudge);

/** Under every screen: a stick that is being copied to by itself, until its owner has read how it ended; else, that it is time. */
export function StickStrip({ isOnCopies }: { readonly isOnCopies: boolean }) {
  const { data } = useQuery(sticksQuery());
  const { data: copies } = useQuery(copyStateQuery());
  if (data?.activity) {
    return (
      <Suspense>
        <StickActivity activity={data.activity} sticks={data.sticks} />
      </Suspense>
    );
  }
  return copies?.state === 'stale' && !isOnCopies ? (
    <Suspense>
      <CopyNudge copies={copies} />
    </Suspense>
  ) : null;
}
