import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { Rates } from '../../../shared/domain/rate-period.ts';
import { publishedRates, withOwnRates } from '../../../shared/legal/interest-rates.ts';
import { listOwnRates } from '../../db/repositories/rate-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';

/** The published rates completed with those the owner added. Overlaps are refused when a row is added, so none can be here. */
export function ratesInForce(db: ReadDb): Rates {
  const own = listOwnRates(db).map((row) => ({
    table: row.rateTable,
    from: row.fromOn,
    to: row.toOn,
    rate: row.rateBasisPoints,
    source: row.source,
  }));
  const merged = withOwnRates(publishedRates(), own);
  if (!merged.ok) throw new Error(`own rate ${merged.error.table} ${merged.error.from as IsoDate} overlaps`);
  return merged.value;
}
