/**
 * What the law or the courts may say against an agreed interest rate, as codes.
 *
 * Units   basis points a year.
 * Rule    between businesses: a rate 70 % below the legal one is presumed abusive against the creditor. Consumers: a penalty
 *         that is disproportionately high is void as a whole.
 * Source  Ley 3/2004 arts. 7.1 and 9.1; art. 1255 CC; TRLGDCU arts. 82, 83 and 85.6; Ley 16/2011 art. 20.4 (reference only).
 * Policy  businesses: warn above twice the legal late rate. Consumers: warn above 2.5 times the legal interest, and from
 *         24 % a year say that it is almost surely void. Nothing is forbidden; a rate nobody knows warns of nothing.
 */
import { LEGAL } from '../legal/constants.ts';
import type { IsoDate } from './civil-date.ts';
import { type DebtorKind, underLaw3of2004 } from './debtor-kind.ts';
import type { BasisPoints } from './money.ts';
import { type Rates, rateOn } from './rate-period.ts';

export type RateWarning =
  | 'above-twice-legal-rate'
  | 'presumed-abusive-low-rate'
  | 'interest-exclusion-void'
  | 'above-consumer-reference'
  | 'almost-surely-void';

export function rateWarnings(kind: DebtorKind, agreed: BasisPoints, rates: Rates, on: IsoDate): readonly RateWarning[] {
  return underLaw3of2004(kind) ? businessWarnings(agreed, rates, on) : consumerWarnings(agreed, rates, on);
}

function businessWarnings(agreed: BasisPoints, rates: Rates, on: IsoDate): readonly RateWarning[] {
  // A clause that excludes the interest is void by itself, whatever the legal rate.
  if (agreed === 0) return ['interest-exclusion-void'];
  const legal = rateOn(rates.latePayment, on)?.rate;
  if (legal === undefined) return [];
  if (agreed > legal * LEGAL.highBusinessRateTimesLegal.value) return ['above-twice-legal-rate'];
  if (agreed * 100 <= legal * LEGAL.abusiveLowRatePercentOfLegal.value) return ['presumed-abusive-low-rate'];
  return [];
}

function consumerWarnings(agreed: BasisPoints, rates: Rates, on: IsoDate): readonly RateWarning[] {
  const legal = rateOn(rates.legalInterest, on)?.rate;
  const warnings: RateWarning[] = [];
  if (legal !== undefined && agreed * 10 > legal * LEGAL.consumerRateReferenceTenths.value) {
    warnings.push('above-consumer-reference');
  }
  if (agreed >= LEGAL.consumerRateAlmostSurelyVoid.value) warnings.push('almost-surely-void');
  return warnings;
}
