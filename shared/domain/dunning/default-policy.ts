/**
 * The follow-up policy of a new ledger.
 *
 * Units    civil days, integer cents.
 * Policy   not law: `legal-es` 8.2 and `letters-es` 4.1. Monday to Friday from 9:00 to 20:00, five days between two contacts,
 *          two days for the bank, and sums up to 10 € only once a month.
 */
import { cents } from '../money.ts';
import { DEFAULT_LADDERS } from './default-ladders.ts';
import type { DunningPolicy } from './policy.ts';

const SMALL_SUM = cents(1_000);

export const DEFAULT_POLICY: DunningPolicy = {
  manners: {
    graceDays: 2,
    smallSum: SMALL_SUM,
    minimumGapDays: 5,
    officeHours: { from: '09:00', to: '20:00' },
    workingDaysOnly: true,
    sparesPunctual: true,
  },
  ladders: [...DEFAULT_LADDERS],
  ladderOf: {
    unclassified: 'standard',
    forgot: 'gentle',
    cannot_pay: 'agreement',
    unwilling: 'firm',
    disputes: 'listening',
    vanished: 'provable',
  },
};
