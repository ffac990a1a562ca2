import type { Rates } from '../../../shared/domain/rate-period.ts';
import { publishedRates, withOwnRates } from '../../../shared/legal/interest-rates.ts';
import { listOwnRates } from '../../db/repositories/rate-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';

/**
 * The published rates completed with those the owner added. A later version of the program may bring the row that the
 * owner had typed: then the published one counts and the owner's is put aside.
 */
export function ratesInForce(db: ReadDb): Rates {
  const published = publishedRates();
  const own = listOwnRates(db)
    .map((row) => ({ table: row.rateTable, from: row.fromOn, to: row.toOn, rate: row.rateBasisPoints, source: row.source }))
    .filter(({ table, from, to }) => {
      const periods = table === 'late_payment' ? published.latePayment : published.legalInterest;
      return !periods.some((period) => period.from <= to && from <= period.to);
    });
  const merged = withOwnRates(published, own);
  // Overlaps among the owner's own rows are refused when one is added.
  if (!merged.ok) throw new Error(`own rate ${merged.error.table} ${merged.error.from} overlaps`);
  return merged.value;
}
