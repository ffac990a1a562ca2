/** The policy on the screen: what is saved, or the draft over it, with what is wrong with it and what it would change. */
import type { DunningPolicy } from '../../../shared/domain/dunning/policy.ts';
import { policyChanges } from '../../../shared/domain/dunning/policy-changes.ts';
import { type DraftProblems, problemsOf } from './problems.ts';
import type { PolicyAnswer } from './queries.ts';
import { usePolicyEdit } from './store.ts';
import { type PolicyPreview, usePolicyPreview } from './use-policy-preview.ts';

export type PartProps = DraftProblems & {
  readonly saved: PolicyAnswer;
  readonly policy: DunningPolicy;
  readonly isEdited: boolean;
  readonly preview: PolicyPreview;
};

export function usePolicyOnScreen(saved: PolicyAnswer): PartProps {
  const policy = usePolicyEdit(({ draft }) => draft) ?? saved.policy;
  const found = problemsOf(policy);
  const canBeKept = !found.unreadable && found.problems.length === 0;
  const preview = usePolicyPreview(canBeKept ? policy : undefined);
  const isEdited = found.unreadable || policyChanges(saved.policy, policy).length > 0;
  return { saved, policy, ...found, isEdited, preview };
}
