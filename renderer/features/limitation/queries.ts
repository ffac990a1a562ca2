/** What the card asks, and on which topics its answer stands. */

import type { OutputOf } from '../../../shared/contract/define.ts';
import type { Topic } from '../../../shared/contract/events.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import type { LimitationClockView } from '../../../shared/contract/limitation.ts';

export const LIMITATION_TOPICS: readonly Topic[] = [
  'limitation',
  'debtors',
  'invoices',
  'payments',
  'promises',
  'letters',
  'attachments',
];

export type Limitation = OutputOf<AppContract['limitation.get']>;
export type Step = LimitationClockView['steps'][number];
