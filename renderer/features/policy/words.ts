/** The policy in words: steps, problems and what changed between two versions. */
import type { Behaviour } from '../../../shared/domain/behaviour.ts';
import type { DunningPolicy, Rung } from '../../../shared/domain/dunning/policy.ts';
import type { PolicyChange } from '../../../shared/domain/dunning/policy-changes.ts';
import type { PolicyProblem } from '../../../shared/domain/dunning/policy-problems.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t, textByName } from '../../../shared/i18n/t.ts';

/** `3 días antes`, `el día que vence`, `a los 7 días`. */
export function dayText(afterDays: number): string {
  if (!Number.isInteger(afterDays)) return t('policy.days.unknown');
  if (afterDays < 0) return t('policy.days.before', { count: -afterDays });
  return afterDays === 0 ? t('policy.days.same') : t('policy.days.after', { count: afterDays });
}

/** In two or three words: what is sent, or how they are reached when nothing is. */
export const rungName = ({ letter, text, channel }: Pick<Rung, 'letter' | 'text' | 'channel'>): string =>
  t(`policy.short.${letter ?? text ?? channel}`);

export function announcesText({ announces }: Pick<Rung, 'announces'>): string | undefined {
  return announces && t('policy.announces', { what: t(`policy.consequences.${announces.what}`), count: announces.inDays });
}

export const repeatText = ({ repeat }: Pick<Rung, 'repeat'>): string | undefined =>
  repeat && t('policy.repeats', { days: repeat.everyDays, count: repeat.times });

/** Where it is, and what is wrong there. */
export function problemText({ code, ladderId, rungId, behaviour }: PolicyProblem, { ladders }: DunningPolicy): string {
  const problem = t(`policy.problems.${code}`);
  if (behaviour !== undefined) return t('policy.inClass', { behaviour: t(`debtors.behaviours.${behaviour}`), problem });
  const ladder = ladders.find(({ id }) => id === ladderId);
  if (!ladder) return problem;
  const rung = ladder.rungs.find(({ id }) => id === rungId);
  if (!rung) return t('policy.inLadder', { ladder: ladder.name, problem });
  return t('policy.inStep', { ladder: ladder.name, step: rungName(rung), day: dayText(rung.afterDays), problem });
}

export function changeText({ code, params }: PolicyChange): string {
  const { days, from, what, behaviour } = params;
  const values: Record<string, string | number> = {
    ...params,
    ...(what !== undefined && { step: t(`policy.short.${what as 'call'}`) }),
    ...(behaviour !== undefined && { behaviour: t(`debtors.behaviours.${behaviour as Behaviour}`) }),
    ...(typeof days === 'number' && { day: dayText(days) }),
    ...(code === 'rung-moved' && typeof from === 'number' && { before: dayText(from) }),
    ...(code === 'small-sum' && { from: formatMoney(params.from as Cents), to: formatMoney(params.to as Cents) }),
  };
  return textByName(`policy.changes.${code}`, values) ?? '';
}
