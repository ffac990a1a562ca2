/**
 * What one invoice owes on a day, with every step of the figure: the one answer that screens, letters and reports share.
 *
 * Units    money in integer cents; rates in basis points a year; civil days.
 * Rule     business and public debtors: interest from the day after each due date, without demand, at the agreed rate or the
 *          one of Ley 3/2004, and 40 € once an invoice was late. Consumers and private persons: interest at the agreed or
 *          the legal rate from the day after a demand was received, and no 40 €; from the due date only when the contract
 *          or the law says that no demand is needed. Each due date is a debt of its own (Ley 3/2004 art. 6 last paragraph),
 *          and the first demand received after it puts the debtor in arrears with it. A public body whose invoice reached
 *          its register more than 30 days after the delivery is late 30 days after that filing at the soonest.
 * Source   Ley 3/2004 arts. 3, 5, 6, 7 and 8; LCSP art. 198.4; arts. 1100 and 1108 CC; art. 63.1 CCom; TRLC art. 152.
 * Policy   principal is what is to be collected, VAT included and withholding deducted; corrections act as told in
 *          `claim-corrections.ts`. A demand received on the due date or before it makes nobody late and gives no interest.
 *          40 € once per invoice, also when it was finally paid late; the part already paid is not asked again.
 *          Interest runs up to and including the day of the declaration of insolvency, and an invoice that became late after it gives no 40 €.
 *          While a payment agreement lives, its days count at nothing (`interest-rest.ts`).
 * Rounding the interest of each due date is rounded once, half up, so payments can be applied to it in cents.
 * Errors   `rate-missing` names the first day without rate. `claimKnown` computes to the day before it and says so.
 */
import { LEGAL } from '../legal/constants.ts';
import { addDays, daysBetween, earliest, type IsoDate, latest } from './civil-date.ts';
import { type CorrectedDueDate, type Correction, spreadCorrections } from './claim-corrections.ts';
import { type DebtorKind, underLaw3of2004 } from './debtor-kind.ts';
import type { DueDateId } from './ids.ts';
import { type InterestRest, restedRates, restsOn } from './interest-rest.ts';
import {
  type AccruedInterest,
  accrueInterest,
  type DayCount,
  dailyInterest,
  type InterestStep,
  type Movement,
  type RateMissing,
} from './late-payment-interest.ts';
import { addCents, type BasisPoints, type Cents, subtractCents, sumCents, ZERO } from './money.ts';
import { constantRate, type RatePeriod, type Rates, rateOn } from './rate-period.ts';
import { compensationOfInvoice } from './recovery-costs.ts';
import { err, ok, type Result } from './result.ts';

export type InvoiceFacts = {
  readonly kind: DebtorKind;
  readonly dueDates: readonly { readonly id: DueDateId; readonly dueOn: IsoDate; readonly amount: Cents }[];
  readonly corrections: readonly Correction[];
  readonly movements: readonly (Movement & { readonly dueDateId: DueDateId })[];
  /** `where` says where it was agreed ("cláusula 7 del contrato…"): a rate nobody accepted is no agreed rate. */
  readonly agreedRate?: { readonly rate: BasisPoints; readonly where: string };
  /** Days on which demands for payment were received, as far as it can be proven (art. 1100 CC); in any order. */
  readonly demandsReceivedOn: readonly IsoDate[];
  /** The contract or the law makes the debtor late on the due date, without demand (art. 1100 CC, art. 63.1 CCom). */
  readonly interestFromDueDate: boolean;
  /** Of a public body: the day of the delivery, and the one on which its register took the invoice (LCSP art. 198.4). */
  readonly filing?: { readonly deliveredOn: IsoDate; readonly filedOn: IsoDate };
  readonly insolventOn?: IsoDate;
  /** Agreements that were signed about it. */
  readonly interestRests?: readonly InterestRest[] | undefined;
  readonly interestWaived: boolean;
  readonly compensationWaived: boolean;
  readonly compensationPaid: Cents;
  readonly dayCount: DayCount;
};

export type InterestRegime = 'ley_3_2004' | 'interes_legal' | 'pactado' | 'none';
/** Why a due date bears interest today, or why not. */
export type InterestState =
  | 'accruing'
  | 'settled'
  | 'stopped'
  | 'not-overdue'
  | 'demand-needed'
  | 'filed-late'
  | 'waived'
  | 'resting';

export type DueDateClaim = {
  readonly id: DueDateId;
  readonly dueOn: IsoDate;
  /** After the corrections that act from the start. */
  readonly amount: Cents;
  readonly principal: Cents;
  /** Past its due date with principal still owed. */
  readonly overdue: boolean;
  readonly daysOverdue: number;
  readonly interestState: InterestState;
  readonly interest: AccruedInterest;
};

