/**
 * Many letters, one after another, each by the very command that registers a single one: so each is registered whole or not
 * at all, whatever happens, and stopping leaves what is done. It goes on while other screens are looked at.
 */
import type { PlannedLetter } from '../../../shared/contract/press.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { AppFailure, call } from '../../lib/api.ts';
import { runJob } from '../../lib/job-query.ts';
import { batchStore, type RefusedLetter, type RegisteredLetter } from '../../lib/letter-batch.ts';

export async function registerBatch(letters: readonly PlannedLetter[]): Promise<void> {
  if (batchStore.get().status === 'running') return;
  const registered: RegisteredLetter[] = [];
  const refused: RefusedLetter[] = [];
  for (const [done, letter] of letters.entries()) {
    if (isStopping()) break;
    batchStore.set({ status: 'running', done, total: letters.length, name: letter.debtorName, stopping: false });
    const outcome = await register(letter);
    if ('failure' in outcome) refused.push(outcome);
    else registered.push(outcome);
  }
  const stopped = registered.length + refused.length < letters.length;
  batchStore.set({ status: 'done', registered, refused, stopped });
  announce(t(stopped ? 'press.batch.stopped' : 'press.batch.done', { count: registered.length }));
}

export function stopBatch(): void {
  const now = batchStore.get();
  if (now.status === 'running') batchStore.set({ ...now, stopping: true });
}

export const forgetBatch = (): void => batchStore.set({ status: 'none' });

function isStopping(): boolean {
  const now = batchStore.get();
  return now.status === 'running' && now.stopping;
}

async function register(letter: PlannedLetter): Promise<RegisteredLetter | RefusedLetter> {
  const { debtorId, debtorName, total } = letter;
  let draftId = letter.draftId;
  try {
    if (draftId === undefined) {
      const { options } = await call('letters.options', { debtorId, letter: letter.letter });
      draftId = (await call('letters.saveDraft', { debtorId, options })).letterId;
    }
    const { letterId, number } = await runJob('letters.register', { letterId: draftId, total });
    return { letterId, number, debtorId, debtorName };
  } catch (cause) {
    if (!(cause instanceof AppFailure)) throw cause;
    return { letter, failure: cause, ...(draftId !== undefined && { draftId }) };
  }
}
