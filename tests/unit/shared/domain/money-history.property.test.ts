/**
 * Ten thousand drawn histories of invoices, corrections, payments in both modes, counter-entries and used credit, kept by the
 * rules alone, without a ledger: no cent appears or goes away.
 */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import { claimOfInvoice, type InvoiceClaim, type InvoiceFacts } from '../../../../shared/domain/claim.ts';
import type { DueDateId, InvoiceId } from '../../../../shared/domain/ids.ts';
import type { BasisPoints, Cents } from '../../../../shared/domain/money.ts';
import { type AllocationLine, type AllocationMode, allocatePayment } from '../../../../shared/domain/payment-allocation.ts';
import { constantRate, type Rates } from '../../../../shared/domain/rate-period.ts';

const HISTORIES = 10_000;
const FIRST_DAY = '2030-01-01' as IsoDate;
const LAST_DAY = addDays(FIRST_DAY, 500);
const rates: Rates = {
  latePayment: constantRate(1015 as BasisPoints, 'BOE'),
  legalInterest: constantRate(325 as BasisPoints, 'BOE'),
};
const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

const anyDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays(FIRST_DAY, days));
const anyAmount = fc.oneof(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 100, max: 900_000 }));
const anyMode = fc.constantFrom<AllocationMode>('interest-first', 'principal-first');
const anyDeed = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      deed: fc.constant('pay' as const),
      amount: anyAmount,
      on: anyDay,
      mode: anyMode,
      named: fc.option(fc.nat(3), { freq: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('reverse' as const), which: fc.nat(5) }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant('use-credit' as const), which: fc.nat(5), mode: anyMode }) },
  {
    weight: 2,
    arbitrary: fc.record({
      deed: fc.constant('correct' as const),
      which: fc.nat(3),
      amount: anyAmount,
      on: anyDay,
      fromStart: fc.boolean(),
    }),
  },
);
const anyHistory = fc.record({
  kind: fc.constantFrom('business' as const, 'private_other' as const),
  dayCount: fc.constantFrom('act-365' as const, 'act-act' as const),
  invoices: fc.array(fc.array(fc.tuple(anyDay, anyAmount), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
  deeds: fc.array(anyDeed, { minLength: 1, maxLength: 6 }),
});
type History = typeof anyHistory extends fc.Arbitrary<infer H> ? H : never;

type Payment = { readonly on: IsoDate; readonly amount: number; lines: AllocationLine[]; credit: number; isReversed: boolean };
type Book = { readonly invoices: { readonly id: InvoiceId; facts: InvoiceFacts }[]; readonly payments: Payment[] };

function opened({ kind, dayCount, invoices }: History): Book {
  return {
    payments: [],
    invoices: invoices.map((dueDates, n) => ({
      id: `${n}` as InvoiceId,
      facts: {
        kind,
        dayCount,
        dueDates: dueDates.map(([dueOn, amount], k) => ({ id: `${n}.${k}` as DueDateId, dueOn, amount: amount as Cents })),
        corrections: [],
        movements: [],
        demandsReceivedOn: [],
        interestFromDueDate: true,
        interestWaived: false,
        compensationWaived: false,
        compensationPaid: 0 as Cents,
      },
    })),
  };
}

function claimed(facts: InvoiceFacts, on: IsoDate): InvoiceClaim {
  const claim = claimOfInvoice(facts, on, rates);
  if (!claim.ok) throw new Error(claim.error.code);
  return claim.value;
}

/** What each due date can take of money of that day: principal of all times, interest no later payment has taken. */
function debtsOn(book: Book, on: IsoDate) {
  return book.invoices.flatMap(({ id, facts }) => {
    const later = facts.movements
      .filter((movement) => movement.on > on && movement.toInterest > 0)
      .map((movement) => movement.on);
    const atDays = [on, ...later].map((day) => claimed(facts, day).dueDates);
    return claimed(facts, LAST_DAY).dueDates.map((dueDate, index) => ({
      invoiceId: id,
      dueDateId: dueDate.id,
      dueOn: dueDate.dueOn,
      principal: dueDate.principal,
      interest: Math.min(...atDays.map((dueDates) => dueDates[index]?.interest.outstanding ?? 0)) as Cents,
      burden: { guaranteed: false },
    }));
  });
}

/** Written down again from all good payments, as a ledger reads it. */
function settle(book: Book): void {
  const good = book.payments.filter((payment) => !payment.isReversed);
  for (const invoice of book.invoices) {
    const movements = good.flatMap(({ on, lines }) =>
      lines
        .filter((line) => line.invoiceId === invoice.id)
        .map(({ dueDateId, toPrincipal, toInterest }) => ({ dueDateId, on, toPrincipal, toInterest })),
    );
    invoice.facts = { ...invoice.facts, movements };
  }
}

function live(book: Book, deed: History['deeds'][number]): void {
  if (deed.deed === 'correct') {
    const invoice = book.invoices[deed.which % book.invoices.length];
    const correction = { on: deed.on, amount: deed.amount as Cents, fromStart: deed.fromStart };
    if (invoice) invoice.facts = { ...invoice.facts, corrections: [...invoice.facts.corrections, correction] };
    return;
  }
  if (deed.deed === 'pay') {
    const designated = deed.named === null ? [] : [`${deed.named % book.invoices.length}` as InvoiceId];
    const amount = deed.amount as Cents;
    const split = allocatePayment({ amount, receivedOn: deed.on, mode: deed.mode, designated, debts: debtsOn(book, deed.on) });
    const { lines, surplus } = split;
    book.payments.push({ on: deed.on, amount, lines: [...lines], credit: surplus, isReversed: false });
  }
  const payment = book.payments[('which' in deed ? deed.which : 0) % Math.max(1, book.payments.length)];
  if (deed.deed === 'reverse' && payment) Object.assign(payment, { isReversed: true, credit: 0 });
  if (deed.deed === 'use-credit' && payment && payment.credit > 0) {
    const amount = payment.credit as Cents;
    const { lines, surplus } = allocatePayment({
      amount,
      receivedOn: payment.on,
      mode: deed.mode,
      debts: debtsOn(book, payment.on),
    });
    payment.lines.push(...lines);
    payment.credit = surplus;
  }
  settle(book);
}

/** Every figure the rules give of the book, against the plain sums of what happened. */
function drift(book: Book): readonly number[] {
  const good = book.payments.filter((payment) => !payment.isReversed);
  const lines = good.flatMap((payment) => payment.lines);
  const dueDates = book.invoices.flatMap(({ facts }) => claimed(facts, LAST_DAY).dueDates);
  const billed = sum(book.invoices.flatMap(({ facts }) => facts.dueDates.map((dueDate) => dueDate.amount)));
  const corrected = sum(book.invoices.flatMap(({ facts }) => facts.corrections.map((correction) => correction.amount)));
  const paidPrincipal = sum(lines.map((line) => line.toPrincipal));
  const paidInterest = sum(lines.map((line) => line.toInterest));
  const balance = sum(dueDates.map(({ principal, interest }) => principal - interest.overpaid.principal));
  return [
    sum(good.map((payment) => payment.amount)) - paidPrincipal - paidInterest - sum(good.map((payment) => payment.credit)),
    balance + paidPrincipal + corrected - billed,
    sum(dueDates.map(({ interest }) => interest.paid)) - paidInterest,
    sum(dueDates.map(({ interest }) => interest.accrued - interest.paid - interest.outstanding + interest.overpaid.interest)),
  ];
}

it(`drifts by 0,00 € over ${HISTORIES} histories, and back to the start when all is taken back`, () => {
  const deeds = { pay: 0, reverse: 0, 'use-credit': 0, correct: 0 };
  fc.assert(
    fc.property(anyHistory, (history) => {
      const book = opened(history);
      const untouched = book.invoices.map(({ facts }) => facts);
      for (const deed of history.deeds) {
        deeds[deed.deed] += 1;
        live(book, deed);
        for (const payment of book.payments) {
          const given = sum(payment.lines.map((line) => line.toPrincipal + line.toInterest));
          if (payment.credit < 0 || (!payment.isReversed && given + payment.credit !== payment.amount)) {
            throw new Error(`${payment.amount} received, ${given} given out, ${payment.credit} held`);
          }
        }
      }
      expect(drift(book)).toEqual([0, 0, 0, 0]);
      for (const payment of book.payments) payment.isReversed = true;
      settle(book);
      expect(book.invoices.map(({ facts }) => ({ ...facts, corrections: [] }))).toEqual(untouched);
    }),
    { numRuns: HISTORIES },
  );
  // The draw really met every kind of deed, thousands of times.
  expect(Math.min(...Object.values(deeds))).toBeGreaterThan(2_000);
});
