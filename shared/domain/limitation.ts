/**
 * Limitation (prescripción): the last day on which a debt can be claimed without the debtor being able to plead that time has run.
 *
 * Units    civil days. Periods run from date to date, the first day left out, clamped at the end of a month (art. 5.1 CC).
 * Rule     it starts the day after each due date (art. 1969 CC): due 15-03-2026 with five years, the last day is 15-03-2031.
 *          A claim in or out of court and any acknowledgement begin the whole period again (art. 1973 CC; STS 27-2-2024 for
 *          debts between traders); a document that moves the due date, from the new one (art. 944 CCom). A request to negotiate
 *          stops it from the attempt until the negotiation ends, and with thirty days of silence it begins again (LO 1/2025
 *          art. 7.1). It is stopped from the declaration of insolvency until its end (art. 155 TRLC); not against guarantors.
 * Two days `prescribesOnProven` counts only what can be proven, `prescribesOnClaimed` all that was noted: never earlier.
 * Policy   a claim restarts on the day it was sent, not received; one that arrives after the last day revives nothing, and
 *          neither does an acknowledgement after it. During a trial it does not run, but we count from the filing: a claim that
 *          is withdrawn or lost interrupts nothing (art. 944 CCom). A negotiation without a noted end counts as thirty days of
 *          silence. While an insolvency lasts, the day shown is that of an end today.
 * Errors   none. Time never makes a debt vanish: the debtor has to plead it.
 */
import { z } from 'zod';
import { LEGAL } from '../legal/constants.ts';
import { LIMITATION_RULES, presetsOf } from '../legal/limitation-presets.ts';
import { addDays, addMonths, earliest, type IsoDate, latest } from './civil-date.ts';
import type { LimitationChoice, LimitationPreset } from './limitation-choice.ts';

export const LimitationActKind = z.enum([
  'court_claim',
  'out_of_court_claim',
  'acknowledgement',
  'new_due_date',
  'settlement_attempt',
  'insolvency',
]);
export type LimitationActKind = z.infer<typeof LimitationActKind>;

export type LimitationAct = {
  readonly id: string;
  readonly kind: LimitationActKind;
  /** When it was sent, filed, signed, attempted or declared. */
  readonly on: IsoDate;
  /** When it reached the debtor, if that is known. */
  readonly receivedOn?: IsoDate | undefined;
  /** The new due date, or the day on which the negotiation or the insolvency ended. */
  readonly untilOn?: IsoDate | undefined;
  /** Content and receipt can be proven, or the debtor signed it. */
  readonly proven: boolean;
};

export type LimitedDebt = {
  readonly dueOn: IsoDate;
  readonly issuedOn: IsoDate;
  /** When goods were delivered or services ended; without it, the day of the invoice (RD 1619/2012 art. 6.1.i). */
  readonly operationOn?: IsoDate | undefined;
  readonly acts: readonly LimitationAct[];
};

export type LimitationEffect = 'proven' | 'claimed' | 'none';
/** `restarts` also stands for the start; `already-later` did not move a day that another act had put later. */
export type LimitationReason = 'restarts' | 'unproven' | 'too-late' | 'before-start' | 'already-later';

export type LimitationStep = {
  /** Absent in the first step, the start of the period. */
  readonly act?: LimitationAct;
  /** The day from which the whole period counts again, itself left out. */
  readonly from: IsoDate;
  /** Which of the two days it moved: both, only the claimed one, or none. */
  readonly effect: LimitationEffect;
  readonly because: LimitationReason;
  readonly lastDayProven: IsoDate;
  readonly lastDayClaimed: IsoDate;
};

export type LimitationClock = {
  readonly preset: LimitationPreset;
  readonly years: number;
  readonly startsOn: IsoDate;
  readonly prescribesOnProven: IsoDate;
  readonly prescribesOnClaimed: IsoDate;
  /** False while an insolvency lasts. */
  readonly running: boolean;
  /** Every act with what it did, in the order in which they took effect. */
  readonly steps: readonly LimitationStep[];
};

/** `calm` is more than a year away; `past` when the last day is gone and the debtor may plead it. */
export const LimitationState = z.enum(['calm', 'twelve-months', 'six-months', 'three-months', 'one-month', 'past', 'stopped']);
export type LimitationState = z.infer<typeof LimitationState>;

/** The clock that rules under a choice, and the longer one when the choice counts two. */
export function limitationOf(
  choice: LimitationChoice,
  debt: LimitedDebt,
  today: IsoDate,
): { readonly ruling: LimitationClock; readonly longer?: LimitationClock } {
  const [first, second] = presetsOf(choice).map((preset) => limitationClock(preset, debt, today));
  if (!first) throw new Error('a choice without a preset');
  if (!second) return { ruling: first };
  return second.prescribesOnProven < first.prescribesOnProven
    ? { ruling: second, longer: first }
    : { ruling: first, longer: second };
}

