/**
 * Where an agreement stands: what has been paid of each instalment, what is late, and what comes next.
 *
 * Units    integer cents; civil days.
 * Rule     each payment goes to the oldest unpaid instalment (the agreement's own clause 4); money fills those in money first
 *          and what is delivered in kind those in kind, and either goes on with the others when its own are full. What a
 *          corrective invoice takes off falls on the last instalments, from the end: nobody has to pay sooner for it.
 *          Paid + credited + pending = agreed, and a surplus is what nothing took.
 * Policy   an instalment is late from the day after its own; the agreement is broken once the grace days are over. Paid after
 *          its day counts as paid late, also within the grace days.
 */
import { addDays, compareDays, daysBetween, type IsoDate } from '../civil-date.ts';
import { addCents, type Cents, smallerCents, subtractCents, sumCents, ZERO } from '../money.ts';
import type { Instalment } from './schedule.ts';

export type Received = { readonly on: IsoDate; readonly amount: Cents };

export type TrackedInstalment = Omit<Instalment, 'nominalOn'> & {
  readonly paid: Cents;
  readonly credited: Cents;
  readonly pending: Cents;
  /** The day on which nothing of it was left to pay. */
  readonly settledOn?: IsoDate | undefined;
  readonly state: 'paid' | 'paid-late' | 'credited' | 'upcoming' | 'late';
  readonly daysLate: number;
};

export type AgreementTrack = {
  readonly instalments: readonly TrackedInstalment[];
  readonly agreed: Cents;
  readonly paid: Cents;
  readonly credited: Cents;
  readonly pending: Cents;
  /** Received beyond what was agreed. */
  readonly surplus: Cents;
  /** Of instalments whose day has passed. */
  readonly overdue: Cents;
  readonly missed: number;
  /** `late`: within the grace days. */
  readonly health: 'kept' | 'late' | 'broken' | 'done';
  /** The first with something pending, late or not. */
  readonly next?: TrackedInstalment | undefined;
  /** On which the grace of the oldest unpaid one ends; it is broken from the day after. */
  readonly graceEndsOn?: IsoDate | undefined;
};

export type ToTrack = {
  readonly instalments: readonly Omit<Instalment, 'nominalOn'>[];
  /** In any order; a payment that was taken back is not here. */
  readonly money: readonly Received[];
  readonly inKind: readonly Received[];
  /** Taken off by corrective invoices. */
  readonly credits: Cents;
  readonly today: IsoDate;
  readonly graceDays: number;
};

type Open = { readonly own: Omit<Instalment, 'nominalOn'>; paid: Cents; credited: Cents; settledOn?: IsoDate };

export function trackAgreement({ instalments, money, inKind, credits, today, graceDays }: ToTrack): AgreementTrack {
  const open: Open[] = instalments.map((own) => ({ own, paid: ZERO, credited: ZERO }));
  const agreed = sumCents(instalments.map(({ amount }) => amount));
  let left = credits;
  for (const one of open.toReversed()) {
    one.credited = smallerCents(left, one.own.amount);
    left = subtractCents(left, one.credited);
  }
  const isKind = ({ own }: Open): boolean => own.kind === 'work' || own.kind === 'goods';
  const moneyFirst = [...open.filter((one) => !isKind(one)), ...open.filter(isKind)];
  const kindFirst = [...open.filter(isKind), ...open.filter((one) => !isKind(one))];
  const events = [
    ...money.map((received) => ({ ...received, order: moneyFirst })),
    ...inKind.map((received) => ({ ...received, order: kindFirst })),
  ].toSorted((a, b) => compareDays(a.on, b.on));
  let surplus = ZERO;
  for (const { on, amount, order } of events) surplus = addCents(surplus, fill(order, on, amount));

  const rows = open.map((one) => tracked(one, today));
  const late = rows.filter(({ state }) => state === 'late');
  const pending = sumCents(rows.map((row) => row.pending));
  const oldestLate = late[0];
  const graceEndsOn = oldestLate && addDays(oldestLate.on, graceDays);
  return {
    instalments: rows,
    agreed,
    paid: sumCents(rows.map((row) => row.paid)),
    credited: sumCents(rows.map((row) => row.credited)),
    pending,
    surplus,
    overdue: sumCents(late.map((row) => row.pending)),
    missed: late.length,
    health: pending === 0 ? 'done' : graceEndsOn === undefined ? 'kept' : today <= graceEndsOn ? 'late' : 'broken',
    next: rows.find((row) => row.pending > 0),
    graceEndsOn,
  };
}

/** Pays the instalments in that order; answers what none of them took. */
function fill(order: readonly Open[], on: IsoDate, amount: Cents): Cents {
  let left = amount;
  for (const one of order) {
    if (left === 0) break;
    const owed = pendingOf(one);
    if (owed === 0) continue;
    const part = smallerCents(left, owed);
    one.paid = addCents(one.paid, part);
    left = subtractCents(left, part);
    if (part === owed) one.settledOn = on;
  }
  return left;
}

const pendingOf = ({ own, paid, credited }: Open): Cents => subtractCents(subtractCents(own.amount, paid), credited);

function tracked(one: Open, today: IsoDate): TrackedInstalment {
  const { own, paid, credited, settledOn } = one;
  const pending = pendingOf(one);
  const isLate = pending > 0 && own.on < today;
  const wasLate = settledOn !== undefined && settledOn > own.on;
  const state = pending > 0 ? (isLate ? 'late' : 'upcoming') : paid === 0 ? 'credited' : wasLate ? 'paid-late' : 'paid';
  return {
    position: own.position,
    on: own.on,
    amount: own.amount,
    kind: own.kind,
    paid,
    credited,
    pending,
    settledOn,
    state,
    daysLate: isLate ? daysBetween(own.on, today) : wasLate && settledOn ? daysBetween(own.on, settledOn) : 0,
  };
}
