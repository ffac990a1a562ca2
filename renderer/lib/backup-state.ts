import { TOPICS } from '../../shared/contract/events.ts';
import { queryOf } from './query-client.ts';

/** The state of the last copy. The rail and the foot show it on every screen; every change may make it older. */
export const copyStateQuery = () => queryOf(TOPICS, 'copies.state', {});
