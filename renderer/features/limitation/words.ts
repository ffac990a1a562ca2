/** Limitation in words: how near it is, what a date rests on, what each step did. */
import type { LimitationClockView } from '../../../shared/contract/limitation.ts';
import type { LimitationState } from '../../../shared/domain/limitation.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import type { Tone } from '../../ui/index.ts';
import type { Step } from './queries.ts';

const TONES: Readonly<Record<LimitationState, Tone>> = {
  calm: 'plain',
  'twelve-months': 'accent',
  'six-months': 'dueSoon',
  'three-months': 'dueSoon',
  'one-month': 'overdue',
  past: 'overdue',
  stopped: 'court',
};
export const stateTone = (state: LimitationState): Tone => TONES[state];

/** The step that put each of the two dates where it is. */
export function restingSteps({ steps }: LimitationClockView): {
  readonly proven: Step | undefined;
  readonly claimed: Step | undefined;
} {
  return {
    proven: steps.findLast((step) => step.effect === 'proven'),
    claimed: steps.findLast((step, index) => index === 0 || step.lastDayClaimed !== steps[index - 1]?.lastDayClaimed),
  };
}

export function restsOn(step: Step): string {
  const day = formatDate(step.on);
  if (step.letter) return t('limitation.rests.letter', { number: step.letter.number, channel: channelText(step), day });
  if (step.origin === 'payment') return t('limitation.rests.payment', { day });
  if (step.origin === 'promise') return t('limitation.rests.promise', { day });
  if (step.origin === 'insolvency') return t('limitation.rests.insolvency', { day });
  if (step.origin === 'agreement') {
    return step.from === step.on
      ? t('limitation.rests.agreement', { day })
      : t('limitation.rests.instalment', { day, from: formatDate(step.from) });
  }
  if (step.origin === 'negotiation') return t('limitation.rests.negotiation', { day: formatDate(step.untilOn ?? step.from) });
  return step.kind
    ? t('limitation.rests.hand', { kind: t(`limitation.kinds.${step.kind}`), day })
    : t('limitation.rests.start', { day });
}

export function whatHappened(step: Step): string {
  if (step.letter) return t('limitation.steps.letter', { number: step.letter.number, channel: channelText(step) });
  if (isNamed(step.origin)) return t(`limitation.steps.${step.origin}`);
  return step.kind ? t(`limitation.kinds.${step.kind}`) : t('limitation.steps.start');
}

const NAMED = ['payment', 'promise', 'insolvency', 'negotiation', 'agreement'] as const;
const isNamed = (origin: Step['origin']): origin is (typeof NAMED)[number] => NAMED.some((one) => one === origin);

/** Why a step did less than both dates, and from which day it counts when that is another one. */
export function stepNotes(step: Step): readonly string[] {
  return [
    ...(step.letter?.result ? [t(`letters.results.${step.letter.result}`)] : []),
    ...(step.from !== step.on && step.effect !== 'none'
      ? [t('limitation.steps.countsFrom', { day: formatDate(step.from) })]
      : []),
    ...(step.because === 'restarts' ? [] : [t(`limitation.steps.because.${step.because}`)]),
  ];
}

const channelText = ({ letter }: Step): string => (letter ? t(`letters.shortChannels.${letter.channel}`) : '');
