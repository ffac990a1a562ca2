/** The paper of the draft as the ledger has it, drawn again with each version of it. The last one stays meanwhile. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { FileToken } from '../../../../shared/domain/ids.ts';
import type { LetterKind } from '../../../../shared/domain/letters/letter-kinds.ts';
import { queryOf } from '../../../lib/query-client.ts';
import { useJob } from '../../../lib/use-job.ts';
import { FACT_TOPICS } from './queries.ts';
import { useWizard } from './wizard-context.ts';

type Paper = { readonly token: FileToken | undefined; readonly failure: Error | null };

/** `kind`: which paper; nothing is drawn while there is none. */
export function usePaper(kind: LetterKind | undefined, revision: number): Paper {
  const { id, debtor } = useWizard();
  const [drawn, setDrawn] = useState<FileToken>();
  const proposed = useQuery({
    ...queryOf([...FACT_TOPICS, 'profile'], 'letters.options', {
      debtorId: debtor.id,
      about: id,
      ...(kind !== undefined && { letter: kind }),
    }),
    enabled: kind !== undefined,
    gcTime: 0,
  });
  const job = useJob('letters.preview', ({ token }) => setDrawn(token));
  const options = proposed.data?.options;
  const { start } = job;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each revision is another paper of the same options
  useEffect(() => {
    if (options) void start({ debtorId: debtor.id, options });
  }, [options, revision, debtor.id, start]);
  return {
    token: kind === undefined ? undefined : drawn,
    failure: proposed.error ?? (job.state.status === 'failed' ? job.state.failure : null),
  };
}
