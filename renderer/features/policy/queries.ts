/** What the screens of the policy ask, and on which topics their answers stand. */
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { Topic } from '../../../shared/contract/events.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { queryOf } from '../../lib/query-client.ts';

const POLICY_TOPICS: readonly Topic[] = ['agenda', 'debtors'];
/** What everybody's next step stands on. */
export const STEP_TOPICS: readonly Topic[] = ['agenda', 'debtors', 'invoices', 'payments', 'promises', 'letters', 'holidays'];

export const policyQuery = () => queryOf(POLICY_TOPICS, 'policy.get', {});
export const versionsQuery = (limit: number) => queryOf(POLICY_TOPICS, 'policy.versions', { offset: 0, limit });

export type PolicyAnswer = OutputOf<AppContract['policy.get']>;
export type PreviewAnswer = OutputOf<AppContract['policy.preview']>;
export type PolicyVersion = OutputOf<AppContract['policy.versions']>['versions'][number];
