/** The worked cases of interest, settled as a ledger does. */
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import type { DueDateId, InvoiceId } from '../../shared/domain/ids.ts';
import { accrueInterest, type DayCount, type Movement } from '../../shared/domain/late-payment-interest.ts';
import { addCents, type Cents, ZERO } from '../../shared/domain/money.ts';
import { allocatePayment } from '../../shared/domain/payment-allocation.ts';
import { constantRate } from '../../shared/domain/rate-period.ts';
import { basisPointsFromPercent, publishedRates } from '../../shared/legal/interest-rates.ts';
import cases from '../data/interest-cases-es.json' with { type: 'json' };

export const workedCases = cases.cases;
export type WorkedCase = (typeof cases.cases)[number];
export const centsOf = (euros: string): Cents => Number(euros.replace('.', '')) as Cents;

/** Applies the payments one by one, as a ledger does, and reads the result on the day of the calculation. */
export function settle({ input }: WorkedCase, dayCount: DayCount) {
  const rates =
    input.regime === 'pactado'
      ? constantRate(basisPointsFromPercent(input.contract_rate_percent ?? ''), 'pactado')
      : publishedRates()[input.regime === 'ley_3_2004' ? 'latePayment' : 'legalInterest'];
  const startAfter = input.mora_start_reference_date as IsoDate;
  const movements: Movement[] = [];
  const at = (until: IsoDate) => {
    const result = accrueInterest({ principal: centsOf(input.principal), startAfter, until, movements, rates, dayCount });
    if (!result.ok) throw new Error(`${result.error.code} ${result.error.day}`);
    return result.value;
  };

  let excess = ZERO;
  const payments = (input.payments as { date: string; amount: string }[]).map((payment) => {
    const on = payment.date as IsoDate;
    const before = at(on);
    const { lines, surplus } = allocatePayment({
      amount: centsOf(payment.amount),
      receivedOn: on,
      mode: input.allocation === 'principal_first' ? 'principal-first' : 'interest-first',
      debts: [
        {
          invoiceId: 'invoice' as InvoiceId,
          dueDateId: 'due-date' as DueDateId,
          dueOn: startAfter,
          principal: before.principal,
          interest: before.outstanding,
          burden: { guaranteed: false },
        },
      ],
    });
    const { toInterest = ZERO, toPrincipal = ZERO } = lines[0] ?? {};
    movements.push({ on, toInterest, toPrincipal });
    excess = addCents(excess, surplus);
    const after = at(on);
    const amount = centsOf(payment.amount);
    return {
      on,
      amount,
      toInterest,
      toPrincipal,
      excess: surplus,
      principalAfter: after.principal,
      interestAfter: after.outstanding,
    };
  });
  return { payments, movements, excess, final: at(input.calc_date as IsoDate) };
}
