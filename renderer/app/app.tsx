import { QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { createQueryClient } from '../lib/query-client.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { Window } from './window.tsx';

/** The whole window. The outer boundary catches what even the frame could not survive. */
export function App({ nonce }: { readonly nonce: string }) {
  const [client] = useState(createQueryClient);
  return (
    <ErrorBoundary>
      <QueryClientProvider client={client}>
        <Window nonce={nonce} />
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
