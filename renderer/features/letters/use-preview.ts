/** The paper of the options on the screen, drawn again when they or what stands behind them change. The last one stays meanwhile. */
import { useEffect, useState } from 'react';
import { LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { useDebounced } from '../../lib/use-debounced.ts';
import { useEvent } from '../../lib/use-events.ts';
import { useJob } from '../../lib/use-job.ts';
import { FACT_TOPICS, type PreviewAnswer } from './queries.ts';

const DRAWING_PAUSE = 90;

export type Preview = {
  readonly drawn: PreviewAnswer | undefined;
  /** Of these very options and no older ones. */
  readonly current: boolean;
  readonly failure: Error | null;
};

export function usePreview(debtorId: DebtorId, options: LetterOptions): Preview {
  const [drawn, setDrawn] = useState<{ readonly answer: PreviewAnswer; readonly of: string }>();
  const [changes, setChanges] = useState(0);
  const settled = useDebounced(options, DRAWING_PAUSE);
  const of = JSON.stringify([settled, changes]);
  const job = useJob('letters.preview', (answer) => setDrawn({ answer, of }));
  useEvent('data.changed', ({ topics }) => {
    if (topics.some((topic) => FACT_TOPICS.includes(topic))) setChanges((n) => n + 1);
  });
  useEvent('day.changed', () => setChanges((n) => n + 1));
  const { start } = job;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `of` stands for the settled options and for every change of the ledger
  useEffect(() => {
    const readable = LetterOptions.safeParse(settled);
    if (readable.success) void start({ debtorId, options: readable.data });
  }, [of, debtorId, start]);
  return {
    drawn: drawn?.answer,
    current: settled === options && drawn?.of === of && job.state.status === 'done',
    failure: job.state.status === 'failed' ? job.state.failure : null,
  };
}
