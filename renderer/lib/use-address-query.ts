import { useMemo, useSyncExternalStore } from 'react';

/** What stands after `?` in the address of the page, e.g. `deudor` of a new invoice. */
export function useAddressQuery(): URLSearchParams {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => new URLSearchParams(hash.split('?')[1] ?? ''), [hash]);
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
