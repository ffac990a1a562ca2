/**
 * The legal days of debtors, from nothing: limitation, the VAT of unpaid invoices, the year to file after a negotiation.
 *
 * Policy   a day that is over has no row: time does not turn back. Nothing else depends on today, but for a negotiation that is
 *          under way: its end comes by itself (`new-day.ts` has those told anew).
 */
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import type { LegalDayRow } from '../../db/repositories/legal-day-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { lastDaysOf } from '../limitation/queries.ts';
import { filingDays } from '../negotiations/filing-days.ts';
import { reliefTurns } from '../vat-relief/queries.ts';

/** In the order in which they are kept. */
export function tellLegalDays(db: ReadDb, debtorIds: readonly DebtorId[], today: IsoDate): readonly LegalDayRow[] {
  return [...ofLimitation(db, debtorIds, today), ...ofVat(db, debtorIds, today), ...ofFiling(db, debtorIds, today)]
    .filter(({ endsOn }) => endsOn >= today)
    .toSorted(byKey);
}

/** Proven days: what can be lost without more. */
const ofLimitation = (db: ReadDb, debtorIds: readonly DebtorId[], today: IsoDate): readonly LegalDayRow[] =>
  lastDaysOf(db, debtorIds, today).map(({ due, prescribesOnProven }) => ({
    debtorId: due.debtorId,
    kind: 'limitation',
    subjectId: `${due.invoiceId} ${due.position}`,
    onDay: prescribesOnProven,
    endsOn: prescribesOnProven,
    amountCents: due.outstanding,
    invoiceId: due.invoiceId,
    invoiceCount: 1,
  }));

const ofVat = (db: ReadDb, debtorIds: readonly DebtorId[], today: IsoDate): readonly LegalDayRow[] =>
  reliefTurns(db, debtorIds, today).map(({ what, on, until, row, term, vat }) => ({
    debtorId: row.debtorId,
    kind: `vat-${what}`,
    subjectId: `${row.id} ${term}`,
    onDay: on,
    endsOn: until,
    amountCents: vat ?? null,
    invoiceId: row.id,
    invoiceCount: 1,
  }));

const ofFiling = (db: ReadDb, debtorIds: readonly DebtorId[], today: IsoDate): readonly LegalDayRow[] =>
  filingDays(db, debtorIds, today).map(({ letterId, debtorId, until, amount, invoiceId, invoiceCount }) => ({
    debtorId,
    kind: 'filing',
    subjectId: letterId,
    onDay: until,
    endsOn: until,
    amountCents: amount,
    invoiceId,
    invoiceCount,
  }));

function byKey(a: LegalDayRow, b: LegalDayRow): number {
  const key = ({ debtorId, kind, subjectId }: LegalDayRow): string => `${debtorId} ${kind} ${subjectId}`;
  return key(a) < key(b) ? -1 : 1;
}
