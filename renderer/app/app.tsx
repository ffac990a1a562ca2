import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { todayQuery } from '../features/today/index.ts';
import { ledgerQuery } from '../lib/ledger-state.ts';
import { createQueryClient } from '../lib/query-client.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Window } from './window.tsx';

/** The whole window. The outer boundary catches what even the frame could not survive. */
export function App({ nonce }: { readonly nonce: string }) {
  const [client] = useState(() => asking(createQueryClient()));
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <Window nonce={nonce} />
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

/** What the first screen will ask, asked before anything is drawn; main answers while the window is still busy with itself. */
function asking(client: QueryClient): QueryClient {
  void client.prefetchQuery(ledgerQuery());
  if (/^#?\/?(hoy)?$/.test(window.location.hash)) void client.prefetchQuery(todayQuery());
  return client;
}
