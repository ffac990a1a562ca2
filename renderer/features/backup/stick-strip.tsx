import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { loadLater } from '../../lib/load-later.tsx';
import { sticksQuery } from '../../lib/stick-state.ts';

const StickActivity = loadLater(async () => (await import('./stick-activity.tsx')).StickActivity);

/** Under every screen while a stick is being copied to by itself, and until its owner has read how it ended. */
export function StickStrip() {
  const { data } = useQuery(sticksQuery());
  return data?.activity ? (
    <Suspense>
      <StickActivity activity={data.activity} sticks={data.sticks} />
    </Suspense>
  ) : null;
}
