/** Which step a field of the draft stands on, and the keys that lead to each. */
import { useEffect, useRef } from 'react';
import { AgreementDraft } from '../../../../shared/domain/agreements/plan.ts';
import type { Typed, TypedPlan } from './queries.ts';
import { STEPS, type StepNumber } from './wizard-context.ts';

const CAPACITY = 3;
const STEP_OF_PART: Readonly<Record<keyof TypedPlan, StepNumber>> = {
  invoiceIds: 1,
  fixedOn: 1,
  includes: 1,
  forgivesLeftOut: 1,
  downPayment: CAPACITY,
  cash: CAPACITY,
  dayRule: CAPACITY,
  deferralRate: 4,
  waiver: 4,
  work: 4,
  goods: 4,
  voucher: 4,
  offer: 4,
  guarantor: 5,
  otherGuarantee: 5,
  clauses: 5,
  signer: 5,
};

/** The steps on which something cannot be read. */
export function unreadSteps(draft: Typed): ReadonlySet<StepNumber> {
  const { error } = AgreementDraft.safeParse(draft);
  return new Set(
    error?.issues.map(({ path: [place, part] }) => (place === 'plan' ? STEP_OF_PART[part as keyof TypedPlan] : CAPACITY)),
  );
}

/** Alt with the number of a step, from anywhere on the screen, also from a field. */
export function useStepKeys(goTo: (step: StepNumber) => void): void {
  const latest = useRef(goTo);
  useEffect(() => {
    latest.current = goTo;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return;
      const step = STEPS.find((number) => event.code === `Digit${number}`);
      if (step === undefined) return;
      event.preventDefault();
      latest.current(step);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
