/**
 * From a plan and a debt to an agreement: what is acknowledged, what is paid, when, and what stands in the way.
 *
 * Units    integer cents; civil days.
 * Rule     acknowledged − waiver + interest of the deferral = payable, and the instalments add up to it to the cent. Equal
 *          instalments are whole cents, rounded down, and the last one takes what is left. Interest of the deferral is simple,
 *          on the principal alone, which each instalment lowers first; it is computed on the agreed days, rounded once, and
 *          spread with the instalments.
 * Source   CC arts. 1129, 1187, 1203-1204, 1851; CCom art. 317 (no interest on interest); Ley 16/2011 art. 3.j and
 *          TRLGDCU art. 90.2 (consumers: no interest, no other courts); LO 1/2025 arts. 6.2 and 17; LIVA art. 79.Uno.
 * Policy   no interest with consumers and private persons; work in exchange only between businesses, since both sides invoice.
 * Errors   none: problems are listed with the step of the wizard that mends them.
 */
import type { IsoDate } from '../civil-date.ts';
import { addDays, daysBetween, isLeapYear, yearOf } from '../civil-date.ts';
import type { DayCount } from '../late-payment-interest.ts';
import {
  addCents,
  type BasisPoints,
  type Cents,
  divideRounded,
  largerCents,
  smallerCents,
  subtractCents,
  sumCents,
  ZERO,
} from '../money.ts';
import type { AgreementFigures, AgreementWorld, DebtParts, FixedCharge, FixedDebt, FixedDebts } from './figures.ts';
import type { AgreementPlan } from './plan.ts';
import { type AgreementProblem, problemsOf } from './problems.ts';
import { type Instalment, instalmentsOf } from './schedule.ts';

export type ComposedAgreement = AgreementFigures & { readonly problems: readonly AgreementProblem[] };

const HUNDRED = 100n;
const BASIS_POINTS_IN_ONE = 10_000n;

export function composeAgreement(plan: AgreementPlan, all: FixedDebts, world: AgreementWorld): ComposedAgreement {
  const chosen = new Set<string>(plan.invoiceIds);
  const debts = all.debts.filter(({ invoiceId }) => chosen.has(invoiceId));
  const charges = all.charges.filter(({ target }) => !('compensationOf' in target) || chosen.has(target.compensationOf));
  const { acknowledged, leftOut } = partsOf(plan, debts, charges);
  const waiver = plan.waiver ?? ZERO;
  const work = plan.work && valueOfWork(plan.work);
  const goods = plan.goods?.mode === 'in-payment' ? plan.goods.value : ZERO;
  const inKind = addCents(work?.gross ?? ZERO, goods);
  const base = subtractCents(acknowledged.total, waiver);
  const withoutInterest = instalmentsOf(plan, { total: base, inKind: { work: work?.gross ?? ZERO, goods } }, world);
  const deferralInterest = plan.deferralRate
    ? deferralInterestOf(withoutInterest.instalments, {
        principal: acknowledged.principal,
        rate: plan.deferralRate,
        from: plan.fixedOn,
        dayCount: world.dayCount,
      })
    : ZERO;
  const payable = addCents(base, deferralInterest);
  const { instalments, lastTakes } =
    deferralInterest === 0
      ? withoutInterest
      : instalmentsOf(plan, { total: payable, inKind: { work: work?.gross ?? ZERO, goods } }, world);
  const composed = {
    acknowledged,
    leftOut,
    waiver,
    deferralInterest,
    payable,
    cash: largerCents(subtractCents(payable, inKind), ZERO),
    ...(work && { work }),
    goods,
    instalments,
    lastTakes,
  };
  return { ...composed, problems: problemsOf(plan, composed, debts, world) };
}

function partsOf(plan: AgreementPlan, debts: readonly FixedDebt[], charges: readonly FixedCharge[]) {
  const of = (kind: FixedCharge['kind']) =>
    sumCents(charges.filter((charge) => charge.kind === kind).map(({ amount }) => amount));
  const interest = sumCents(debts.map((debt) => debt.interest));
  const compensation = of('compensation');
  const costs = of('cost');
  const within = (included: boolean, amount: Cents): Cents => (included ? amount : ZERO);
  const without = (included: boolean, amount: Cents): Cents => (included ? ZERO : amount);
  const { includes } = plan;
  return {
    acknowledged: parts(
      sumCents(debts.map((debt) => debt.principal)),
      within(includes.interest, interest),
      within(includes.compensation, compensation),
      within(includes.costs, costs),
    ),
    leftOut: parts(
      ZERO,
      without(includes.interest, interest),
      without(includes.compensation, compensation),
      without(includes.costs, costs),
    ),
  };
}

const parts = (principal: Cents, interest: Cents, compensation: Cents, costs: Cents): DebtParts => ({
  principal,
  interest,
  compensation,
  costs,
  total: sumCents([principal, interest, compensation, costs]),
});

/** Units × value of one, with the VAT that the debtor will invoice: what both invoices set off (LIVA art. 79.Uno). */
export function valueOfWork({
  units,
  unitValue,
  vat,
}: {
  readonly units: number;
  readonly unitValue: Cents;
  readonly vat: BasisPoints;
}): { readonly net: Cents; readonly vat: Cents; readonly gross: Cents } {
  const net = divideRounded(BigInt(units) * BigInt(unitValue), HUNDRED);
  const tax = divideRounded(BigInt(net) * BigInt(vat), BASIS_POINTS_IN_ONE);
  return { net, vat: tax, gross: addCents(net, tax) };
}

/**
 * Interest of the deferral up to `until` (to the last instalment when absent): on the principal that is still deferred, which
 * every instalment lowers first, on the agreed days.
 */
export function deferralInterestOf(
  instalments: readonly Pick<Instalment, 'on' | 'amount'>[],
  debt: {
    readonly principal: Cents;
    readonly rate: BasisPoints;
    readonly from: IsoDate;
    readonly until?: IsoDate;
    readonly dayCount: DayCount;
  },
): Cents {
  let principal = debt.principal;
  let from = debt.from;
  let numerator = 0n;
  for (const { on, amount } of instalments) {
    const to = debt.until !== undefined && debt.until < on ? debt.until : on;
    if (to > from) numerator += BigInt(principal) * BigInt(debt.rate) * weightedDays(from, to, debt.dayCount);
    if (to !== on) break;
    if (on > from) from = on;
    principal = subtractCents(principal, smallerCents(amount, principal));
  }
  return divideRounded(numerator, BASIS_POINTS_IN_ONE * YEAR);
}

// Days of a common and of a leap year, both in one unit, so that a period over New Year adds up exactly.
const COMMON = 365n;
const LEAP = 366n;
const YEAR = COMMON * LEAP;

function weightedDays(after: IsoDate, to: IsoDate, dayCount: DayCount): bigint {
  if (dayCount === 'act-365') return BigInt(daysBetween(after, to)) * LEAP;
  let sum = 0n;
  for (let from = after; from < to; ) {
    const lastOfYear = `${addDays(from, 1).slice(0, 4)}-12-31` as IsoDate;
    const last = lastOfYear < to ? lastOfYear : to;
    sum += BigInt(daysBetween(from, last)) * (isLeapYear(yearOf(last)) ? COMMON : LEAP);
    from = last;
  }
  return sum;
}
