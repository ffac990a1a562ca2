import type { Topic } from '../../../shared/contract/events.ts';
import type { DebtorId, LetterId } from '../../../shared/domain/ids.ts';
import { queryOf } from '../../lib/query-client.ts';

const TOPICS: readonly Topic[] = ['letters', 'debtors', 'agenda', 'promises', 'attachments'];

export const negotiationsQuery = (debtorId: DebtorId, letterId?: LetterId) =>
  queryOf(TOPICS, 'negotiations.list', { debtorId, ...(letterId && { letterId }) });
export const proofsQuery = (letterId: LetterId) => queryOf(['letters', 'attachments'], 'deliveries.proofs', { letterId });
