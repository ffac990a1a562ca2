/** What the dialogs of contacts ask, and on which topics their answers stand. */
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { Topic } from '../../../shared/contract/events.ts';
import type { AppContract } from '../../../shared/contract/index.ts';

export const TEXT_TOPICS: readonly Topic[] = [
  'debtors',
  'invoices',
  'payments',
  'promises',
  'agreements',
  'letters',
  'agenda',
  'profile',
  'settings',
];

export type FollowUp = OutputOf<AppContract['agenda.ofDebtor']>;
export type TextsAnswer = OutputOf<AppContract['texts.compose']>;
