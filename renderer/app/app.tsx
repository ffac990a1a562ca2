import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { figuresQuery, todayQuery } from '../features/today/index.ts';
import { ledgerQuery } from '../lib/ledger-state.ts';
import { createQueryClient } from '../lib/query-client.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import type { FirstAnswers } from './first-questions.ts';
import { Window } from './window.tsx';

/** The whole window. The outer boundary catches what even the frame could not survive. */
export function App({ nonce, asked }: { readonly nonce: string; readonly asked?: FirstAnswers }) {
  const [client] = useState(() => knowing(asked, createQueryClient()));
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <Window nonce={nonce} />
      </QueryClientProvider>
    </ErrorBoundary>
  );
}

/** What was asked before anything of this ran is not asked again. */
function knowing(asked: FirstAnswers | undefined, client: QueryClient): QueryClient {
  const { ledger, today, figures } = asked ?? {};
  if (ledger) void client.prefetchQuery({ ...ledgerQuery(), queryFn: () => ledger });
  if (today) void client.prefetchQuery({ ...todayQuery(), queryFn: () => today });
  if (figures) void client.prefetchQuery({ ...figuresQuery(), queryFn: () => figures });
  return client;
}
