/**
 * What a letter claims, computed from the ledger on the day of the letter: the late due dates of the chosen invoices, their
 * interest with its steps, the fixed 40 € and the proven costs above them.
 *
 * Units    integer cents; interest to the day of the letter, that day included.
 * Policy   one row for each due date that is late; an invoice that has none keeps one row, so that the letter can say why it
 *          may not be claimed. Interest of an invoice covers all its due dates, also those that were paid late.
 *          A rate counts as published when it was read in a published text or the owner's row names its BOE; on any other,
 *          and where a rate is missing, `rateMissingFrom` is set and nothing formal is registered (Ley 3/2004 art. 7.3).
 *          One paragraph tells one rule of interest: invoices that differ in it are marked `isMixed`.
 */
import type { LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DueDateClaim } from '../../../shared/domain/claim.ts';
import { underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { dailyInterest } from '../../../shared/domain/late-payment-interest.ts';
import type { InterestFacts, InvoiceFacts, InvoiceInterest } from '../../../shared/domain/letters/letter-facts.ts';
import { isBeforeDue, isFriendly, isNotice } from '../../../shared/domain/letters/letter-kinds.ts';
import { type BasisPoints, type Cents, subtractCents, sumCents } from '../../../shared/domain/money.ts';
import { type RatePeriod, type Rates, rateOn } from '../../../shared/domain/rate-period.ts';
import { recoveryCosts } from '../../../shared/domain/recovery-costs.ts';
import { getBusiness } from '../../db/repositories/business-repository.ts';
import type { DebtorRecord } from '../../db/repositories/debtor-repository.ts';
import { findInvoice, type InvoiceRecord, openDisputeOf } from '../../db/repositories/invoice-repository.ts';
import { listCharges } from '../../db/repositories/payment-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { type ClaimOfRecord, claimsOf } from '../claims/claims.ts';
import { ratesInForce } from '../claims/rates.ts';

export type ClaimedDebt = {
  readonly invoices: readonly InvoiceFacts[];
  readonly interest: InterestFacts | undefined;
  readonly fixedCosts: { readonly invoices: number; readonly amount: Cents } | undefined;
  readonly otherCosts: Cents | undefined;
};

/** Of a friendly letter and of a notice: the principal alone. */
const NO_EXTRAS = { interest: undefined, fixedCosts: undefined, otherCosts: undefined } as const;

export function claimedDebt(db: ReadDb, debtor: DebtorRecord, options: LetterOptions, today: IsoDate): ClaimedDebt {
  const rates = ratesInForce(db);
  const claims = claimsOf(db, debtor, chosenInvoices(db, debtor, options.invoiceIds), today, rates);
  const invoices = claims.flatMap((of) => rowsOf(db, of, today, isBeforeDue(options.templateId)));
  if (isFriendly(options.templateId) || isNotice(options.templateId)) return { invoices, ...NO_EXTRAS };
  const underLaw = underLaw3of2004(debtor.kind);
  const compensations = claims.map(({ claim }) => claim.compensation).filter((amount) => amount > 0);
  const excess = recoveryCosts({
    kind: debtor.kind,
    invoices: claims.filter(({ claim }) => claim.bearsCompensation).length,
    costs: costsOf(db, debtor, options.invoiceIds),
  }).excess;
  const claimsFixed = underLaw && options.withCompensation && compensations.length > 0;
  return {
    invoices,
    // A consumer's demand always says from when interest runs, and at which rate (CC arts. 1100 and 1108).
    interest: options.withInterest || !underLaw ? interestOf(db, debtor, claims, rates, today) : undefined,
    fixedCosts: claimsFixed ? { invoices: compensations.length, amount: sumCents(compensations) } : undefined,
    otherCosts: underLaw && options.withCosts && excess > 0 ? excess : undefined,
  };
}

/** Those of this debtor that can stand in a letter at all, oldest first. */
function chosenInvoices(db: ReadDb, debtor: DebtorRecord, ids: readonly InvoiceId[]): readonly InvoiceRecord[] {
  return [...new Set(ids)]
    .flatMap((id) => findInvoice(db, id) ?? [])
    .filter((invoice) => invoice.debtorId === debtor.id && invoice.kind === 'invoice' && invoice.deletedOn === null)
    .toSorted((a, b) => compare(a.issuedOn, b.issuedOn) || compare(a.numberKey, b.numberKey));
}

/** Costs of this debtor that are not waived: the general ones, and those of the chosen invoices. */
export function costsOf(db: ReadDb, debtor: DebtorRecord, invoiceIds: readonly InvoiceId[]) {
  return listCharges(db, debtor.id)
    .filter((charge) => charge.kind === 'cost' && charge.waivedOn === null && charge.agreementId === null)
    .filter((charge) => charge.invoiceId === null || invoiceIds.includes(charge.invoiceId))
    .map((charge) => ({ amount: subtractCents(charge.amountCents, charge.paid), proven: charge.proven }));
}

/** The next due date of an invoice, when nothing of it is late. */
export const comingDueDate = (claim: Pick<ClaimOfRecord['claim'], 'dueDates'>): DueDateClaim | undefined =>
  claim.dueDates.filter((dueDate) => dueDate.principal > 0 && !dueDate.overdue).toSorted((a, b) => compare(a.dueOn, b.dueOn))[0];

function rowsOf(db: ReadDb, of: ClaimOfRecord, today: IsoDate, beforeDue: boolean): readonly InvoiceFacts[] {
  const { claim } = of;
  const coming = beforeDue ? comingDueDate(claim) : undefined;
  const late = coming ? [coming] : claim.dueDates.filter((dueDate) => dueDate.overdue);
  const open = claim.dueDates.find((dueDate) => dueDate.principal > 0) ?? claim.dueDates[0];
  return invoiceRows(db, of, late.length > 0 ? late : open ? [open] : [], today);
}

/** These due dates of an invoice as lines of a letter. */
export function invoiceRows(
  db: ReadDb,
  { invoice, facts, claim }: ClaimOfRecord,
  shown: readonly DueDateClaim[],
  today: IsoDate,
): readonly InvoiceFacts[] {
  const isDisputed = openDisputeOf(db, invoice.id) !== undefined;
  return shown.map((dueDate): InvoiceFacts => {
    const paid = principalPaid(facts.movements, dueDate, today);
    return {
      id: invoice.id,
      number: invoice.number,
      ...(claim.dueDates.length > 1 && {
        instalment: { number: claim.dueDates.indexOf(dueDate) + 1, of: claim.dueDates.length },
      }),
      ...(invoice.concept !== null && { concept: insideSentence(invoice.concept) }),
      issuedOn: invoice.issuedOn,
      ...(invoice.operationOn !== null && { operationOn: invoice.operationOn }),
      dueOn: dueDate.dueOn,
      // Later discounts have lowered the principal, so what was paid and what is owed make the total.
      total: sumCents([dueDate.principal, paid]),
      paid,
      outstanding: dueDate.principal,
      isDisputed,
      isSetApart: invoice.notClaimableSince !== null,
      ...(invoice.noteDueOn !== null && { coveredByNoteUntil: invoice.noteDueOn }),
    };
  });
}

const principalPaid = (
  movements: ClaimOfRecord['facts']['movements'],
  dueDate: Pick<DueDateClaim, 'id'>,
  today: IsoDate,
): Cents =>
  sumCents(
    movements
      .filter((movement) => movement.dueDateId === dueDate.id && movement.on <= today)
      .map((movement) => movement.toPrincipal),
  );

type Rule = {
  readonly basis: InterestFacts['basis'];
  readonly startsAt: InterestFacts['startsAt'];
  readonly inDefaultSince?: IsoDate;
  readonly agreed?: { readonly rate: BasisPoints; readonly where: string };
};

/** One rule of interest for all of them, or `isMixed`. */
export function interestOf(
  db: ReadDb,
  debtor: DebtorRecord,
  all: readonly ClaimOfRecord[],
  rates: Rates,
  today: IsoDate,
): InterestFacts | undefined {
  const claims = all.filter(({ facts }) => !facts.interestWaived);
  const rules = new Map(claims.map((of) => [JSON.stringify(ruleOf(of, today)), ruleOf(of, today)]));
  const [rule] = rules.values();
  if (!rule) return undefined;
  const { dayCount } = getBusiness(db);
  const table = underLaw3of2004(debtor.kind) ? rates.latePayment : rates.legalInterest;
  const rate = rule.agreed?.rate ?? rateOn(table, today)?.rate;
  const base = sumCents(claims.flatMap(({ claim }) => claim.dueDates.filter((one) => one.overdue).map((one) => one.principal)));
  const rateMissingFrom = firstUncertainDay(claims, rule.agreed ? undefined : rateOn(table, today), rule, today);
  return {
    basis: rule.basis,
    dayCount,
    startsAt: rule.startsAt,
    ...(rule.inDefaultSince !== undefined && { inDefaultSince: rule.inDefaultSince }),
    invoices: claims.filter(({ claim }) => claim.steps.length > 0).map(statementOf),
    daily: dailyInterest(base, rate ?? (0 as BasisPoints), today, dayCount),
    currentRate: rate ?? (0 as BasisPoints),
    ...(rule.agreed && { agreedIn: rule.agreed.where }),
    ...(rateMissingFrom !== undefined && { rateMissingFrom }),
    ...(rules.size > 1 && { isMixed: true }),
  };
}

function ruleOf({ facts, claim }: ClaimOfRecord, today: IsoDate): Rule {
  const underLaw = underLaw3of2004(facts.kind);
  const agreed = facts.agreedRate && { rate: facts.agreedRate.rate, where: facts.agreedRate.where };
  const basis = agreed ? 'agreed' : underLaw ? 'law-3-2004' : 'legal-interest';
  if (underLaw) return { basis, startsAt: 'due-date', ...(agreed && { agreed }) };
  // Each invoice began on its own day; the text then speaks of "cada vencimiento" and names none.
  if (facts.interestFromDueDate) return { basis, startsAt: 'due-date', inDefaultSince: today, ...(agreed && { agreed }) };
  const since = claim.steps.map((step) => step.from).toSorted()[0];
  return { basis, startsAt: 'demand', ...(since !== undefined && { inDefaultSince: since }), ...(agreed && { agreed }) };
}

function statementOf({ invoice, claim }: ClaimOfRecord): InvoiceInterest {
  const accrued = sumCents(claim.dueDates.map((dueDate) => dueDate.interest.accrued));
  return {
    invoiceNumber: invoice.number,
    tranches: claim.steps.map(({ from, to, days, base, rate, source, amountRounded }) => ({
      from,
      to,
      days,
      base,
      rate,
      source,
      amountRounded,
    })),
    paid: subtractCents(accrued, claim.interest),
    subtotal: claim.interest,
  };
}

const isPublished = ({ verified, source }: Pick<RatePeriod, 'verified' | 'source'>): boolean =>
  verified || /\bBOE\b/.test(source);

/** First day whose rate nobody has published: missing altogether, derived, or typed without its source. */
function firstUncertainDay(
  claims: readonly ClaimOfRecord[],
  current: RatePeriod | undefined,
  rule: Rule,
  today: IsoDate,
): IsoDate | undefined {
  if (rule.agreed) return undefined;
  const days = [
    ...claims.flatMap(({ claim }) => claim.provisionalFrom ?? []),
    ...claims.flatMap(({ claim }) => claim.steps.filter((step) => !isPublished(step)).map((step) => step.from)),
    ...(current === undefined ? [today] : isPublished(current) ? [] : [current.from]),
  ];
  return days.toSorted()[0];
}

/** "Material eléctrico." inside a sentence; "IVA" and "A4" stay as they are. */
export function insideSentence(concept: string): string {
  const text = concept.trim().replace(/\.$/, '');
  return /^\p{Lu}\p{Ll}/u.test(text) ? `${text.charAt(0).toLocaleLowerCase('es-ES')}${text.slice(1)}` : text;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
