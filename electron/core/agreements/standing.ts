/**
 * Where an agreement stands in the books: what was paid under it, what is behind it, and what of each instalment is left.
 *
 * Units    integer cents; civil days.
 * Rule     acknowledged + interest of the deferral − paid − given up − owed = credited: what corrective invoices, or a waiver by
 *          hand, took off in between. So what is pending always comes to what the books owe less what is to be given up.
 * Policy   an agreement that has ended stands as on its last day.
 */
import type { AgreementState } from '../../../shared/contract/agreement-values.ts';
import type { DebtParts } from '../../../shared/domain/agreements/figures.ts';
import type { AgreementPlan } from '../../../shared/domain/agreements/plan.ts';
import { type AgreementTrack, trackAgreement } from '../../../shared/domain/agreements/track.ts';
import { earliest, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { addCents, type Cents, largerCents, subtractCents, sumCents, ZERO } from '../../../shared/domain/money.ts';
import {
  type AgreementRecord,
  type AgreementWaiverRecord,
  agreementChargesOf,
  agreementDebtsOf,
  deferralChargesOf,
  instalmentsOfAgreement,
  type PaidUnderAgreement,
  paidUnder,
  waiversOf,
} from '../../db/repositories/agreement-repository.ts';
import { type DebtorRecord, findDebtor } from '../../db/repositories/debtor-repository.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { type PayableChargeOfDebtor, type PayableDebt, payableCharges, payableDebts } from '../payments/payable-debts.ts';
import { planOf } from './record.ts';

export type CountedPayment = PaidUnderAgreement & { readonly amount: Cents };

export type AgreementStanding = {
  readonly plan: AgreementPlan;
  readonly debtor: DebtorRecord;
  readonly acknowledged: DebtParts;
  readonly payments: readonly CountedPayment[];
  readonly track: AgreementTrack;
  /** Of what it includes, what the books owe now. */
  readonly owed: DebtParts;
  /** Of its invoices, what it does not include. */
  readonly leftOut: DebtParts;
  readonly state: AgreementState;
  /** Its debts and charges as they stand, for whoever gives money to them. */
  readonly debts: readonly PayableDebt[];
  readonly charges: readonly PayableChargeOfDebtor[];
};

/** Only of one that was proposed or signed. */
export function standingOf(db: ReadDb, record: AgreementRecord, today: IsoDate): AgreementStanding {
  const debtor = findDebtor(db, record.debtorId);
  if (!debtor || record.state === 'draft') throw new Error('only what was fixed stands somewhere');
  const plan = planOf(record);
  const day = record.endedOn === null ? today : earliest(record.endedOn, today);
  const inBooks = booksOf(db, record, debtor, plan, today);
  const acknowledged = partsOf(
    record.principalCents ?? ZERO,
    record.interestCents ?? ZERO,
    record.compensationCents ?? ZERO,
    record.costsCents ?? ZERO,
  );
  const payments = paidUnder(db, record.id)
    .map((row) => ({ ...row, amount: countedOf(row, plan) }))
    .filter(({ amount, on }) => amount > 0 && (record.endedOn === null || on <= record.endedOn));
  const isSigned = record.signedOn !== null;
  const given = addCents(
    sumCents(payments.map(({ amount }) => amount)),
    sumCents(
      waiversOf(db, record.id)
        .filter((waiver) => isIncluded(waiver, plan))
        .map(({ amountCents }) => amountCents),
    ),
  );
  const agreed = addCents(acknowledged.total, isSigned ? (record.deferralCents ?? ZERO) : ZERO);
  const credits = record.ending === null ? subtractCents(subtractCents(agreed, given), inBooks.owed.total) : ZERO;
  const track = trackAgreement({
    instalments: instalmentsOfAgreement(db, record.id).map(({ position, onDay, amountCents, kind }) => ({
      position,
      on: onDay,
      amount: amountCents,
      kind,
    })),
    money: payments.filter(({ method }) => method !== 'compensation'),
    inKind: payments.filter(({ method }) => method === 'compensation'),
    credits: largerCents(credits, ZERO),
    today: day,
    graceDays: plan.clauses.graceDays,
  });
  return { plan, debtor, acknowledged, payments, track, ...inBooks, state: stateOf(record, plan, track, today) };
}

function countedOf({ principal, interest, charges }: PaidUnderAgreement, { includes }: AgreementPlan): Cents {
  return sumCents([principal, includes.interest ? interest : ZERO, charges]);
}

const isIncluded = ({ part }: AgreementWaiverRecord, { includes }: AgreementPlan): boolean => {
  switch (part) {
    case 'principal':
    case 'charge':
      return true;
    case 'interest':
      return includes.interest;
    case 'compensation':
      return includes.compensation;
  }
};

function booksOf(db: ReadDb, record: AgreementRecord, debtor: DebtorRecord, { includes }: AgreementPlan, today: IsoDate) {
  const ownDebts = agreementDebtsOf(db, record.id);
  const ids = [...new Set(ownDebts.map(({ invoiceId }) => invoiceId))];
  const invoices = ids.flatMap((id: InvoiceId) => findInvoice(db, id) ?? []);
  const dueDates = new Set<string>(ownDebts.map(({ dueDateId }) => dueDateId));
  const debts = payableDebts(db, debtor, invoices, today).debts.filter(({ dueDateId }) => dueDates.has(dueDateId));
  const own = agreementChargesOf(db, record.id);
  const ownCharges = new Set<string>([
    ...own.flatMap(({ chargeId }) => chargeId ?? []),
    ...deferralChargesOf(db, record.id).map(({ id }) => id),
  ]);
  const ownFixed = new Set<string>(own.flatMap(({ compensationOf }) => compensationOf ?? []));
  const all = payableCharges(db, debtor, invoices, today);
  const leftOutOf = new Map<string, Cents>(
    own.flatMap(({ chargeId, leftOutCents }) => (chargeId ? [[chargeId, leftOutCents]] : [])),
  );
  const mine = all.filter(({ target }) =>
    'chargeId' in target ? ownCharges.has(target.chargeId) : ownFixed.has(target.compensationOf),
  );
  const charges = mine.map((charge) => {
    const aside = 'chargeId' in charge.target ? (leftOutOf.get(charge.target.chargeId) ?? ZERO) : ZERO;
    return { ...charge, owed: largerCents(subtractCents(charge.owed, aside), ZERO) };
  });
  const of = (list: readonly PayableChargeOfDebtor[], kind: 'compensation' | 'cost') =>
    sumCents(list.filter((charge) => charge.kind === kind).map(({ owed }) => owed));
  const interest = sumCents(debts.map((debt) => debt.interest));
  const others = all.filter((charge) => !mine.includes(charge) && 'compensationOf' in charge.target);
  return {
    owed: partsOf(
      sumCents(debts.map((debt) => debt.principal)),
      includes.interest ? interest : ZERO,
      of(charges, 'compensation'),
      of(charges, 'cost'),
    ),
    leftOut: partsOf(ZERO, includes.interest ? ZERO : interest, of(others, 'compensation'), ZERO),
    debts: includes.interest ? debts : debts.map((debt) => ({ ...debt, interest: ZERO })),
    charges,
  };
}

const partsOf = (principal: Cents, interest: Cents, compensation: Cents, costs: Cents): DebtParts => ({
  principal,
  interest,
  compensation,
  costs,
  total: sumCents([principal, interest, compensation, costs]),
});

/** By the day; the hour of an offer is looked at when it is shown (`hasExpired`). */
function stateOf(record: AgreementRecord, plan: AgreementPlan, track: AgreementTrack, today: IsoDate): AgreementState {
  if (record.ending !== null) return record.ending;
  if (record.state === 'signed') return track.health === 'done' ? 'paid' : track.health;
  const paidInTime =
    track.pending === 0 && track.instalments.every(({ settledOn }) => !settledOn || settledOn <= plan.offer.validUntil);
  if (plan.offer.byPayment && paidInTime) return 'paid';
  return plan.offer.validUntil < today ? 'expired' : 'open';
}
