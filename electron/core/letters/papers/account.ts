/**
 * The account with a debtor between two days (L19): what it owed before, what moved, what is left and how old it is.
 *
 * Units    integer cents; the closing balance is the principal owed less what is in the debtor's favour.
 * Policy   the line that asks for payment leaves out what is disputed, set apart or covered by a note that has not matured.
 */
import type { PaperOptions } from '../../../../shared/contract/letter-paper-values.ts';
import { ageBalances } from '../../../../shared/domain/aging.ts';
import { earliest, type IsoDate, isoDateFrom, yearOf } from '../../../../shared/domain/civil-date.ts';
import type { InvoiceFacts } from '../../../../shared/domain/letters/letter-facts.ts';
import type { NoOffer } from '../../../../shared/domain/letters/letter-offers.ts';
import type { AccountFacts } from '../../../../shared/domain/letters/paper-facts.ts';
import { subtractCents, sumCents } from '../../../../shared/domain/money.ts';
import type { DebtorRecord } from '../../../db/repositories/debtor-repository.ts';
import { openInvoicesOf } from '../../../db/repositories/invoice-list.ts';
import { accountEntries } from '../../../db/repositories/paper-repository.ts';
import type { ReadDb } from '../../../db/unit-of-work.ts';
import { claimsOf } from '../../claims/claims.ts';
import { openRows } from './receipts.ts';

export const againstAccount = (db: ReadDb, debtor: DebtorRecord): NoOffer | undefined =>
  openInvoicesOf(db, debtor.id).length === 0 ? 'no-invoices' : undefined;

/** The first of the year, or the oldest invoice that is still open: it explains the balance. */
export function statementStart(db: ReadDb, debtor: DebtorRecord, today: IsoDate): IsoDate {
  const newYear = isoDateFrom(yearOf(today), 1, 1) ?? today;
  const open = openInvoicesOf(db, debtor.id).filter(({ outstanding }) => outstanding > 0);
  return open.reduce<IsoDate>((day, { issuedOn }) => earliest(day, issuedOn), newYear);
}

export function accountFacts(
  db: ReadDb,
  debtor: DebtorRecord,
  options: PaperOptions,
  today: IsoDate,
): { readonly account: AccountFacts; readonly invoices: readonly InvoiceFacts[] } {
  const from = options.from ?? statementStart(db, debtor, today);
  const entries = accountEntries(db, debtor.id);
  const rows = openRows(db, debtor, today);
  const asked = rows.filter((row) => row.dueOn < today && isClaimable(row, today));
  const closing = sumCents(entries.map(({ amount }) => amount));
  const owed = sumCents(rows.map((row) => row.outstanding));
  return {
    invoices: options.asksForOverdue ? asked : rows,
    account: {
      from,
      opening: sumCents(entries.filter(({ on }) => on < from).map(({ amount }) => amount)),
      movements: entries
        .filter(({ on }) => on >= from)
        .map(({ on, document, what, method, amount }) => ({
          on,
          document,
          what,
          amount,
          ...(method !== null && { means: method }),
        })),
      closing,
      aging: ageBalances(rows, today),
      credit: subtractCents(owed, closing),
      overdue: sumCents(asked.map((row) => row.outstanding)),
      asksForOverdue: options.asksForOverdue === true,
      ...(options.tellsUnsettled && debtor.kind === 'business' && unsettled(db, debtor, today)),
    },
  };
}

const isClaimable = ({ isDisputed, isSetApart, coveredByNoteUntil }: InvoiceFacts, today: IsoDate): boolean =>
  !isDisputed && !isSetApart && (coveredByNoteUntil === undefined || coveredByNoteUntil < today);

/** Interest and 40 € of all its invoices, also of those whose principal is paid. */
function unsettled(db: ReadDb, debtor: DebtorRecord, today: IsoDate): Pick<AccountFacts, 'unsettled' | 'unsettledFrom'> {
  const claims = claimsOf(db, debtor, openInvoicesOf(db, debtor.id), today);
  const [provisionalFrom] = claims.flatMap(({ claim }) => claim.provisionalFrom ?? []).toSorted();
  return {
    unsettled: sumCents(claims.flatMap(({ claim }) => [claim.interest, claim.compensation])),
    ...(provisionalFrom && { unsettledFrom: provisionalFrom }),
  };
}
