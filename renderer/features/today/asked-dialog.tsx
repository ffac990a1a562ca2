import { Suspense } from 'react';
import { loadLater } from '../../lib/load-later.tsx';
import { useTodayStore } from './store.ts';

export const StepDialog = loadLater(async () => (await import('./step-dialog.tsx')).StepDialog);

/** What is being asked about a row, if anything. The dialogs and their forms come after the list. */
export function AskedDialog() {
  const asked = useTodayStore((state) => state.asked);
  return asked ? (
    <Suspense>
      <StepDialog {...asked} />
    </Suspense>
  ) : null;
}
