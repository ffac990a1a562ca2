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

/** Beside the list and below it: told once the rows are. */
export const figuresQuery = () => queryOf(AGENDA_TOPICS, 'agenda.figures', {});

export type Today = OutputOf<AppContract['agenda.today']>;
export type Figures = OutputOf<AppContract['agenda.figures']>;
