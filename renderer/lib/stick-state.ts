import { queryOf } from './query-client.ts';

/** The USB sticks that are plugged in, and the copy that one of them began. */
export const sticksQuery = () => queryOf(['ledger', 'copies'], 'sticks.state', {});
