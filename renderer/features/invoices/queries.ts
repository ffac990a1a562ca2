/** What the screens of invoices ask, and on which topics their answers stand. */
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { Topic } from '../../../shared/contract/events.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { queryOf } from '../../lib/query-client.ts';

export const LIST_TOPICS: readonly Topic[] = ['invoices', 'payments', 'debtors', 'letters'];
export const INVOICE_TOPICS: readonly Topic[] = [...LIST_TOPICS, 'charges', 'attachments', 'rates', 'settings'];

export type InvoiceAnswer = OutputOf<AppContract['invoices.get']>;

export const invoiceQuery = (id: InvoiceId) => queryOf(INVOICE_TOPICS, 'invoices.get', { id });
