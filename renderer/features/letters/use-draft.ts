/** The options of a draft: changed at once on the screen, saved a moment later, never lost on the way out. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { DebtorId, LetterId } from '../../../shared/domain/ids.ts';
import { call } from '../../lib/api.ts';

const SAVING_PAUSE = 500;

export type Draft = {
  readonly options: LetterOptions;
  readonly change: (change: Partial<LetterOptions>) => void;
  /** Saves what is not saved yet; resolves when the ledger has all of it. */
  readonly flush: () => Promise<void>;
  readonly failure: Error | null;
};

export function useDraft(letterId: LetterId, debtorId: DebtorId, stored: LetterOptions): Draft {
  const [options, setOptions] = useState(stored);
  const [failure, setFailure] = useState<Error | null>(null);
  const latest = useRef(stored);
  const saved = useRef(stored);
  const saving = useRef<Promise<void>>(Promise.resolve());

  const flush = useCallback(() => {
    const save = async (): Promise<void> => {
      const now = latest.current;
      if (now === saved.current) return;
      await call('letters.saveDraft', { letterId, debtorId, options: now });
      saved.current = now;
      setFailure(null);
    };
    const next = saving.current.then(save);
    saving.current = next.catch((cause: Error) => setFailure(cause));
    return next;
  }, [letterId, debtorId]);

  const change = useCallback((part: Partial<LetterOptions>) => {
    latest.current = withoutEmpty({ ...latest.current, ...part });
    setOptions(latest.current);
  }, []);

  useEffect(() => {
    if (options === saved.current) return;
    const timer = setTimeout(() => void flush().catch(() => {}), SAVING_PAUSE);
    return () => clearTimeout(timer);
  }, [options, flush]);
  useEffect(() => () => void flush().catch(() => {}), [flush]);

  return { options, change, flush, failure };
}

/** An emptied field travels as an absent one. */
const withoutEmpty = (options: LetterOptions): LetterOptions =>
  Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as LetterOptions;
