/** From rows to claims: the one place that gathers the facts of invoices for the rules of `shared/domain/claim.ts`. */

import type { ClaimView } from '../../../shared/contract/values.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { claimKnown, type InvoiceFacts, type KnownClaim } from '../../../shared/domain/claim.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import { cents, subtractCents, sumCents, ZERO } from '../../../shared/domain/money.ts';
import type { Rates } from '../../../shared/domain/rate-period.ts';
import { interestRests } from '../../db/repositories/agreement-facts.ts';
import { getBusiness } from '../../db/repositories/business-repository.ts';
import type { DebtorRecord } from '../../db/repositories/debtor-repository.ts';
import { type InvoiceRecord, listCorrections, listDueDates, listMovements } from '../../db/repositories/invoice-repository.ts';
import { demandsReceived } from '../../db/repositories/letter-repository.ts';
import { compensationPaid } from '../../db/repositories/payment-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { ratesInForce } from './rates.ts';

export type ClaimOfRecord = { readonly invoice: InvoiceRecord; readonly facts: InvoiceFacts; readonly claim: KnownClaim };

/** What each of these invoices of one debtor owes on a day. A corrective invoice claims nothing by itself. */
export function claimsOf(
  db: ReadDb,
  debtor: DebtorRecord,
  invoices: readonly InvoiceRecord[],
  on: IsoDate,
  rates: Rates = ratesInForce(db),
): readonly ClaimOfRecord[] {
  const facts = factsOf(db, debtor, invoices);
  return invoices.flatMap((invoice) => {
    const own = facts.get(invoice.id);
    return own ? [{ invoice, facts: own, claim: claimKnown(own, on, rates) }] : [];
  });
}

/** The facts of each invoice, for the strict rule too: a formal letter refuses where a screen only marks. */
function factsOf(db: ReadDb, debtor: DebtorRecord, invoices: readonly InvoiceRecord[]): ReadonlyMap<InvoiceId, InvoiceFacts> {
  const claimable = invoices.filter((invoice) => invoice.kind === 'invoice');
  const ids = claimable.map((invoice) => invoice.id);
  const { dayCount } = getBusiness(db);
  const dueDates = groupBy(listDueDates(db, ids), (row) => row.invoiceId);
  const corrections = groupBy(listCorrections(db, ids), (row) => row.invoiceId);
  const movements = groupBy(listMovements(db, ids), (row) => row.invoiceId);
  const compensation = compensationPaid(db, ids);
  const demands = demandsReceived(db, ids);
  const rests = interestRests(db, ids);

  return new Map(
    claimable.map((invoice) => {
      const facts: InvoiceFacts = {
        kind: debtor.kind,
        dueDates: (dueDates.get(invoice.id) ?? []).map(({ id, dueOn, amountCents }) => ({ id, dueOn, amount: amountCents })),
        corrections: (corrections.get(invoice.id) ?? []).map(({ on, amount, fromStart }) => ({ on, amount, fromStart })),
        movements: (movements.get(invoice.id) ?? []).map(({ dueDateId, on, toPrincipal, toInterest }) => ({
          dueDateId,
          on,
          toPrincipal: cents(toPrincipal),
          toInterest: cents(toInterest),
        })),
        demandsReceivedOn: demands.get(invoice.id) ?? [],
        interestFromDueDate: invoice.defaultWithoutDemand,
        interestWaived: invoice.interestWaivedOn !== null,
        compensationWaived: invoice.compensationWaivedOn !== null,
        compensationPaid: compensation.get(invoice.id) ?? ZERO,
        dayCount,
        ...(invoice.agreedRateBasisPoints !== null && {
          agreedRate: { rate: invoice.agreedRateBasisPoints, where: invoice.agreedRateWhere ?? '' },
        }),
        ...(invoice.sentOn !== null && {
          filing: { deliveredOn: invoice.operationOn ?? invoice.issuedOn, filedOn: invoice.sentOn },
        }),
        ...(debtor.insolventOn !== null && { insolventOn: debtor.insolventOn }),
        ...(rests.has(invoice.id) && { interestRests: rests.get(invoice.id) }),
      };
      return [invoice.id, facts];
    }),
  );
}

/** As the window gets it: the same figures, without the exact fractions. */
export function claimView(claim: KnownClaim): ClaimView {
  const oldestOwed = claim.dueDates.find((dueDate) => dueDate.principal > 0) ?? claim.dueDates.at(-1);
  return {
    regime: claim.regime,
    principal: claim.principal,
    principalOverdue: claim.principalOverdue,
    interest: claim.interest,
    interestPaid: subtractCents(sumCents(claim.dueDates.map((dueDate) => dueDate.interest.accrued)), claim.interest),
    compensation: claim.compensation,
    bearsCompensation: claim.bearsCompensation,
    total: claim.total,
    daysOverdue: claim.daysOverdue,
    dailyInterest: claim.dailyInterest,
    interestState: oldestOwed?.interestState ?? 'settled',
    steps: claim.steps.map(({ dueDateId, from, to, days, base, rate, source, amountRounded }) => ({
      dueDateId,
      from,
      to,
      days,
      base,
      rate,
      source,
      amount: amountRounded,
    })),
    ...(claim.currentRate && { currentRate: claim.currentRate.rate }),
    ...(claim.provisionalFrom && { provisionalFrom: claim.provisionalFrom }),
  };
}

function groupBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): ReadonlyMap<K, readonly T[]> {
  return Map.groupBy(rows, keyOf);
}
