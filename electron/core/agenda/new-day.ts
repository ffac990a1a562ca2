/**
 * The day for which everybody's next steps were last told, which is the last one on which the program was used.
 *
 * Units    civil days.
 * Policy   being away begins after four days, so that a weekend is none. What happened meanwhile is shown until it is put away;
 *          an absence that follows before that begins with the first.
 */
import { daysBetween, IsoDate } from '../../../shared/domain/civil-date.ts';
import { legalDayMarks, markNegotiatingStale } from '../../db/repositories/legal-day-repository.ts';
import { hasNextSteps, nextStepMarks } from '../../db/repositories/next-step-repository.ts';
import { findSetting, putSetting } from '../../db/repositories/settings-repository.ts';
import type { ReadDb, WriteTx } from '../../db/unit-of-work.ts';

const DAY_SETTING = 'agenda.day';
const AWAY_DAYS = 4;

type FollowedDay = { readonly toldFor: IsoDate; readonly awaySince?: IsoDate | undefined };

/** What this file wrote; anything else counts as not written. */
function followedDay(db: ReadDb): FollowedDay | undefined {
  const known = findSetting(db, DAY_SETTING) as Partial<Record<keyof FollowedDay, unknown>> | null | undefined;
  const toldFor = IsoDate.safeParse(known?.toldFor);
  if (!toldFor.success) return undefined;
  const awaySince = IsoDate.safeParse(known?.awaySince);
  return { toldFor: toldFor.data, ...(awaySince.success && { awaySince: awaySince.data }) };
}

/** The last day of use before the absence, while that has not been put away. */
export const awaySince = (db: ReadDb): IsoDate | undefined => followedDay(db)?.awaySince;

export function forgetAbsence(tx: WriteTx, today: IsoDate): void {
  putSetting(tx, DAY_SETTING, { toldFor: followedDay(tx)?.toldFor ?? today });
}

/** Whether everybody's steps must be told anew. Where nobody owes anything there are none. */
export function needsTelling(db: ReadDb, today: IsoDate): boolean {
  if (nextStepMarks.find(db).everybody || legalDayMarks.find(db).everybody) return true;
  return followedDay(db)?.toldFor !== today && hasNextSteps(db);
}

/** Days do not move with the day, but for a negotiation under way; those that were over when they were told come back with a clock set back. */
export function markLegalDaysOfNewDay(tx: WriteTx, today: IsoDate): void {
  const toldFor = followedDay(tx)?.toldFor;
  if (toldFor === today) return;
  markNegotiatingStale(tx);
  if (toldFor !== undefined && toldFor > today) legalDayMarks.markEverybody(tx);
}

export function noteToldFor(tx: WriteTx, today: IsoDate): void {
  const before = followedDay(tx);
  const since = before?.awaySince ?? (before && isAbsence(before.toldFor, today) ? before.toldFor : undefined);
  putSetting(tx, DAY_SETTING, { toldFor: today, ...(since !== undefined && { awaySince: since }) });
}

const isAbsence = (from: IsoDate, to: IsoDate): boolean => daysBetween(from, to) >= AWAY_DAYS;
