import { queryOf } from './query-client.ts';

/** Which ledger is open, or why none is. */
export const ledgerQuery = () => queryOf(['ledger', 'profile'], 'ledger.state', {});
