/** What the card asks, and on which topics its answer stands. */
import type { Topic } from '../../../shared/contract/events.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { queryOf } from '../../lib/query-client.ts';

const VAT_TOPICS: readonly Topic[] = ['debtors', 'invoices', 'payments', 'letters', 'limitation', 'profile', 'settings'];

export const reliefOfDebtor = (debtorId: DebtorId) => queryOf(VAT_TOPICS, 'vatRelief.ofDebtor', { debtorId });
export const reliefOfInvoice = (id: InvoiceId) => queryOf(VAT_TOPICS, 'vatRelief.ofInvoice', { id });
