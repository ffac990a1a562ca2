/** What the screens of agreements ask, and on which topics their answers stand. */
import type { Topic } from '../../../shared/contract/events.ts';
import type { AgreementId } from '../../../shared/domain/ids.ts';
import { queryOf } from '../../lib/query-client.ts';

export const LIST_TOPICS: readonly Topic[] = ['agreements', 'debtors', 'invoices', 'payments', 'charges'];
const AGREEMENT_TOPICS: readonly Topic[] = [...LIST_TOPICS, 'letters', 'attachments', 'settings'];

export const agreementQuery = (id: AgreementId) => queryOf(AGREEMENT_TOPICS, 'agreements.get', { id });
