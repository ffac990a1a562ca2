/** Debts put straight into the ledger, so that these tests speak of payments alone. */
import { appendEvent } from '../../../electron/db/repositories/event-repository.ts';
import { insertInvoice, setCorrection } from '../../../electron/db/repositories/invoice-repository.ts';
import { insertCharge } from '../../../electron/db/repositories/payment-repository.ts';
import type { InputOf } from '../../../shared/contract/define.ts';
import type { paymentChannels } from '../../../shared/contract/payments.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorKind } from '../../../shared/domain/debtor-kind.ts';
import type { ChargeId, DebtorId, DueDateId, InvoiceId } from '../../../shared/domain/ids.ts';
import { type Cents, negateCents, sumCents } from '../../../shared/domain/money.ts';
import { ok } from '../../../shared/domain/result.ts';
import { aDebtor } from '../../support/builders.ts';
import type { TestApp } from '../../support/test-app.ts';

export const day = (text: string): IsoDate => text as IsoDate;
export const money = (n: number): Cents => n as Cents;

export const givenDebtor = async (app: TestApp, kind: DebtorKind = 'business', name?: string): Promise<DebtorId> =>
  (await app.given('debtors.save', { fields: aDebtor({ kind, ...(name && { name }) }) })).id;

export type GivenInvoice = { readonly id: InvoiceId; readonly dueDateIds: readonly DueDateId[] };

/** `due` is pairs of day and cents. */
export function givenInvoice(
  app: TestApp,
  debtorId: DebtorId,
  number: string,
  due: readonly (readonly [string, number])[],
  change: { readonly agreedRate?: number; readonly notClaimableSince?: string } = {},
): GivenInvoice {
  const { ctx } = app.application;
  const id = ctx.newId<InvoiceId>();
  const schedule = due.map(([dueOn, amount]) => ({ id: ctx.newId<DueDateId>(), dueOn: day(dueOn), amount: money(amount) }));
  ctx.uow.write((tx) => {
    insertInvoice(
      tx,
      {
        id,
        debtorId,
        kind: 'invoice',
        number,
        issuedOn: day('2026-01-02'),
        totalCents: sumCents(schedule.map((one) => one.amount)),
        createdAt: ctx.now(),
        updatedAt: ctx.now(),
        ...(change.agreedRate !== undefined && {
          agreedRateBasisPoints: change.agreedRate as never,
          agreedRateWhere: 'contrato',
        }),
        ...(change.notClaimableSince !== undefined && { notClaimableSince: day(change.notClaimableSince) }),
      },
      schedule,
    );
    appendEvent(tx, { at: ctx.now(), type: 'invoice-created', subjectId: id, payload: {} });
    return ok({});
  });
  return { id, dueDateIds: schedule.map((one) => one.id) };
}

/** A corrective invoice that takes `amount` from another, as of a day or from the start. */
export function givenCorrection(
  app: TestApp,
  debtorId: DebtorId,
  invoiceId: InvoiceId,
  amount: number,
  on: string,
  fromStart: boolean,
) {
  const { ctx } = app.application;
  const id = ctx.newId<InvoiceId>();
  ctx.uow.write((tx) => {
    insertInvoice(
      tx,
      {
        id,
        debtorId,
        kind: 'corrective',
        number: `R-${id.slice(0, 8)}`,
        issuedOn: day(on),
        totalCents: negateCents(money(amount)),
        createdAt: ctx.now(),
        updatedAt: ctx.now(),
      },
      [{ id: ctx.newId<DueDateId>(), dueOn: day(on), amount: negateCents(money(amount)) }],
    );
    setCorrection(tx, id, {
      id: ctx.newId(),
      correctiveInvoiceId: id,
      invoiceId,
      amountCents: money(amount),
      effectiveOn: day(on),
      fromStart,
    });
    return ok({});
  });
  return id;
}

export function givenCost(app: TestApp, debtorId: DebtorId, amount: number): ChargeId {
  const { ctx } = app.application;
  const id = ctx.newId<ChargeId>();
  ctx.uow.write((tx) => {
    insertCharge(tx, {
      id,
      debtorId,
      invoiceId: null,
      kind: 'cost',
      incurredOn: day('2026-10-01'),
      concept: 'Burofax',
      amountCents: money(amount),
      createdAt: ctx.now(),
    });
    return ok({});
  });
  return id;
}

type RecordInput = InputOf<(typeof paymentChannels)['payments.record']>;

/** As the screen does it: the proposal of the law, recorded as shown. */
export async function payAsProposed(
  app: TestApp,
  debtorId: DebtorId,
  amount: number,
  receivedOn: string,
  change: {
    readonly mode?: 'interest-first' | 'principal-first';
    readonly designated?: InvoiceId[];
    readonly charges?: RecordInput['charges'];
  } = {},
) {
  const mode = change.mode ?? 'interest-first';
  const charges = change.charges ?? [];
  const proposal = await app.given('payments.propose', {
    debtorId,
    amount: money(amount),
    toCharges: sumCents(charges.map((charge) => charge.amount)),
    receivedOn: day(receivedOn),
    mode,
    ...(change.designated && { designated: change.designated }),
  });
  return app.given('payments.record', {
    debtorId,
    amount: money(amount),
    receivedOn: day(receivedOn),
    method: 'transfer',
    mode,
    designatedByDebtor: change.designated !== undefined,
    lines: proposal.lines
      .filter((line) => line.toPrincipal > 0 || line.toInterest > 0)
      .map(({ dueDateId, toPrincipal, toInterest, because }) => ({ dueDateId, toPrincipal, toInterest, because })),
    charges,
  });
}

/** A payment split by hand. */
export const byHand = (
  debtorId: DebtorId,
  amount: number,
  receivedOn: string,
  lines: readonly (readonly [DueDateId, number, number])[],
): RecordInput => ({
  debtorId,
  amount: money(amount),
  receivedOn: day(receivedOn),
  method: 'cash',
  mode: 'by-hand',
  designatedByDebtor: false,
  lines: lines.map(([dueDateId, toPrincipal, toInterest]) => ({
    dueDateId,
    toPrincipal: money(toPrincipal),
    toInterest: money(toInterest),
    because: 'by-hand',
  })),
  charges: [],
});

/** Everything that a refusal must leave as it was. */
export const traces = (app: TestApp) => {
  const sqlite = app.sql();
  const all = (sql: string) => sqlite.prepare(sql).all();
  return {
    payments: all('SELECT * FROM payments ORDER BY recordedAt, id'),
    allocations: all('SELECT * FROM payment_allocations ORDER BY id'),
    dueDates: all('SELECT id, outstandingCents FROM due_dates ORDER BY id'),
    charges: all('SELECT * FROM charges ORDER BY id'),
    events: all('SELECT count(*) AS n FROM events'),
    undo: all('SELECT count(*) AS n FROM undo_journal'),
  };
};

/** What each due date owes, oldest first. */
export const owed = (app: TestApp, debtorId: DebtorId): readonly number[] =>
  app
    .sql()
    .prepare('SELECT outstandingCents FROM due_dates WHERE debtorId = ? ORDER BY dueOn, id')
    .pluck()
    .all(debtorId) as number[];
