/** The batch of letters that is being registered: it goes on while other screens are open, so the frame tells of it too. */
import type { PlannedLetter } from '../../shared/contract/press.ts';
import type { DebtorId, LetterId } from '../../shared/domain/ids.ts';
import type { AppFailure } from './api.ts';
import { createStore } from './store.ts';

export type RegisteredLetter = {
  readonly letterId: LetterId;
  readonly number: string;
  readonly debtorId: DebtorId;
  readonly debtorName: string;
};
export type RefusedLetter = {
  readonly letter: PlannedLetter;
  /** What was kept of it. */
  readonly draftId?: LetterId;
  readonly failure: AppFailure;
};
export type Batch =
  | { readonly status: 'none' }
  | {
      readonly status: 'running';
      readonly done: number;
      readonly total: number;
      readonly name: string;
      readonly stopping: boolean;
    }
  | {
      readonly status: 'done';
      readonly registered: readonly RegisteredLetter[];
      readonly refused: readonly RefusedLetter[];
      readonly stopped: boolean;
    };

export const batchStore = createStore<Batch>({ status: 'none' });
