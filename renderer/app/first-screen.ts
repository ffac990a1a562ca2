/** What the screens get that are shown while no ledger is open. */
import type { OutputOf } from '../../shared/contract/define.ts';
import type { AppContract } from '../../shared/contract/index.ts';

export type LedgerState = OutputOf<AppContract['ledger.state']>;
export type FirstScreenProps = { readonly ledger: LedgerState };