export type InvoiceClaim = {
  readonly regime: InterestRegime;
  readonly dueDates: readonly DueDateClaim[];
  readonly principal: Cents;
  readonly principalOverdue: Cents;
  /** Accrued and not yet paid. */
  readonly interest: Cents;
  /** What is still to be claimed of the 40 €. */
  readonly compensation: Cents;
  /** It was late and bears the 40 €, also when they were paid or waived: proven costs are claimed above them only. */
  readonly bearsCompensation: boolean;
  readonly total: Cents;
  readonly totalOverdue: Cents;
  /** Credit in favour of the debtor. */
  readonly overpaid: Cents;
  /** Days since the oldest unpaid due date; 0 when none has passed. */
  readonly daysOverdue: number;
  readonly dailyInterest: Cents;
  /** The rate of the day, when interest accrues. */
  readonly currentRate: RatePeriod | undefined;
  readonly steps: readonly (InterestStep & { readonly dueDateId: DueDateId })[];
};

export type KnownClaim = InvoiceClaim & {
  /** First day that no rate covers: interest is counted to the day before, and the daily interest is not known (0). */
  readonly provisionalFrom?: IsoDate;
};

export function claimOfInvoice(facts: InvoiceFacts, until: IsoDate, rates: Rates): Result<InvoiceClaim, RateMissing> {
  return claimWithInterestTo(facts, until, rates, until);
}

/** Never refuses: where a rate is missing, it counts to the last covered day and marks the rest provisional. */
export function claimKnown(facts: InvoiceFacts, until: IsoDate, rates: Rates): KnownClaim {
  const complete = claimOfInvoice(facts, until, rates);
  if (complete.ok) return complete.value;
  let provisionalFrom = complete.error.day;
  for (;;) {
    const known = claimWithInterestTo(facts, until, rates, addDays(provisionalFrom, -1));
    if (known.ok) return { ...known.value, provisionalFrom };
    // Another due date may need a rate on an earlier day; each round ends before the day that was missing.
    provisionalFrom = known.error.day;
  }
}

function regimeOf(facts: Pick<InvoiceFacts, 'kind' | 'agreedRate' | 'interestWaived'>): InterestRegime {
  if (facts.interestWaived) return 'none';
  if (facts.agreedRate) return 'pactado';
  return underLaw3of2004(facts.kind) ? 'ley_3_2004' : 'interes_legal';
}

function claimWithInterestTo(
  facts: InvoiceFacts,
  until: IsoDate,
  rates: Rates,
  interestUntil: IsoDate,
): Result<InvoiceClaim, RateMissing> {
  const regime = regimeOf(facts);
  const applicable = ratesOf(facts, rates);
  const dueDates = correctedDueDates(facts, until);
  const claims: DueDateClaim[] = [];
  for (const dueDate of dueDates) {
    const claim = claimOfDueDate(facts, dueDate, until, interestUntil, applicable);
    if (!claim.ok) return err(claim.error);
    claims.push(claim.value);
  }

  const principal = sumCents(claims.map((claim) => claim.principal));
  const principalOverdue = sumCents(claims.filter((claim) => claim.overdue).map((claim) => claim.principal));
  const interest = sumCents(claims.map((claim) => claim.interest.outstanding));
  const late = dueDates.some((dueDate) => wasLate(facts, dueDate, until));
  const compensation = compensationOfInvoice({
    kind: facts.kind,
    wasLate: late,
    waived: facts.compensationWaived,
    paid: facts.compensationPaid,
  });
  const accessories = addCents(interest, compensation);
  const accruing = claims.filter((claim) => claim.interestState === 'accruing');
  const currentRate = accruing.length > 0 && interestUntil === until ? rateOn(applicable, until) : undefined;
  return ok({
    regime,
    dueDates: claims,
    principal,
    principalOverdue,
    interest,
    compensation,
    bearsCompensation: late && underLaw3of2004(facts.kind),
    total: addCents(principal, accessories),
    totalOverdue: addCents(principalOverdue, accessories),
    overpaid: sumCents(claims.flatMap((claim) => [claim.interest.overpaid.principal, claim.interest.overpaid.interest])),
    daysOverdue: Math.max(0, ...claims.map((claim) => claim.daysOverdue)),
    dailyInterest: currentRate
      ? dailyInterest(sumCents(accruing.map((claim) => claim.principal)), currentRate.rate, until, facts.dayCount)
      : ZERO,
    currentRate,
    steps: claims.flatMap((claim) => claim.interest.steps.map((step) => ({ ...step, dueDateId: claim.id }))),
  });
}

