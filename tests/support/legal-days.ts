/** The legal days that the ledger keeps, and those that would be told from nothing. */
import { sql } from 'drizzle-orm';
import { needsTelling } from '../../electron/core/agenda/new-day.ts';
import type { AppContext } from '../../electron/core/context.ts';
import { tellLegalDays } from '../../electron/core/legal-days/tell-legal-days.ts';
import { type LegalDayRow, legalDayMarks, legalDayRowsOf } from '../../electron/db/repositories/legal-day-repository.ts';
import type { DebtorId } from '../../shared/domain/ids.ts';

type KeptAndTold = {
  readonly kept: readonly LegalDayRow[];
  readonly told: readonly LegalDayRow[];
};

/**
 * Nothing while they have still to be told: by the bulk write, or since a test wrote past the program. A row whose day has passed since
 * it was told says nothing any more.
 */
export function legalDaysKeptAndTold({ uow, today }: Pick<AppContext, 'uow' | 'today'>): KeptAndTold | undefined {
  return uow.read((db) => {
    if (needsTelling(db, today()) || legalDayMarks.find(db).debtorIds.length > 0) return undefined;
    const ids = db.all<{ id: DebtorId }>(sql`SELECT id FROM debtors ORDER BY id`).map(({ id }) => id);
    return {
      kept: legalDayRowsOf(db, ids).filter(({ endsOn }) => endsOn >= today()),
      told: tellLegalDays(db, ids, today()),
    };
  });
}
