/**
 * Debtors as the list and the card show them: figures summed by the ledger, state, standing promise and next step.
 *
 * Units    integer cents, civil days.
 * Policy   `outstanding` is principal only: interest and costs belong to `debtors.claim`, which counts them to a day. The next
 *          step is told by `shared/domain/next-step.ts` from the facts gathered here and is never stored.
 */
import type { DebtorRow } from '../../../shared/contract/debtors.ts';
import { addDays, daysBetween, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { cents } from '../../../shared/domain/money.ts';
import { type NextStep, type NextStepFacts, nextStep } from '../../../shared/domain/next-step.ts';
import { promiseState } from '../../../shared/domain/payment-promise.ts';
import { type DebtorListRow, stepFacts } from '../../db/repositories/debtor-list.ts';
import { type DebtorRecord, findDebtors } from '../../db/repositories/debtor-repository.ts';
import { lastDemands } from '../../db/repositories/letter-repository.ts';
import { type JudgedPromise, lastPromises } from '../../db/repositories/promise-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';

/** The rows of one window, each with its promise and next step: a handful of queries for all of them together. */
export function debtorRows(db: ReadDb, rows: readonly DebtorListRow[], today: IsoDate): DebtorRow[] {
  const known = gather(
    db,
    rows.map((row) => row.id),
    today,
  );
  return rows.flatMap((row) => {
    const found = known.get(row.id);
    return found ? [debtorRow(found.record, row, today, found.promise, nextStep(found.facts))] : [];
  });
}

/** The nearest day first; those without a step to take come last. Rows of the same day keep their order. */
export function byNextStep(
  db: ReadDb,
  rows: readonly DebtorListRow[],
  today: IsoDate,
  reversed: boolean,
): readonly DebtorListRow[] {
  const days = new Map<DebtorId, IsoDate | undefined>();
  const waiting = rows.filter((row) => row.openInvoices > 0).map((row) => row.id);
  for (let start = 0; start < waiting.length; start += MOST_AT_ONCE) {
    for (const [id, { facts }] of gather(db, waiting.slice(start, start + MOST_AT_ONCE), today))
      days.set(id, nextStep(facts).dueOn);
  }
  const dated = rows.flatMap((row) => ({ row, day: days.get(row.id) ?? NEVER }));
  const direction = reversed ? -1 : 1;
  return dated.toSorted((a, b) => direction * (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).map(({ row }) => row);
}

/** Well under the number of values SQLite takes in one statement. */
const MOST_AT_ONCE = 10_000;
const NEVER = '9999-12-31' as IsoDate;

type Gathered = {
  readonly record: DebtorRecord;
  readonly promise: JudgedPromise | undefined;
  readonly facts: NextStepFacts;
};

/** All that the next step of these debtors depends on. */
function gather(db: ReadDb, ids: readonly DebtorId[], today: IsoDate): ReadonlyMap<DebtorId, Gathered> {
  const promises = lastPromises(db, ids);
  const demands = lastDemands(db, ids);
  const facts = stepFacts(db, ids, today);
  return new Map(
    [...findDebtors(db, ids)].map(([id, record]) => {
      const promise = promises.get(id);
      const demand = demands.get(id);
      const fact = facts.get(id);
      const known: NextStepFacts = {
        today,
        insolventOn: record.insolventOn ?? undefined,
        oldestDueOn: fact?.oldestDueOn ?? undefined,
        dispute: fact?.disputeAnswerBy ? { answerBy: fact.disputeAnswerBy } : undefined,
        promise: standing(promise, today),
        demand: demand && { sentOn: demand.registeredOn, answerBy: addDays(demand.registeredOn, demand.termDays) },
      };
      return [id, { record, promise, facts: known }];
    }),
  );
}

function debtorRow(
  record: DebtorRecord,
  row: DebtorListRow,
  today: IsoDate,
  promise: JudgedPromise | undefined,
  step: NextStep,
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
    nextStep: step,
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