type FactualDueDate = CorrectedDueDate<{ readonly id: DueDateId; readonly dueOn: IsoDate; readonly amount: Cents }>;

function correctedDueDates(facts: InvoiceFacts, until: IsoDate): readonly FactualDueDate[] {
  const withPayments = facts.dueDates.map((dueDate) => ({
    ...dueDate,
    payments: facts.movements.filter((movement) => movement.dueDateId === dueDate.id),
  }));
  return spreadCorrections(withPayments, facts.corrections, until);
}

function claimOfDueDate(
  facts: InvoiceFacts,
  dueDate: FactualDueDate,
  until: IsoDate,
  interestUntil: IsoDate,
  rates: readonly RatePeriod[],
): Result<DueDateClaim, RateMissing> {
  const start = interestStart(facts, dueDate.dueOn);
  const stopOn = facts.insolventOn === undefined ? interestUntil : earliest(interestUntil, facts.insolventOn);
  const accrued = accrueInterest({
    principal: dueDate.corrected,
    // Where nothing accrues the count starts after the last day, and only the principal moves.
    startAfter: start ?? until,
    until,
    movements: [...dueDate.discounts, ...dueDate.payments],
    rates,
    dayCount: facts.dayCount,
    stopOn,
  });
  if (!accrued.ok) return err(accrued.error);

  // Interest that was paid before the rest was waived is not given back.
  const interest = facts.interestWaived
    ? { ...accrued.value, overpaid: { ...accrued.value.overpaid, interest: ZERO } }
    : accrued.value;
  const overdue = dueDate.dueOn < until && interest.principal > 0;
  return ok({
    id: dueDate.id,
    dueOn: dueDate.dueOn,
    amount: dueDate.corrected,
    principal: interest.principal,
    overdue,
    daysOverdue: overdue ? daysBetween(dueDate.dueOn, until) : 0,
    interestState: stateOf(facts, dueDate.dueOn, start, until, interest.principal),
    interest,
  });
}

/** The day after which interest runs; `undefined` while nothing makes the debtor liable for it. */
function interestStart(facts: InvoiceFacts, dueOn: IsoDate): IsoDate | undefined {
  if (facts.interestWaived) return undefined;
  if (underLaw3of2004(facts.kind)) return payableUntil(facts, dueOn);
  if (facts.interestFromDueDate) return dueOn;
  return facts.demandsReceivedOn.filter((demand) => demand > dueOn).toSorted()[0];
}

/** The last day to pay in time: the due date, or 30 days after a filing that came late (LCSP art. 198.4). */
function payableUntil({ kind, filing }: InvoiceFacts, dueOn: IsoDate): IsoDate {
  if (kind !== 'public' || filing === undefined) return dueOn;
  const filedLate = daysBetween(filing.deliveredOn, filing.filedOn) > LEGAL.publicFilingDays.value;
  return filedLate ? latest(dueOn, addDays(filing.filedOn, LEGAL.publicTermDays.value)) : dueOn;
}

function stateOf(
  facts: InvoiceFacts,
  dueOn: IsoDate,
  start: IsoDate | undefined,
  until: IsoDate,
  principal: Cents,
): InterestState {
  if (facts.interestWaived) return 'waived';
  if (dueOn >= until) return 'not-overdue';
  if (principal === 0) return 'settled';
  if (facts.insolventOn !== undefined && facts.insolventOn <= until) return 'stopped';
  if (restsOn(facts.interestRests, until)) return 'resting';
  if (start !== undefined && start < until) return 'accruing';
  return underLaw3of2004(facts.kind) ? 'filed-late' : 'demand-needed';
}

/** Principal was still owed when the last day to pay ended, and a day has passed since. */
function wasLate(facts: InvoiceFacts, dueDate: FactualDueDate, until: IsoDate): boolean {
  const lastDay = payableUntil(facts, dueDate.dueOn);
  const paidInTime = [...dueDate.payments, ...dueDate.discounts].filter((movement) => movement.on <= lastDay);
  const owed = subtractCents(dueDate.corrected, sumCents(paidInTime.map((movement) => movement.toPrincipal)));
  return owed > 0 && lastDay < until && (facts.insolventOn === undefined || lastDay < facts.insolventOn);
}

function ratesOf(facts: InvoiceFacts, rates: Rates): readonly RatePeriod[] {
  if (facts.agreedRate) return restedRates(constantRate(facts.agreedRate.rate, 'pactado'), facts.interestRests);
  return restedRates(underLaw3of2004(facts.kind) ? rates.latePayment : rates.legalInterest, facts.interestRests);
}
