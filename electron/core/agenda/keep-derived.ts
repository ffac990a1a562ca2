/** What every transaction ends with: next steps and legal days that tell what the ledger says. */
import type { WriteTx } from '../../db/unit-of-work.ts';
import { keepLegalDays } from '../legal-days/keep-legal-days.ts';
import { type FollowUpTime, keepNextSteps } from './keep-next-steps.ts';

/** `everybody: 'later'` where a window waits for it. Steps first: what an agreement stands at moves both. */
export function keepDerived(tx: WriteTx, time: FollowUpTime, everybody: 'now' | 'later'): void {
  keepNextSteps(tx, time, everybody);
  keepLegalDays(tx, time.today, everybody);
}
