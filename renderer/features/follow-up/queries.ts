/** What the follow-up of a debtor asks, and on which topics the answer stands. */
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { Topic } from '../../../shared/contract/events.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { queryOf } from '../../lib/query-client.ts';

const TOPICS: readonly Topic[] = ['agenda', 'debtors', 'invoices', 'payments', 'promises', 'letters', 'settings'];

export const followUpQuery = (debtorId: DebtorId) => queryOf(TOPICS, 'agenda.ofDebtor', { debtorId });

export type FollowUp = OutputOf<AppContract['agenda.ofDebtor']>;
export type LadderStep = FollowUp['ladder']['steps'][number];
export type Pause = FollowUp['pauses'][number];
