/**
 * Debtors as the list and the card show them: figures summed by the ledger, state, standing promise and next step.
 *
 * Units    integer cents, civil days.
 * Policy   `outstanding` is principal only: interest and costs belong to `debtors.claim`, which counts them to a day.
 */
import type { DebtorRow, NextStepView } from '../../../shared/contract/debtors.ts';
import { daysBetween, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { cents } from '../../../shared/domain/money.ts';
import { promiseState } from '../../../shared/domain/payment-promise.ts';
import type { DebtorListRow } from '../../db/repositories/debtor-list.ts';
import { type DebtorRecord, findDebtors } from '../../db/repositories/debtor-repository.ts';
import { type JudgedPromise, lastPromises } from '../../db/repositories/promise-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { nextStepViews } from '../agenda/agenda-rows.ts';

/** The rows of one window, each with its promise and next step: a handful of queries for all of them together. */
export function debtorRows(db: ReadDb, rows: readonly DebtorListRow[], today: IsoDate): DebtorRow[] {
  const ids = rows.map((row) => row.id);
  const records = findDebtors(db, ids);
  const promises = lastPromises(db, ids);
  const steps = nextStepViews(db, ids);
  return rows.flatMap((row) => {
    const record = records.get(row.id);
    return record ? [debtorRow(record, row, today, promises.get(row.id), steps.get(row.id))] : [];
  });
}

function debtorRow(
  record: DebtorRecord,
  row: DebtorListRow,
  today: IsoDate,
  promise: JudgedPromise | undefined,
  nextStep: NextStepView | undefined,
): DebtorRow {
  const pending = promise && promiseStateOf(promise, today) === 'pending' ? promise : undefined;
  return {
    id: record.id,
    name: record.name,
    kind: record.kind,
    kindConfirmed: record.kindConfirmed,
    behaviour: record.behaviour,
    state: stateOf(row),
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
    ...(nextStep && { nextStep }),
    ...(record.tradeName !== null && { tradeName: record.tradeName }),
    ...(record.town !== null && { town: record.town }),
    ...(record.taxId !== null && { taxId: record.taxId }),
    ...((record.phone ?? record.mobile) !== null && { phone: record.phone ?? record.mobile ?? '' }),
    ...(record.deletedOn !== null && { deletedOn: record.deletedOn }),
    ...(pending && { promise: { amount: pending.amountCents, promisedFor: pending.promisedFor } }),
  };
}

/** An agreement that stands speaks before the demand that led to it. */
const stateOf = ({ oldestDueOn, agreed, demanded }: DebtorListRow): DebtorRow['state'] =>
  oldestDueOn === null ? 'up-to-date' : agreed ? 'in-agreement' : demanded ? 'demanded' : 'overdue';

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
