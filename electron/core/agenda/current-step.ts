/** The step that leads a debtor right now, told from the facts of this moment and not from what was told before. */
import type { DebtorFacts, DebtorStep, DebtStep } from '../../../shared/domain/dunning/facts.ts';
import { nextSteps } from '../../../shared/domain/dunning/next-steps.ts';
import type { Rung } from '../../../shared/domain/dunning/policy.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { factGatherer } from './gather-facts.ts';

export type CurrentStep = {
  readonly facts: DebtorFacts;
  readonly debts: readonly DebtStep[];
  readonly leading: DebtorStep;
};
export type RungOfInvoice = { readonly invoiceId: InvoiceId; readonly rung: Rung };

/** `undefined` of a debtor who owes nothing. */
export function currentStep(ctx: Pick<AppContext, 'today' | 'localDay'>, db: ReadDb, id: DebtorId): CurrentStep | undefined {
  const facts = factGatherer(db, { today: ctx.today(), localDay: ctx.localDay })([id]).get(id);
  if (!facts) return undefined;
  const { debts, leading } = nextSteps(facts);
  return leading && { facts, debts, leading };
}

/** The rungs that one contact does: each invoice it serves is on a rung of its own. None when no rung leads. */
export function rungsServed({ facts, debts, leading }: CurrentStep): readonly RungOfInvoice[] {
  if (leading.kind !== 'rung') return [];
  const serves = new Set(leading.serves);
  const rungs = new Map(facts.ladder.rungs.map((rung) => [rung.id, rung]));
  return debts.flatMap(({ invoiceId, rungId }) => {
    const rung = rungs.get(rungId ?? leading.rungId ?? '');
    return serves.has(invoiceId) && rung ? [{ invoiceId, rung }] : [];
  });
}
