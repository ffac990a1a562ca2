/** Debts of any age, and the work list as the tests look at it. */
import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { factGatherer } from '../../../electron/core/agenda/gather-facts.ts';
import { rowsOf } from '../../../electron/core/agenda/keep-next-steps.ts';
import { needsTelling } from '../../../electron/core/agenda/new-day.ts';
import { type NextStepRow, nextStepMarks, nextStepsOf } from '../../../electron/db/repositories/next-step-repository.ts';
import { addDays, earliest, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { cents } from '../../../shared/domain/money.ts';
import { aDebtor } from '../../support/builders.ts';
import { anInvoice } from '../../support/invoice-builders.ts';
import type { TestApp } from '../../support/test-app.ts';

/** A Monday with nothing special around it. */
export const TODAY = '2026-11-16' as IsoDate;

export async function debtorNamed(app: TestApp, name: string, change: Parameters<typeof aDebtor>[0] = {}): Promise<DebtorId> {
  const { id } = await app.given('debtors.save', { fields: aDebtor({ name, taxId: undefined, ...change }) });
  return id;
}

export async function debtOf(
  app: TestApp,
  debtorId: DebtorId,
  { number, dueOn, amount = 100_000 }: { readonly number: string; readonly dueOn: IsoDate; readonly amount?: number },
): Promise<InvoiceId> {
  const fields = anInvoice(debtorId, [[dueOn, amount]], {
    number,
    issuedOn: earliest(addDays(dueOn, -30), app.application.ctx.today()),
  });
  return (await app.given('invoices.save', { fields })).id;
}

/** A debt that was followed from its beginning: nothing is asked about what came before it entered. */
export async function followedDebt(app: TestApp, name: string, dueOn: IsoDate, amount = 100_000) {
  const debtorId = await debtorNamed(app, name);
  const invoiceId = await debtOf(app, debtorId, { number: `F-${name}`, dueOn, amount });
  await app.given('agenda.setDoneBefore', { debtorId, invoiceIds: [invoiceId], doneBefore: 'nothing' });
  return { debtorId, invoiceId };
}

export const toCents = (amount: number) => cents(amount) as never;

/** Name, step and day of every row of the list. */
export async function workList(app: TestApp) {
  const { groups } = await app.given('agenda.today', { first: 50 });
  return Object.fromEntries(
    groups.map(({ group, rows }) => [group, rows.map((row) => [row.name, row.rung?.id ?? row.step, row.on])]),
  );
}

/** What the window is shown of one debtor's next step. */
export async function stepOf(app: TestApp, debtorId: DebtorId) {
  const { row } = await app.given('agenda.ofDebtor', { debtorId });
  return row && { step: row.rung?.id ?? row.step, on: row.on, because: row.because.code };
}

/** The next step of every open debt: as the ledger keeps them, and as told from nothing. */
export function keptAndTold(app: TestApp) {
  const { uow, today, localDay } = app.application.ctx;
  return uow.read((db) => {
    const ids = db.all<{ id: DebtorId }>(sql`SELECT id FROM debtors`).map(({ id }) => id);
    const facts = factGatherer(db, { today: today(), localDay })(ids);
    const byInvoice = (a: NextStepRow, b: NextStepRow) => (a.invoiceId < b.invoiceId ? -1 : 1);
    return {
      kept: nextStepsOf(db, ids).toSorted(byInvoice),
      told: [...facts].flatMap(([id, known]) => rowsOf(id, known)).toSorted(byInvoice),
      stale: nextStepMarks.find(db),
    };
  });
}

const NOBODY = { everybody: false, debtorIds: [] };

export function expectKept(app: TestApp): void {
  const { kept, told, stale } = keptAndTold(app);
  expect(kept).toEqual(told);
  expect(stale).toEqual(NOBODY);
}

/** Ends when everybody's steps are told and no job runs any more. */
export async function quiet(app: TestApp): Promise<void> {
  const { uow, today, jobs } = app.application.ctx;
  while (jobs.list().length > 0 || uow.read((db) => needsTelling(db, today()))) {
    const refused = app.heard.find(
      ({ event, payload }) => event === 'job.finished' && JSON.stringify(payload).includes('"ok":false'),
    );
    if (refused) throw new Error(JSON.stringify(refused));
    await setImmediate();
  }
}

/** The computer's day is another one, and the program has noticed. */
export async function turnDay(app: TestApp, day: string): Promise<void> {
  app.setToday(day);
  app.application.newDay();
  await quiet(app);
}

/** Money that came by transfer, to principal alone, the oldest debt first. Answers whether it was taken. */
export async function pay(app: TestApp, debtorId: DebtorId, amount: number, receivedOn: IsoDate): Promise<boolean> {
  const payment = { debtorId, amount: cents(amount), receivedOn, mode: 'principal-first' } as const;
  const { lines } = await app.given('payments.propose', { ...payment, toCharges: cents(0), designated: [] });
  const recorded = await app.call('payments.record', {
    ...payment,
    method: 'transfer',
    designatedByDebtor: false,
    lines: lines
      .filter((line) => line.toPrincipal > 0)
      .map(({ dueDateId, toPrincipal, toInterest, because }) => ({ dueDateId, toPrincipal, toInterest, because })),
    charges: [],
  });
  return recorded.ok;
}
