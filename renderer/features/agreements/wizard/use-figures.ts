/** The figures of the plan on the screen: main computes, the latest question wins, and the last answer stays meanwhile. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { AgreementPlan } from '../../../../shared/domain/agreements/plan.ts';
import { IsoDate } from '../../../../shared/domain/civil-date.ts';
import type { AgreementId, DebtorId } from '../../../../shared/domain/ids.ts';
import { useDebounced } from '../../../lib/use-debounced.ts';
import { useToday } from '../../../ui/index.ts';
import { type Composed, composeQuery, type DebtsAnswer, debtsQuery, type TypedPlan } from './queries.ts';

const COMPOSING_PAUSE = 120;

type Figures = {
  readonly plan: AgreementPlan | undefined;
  /** While something in it cannot be read, as it was before. */
  readonly lastPlan: AgreementPlan | undefined;
  readonly composed: Composed | undefined;
  readonly debts: DebtsAnswer | undefined;
  readonly failure: Error | null;
};

export function useFigures(id: AgreementId, debtorId: DebtorId, typed: TypedPlan): Figures {
  const today = useToday();
  const text = JSON.stringify(typed);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` says when the plan is another one
  const plan = useMemo(() => AgreementPlan.safeParse(typed).data, [text]);
  const [lastPlan, setLastPlan] = useState(plan);
  useEffect(() => {
    if (plan) setLastPlan(plan);
  }, [plan]);
  const settled = useDebounced(lastPlan, COMPOSING_PAUSE);
  const composed = useQuery({
    ...composeQuery(debtorId, settled ?? ({} as AgreementPlan), id),
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const fixedOn = IsoDate.safeParse(typed.fixedOn).data;
  const day = useDebounced(fixedOn !== undefined && fixedOn <= today ? fixedOn : today, COMPOSING_PAUSE);
  const debts = useQuery({ ...debtsQuery(debtorId, day, id), placeholderData: keepPreviousData });
  return { plan, lastPlan: plan ?? lastPlan, composed: composed.data, debts: debts.data, failure: composed.error ?? debts.error };
}
