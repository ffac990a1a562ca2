/**
 * Compensation for recovery costs (indemnización por costes de cobro).
 *
 * Units   integer cents, without recoverable VAT.
 * Rule    40 € for each late invoice, added in every case and without express request; besides, all duly proven costs
 *         above that amount: excess = max(0, proven costs − 40 € × invoices).
 * Source  Ley 3/2004 art. 8.1; TJUE C-585/20 (per invoice); never for consumers (art. 3.2.a).
 * Policy  once per invoice, also when it was finally paid late; what was already paid of it is not asked again.
 *         Costs without proof are listed and not claimed. No VAT is added: it is an indemnity (LIVA art. 78.Tres.1.º).
 */
import { LEGAL } from '../legal/constants.ts';
import { type DebtorKind, underLaw3of2004 } from './debtor-kind.ts';
import { addCents, type Cents, cents, largerCents, subtractCents, sumCents, ZERO } from './money.ts';

export const FIXED_COMPENSATION: Cents = LEGAL.fixedCompensationCents.value;

/** What is still to be claimed of the 40 € of one invoice. */
export function compensationOfInvoice(invoice: {
  readonly kind: DebtorKind;
  /** Some due date was not paid in time. */
  readonly wasLate: boolean;
  readonly waived: boolean;
  readonly paid: Cents;
}): Cents {
  if (!underLaw3of2004(invoice.kind) || !invoice.wasLate || invoice.waived) return ZERO;
  return largerCents(subtractCents(FIXED_COMPENSATION, invoice.paid), ZERO);
}

export type RecoveryCost = { readonly amount: Cents; readonly proven: boolean };
export type RecoveryCosts = {
  /** 40 € × invoices. */
  readonly fixed: Cents;
  readonly proven: Cents;
  readonly unproven: Cents;
  /** Claimable on top of the fixed sum. */
  readonly excess: Cents;
  readonly total: Cents;
};

/** The fixed sum of the late invoices of one claim and the excess of the costs that can be proven. */
export function recoveryCosts(claim: {
  readonly kind: DebtorKind;
  /** Invoices that bear the 40 €. */
  readonly invoices: number;
  readonly costs: readonly RecoveryCost[];
}): RecoveryCosts {
  const applies = underLaw3of2004(claim.kind);
  const fixed = applies ? cents(FIXED_COMPENSATION * claim.invoices) : ZERO;
  const proven = sumCents(claim.costs.filter((cost) => cost.proven).map((cost) => cost.amount));
  const unproven = sumCents(claim.costs.filter((cost) => !cost.proven).map((cost) => cost.amount));
  const excess = applies ? largerCents(subtractCents(proven, fixed), ZERO) : ZERO;
  return { fixed, proven, unproven, excess, total: addCents(fixed, excess) };
}
