/**
 * When an invoice is due, and what the law says of the term that was agreed.
 *
 * Units   natural days; civil days. A due date on a Sunday or a holiday does not move.
 * Rule    the agreed day; else 30 days after receipt of the goods or provision of the service. Agreed terms: at most
 *         60 days, or 90 in all with an agreed acceptance procedure. Fresh and perishable food 30 days, other food 60,
 *         transport of goods 30, each from delivery; who sells to retailers looks at their own rule first.
 * Source  Ley 3/2004 arts. 2.d, 4.1, 4.2, 4.3 and add. provision 1; STS 688/2016; art. 61 CCom; LCSP art. 198.4 (30 days);
 *         Ley 7/1996 art. 17; Ley 15/2010 add. provision 1; Ley 12/2013 art. 14 bis.1.a; Ley 15/2009 art. 41.
 * Policy  with no delivery date the invoice date serves, and the answer says so. A term above the maximum is void, but from
 *         which day interest then runs is not settled: nothing is recomputed, it is only said.
 */
import { z } from 'zod';
import { LEGAL } from '../legal/constants.ts';
import { addDays, daysBetween, type IsoDate } from './civil-date.ts';
import { type DebtorKind, underLaw3of2004 } from './debtor-kind.ts';

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

/** What the invoice is of, where the law does not set the general longest term. */
export const TermRule = z.enum(['acceptance', 'fresh_food', 'other_food', 'goods_transport', 'retailer']);
export type TermRule = z.infer<typeof TermRule>;

export type TermWarning =
  /** Longer than 60 days (90 with an acceptance procedure): the excess is void. */
  | 'term-above-maximum'
  | 'fresh-food-term-above-maximum'
  | 'other-food-term-above-maximum'
  | 'goods-transport-term-above-maximum'
  /** The rule of retail trade comes before Ley 3/2004. */
  | 'retailer-rule-first'
  /** A public body has 30 days, and its approval of the delivery another 30. */
  | 'public-term-above-maximum'
  /** Counted from the invoice because the delivery is not known. */
  | 'delivery-unknown'
  | 'due-before-invoice';

const LONGEST = {
  general: [LEGAL.maximumTermDays.value, 'term-above-maximum'],
  acceptance: [LEGAL.maximumTermWithAcceptanceDays.value, 'term-above-maximum'],
  fresh_food: [LEGAL.freshFoodTermDays.value, 'fresh-food-term-above-maximum'],
  other_food: [LEGAL.otherFoodTermDays.value, 'other-food-term-above-maximum'],
  goods_transport: [LEGAL.goodsTransportTermDays.value, 'goods-transport-term-above-maximum'],
  retailer: [LEGAL.maximumTermDays.value, 'term-above-maximum'],
} as const satisfies Readonly<Record<TermRule | 'general', readonly [days: number, warning: TermWarning]>>;

export function termWarnings(
  kind: DebtorKind,
  terms: {
    readonly issuedOn: IsoDate;
    readonly dueOn: IsoDate;
    readonly deliveredOn?: IsoDate;
    readonly rule?: TermRule;
    /** The due date was not agreed: it is thirty days from an invoice whose delivery nobody wrote down. */
    readonly isAssumed?: boolean;
  },
): readonly TermWarning[] {
  const warnings: TermWarning[] = [];
  if (terms.dueOn < terms.issuedOn) warnings.push('due-before-invoice');
  const days = daysBetween(terms.deliveredOn ?? terms.issuedOn, terms.dueOn);
  const [longest, warning] = LONGEST[terms.rule ?? 'general'];
  const above = kind === 'business' && days > longest;
  if (above) warnings.push(warning);
  if (kind === 'business' && terms.rule === 'retailer') warnings.push('retailer-rule-first');
  if (kind === 'public' && days > LEGAL.publicTermDays.value * 2) warnings.push('public-term-above-maximum');
  const isAssumed = terms.isAssumed === true && underLaw3of2004(kind);
  if ((above || isAssumed) && terms.deliveredOn === undefined) warnings.push('delivery-unknown');
  return warnings;
}
