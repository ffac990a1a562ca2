/** What the rules alone take for the interest of a whole ledger: no database, ten years of due dates, a third paid in part. */
import { addDays, type IsoDate } from '../../shared/domain/civil-date.ts';
import { claimKnown, type InvoiceFacts } from '../../shared/domain/claim.ts';
import type { DueDateId } from '../../shared/domain/ids.ts';
import { cents, ZERO } from '../../shared/domain/money.ts';
import { publishedRates } from '../../shared/legal/interest-rates.ts';

const OLDEST_DUE = '2016-12-01' as IsoDate;

export function interestOfAll(invoices: number): (until: IsoDate) => number {
  const facts = Array.from({ length: invoices }, (_, n) => factsOf(n));
  return (until) => facts.reduce((sum, one) => sum + claimKnown(one, until, publishedRates()).interest, 0);
}

function factsOf(n: number): InvoiceFacts {
  const id = `due-date-${n}` as DueDateId;
  const dueOn = addDays(OLDEST_DUE, (n * 7_919) % 3_600);
  const amount = cents(5_000 + ((n * 104_729) % 400_000));
  const half = { dueDateId: id, on: addDays(dueOn, n % 200), toPrincipal: cents(Math.floor(amount / 2)), toInterest: ZERO };
  return {
    kind: n % 7 === 0 ? 'consumer' : 'business',
    dueDates: [{ id, dueOn, amount }],
    corrections: [],
    movements: n % 3 === 0 ? [half] : [],
    demandsReceivedOn: [],
    interestFromDueDate: true,
    interestWaived: false,
    compensationWaived: false,
    compensationPaid: ZERO,
    dayCount: 'act-365',
  };
}