export function limitationClock(preset: LimitationPreset, debt: LimitedDebt, today: IsoDate): LimitationClock {
  const { years, countsFrom, longStopYears } = LIMITATION_RULES[preset];
  const base = countsFrom === 'due-date' ? debt.dueOn : earliest(debt.operationOn ?? debt.issuedOn, debt.dueOn);
  const longStop = longStopYears === undefined ? undefined : yearsAfter(base, longStopYears);
  const lastDayFrom = (day: IsoDate) => earliest(yearsAfter(day, years), longStop ?? LAST_LEGAL_DAY);

  let proven = lastDayFrom(base);
  let claimed = proven;
  let running = true;
  const steps: LimitationStep[] = [
    { from: base, effect: 'proven', because: 'restarts', lastDayProven: proven, lastDayClaimed: claimed },
  ];
  for (const act of debt.acts.toSorted(byEffect)) {
    const from = restartsFrom(act, today);
    const next = lastDayFrom(from);
    const [inTimeProven, inTimeClaimed] = [takesEffectOn(act) <= proven, takesEffectOn(act) <= claimed];
    const movesProven = act.proven && inTimeProven && next > proven;
    const movesClaimed = inTimeClaimed && next > claimed;
    // `movesProven` without the other: an act noted without proof already reached as far, and now it is proven.
    const effect: LimitationEffect = movesProven ? 'proven' : movesClaimed ? 'claimed' : 'none';
    const because = reasonOf(act, effect, { inTimeProven, inTimeClaimed, beforeStart: from <= base });
    if (movesProven) proven = next;
    if (movesClaimed) claimed = next;
    if (act.proven && inTimeProven && isOpenInsolvency(act)) running = false;
    steps.push({ act, from, effect, because, lastDayProven: proven, lastDayClaimed: claimed });
  }
  return {
    preset,
    years,
    startsOn: addDays(base, 1),
    prescribesOnProven: proven,
    prescribesOnClaimed: claimed,
    running,
    steps,
  };
}

/** How near the proven day is: warnings at twelve, six, three and one month. The last day itself is still in time. */
export function limitationState(clock: Pick<LimitationClock, 'prescribesOnProven' | 'running'>, today: IsoDate): LimitationState {
  const last = clock.prescribesOnProven;
  if (!clock.running) return 'stopped';
  if (today > last) return 'past';
  if (today >= addMonths(last, -1)) return 'one-month';
  if (today >= addMonths(last, -3)) return 'three-months';
  if (today >= addMonths(last, -6)) return 'six-months';
  return today >= addMonths(last, -12) ? 'twelve-months' : 'calm';
}

/** The last day if a claim that can be proven were sent today; `undefined` when it would come too late or while it is stopped. */
export function lastDayIfClaimedToday(choice: LimitationChoice, debt: LimitedDebt, today: IsoDate): IsoDate | undefined {
  const now = limitationOf(choice, debt, today).ruling;
  if (!now.running || today > now.prescribesOnProven || today <= debt.dueOn) return undefined;
  const claim: LimitationAct = { id: 'today', kind: 'out_of_court_claim', on: today, proven: true };
  return limitationOf(choice, { ...debt, acts: [...debt.acts, claim] }, today).ruling.prescribesOnProven;
}

/** The day from which the period begins again. */
function restartsFrom(act: LimitationAct, today: IsoDate): IsoDate {
  const { kind, on, receivedOn, untilOn } = act;
  if (kind === 'new_due_date') return latest(on, untilOn ?? on);
  if (kind === 'settlement_attempt') {
    return untilOn ? latest(on, untilOn) : addDays(latest(on, receivedOn ?? on), LEGAL.settlementSilenceDays.value);
  }
  if (kind === 'insolvency') return latest(on, untilOn ?? today);
  return on;
}

/** A claim out of court has to arrive in time; the rest counts from the day it was done. */
const takesEffectOn = ({ kind, on, receivedOn }: LimitationAct): IsoDate =>
  kind === 'out_of_court_claim' ? latest(on, receivedOn ?? on) : on;

const isOpenInsolvency = ({ kind, untilOn }: LimitationAct): boolean => kind === 'insolvency' && untilOn === undefined;

function reasonOf(
  act: LimitationAct,
  effect: LimitationEffect,
  time: { readonly inTimeProven: boolean; readonly inTimeClaimed: boolean; readonly beforeStart: boolean },
): LimitationReason {
  if (effect === 'proven') return 'restarts';
  if (time.beforeStart) return 'before-start';
  if (!time.inTimeClaimed || (act.proven && !time.inTimeProven)) return 'too-late';
  return act.proven || effect === 'none' ? 'already-later' : 'unproven';
}

/** By the day they take effect, so that the order in which they were noted changes nothing. */
function byEffect(a: LimitationAct, b: LimitationAct): number {
  const keys = (act: LimitationAct) => `${takesEffectOn(act)} ${act.on} ${act.kind} ${act.id}`;
  return keys(a) < keys(b) ? -1 : 1;
}

/** Days are known until 2200; nothing a shop writes down gets near. */
const LAST_LEGAL_DAY = '2200-12-31' as IsoDate;
const yearsAfter = (day: IsoDate, years: number): IsoDate => earliest(addMonths(day, years * 12), LAST_LEGAL_DAY);
