/**
 * Keeps the next step of every open debt, in the transaction that changes what it depends on.
 *
 * Policy   the ledger itself marks whose steps went stale (triggers of `0060-agenda.sql`), and every transaction ends by telling
 *          those anew: no command can forget it. What concerns everybody, a policy or the calendar, is left marked for the
 *          bulk write, so that no command holds the window.
 */

import type { DebtorFacts, DebtStep, StepKind } from '../../../shared/domain/dunning/facts.ts';
import { nextSteps } from '../../../shared/domain/dunning/next-steps.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { addCents, type Cents, sumCents, ZERO } from '../../../shared/domain/money.ts';
import { debtorsWithAgreements } from '../../db/repositories/agreement-standings.ts';
import {
  debtorsToFollow,
  type NextStepRow,
  nextStepMarks,
  nextStepsOf,
  replaceNextSteps,
} from '../../db/repositories/next-step-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import { keepStandings } from '../agreements/keep-standings.ts';
import { debtorsWithStaleLegalDays, refreshLegalDays } from '../legal-days/keep-legal-days.ts';
import { type FollowUpDay, factGatherer } from './gather-facts.ts';
import { markLegalDaysOfNewDay, noteToldFor } from './new-day.ts';
import { writeDownFirstPolicy } from './policy-in-force.ts';

export type FollowUpTime = FollowUpDay & {
  /** UTC instant. */
  readonly now: string;
};

/** Debtors whose facts are gathered together: enough to share the queries, few enough to look up between two portions. */
const AT_ONCE = 250;
/** More than a command ever touches: the bulk write tells them all. */
const MOST_IN_A_COMMAND = 500;

/** The end of every transaction. `everybody: 'later'` where a window waits for it. */
export function keepNextSteps(tx: WriteTx, time: FollowUpTime, everybody: 'now' | 'later'): void {
  const stale = nextStepMarks.find(tx);
  // A ledger in which nobody owes anything has none to tell, so it need not wait either.
  if (stale.everybody && (everybody === 'now' || debtorsToFollow(tx).length === 0)) {
    refreshEverybody(tx, time);
    return;
  }
  if (stale.debtorIds.length === 0) return;
  if (everybody === 'later' && stale.debtorIds.length > MOST_IN_A_COMMAND) nextStepMarks.markEverybody(tx);
  else {
    keepStandings(tx, stale.debtorIds, time.today, false);
    refreshNextSteps(tx, stale.debtorIds, time);
  }
  nextStepMarks.clear(tx, { everybody: false });
}

/** A new day, policy or calendar. Answers how many debtors there are and whose steps changed. */
export function refreshEverybody(
  tx: WriteTx,
  time: FollowUpTime,
  each: (done: number, total: number) => void = () => {},
): { readonly debtors: number; readonly changed: number } {
  const ids = debtorsToFollow(tx);
  keepStandings(tx, debtorsWithAgreements(tx), time.today, true);
  markLegalDaysOfNewDay(tx, time.today);
  const legal = debtorsWithStaleLegalDays(tx);
  const total = ids.length + legal.length;
  const changed = refreshNextSteps(tx, ids, time, (done) => each(done, total));
  nextStepMarks.clear(tx, { everybody: true });
  refreshLegalDays(tx, legal, time.today, (done) => each(ids.length + done, total));
  noteToldFor(tx, time.today);
  return { debtors: ids.length, changed };
}

/** Tells the steps of these debtors from nothing and writes those that differ. Answers whose did. */
function refreshNextSteps(
  tx: WriteTx,
  ids: readonly DebtorId[],
  time: FollowUpTime,
  each: (done: number) => void = () => {},
): number {
  writeDownFirstPolicy(tx, time.now);
  const gather = factGatherer(tx, time);
  let changed = 0;
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    const portion = ids.slice(first, first + AT_ONCE);
    const facts = gather(portion);
    const before = Map.groupBy(nextStepsOf(tx, portion), (row) => row.debtorId);
    const different = portion.flatMap((id) => {
      const known = facts.get(id);
      const rows = known ? rowsOf(id, known) : [];
      return JSON.stringify(rows) === JSON.stringify(before.get(id) ?? []) ? [] : [{ id, rows }];
    });
    replaceNextSteps(
      tx,
      different.map(({ id }) => id),
      different.flatMap(({ rows }) => rows),
    );
    changed += different.length;
    each(Math.min(first + AT_ONCE, ids.length));
  }
  return changed;
}

/** One row of each open debt, in the order of their ids. */
export function rowsOf(debtorId: DebtorId, facts: DebtorFacts): readonly NextStepRow[] {
  const { debts, leading } = nextSteps(facts);
  const served: ReadonlySet<InvoiceId> = new Set(leading?.serves);
  const channels = new Map(facts.ladder.rungs.map((rung) => [rung.id, rung.channel]));
  const owed = new Map(facts.debts.map((debt) => [debt.invoiceId, owedOf(debt, facts)]));
  const amountServed = sumCents([...served].map((id) => owed.get(id) ?? ZERO));
  return debts
    .map((own): NextStepRow => {
      const leads = own.invoiceId === leading?.invoiceId;
      const step: DebtStep = leads ? leading : own;
      const apart = step.amount ?? owed.get(own.invoiceId) ?? ZERO;
      return {
        invoiceId: own.invoiceId,
        debtorId,
        kind: step.kind,
        onDay: step.on,
        rungId: step.rungId ?? null,
        channel: (step.rungId !== undefined && channels.get(step.rungId)) || null,
        because: step.because.code,
        params: JSON.stringify(step.because.params),
        rank: CANNOT_WAIT.has(step.kind) ? 0 : 1,
        leads,
        served: served.has(own.invoiceId),
        amountCents: leads && step.amount === undefined ? amountServed : apart,
      };
    })
    .toSorted((a, b) => (a.invoiceId < b.invoiceId ? -1 : 1));
}

/** What the law or their own word has dated. */
const CANNOT_WAIT: ReadonlySet<StepKind> = new Set([
  'judge-promise',
  'answer-dispute',
  'keep-announcement',
  'report-insolvency',
  'claim-instalment',
  'declare-maturity',
]);

/** What is late of it; all of it while nothing is. */
function owedOf({ dueDates }: DebtorFacts['debts'][number], { today }: DebtorFacts): Cents {
  const late = dueDates.filter(({ dueOn }) => dueOn < today);
  return (late.length > 0 ? late : dueDates).reduce((sum, { outstanding }) => addCents(sum, outstanding), ZERO);
}
