/** One invoice of 365,00 € that fell due on 31 March 2030, at invented round rates, so that each test shows its own arithmetic. */
import type { IsoDate } from '../../../../shared/domain/civil-date.ts';
import { claimOfInvoice, type InvoiceFacts } from '../../../../shared/domain/claim.ts';
import type { DueDateId } from '../../../../shared/domain/ids.ts';
import type { BasisPoints, Cents } from '../../../../shared/domain/money.ts';
import type { RatePeriod, Rates } from '../../../../shared/domain/rate-period.ts';

export const day = (text: string) => text as IsoDate;
export const money = (cents: number) => cents as Cents;
export const dueDate = (id: string, dueOn: string, amount: number) => ({
  id: id as DueDateId,
  dueOn: day(dueOn),
  amount: money(amount),
});
export const payment = (dueDateId: string, on: string, toInterest: number, toPrincipal: number) => ({
  dueDateId: dueDateId as DueDateId,
  on: day(on),
  toInterest: money(toInterest),
  toPrincipal: money(toPrincipal),
});
const period = (from: string, to: string, rate: number): RatePeriod => ({
  from: day(from),
  to: day(to),
  rate: rate as BasisPoints,
  source: 'BOE',
  verified: true,
});
// Invented: 10 % between businesses (0,10 € a day on 365,00 €) and 5 % legal, both up to the end of 2030.
export const rates: Rates = {
  latePayment: [period('2029-01-01', '2030-12-31', 1000)],
  legalInterest: [period('2029-01-01', '2030-12-31', 500)],
};
export const facts = (overrides: Partial<InvoiceFacts> = {}): InvoiceFacts => ({
  kind: 'business',
  dueDates: [dueDate('a', '2030-03-31', 36_500)],
  corrections: [],
  movements: [],
  demandsReceivedOn: [],
  interestFromDueDate: false,
  interestWaived: false,
  compensationWaived: false,
  compensationPaid: money(0),
  dayCount: 'act-365',
  ...overrides,
});
export function claim(overrides: Partial<InvoiceFacts>, until: string) {
  const result = claimOfInvoice(facts(overrides), day(until), rates);
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.day}`);
  return result.value;
}
/** The figures alone, without their steps. */
export function figures(overrides: Partial<InvoiceFacts>, until: string) {
  const { dueDates, steps: _steps, currentRate: _rate, ...totals } = claim(overrides, until);
  return { ...totals, states: dueDates.map((one) => one.interestState) };
}
