/** What the work list asks, and on which topics its answers stand. */
import type { OutputOf } from '../../../shared/contract/define.ts';
import type { Topic } from '../../../shared/contract/events.ts';
import type { AppContract } from '../../../shared/contract/index.ts';
import { queryOf } from '../../lib/query-client.ts';
import { FIRST_ROWS } from './first-rows.ts';

export const AGENDA_TOPICS: readonly Topic[] = ['agenda', 'debtors', 'invoices', 'payments', 'promises', 'letters', 'settings'];
/** Besides, what the legal windows stand on. */
export const CLOCK_TOPICS: readonly Topic[] = [...AGENDA_TOPICS, 'limitation', 'profile'];

/** The work list: the first rows of each group. */
export const todayQuery = () => queryOf(AGENDA_TOPICS, 'agenda.today', { first: FIRST_ROWS });

export type Today = OutputOf<AppContract['agenda.today']>;
