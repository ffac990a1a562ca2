/**
 * What a payment received on a day may pay: the due dates and charges of one debtor, each with the most it can take.
 *
 * Principal is what is owed now, all payments counted. Interest is what had accrued on the day of the payment and was not
 * paid then, and no more than was left after each later payment of interest: those keep their split, and the same interest
 * is never paid twice. A payment written down late lowers the principal from its own day, so a later payment may turn out
 * to have paid more interest than was due; that is a credit (`overpaidInterest`) and is never absorbed in silence.
 */
import type { ChargeTarget, DebtState } from '../../../shared/contract/payments.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { claimKnown } from '../../../shared/domain/claim.ts';
import { underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import type { DueDateId, InvoiceId } from '../../../shared/domain/ids.ts';
import { type Cents, largerCents, smallerCents, subtractCents, sumCents, ZERO } from '../../../shared/domain/money.ts';
import { burdenOf, type Debt } from '../../../shared/domain/payment-allocation.ts';
import { type Rates, rateOn } from '../../../shared/domain/rate-period.ts';
import type { DebtorRecord } from '../../db/repositories/debtor-repository.ts';
import { type InvoiceRecord, listDueDates, openDisputeOf } from '../../db/repositories/invoice-repository.ts';
import { listCharges } from '../../db/repositories/payment-repository.ts';
import { guaranteedAmong } from '../../db/repositories/vat-relief-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { type ClaimOfRecord, claimsOf } from '../claims/claims.ts';
import { ratesInForce } from '../claims/rates.ts';

export type PayableDebt = Debt & { readonly number: string; readonly state: DebtState };
export type PayableDebts = { readonly debts: readonly PayableDebt[]; readonly provisionalFrom?: IsoDate };

/** Every due date of these invoices that owes something, oldest first. */
export function payableDebts(
  db: ReadDb,
  debtor: DebtorRecord,
  invoices: readonly InvoiceRecord[],
  receivedOn: IsoDate,
): PayableDebts {
  const rates = ratesInForce(db);
  const live = invoices.filter((invoice) => invoice.deletedOn === null);
  const claims = claimsOf(db, debtor, live, receivedOn, rates);
  const principals = new Map(
    listDueDates(
      db,
      claims.map(({ invoice }) => invoice.id),
    ).map((row) => [row.id, row.outstandingCents]),
  );
  const guaranteed = guaranteedAmong(
    db,
    claims.map(({ invoice }) => invoice.id),
  );
  const debts = claims
    .flatMap((of) => debtsOf(db, debtor, of, receivedOn, principals, guaranteed.has(of.invoice.id), rates))
    .filter((debt) => debt.principal > 0 || debt.interest > 0)
    .toSorted((a, b) => compare(a.dueOn, b.dueOn) || compare(a.number, b.number));
  const provisional = claims.flatMap(({ claim }) => claim.provisionalFrom ?? []).toSorted();
  return { debts, ...(provisional[0] && { provisionalFrom: provisional[0] }) };
}

function debtsOf(
  db: ReadDb,
  debtor: DebtorRecord,
  of: ClaimOfRecord,
  receivedOn: IsoDate,
  principals: ReadonlyMap<DueDateId, Cents>,
  guaranteed: boolean,
  rates: Rates,
): readonly PayableDebt[] {
  const { invoice } = of;
  const interest = unpaidInterest(of, receivedOn, rates);
  const apart = setApart(db, invoice, receivedOn);
  const burden = burdenOf({
    agreed: invoice.agreedRateBasisPoints ?? undefined,
    statutory: rateOn(underLaw3of2004(debtor.kind) ? rates.latePayment : rates.legalInterest, receivedOn)?.rate,
    guaranteed,
  });
  return of.claim.dueDates.map((dueDate) => {
    const principal = largerCents(principals.get(dueDate.id) ?? ZERO, ZERO);
    return {
      invoiceId: invoice.id,
      dueDateId: dueDate.id,
      dueOn: dueDate.dueOn,
      number: invoice.number,
      principal,
      interest: interest.get(dueDate.id) ?? ZERO,
      burden,
      state: principal === 0 ? 'paid-late' : (apart ?? (dueDate.dueOn > receivedOn ? 'not-due' : 'open')),
    };
  });
}

/** Of each due date: the least that was open on the day of the payment and after every later payment of interest. */
function unpaidInterest({ facts, claim }: ClaimOfRecord, receivedOn: IsoDate, rates: Rates): ReadonlyMap<DueDateId, Cents> {
  const least = new Map(claim.dueDates.map((dueDate) => [dueDate.id, dueDate.interest.outstanding]));
  const laterDays = new Set(
    facts.movements.filter((movement) => movement.on > receivedOn && movement.toInterest > 0).map((movement) => movement.on),
  );
  for (const on of laterDays) {
    for (const { id, interest } of claimKnown(facts, on, rates).dueDates) {
      least.set(id, smallerCents(least.get(id) ?? ZERO, interest.outstanding));
    }
  }
  return least;
}

/** Disputed, set apart by the owner, or covered by a note that has not matured (art. 1170 CC). */
function setApart(db: ReadDb, invoice: InvoiceRecord, on: IsoDate): 'disputed' | 'not-claimable' | undefined {
  if (openDisputeOf(db, invoice.id)) return 'disputed';
  const underNote = invoice.noteDueOn !== null && invoice.noteDueOn >= on;
  return invoice.notClaimableSince !== null || underNote ? 'not-claimable' : undefined;
}

export type PayableChargeOfDebtor = {
  readonly target: ChargeTarget;
  readonly kind: 'compensation' | 'cost';
  readonly invoiceId?: InvoiceId;
  readonly number?: string;
  readonly concept?: string;
  readonly owed: Cents;
};

/** The 40 € of each invoice that had been late by that day, and the costs, as far as nothing has paid them. */
export function payableCharges(
  db: ReadDb,
  debtor: DebtorRecord,
  invoices: readonly InvoiceRecord[],
  receivedOn: IsoDate,
): readonly PayableChargeOfDebtor[] {
  const claims = claimsOf(
    db,
    debtor,
    invoices.filter((invoice) => invoice.deletedOn === null),
    receivedOn,
  );
  const compensations = claims
    .filter(({ claim }) => claim.compensation > 0)
    .map(({ invoice, claim }) => ({
      target: { compensationOf: invoice.id },
      kind: 'compensation' as const,
      invoiceId: invoice.id,
      number: invoice.number,
      owed: claim.compensation,
    }));
  const numbers = new Map(invoices.map((invoice) => [invoice.id, invoice.number]));
  const costs = listCharges(db, debtor.id)
    .filter((charge) => charge.kind === 'cost' && charge.waivedOn === null && charge.amountCents > charge.paid)
    .map((charge) => {
      const number = charge.invoiceId === null ? undefined : numbers.get(charge.invoiceId);
      return {
        target: { chargeId: charge.id },
        kind: 'cost' as const,
        concept: charge.concept,
        owed: subtractCents(charge.amountCents, charge.paid),
        ...(charge.invoiceId !== null && { invoiceId: charge.invoiceId }),
        ...(number !== undefined && { number }),
      };
    });
  return [...compensations, ...costs];
}

/** Interest that payments covered beyond what was due by `today`. */
export function overpaidInterest(db: ReadDb, debtor: DebtorRecord, invoices: readonly InvoiceRecord[], today: IsoDate): Cents {
  const claims = claimsOf(
    db,
    debtor,
    invoices.filter((invoice) => invoice.deletedOn === null),
    today,
  );
  return sumCents(claims.flatMap(({ claim }) => claim.dueDates.map((dueDate) => dueDate.interest.overpaid.interest)));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
