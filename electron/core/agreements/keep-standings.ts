/** Keeps where each agreement stands, in the transaction that changes what it depends on, and each new day. */
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import type { AgreementRecord } from '../../db/repositories/agreement-repository.ts';
import { fixedAgreements, putStanding, type StandingRecord } from '../../db/repositories/agreement-standings.ts';
import type { ReadDb, WriteTx } from '../../db/unit-of-work.ts';
import { type AgreementStanding, standingOf } from './standing.ts';

/** Of these debtors; `onlyLiving` on a new day, when nothing happened to those that have ended. */
export function keepStandings(tx: WriteTx, debtorIds: readonly DebtorId[], today: IsoDate, onlyLiving: boolean): void {
  for (const record of fixedAgreements(tx, debtorIds, onlyLiving)) {
    const standing = standingOf(tx, record, today);
    putStanding(tx, standingRow(record, standing), standing.track.instalments);
  }
}

/** The row as it must be, from nothing. */
export const standingFromSource = (db: ReadDb, record: AgreementRecord, today: IsoDate): StandingRecord =>
  standingRow(record, standingOf(db, record, today));

function standingRow(record: AgreementRecord, { track, state }: AgreementStanding): StandingRecord {
  const { instalments, next } = track;
  const count = (of: string): number => instalments.filter((one) => one.state === of).length;
  return {
    agreementId: record.id,
    debtorId: record.debtorId,
    state,
    agreedCents: track.agreed,
    paidCents: track.paid,
    creditedCents: track.credited,
    pendingCents: track.pending,
    overdueCents: track.overdue,
    instalments: instalments.length,
    settled: instalments.filter(({ pending }) => pending === 0).length,
    inTime: count('paid'),
    late: count('paid-late'),
    missed: track.missed,
    nextPosition: next?.position ?? null,
    nextOn: next?.on ?? null,
    nextCents: next?.pending ?? null,
    graceEndsOn: track.graceEndsOn ?? null,
  };
}
