/** What is being written down of each call. Kept while the program runs: leaving the screen loses nothing, coming back finds it. */
import { create } from 'zustand';
import type { ContactOutcome } from '../../../shared/contract/contacts.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { Excuse } from '../../../shared/domain/dunning/excuse.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';

export type CallDraft = {
  /** Milliseconds of the window's own clock. */
  readonly startedAt: number;
  readonly outcome?: ContactOutcome | undefined;
  readonly excuse?: Excuse | undefined;
  readonly amount?: Cents | undefined;
  readonly promisedFor?: IsoDate | undefined;
  readonly again?: IsoDate | undefined;
  readonly note?: string | undefined;
  /** Absent: as the outcome proposes. */
  readonly doesStep?: boolean | undefined;
};

type CallState = { readonly drafts: Readonly<Record<DebtorId, CallDraft>> };

export const useCallStore = create<CallState>(() => ({ drafts: {} }));

export const begin = (id: DebtorId): void =>
  useCallStore.setState(({ drafts }) => (drafts[id] ? {} : { drafts: { ...drafts, [id]: { startedAt: performance.now() } } }));

export const change = (id: DebtorId, made: Partial<CallDraft>): void =>
  useCallStore.setState(({ drafts }) => {
    const draft = drafts[id] ?? { startedAt: performance.now() };
    return { drafts: { ...drafts, [id]: { ...draft, ...made } } };
  });

export const forget = (id: DebtorId): void =>
  useCallStore.setState(({ drafts: { [id]: _forgotten, ...drafts } }) => ({ drafts }));

export const secondsSince = (startedAt: number): number => Math.max(0, Math.floor((performance.now() - startedAt) / 1000));
