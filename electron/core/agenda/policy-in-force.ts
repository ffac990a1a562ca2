/** The follow-up policy that holds. A ledger writes down the program's own before it first follows a debt, so that a newer program changes nobody's. */
import { DEFAULT_POLICY } from '../../../shared/domain/dunning/default-policy.ts';
import { ladderFor } from '../../../shared/domain/dunning/ladder-for.ts';
import type { DunningPolicy, Ladder } from '../../../shared/domain/dunning/policy.ts';
import type { FollowedDebtor } from '../../db/repositories/agenda-facts.ts';
import { findPolicy, insertPolicy } from '../../db/repositories/policy-repository.ts';
import type { ReadDb, WriteTx } from '../../db/unit-of-work.ts';

const FIRST_VERSION = 1;

export const policyInForce = (db: ReadDb): DunningPolicy => findPolicy(db)?.policy ?? DEFAULT_POLICY;

/** `now` is a UTC instant. */
export function writeDownFirstPolicy(tx: WriteTx, now: string): void {
  if (findPolicy(tx)) return;
  insertPolicy(tx, { version: FIRST_VERSION, madeAt: now, policy: DEFAULT_POLICY });
}

export type Served = Pick<FollowedDebtor, 'kind' | 'behaviour' | 'ladderId' | 'onlyInWriting'>;

/** The ladder of each debtor, made once for each kind of them. */
export function laddersOf(policy: DunningPolicy): (debtor: Served) => Ladder {
  const made = new Map<string, Ladder>();
  return ({ kind, behaviour, ladderId, onlyInWriting }) => {
    const key = `${kind} ${behaviour} ${ladderId} ${Number(onlyInWriting)}`;
    const known = made.get(key);
    if (known) return known;
    const ladder = ladderFor(policy, {
      kind,
      behaviour,
      ownLadderId: ladderId ?? undefined,
      onlyInWriting: Boolean(onlyInWriting),
    });
    made.set(key, ladder);
    return ladder;
  };
}
