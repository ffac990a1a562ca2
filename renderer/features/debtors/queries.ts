/** What the screens of a debtor ask, and on which topics their answers stand. */
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { Topic } from '../../../shared/contract/events.ts';
import type { AppContract } from '../../../shared/contract/index.ts';

export const LIST_TOPICS: readonly Topic[] = ['debtors', 'invoices', 'payments', 'promises', 'letters'];
export const CARD_TOPICS: readonly Topic[] = [...LIST_TOPICS, 'charges', 'attachments', 'rates', 'settings'];

export type DebtorAnswer = OutputOf<AppContract['debtors.get']>;
export type Claim = OutputOf<AppContract['debtors.claim']>;
export type LoggedEvent = OutputOf<AppContract['debtors.timeline']>['events'][number];
