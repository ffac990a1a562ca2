/** What the steps of the wizard share: one form, and the figures that main makes of it. */
import { createContext, useContext } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { AgreementPlan } from '../../../../shared/domain/agreements/plan.ts';
import type { AgreementId } from '../../../../shared/domain/ids.ts';
import type { BeginAnswer, Composed, DebtsAnswer, Typed, TypedPlan, Values } from './queries.ts';

export const STEPS = [1, 2, 3, 4, 5, 6] as const;
export type StepNumber = (typeof STEPS)[number];
export const LAST_STEP = 6;
/** Their names in the catalogue. */
export const STEP_NAMES = {
  1: 'debt',
  2: 'person',
  3: 'capacity',
  4: 'proposals',
  5: 'failure',
  6: 'review',
} as const satisfies Record<StepNumber, string>;

export type Wizard = {
  readonly id: AgreementId;
  readonly debtor: BeginAnswer['debtor'];
  readonly form: UseFormReturn<Typed, unknown, Values>;
  readonly draft: Typed;
  /** The plan as the contract reads it; absent while something in it cannot be read. */
  readonly plan: AgreementPlan | undefined;
  /** The same, or as it was before. */
  readonly lastPlan: AgreementPlan | undefined;
  /** The steps on which something cannot be read. */
  readonly unread: ReadonlySet<StepNumber>;
  readonly setPlan: (change: PlanChange) => void;
  /** Of the last plan that could be read. */
  readonly composed: Composed | undefined;
  readonly debts: DebtsAnswer | undefined;
  readonly goTo: (step: StepNumber) => void;
  /** Saves what is not saved yet. */
  readonly flush: () => Promise<void>;
  /** From here on the agreement is no draft: nothing is saved any more. */
  readonly stop: () => void;
};

export type PlanChange = { readonly [K in keyof TypedPlan]?: TypedPlan[K] | undefined };

const WizardContext = createContext<Wizard | undefined>(undefined);
export const WizardProvider = WizardContext.Provider;

export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (!wizard) throw new Error('outside of the wizard');
  return wizard;
}

/** Nothing stands in the way of proposing or signing it. */
export const isReady = ({ plan, composed }: Pick<Wizard, 'plan' | 'composed'>): boolean =>
  plan !== undefined && composed !== undefined && !composed.problems.some(({ severity }) => severity === 'blocks');
