/** How the list of agreements is looked at; kept while the program runs. */
import { create } from 'zustand';
import type { AgreementFilter } from '../../../shared/contract/agreements.ts';

export type AgreementGroup = NonNullable<AgreementFilter['group']>;
export type AgreementSort = 'next' | 'debtor' | 'pending' | 'updated';
type ListState = {
  readonly text: string;
  /** All of them when absent. */
  readonly group: AgreementGroup | undefined;
  readonly sort: AgreementSort;
  readonly descending: boolean;
};

export const useAgreementList = create<ListState>(() => ({ text: '', group: 'living', sort: 'next', descending: false }));
export const changeList = (change: Partial<ListState>): void => useAgreementList.setState(change);
