/** What keeps an edited policy from being saved: what a field could not read, and what the rules do not allow. */
import { DunningPolicy } from '../../../shared/domain/dunning/policy.ts';
import { type PolicyProblem, policyProblems } from '../../../shared/domain/dunning/policy-problems.ts';

export type DraftProblems = {
  readonly problems: readonly PolicyProblem[];
  /** Some field holds what the contract refuses; the field itself says so. */
  readonly unreadable: boolean;
};

export function problemsOf(policy: DunningPolicy): DraftProblems {
  if (!DunningPolicy.safeParse(policy).success) return { problems: [], unreadable: true };
  return { problems: policyProblems(policy), unreadable: false };
}
