/** What the screen of a call asks, and on which topics it stands. */
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { Topic } from '../../../shared/contract/events.ts';
import type { AppContract } from '../../../shared/contract/index.ts';

export const CALL_TOPICS: readonly Topic[] = [
  'debtors',
  'invoices',
  'payments',
  'promises',
  'agenda',
  'letters',
  'profile',
  'settings',
  'holidays',
];

export type Brief = OutputOf<AppContract['calls.brief']>;
export type FollowUp = OutputOf<AppContract['agenda.ofDebtor']>;
export type DebtorAnswer = OutputOf<AppContract['debtors.get']>;
export type CallSubject = { readonly debtor: DebtorAnswer; readonly brief: Brief; readonly followUp: FollowUp };
