/**
 * When an invoice is due, and what the law says of the term that was agreed.
 *
 * Units   natural days; civil days. A due date on a Sunday or a holiday does not move.
 * Rule    the agreed day; else 30 days after receipt of the goods or provision of the service. Agreed terms: at most
 *         60 days, or 90 in all with an agreed acceptance procedure.
 * Source  Ley 3/2004 arts. 2.d, 4.1, 4.2 and 4.3; STS 688/2016; art. 61 CCom; LCSP art. 198.4 (30 days).
 * Policy  with no delivery date the invoice date serves, and the answer says so. A term above the maximum is void, but from
 *         which day interest then runs is not settled: nothing is recomputed, it is only said.
 */
import { LEGAL } from '../legal/constants.ts';
import { addDays, daysBetween, type IsoDate } from './civil-date.ts';
import type { DebtorKind } from './debtor-kind.ts';

export type DefaultDueDate = {
  readonly dueOn: IsoDate;
  readonly because: 'agreed-date' | 'agreed-term' | 'term-from-delivery' | 'term-from-invoice';
};

export function defaultDueDate(terms: {
  readonly issuedOn: IsoDate;
  readonly deliveredOn?: IsoDate;
  readonly agreedDueOn?: IsoDate;
  /** Days agreed with this debtor, counted from the invoice date, as people agree them. */
  readonly agreedTermDays?: number;
}): DefaultDueDate {
  if (terms.agreedDueOn !== undefined) return { dueOn: terms.agreedDueOn, because: 'agreed-date' };
  if (terms.agreedTermDays !== undefined) {
    return { dueOn: addDays(terms.issuedOn, terms.agreedTermDays), because: 'agreed-term' };
  }
  const days = LEGAL.defaultTermDays.value;
  return terms.deliveredOn === undefined
    ? { dueOn: addDays(terms.issuedOn, days), because: 'term-from-invoice' }
    : { dueOn: addDays(terms.deliveredOn, days), because: 'term-from-delivery' };
}

export type TermWarning =
  /** Longer than 60 days (90 with an acceptance procedure): the excess is void. */
  | 'term-above-maximum'
  /** A public body has 30 days, and its approval of the delivery another 30. */
  | 'public-term-above-maximum'
  /** Counted from the invoice because the delivery is not known. */
  | 'delivery-unknown'
  | 'due-before-invoice';

export function termWarnings(
  kind: DebtorKind,
  terms: {
    readonly issuedOn: IsoDate;
    readonly dueOn: IsoDate;
    readonly deliveredOn?: IsoDate;
    readonly acceptanceProcedure?: boolean;
  },
): readonly TermWarning[] {
  const warnings: TermWarning[] = [];
  if (terms.dueOn < terms.issuedOn) warnings.push('due-before-invoice');
  const days = daysBetween(terms.deliveredOn ?? terms.issuedOn, terms.dueOn);
  const maximum = terms.acceptanceProcedure ? LEGAL.maximumTermWithAcceptanceDays.value : LEGAL.maximumTermDays.value;
  const above = days > maximum;
  if (kind === 'business' && above) warnings.push('term-above-maximum');
  if (kind === 'public' && days > LEGAL.publicTermDays.value * 2) warnings.push('public-term-above-maximum');
  if (above && kind === 'business' && terms.deliveredOn === undefined) warnings.push('delivery-unknown');
  return warnings;
}
