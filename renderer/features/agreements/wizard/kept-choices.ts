/** What was written for a proposal before another was looked at: choosing it again finds it so. */
import type { AgreementId } from '../../../../shared/domain/ids.ts';
import type { TypedPlan } from './queries.ts';
import type { ProposalName } from './words.ts';

export type Choice = Pick<TypedPlan, 'cash' | 'offer'> & Pick<Partial<TypedPlan>, 'downPayment' | 'waiver'>;

const kept = new Map<string, Choice>();
const keyOf = (id: AgreementId, name: ProposalName): string => `${id} ${name}`;

export const choiceOf = ({ cash, offer, downPayment, waiver }: TypedPlan): Choice => ({ cash, offer, downPayment, waiver });
export const keepChoice = (id: AgreementId, name: ProposalName, plan: TypedPlan): void =>
  void kept.set(keyOf(id, name), choiceOf(plan));
export const keptChoice = (id: AgreementId, name: ProposalName): Choice | undefined => kept.get(keyOf(id, name));
