/** How the list of invoices is looked at; kept while the program runs. */
import { create } from 'zustand';
import type { InvoiceFilter, InvoiceSort } from '../../../shared/contract/invoices.ts';

export type ListStatus = InvoiceFilter['status'];
type ListState = {
  readonly text: string;
  readonly status: ListStatus;
  readonly sort: InvoiceSort;
  readonly descending: boolean;
};

export const useInvoiceList = create<ListState>(() => ({ text: '', status: 'open', sort: 'due', descending: false }));
export const changeList = (change: Partial<ListState>): void => useInvoiceList.setState(change);
