/**
 * The last day to file each claim whose negotiation was tried: one year (LO 1/2025 art. 7.3), after which the request has to be made again.
 *
 * Policy   one for each invitation that still has something to claim. Nothing is told once a claim in court was noted, an agreement was
 *          reached, the debtor is insolvent, or a later invitation about the same invoices gives a later day.
 */
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId, LetterId } from '../../../shared/domain/ids.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { lastDayToFile } from '../../../shared/domain/settlement-limitation.ts';
import { openInvitations } from '../../db/repositories/filing-repository.ts';
import { handActsOf } from '../../db/repositories/limitation-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { negotiationRecord } from './of-letter.ts';

type FilingDay = {
  readonly letterId: LetterId;
  readonly debtorId: DebtorId;
  readonly until: IsoDate;
  /** Principal still open of the invoices it is about. */
  readonly amount: Cents;
  /** The first of them, and how many. */
  readonly invoiceId: InvoiceId;
  readonly invoiceCount: number;
};

export function filingDays(db: ReadDb, debtorIds: readonly DebtorId[], today: IsoDate): readonly FilingDay[] {
  const letters = openInvitations(db, debtorIds);
  if (letters.length === 0) return [];
  const filed = handActsOf(db, [...new Set(letters.map(({ debtorId }) => debtorId))]).filter(
    ({ kind }) => kind === 'court_claim',
  );
  const latest = new Map<InvoiceId, IsoDate>();
  const days = letters.flatMap(({ letter, debtorId, invoices }) => {
    const { attempt } = negotiationRecord(db, letter, { debtorId, today });
    const until = lastDayToFile(attempt);
    const [first] = invoices;
    if (until === undefined || first === undefined || !('start' in attempt)) return [];
    const { on } = attempt.start;
    const left = invoices.filter(
      ({ id }) =>
        !filed.some((act) => act.debtorId === debtorId && act.doneOn >= on && (act.invoiceId === null || act.invoiceId === id)),
    );
    for (const { id } of left) {
      const known = latest.get(id);
      if (known === undefined || known < until) latest.set(id, until);
    }
    return [{ letterId: letter.id, debtorId, until, left }];
  });
  return days.flatMap(({ left, ...day }) => {
    const own = left.filter(({ id }) => latest.get(id) === day.until);
    const [first] = own;
    if (first === undefined) return [];
    const amount = own.reduce((sum, { outstanding }) => sum + outstanding, 0) as Cents;
    return [{ ...day, amount, invoiceId: first.id, invoiceCount: own.length }];
  });
}
