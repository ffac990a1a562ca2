/**
 * Everything typed is kept: on this computer with every change, in the ledger a moment later and on the way out. What the
 * contract cannot read yet (a half-written field) waits here until it can, also through a crash.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { AgreementDraft } from '../../../../shared/domain/agreements/plan.ts';
import type { AgreementId, DebtorId } from '../../../../shared/domain/ids.ts';
import { call } from '../../../lib/api.ts';
import { touchFresh } from './fresh-drafts.ts';
import type { Typed, Values } from './queries.ts';

const SAVING_PAUSE = 500;
const placeOf = (id: AgreementId): string => `agreement-draft.${id}`;

/** What was typed and had not reached the ledger yet. */
export function keptDraft(id: AgreementId): Typed | undefined {
  const text = window.localStorage.getItem(placeOf(id));
  // An amount that could not be read was kept as null: its field comes back empty.
  return text === null ? undefined : (JSON.parse(text, (_, value: unknown) => value ?? undefined) as Typed);
}
const dropKept = (id: AgreementId): void => window.localStorage.removeItem(placeOf(id));

export type Autosave = {
  readonly state: 'saved' | 'waiting' | 'unreadable';
  readonly failure: Error | null;
  /** Resolves when the ledger has all that can be read. */
  readonly flush: () => Promise<void>;
  /** How often the ledger took another plan: what is drawn of it is drawn anew. */
  readonly revision: number;
  /** The draft is gone: nothing is saved any more. */
  readonly stop: () => void;
};

export function useAutosave(id: AgreementId, debtorId: DebtorId, values: Typed, stored: Typed): Autosave {
  const [failure, setFailure] = useState<Error | null>(null);
  const [revision, setRevision] = useState(0);
  const now = JSON.stringify(values);
  const latest = useRef(values);
  const [savedText, setSavedText] = useState(() => JSON.stringify(stored));
  const saved = useRef(savedText);
  const good = useRef(stored);
  const saving = useRef<Promise<void>>(Promise.resolve());
  const isStopped = useRef(false);
  latest.current = values;

  const flush = useCallback(() => {
    const save = async (): Promise<void> => {
      const text = JSON.stringify(latest.current);
      const { draft, isWhole } = readable(latest.current, good.current);
      if (isStopped.current || text === saved.current || !draft) return;
      await call('agreements.saveDraft', { id, debtorId, draft });
      const isOtherPlan = JSON.stringify(draft.plan) !== JSON.stringify(good.current.plan);
      good.current = draft;
      saved.current = text;
      if (isWhole && JSON.stringify(latest.current) === text) dropKept(id);
      setSavedText(text);
      if (isOtherPlan) setRevision((n) => n + 1);
      setFailure(null);
    };
    const next = saving.current.then(save);
    saving.current = next.catch((cause: Error) => setFailure(cause));
    return next;
  }, [id, debtorId]);

  useEffect(() => {
    if (isStopped.current || now === saved.current) return;
    touchFresh(id);
    window.localStorage.setItem(placeOf(id), now);
    const timer = setTimeout(() => void flush().catch(() => {}), SAVING_PAUSE);
    return () => clearTimeout(timer);
  }, [id, now, flush]);
  useEffect(() => () => void flush().catch(() => {}), [flush]);

  const stop = useCallback(() => {
    isStopped.current = true;
    dropKept(id);
  }, [id]);
  const isWhole = AgreementDraft.safeParse(values).success;
  return { state: isWhole ? (now === savedText ? 'saved' : 'waiting') : 'unreadable', failure, flush, revision, stop };
}

/** The draft with each part that cannot be read yet as it was before: one unfinished field keeps nothing else from being saved. */
function readable(values: Typed, before: Typed): { readonly draft: Values | undefined; readonly isWhole: boolean } {
  const whole = AgreementDraft.safeParse(values);
  if (whole.success) return { draft: whole.data, isWhole: true };
  const paths = whole.error.issues.map(({ path }) => path);
  const isUnread = (place: string, part?: string) => paths.some(([a, b]) => a === place && (part === undefined || b === part));
  const plan = Object.fromEntries(
    Object.entries({ ...before.plan, ...values.plan }).map(([part, value]) => [
      part,
      isUnread('plan', part) ? before.plan[part as keyof Typed['plan']] : value,
    ]),
  );
  const capacity = isUnread('capacity') ? before.capacity : values.capacity;
  return { draft: AgreementDraft.safeParse({ ...values, capacity, plan }).data, isWhole: false };
}
