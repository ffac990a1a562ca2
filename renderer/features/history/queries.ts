import type { OutputOf } from '../../../shared/contract/define.ts';
import type { Topic } from '../../../shared/contract/events.ts';
import type { historyChannels } from '../../../shared/contract/history.ts';
import type { DebtorId, InvoiceId, PaymentId } from '../../../shared/domain/ids.ts';
import { queryOf } from '../../lib/query-client.ts';

type Channels = typeof historyChannels;
export type DebtorHistoryAnswer = OutputOf<Channels['history.debtor']>;
export type InvoiceHistoryAnswer = OutputOf<Channels['history.invoice']>;
export type PaymentHistoryAnswer = OutputOf<Channels['history.payment']>;
export type By = DebtorHistoryAnswer['versions'][number]['by'];

/** What can come back depends on payments and letters too. */
const TOPICS: readonly Topic[] = ['debtors', 'invoices', 'payments', 'letters'];

export const debtorHistoryQuery = (id: DebtorId, limit: number) => queryOf(TOPICS, 'history.debtor', { id, limit });
export const invoiceHistoryQuery = (id: InvoiceId, limit: number) => queryOf(TOPICS, 'history.invoice', { id, limit });
export const paymentHistoryQuery = (id: PaymentId) => queryOf(TOPICS, 'history.payment', { id });
