import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { loadLater } from '../../lib/load-later.tsx';
import { ratesQuery } from './queries.ts';

const MissingRates = loadLater(async () => (await import('./missing-rates.tsx')).MissingRates);

/** From 1 January and 1 July, for as long as the rate of the half-year (or year) is missing: asks for it, and says what waits. */
export function MissingRateCard() {
  const rates = useQuery(ratesQuery());
  const missing = (rates.data?.tables ?? []).filter(({ next }) => next.missing);
  if (missing.length === 0) return null;
  return (
    <Suspense>
      <MissingRates missing={missing} />
    </Suspense>
  );
}
