/**
 * Debtors as the list and the card show them: figures summed by the ledger, state, standing promise and next step.
 *
 * Units    integer cents, civil days.
 * Policy   `outstanding` is principal only: interest and costs belong to `debtors.claim`, which counts them to a day. The next
 *          step is told by `shared/domain/next-step.ts` from the facts gathered here and is never stored.
 */
import type { DebtorRow } from '../../../shared/contract/debtors.ts';
import { addDays, daysBetween, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { cents } from '../../../shared/domain/money.ts';
import { type NextStepFacts, nextStep } from '../../../shared/domain/next-step.ts';
import { promiseState } from '../../../shared/domain/payment-promise.ts';
import { type DebtorListRow, stepFacts } from '../../db/repositories/debtor-list.ts';
import { type DebtorRecord, findDebtors } from '../../db/repositories/debtor-repository.ts';
import { lastDemands } from '../../db/repositories/letter-repository.ts';
import { type JudgedPromise, lastPromises } from '../../db/repositories/promise-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';

/** The rows of one window, each with its promise and next step: a handful of queries for all of them together. */
export function debtorRows(db: ReadDb, rows: readonly DebtorListRow[], today: IsoDate): DebtorRow[] {
  const ids = rows.map((row) => row.id);
  const records = findDebtors(db, ids);
  const promises = lastPromises(db, ids);
  const demands = lastDemands(db, ids);
  const facts = stepFacts(db, ids, today);
  return rows.flatMap((row) => {
    const record = records.get(row.id);
    if (!record) return [];
    const promise = promises.get(row.id);
    const demand = demands.get(row.id);
    const fact = facts.get(row.id);
    return [
      debtorRow(record, row, today, promise, {
        today,
        insolventOn: record.insolventOn ?? undefined,
        oldestDueOn: fact?.oldestDueOn ?? undefined,
        dispute: fact?.disputeAnswerBy ? { answerBy: fact.disputeAnswerBy } : undefined,
        promise: standing(promise, today),
        demand: demand && { sentOn: demand.registeredOn, answerBy: addDays(demand.registeredOn, demand.termDays) },
      }),
    ];
  });
}

function debtorRow(
  record: DebtorRecord,
  row: DebtorListRow,
  today: IsoDate,
  promise: JudgedPromise | undefined,
  facts: NextStepFacts,
): DebtorRow {
  const pending = promise && promiseStateOf(promise, today) === 'pending' ? promise : undefined;
  return {
    id: record.id,
    name: record.name,
    kind: record.kind,
    kindConfirmed: record.kindConfirmed,
    behaviour: record.behaviour,
    state: row.oldestDueOn === null ? 'up-to-date' : row.demanded ? 'demanded' : 'overdue',
    insolvent: record.insolventOn !== null,
    outstanding: cents(row.outstanding),
    overdue: cents(row.overdue),
    credit: cents(row.credit),
    aging: {
      notDue: cents(row.notDue),
      upTo30: cents(row.upTo30),
      upTo60: cents(row.upTo60),
      upTo90: cents(row.upTo90),
      over90: cents(row.over90),
    },
    oldestDays: row.oldestDueOn === null ? 0 : daysBetween(row.oldestDueOn, today),
    openInvoices: row.openInvoices,
    nextStep: nextStep(facts),
    ...(record.tradeName !== null && { tradeName: record.tradeName }),
    ...(record.town !== null && { town: record.town }),
    ...(record.taxId !== null && { taxId: record.taxId }),
    ...((record.phone ?? record.mobile) !== null && { phone: record.phone ?? record.mobile ?? '' }),
    ...(record.deletedOn !== null && { deletedOn: record.deletedOn }),
    ...(pending && { promise: { amount: pending.amountCents, promisedFor: pending.promisedFor } }),
  };
}

export const promiseStateOf = (promise: JudgedPromise, today: IsoDate) =>
  promiseState(
    {
      amount: promise.amountCents,
      promisedFor: promise.promisedFor,
      received: promise.received,
      cancelled: promise.cancelledOn !== null,
    },
    today,
  );

function standing(promise: JudgedPromise | undefined, today: IsoDate): NextStepFacts['promise'] {
  if (!promise) return undefined;
  const state = promiseStateOf(promise, today);
  if (state === 'pending') return { promisedFor: promise.promisedFor, broken: false };
  return state === 'broken' ? { promisedFor: promise.promisedFor, broken: true } : undefined;
}
