/**
 * What an edited policy may not have, as codes for the sentences of the catalogue (`policy.problems.*`).
 *
 * Source   LO 1/2025 arts. 5 and 10 (court only after the invitation and its term); legal-es 5.3 (channels that prove) and 8.2
 *          (hours); letters-es §1.13 (a last notice only once).
 * Policy   the rest is ours: a ladder that reads as a staircase and never begins with the hammer.
 */
import { Behaviour } from '../behaviour.ts';
import { isCourtesy, isFormal, isFormalDemand } from './climbed.ts';
import type { DunningPolicy, Ladder, Rung } from './policy.ts';

export type PolicyProblemCode =
  | 'ladder-twice'
  | 'ladder-missing'
  | 'rung-twice'
  | 'same-day'
  | 'not-ascending'
  | 'no-step-after-due'
  | 'repeat-not-last'
  | 'certified-before-reminder'
  | 'last-notice-before-demand'
  | 'last-notice-twice'
  | 'court-before-demand'
  | 'claims-before-due'
  | 'courtesy-after-due'
  | 'text-missing'
  | 'text-not-possible'
  | 'letter-missing'
  | 'letter-not-possible'
  | 'formal-without-proof'
  | 'office-hours-empty'
  | 'office-hours-too-long';

export type PolicyProblem = {
  readonly code: PolicyProblemCode;
  readonly ladderId?: string;
  readonly rungId?: string;
  /** Of a class whose ladder is missing. */
  readonly behaviour?: Behaviour;
};

const EARLIEST_HOUR = '09:00';
const LATEST_HOUR = '20:00';

/** None when the policy can be kept. */
export function policyProblems(policy: DunningPolicy): readonly PolicyProblem[] {
  const ids = policy.ladders.map(({ id }) => id);
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  return [
    ...officeHours(policy),
    ...twice.map((ladderId): PolicyProblem => ({ code: 'ladder-twice', ladderId })),
    ...Behaviour.options
      .filter((behaviour) => !ids.includes(policy.ladderOf[behaviour]))
      .map((behaviour): PolicyProblem => ({ code: 'ladder-missing', behaviour })),
    ...policy.ladders.flatMap(ladderProblems),
  ];
}

function officeHours({ manners: { officeHours: hours } }: DunningPolicy): readonly PolicyProblem[] {
  if (hours.from >= hours.to) return [{ code: 'office-hours-empty' }];
  return hours.from < EARLIEST_HOUR || hours.to > LATEST_HOUR ? [{ code: 'office-hours-too-long' }] : [];
}

function ladderProblems(ladder: Ladder): readonly PolicyProblem[] {
  const none: PolicyProblem[] = ladder.rungs.every(isCourtesy) ? [{ code: 'no-step-after-due', ladderId: ladder.id }] : [];
  return [
    ...none,
    ...ladder.rungs.flatMap((rung, position) =>
      [...inItsPlace(rung, position, ladder.rungs), ...byItself(rung)].map(
        (code): PolicyProblem => ({ code, ladderId: ladder.id, rungId: rung.id }),
      ),
    ),
  ];
}

function inItsPlace(rung: Rung, position: number, rungs: readonly Rung[]): readonly PolicyProblemCode[] {
  const earlier = rungs.slice(0, position);
  const previous = earlier.at(-1);
  const provable = rung.channel === 'certified' || isFormal(rung);
  const isLastNotice = rung.letter === 'last-notice';
  return told({
    'rung-twice': earlier.some(({ id }) => id === rung.id),
    'same-day': earlier.some(({ afterDays }) => afterDays === rung.afterDays),
    'not-ascending': previous !== undefined && previous.afterDays > rung.afterDays,
    'repeat-not-last': rung.repeat !== undefined && position < rungs.length - 1,
    'certified-before-reminder': provable && !earlier.some((one) => !isCourtesy(one) && one.channel !== 'certified'),
    'last-notice-before-demand': isLastNotice && !earlier.some(isFormalDemand),
    'last-notice-twice': isLastNotice && (rung.repeat !== undefined || earlier.some(({ letter }) => letter === 'last-notice')),
    'court-before-demand': rung.announces?.what === 'court' && !earlier.some(isFormalDemand),
  });
}

function byItself(rung: Rung): readonly PolicyProblemCode[] {
  const written = rung.channel === 'message' || rung.channel === 'email';
  const posted = rung.channel === 'letter' || rung.channel === 'certified';
  const isCourteous = rung.text === 'S1' || rung.letter === 'courtesy';
  return told({
    'claims-before-due': isCourtesy(rung) && !isCourteous,
    'courtesy-after-due': !isCourtesy(rung) && isCourteous,
    'text-missing': written && rung.text === undefined && (rung.channel === 'message' || rung.letter === undefined),
    'text-not-possible': rung.text !== undefined && (!written || !['S1', 'S2', 'S3'].includes(rung.text)),
    'letter-missing': posted && rung.letter === undefined,
    'letter-not-possible': rung.letter !== undefined && (rung.channel === 'call' || rung.channel === 'message'),
    'formal-without-proof': isFormal(rung) && rung.channel !== 'certified' && rung.channel !== 'visit',
  });
}

const told = (found: Partial<Record<PolicyProblemCode, boolean>>): readonly PolicyProblemCode[] =>
  (Object.keys(found) as PolicyProblemCode[]).filter((code) => found[code]);
