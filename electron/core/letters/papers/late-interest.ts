/**
 * What the delay of paid invoices cost (L23): interest to the day of each payment and the 40 €, of businesses and public bodies.
 *
 * Policy   only invoices whose principal is paid whole and of which interest or the 40 € are unpaid. Those whose rest a receipt
 *          gave up are marked, and the letter says so.
 */
import type { ClaimableInvoice, LetterOptions } from '../../../../shared/contract/letter-values.ts';
import { daysBetween, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import { underLaw3of2004 } from '../../../../shared/domain/debtor-kind.ts';
import type { NoOffer } from '../../../../shared/domain/letters/letter-offers.ts';
import type { PaidLate } from '../../../../shared/domain/letters/paper-facts.ts';
import { sumCents } from '../../../../shared/domain/money.ts';
import type { DebtorRecord } from '../../../db/repositories/debtor-repository.ts';
import { openInvoicesOf } from '../../../db/repositories/invoice-list.ts';
import { openDisputeOf } from '../../../db/repositories/invoice-repository.ts';
import { givenUpIn } from '../../../db/repositories/paper-repository.ts';
import type { ReadDb } from '../../../db/unit-of-work.ts';
import { type ClaimOfRecord, claimsOf } from '../../claims/claims.ts';
import { ratesInForce } from '../../claims/rates.ts';
import { letterNumber } from '../codes.ts';
import { interestOf, invoiceRows } from '../debt-facts.ts';
import type { PaperContent } from './paper-content.ts';

const ofDebtor = (db: ReadDb, debtor: DebtorRecord, today: IsoDate): readonly ClaimOfRecord[] =>
  underLaw3of2004(debtor.kind) ? claimsOf(db, debtor, openInvoicesOf(db, debtor.id), today) : [];

const leavesSomething = ({ claim }: ClaimOfRecord): boolean =>
  claim.dueDates.every((dueDate) => dueDate.principal <= 0) && claim.interest + claim.compensation > 0;

export const againstLateInterest = (db: ReadDb, debtor: DebtorRecord, today: IsoDate): NoOffer | undefined =>
  paidLateInvoices(db, debtor, today).some(({ reason }) => reason === undefined) ? undefined : 'nothing-paid-late';

/** What is to be claimed of each stands in `interest` and `compensation`. */
export function paidLateInvoices(db: ReadDb, debtor: DebtorRecord, today: IsoDate): readonly ClaimableInvoice[] {
  const givenUp = new Set(givenUpIn(db, debtor.id).map(({ invoiceId }) => invoiceId));
  return ofDebtor(db, debtor, today)
    .filter(leavesSomething)
    .map(({ invoice, claim }) => ({
      id: invoice.id,
      number: invoice.number,
      issuedOn: invoice.issuedOn,
      dueOn: claim.dueDates[0]?.dueOn ?? invoice.issuedOn,
      outstanding: sumCents([claim.interest, claim.compensation]),
      interest: claim.interest,
      compensation: claim.compensation,
      ...reasonAgainst(db, invoice, givenUp.has(invoice.id)),
    }));
}

function reasonAgainst(db: ReadDb, invoice: ClaimOfRecord['invoice'], isGivenUp: boolean): Pick<ClaimableInvoice, 'reason'> {
  if (isGivenUp) return { reason: 'given-up' };
  if (openDisputeOf(db, invoice.id)) return { reason: 'disputed' };
  return invoice.notClaimableSince === null ? {} : { reason: 'set-apart' };
}

export function lateInterestContent(db: ReadDb, debtor: DebtorRecord, options: LetterOptions, today: IsoDate): PaperContent {
  const rates = ratesInForce(db);
  const claims = ofDebtor(db, debtor, today).filter(({ invoice }) => options.invoiceIds.includes(invoice.id));
  const compensations = claims.map(({ claim }) => claim.compensation).filter((amount) => amount > 0);
  const claimsFixed = options.withCompensation && compensations.length > 0;
  const chosen = new Set(claims.map(({ invoice }) => invoice.id));
  const givenUp = new Map(givenUpIn(db, debtor.id).map((row) => [row.invoiceId, letterNumber(row.year, row.sequence)]));
  return {
    debt: {
      invoices: claims.flatMap((of) => invoiceRows(db, of, of.claim.dueDates, today)),
      interest: options.withInterest ? interestOf(db, debtor, claims, rates, today) : undefined,
      fixedCosts: claimsFixed ? { invoices: compensations.length, amount: sumCents(compensations) } : undefined,
      otherCosts: undefined,
    },
    facts: {
      paidLate: claims.flatMap((of) => paidLate(of, today)),
      givenUp: [...givenUp].flatMap(([invoiceId, number]) =>
        chosen.has(invoiceId) ? [{ invoiceId, letterNumber: number }] : [],
      ),
    },
  };
}

/** Each due date with the last day on which principal of it came after its own. */
function paidLate({ invoice, facts, claim }: ClaimOfRecord, today: IsoDate): readonly PaidLate[] {
  return claim.dueDates.flatMap((dueDate, index) => {
    const late = facts.movements.filter(
      (one) => one.dueDateId === dueDate.id && one.toPrincipal > 0 && one.on > dueDate.dueOn && one.on <= today,
    );
    const paidOn = late
      .map(({ on }) => on)
      .toSorted()
      .at(-1);
    if (paidOn === undefined) return [];
    return [
      {
        invoiceNumber: invoice.number,
        ...(claim.dueDates.length > 1 && { instalment: { number: index + 1, of: claim.dueDates.length } }),
        dueOn: dueDate.dueOn,
        paidOn,
        days: daysBetween(dueDate.dueOn, paidOn),
        amount: sumCents(late.map((one) => one.toPrincipal)),
      },
    ];
  });
}
