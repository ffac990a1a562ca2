/** The next step of a debtor in words: what to do, and why. For the window, the printed week and the calendar file alike. */
import { type IsoDate, isIsoDate } from '../domain/civil-date.ts';
import type { Because, StepKind } from '../domain/dunning/facts.ts';
import type { Consequence, Rung } from '../domain/dunning/policy.ts';
import type { Cents } from '../domain/money.ts';
import { t, textByName } from './t.ts';

export type StepInWords = {
  readonly step: StepKind;
  readonly on: IsoDate;
  readonly because: Because;
  readonly rung?: Pick<Rung, 'channel' | 'text' | 'letter'> | undefined;
};

/** How days and amounts are written, which is not the catalogue's to say. */
export type StepFormats = { readonly day: (day: IsoDate) => string; readonly money: (amount: Cents) => string };

/** Of a debtor without a step: that there is nothing to claim. */
export function stepText(next: Pick<StepInWords, 'step' | 'rung'> | undefined): string {
  if (!next) return t('agenda.step.none');
  if (next.step !== 'rung') return t(`agenda.step.${next.step}`);
  const { letter, text, channel } = next.rung ?? { channel: 'call' };
  return t(`agenda.rung.${letter ?? text ?? channel}`);
}

export function becauseText(
  { because: { code, params }, on }: Pick<StepInWords, 'because' | 'on'>,
  formats: StepFormats,
): string {
  const values = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(name, value, formats)]));
  const dueOn = String(params.dueOn ?? '');
  const isBefore = code === 'rung-due' && dueOn >= on;
  const isUndated = code === 'note-waiting' && params.noteDueOn === undefined;
  const variant = isBefore ? `${code}-before` : isUndated ? `${code}-undated` : code;
  return textByName(`agenda.because.${variant}`, values) ?? '';
}

const MONEY: readonly string[] = ['amount', 'limit'];

function shown(name: string, value: string | number, { day, money }: StepFormats): string | number {
  if (typeof value === 'number') return MONEY.includes(name) ? money(value as Cents) : value;
  if (name === 'what') return t(`agenda.consequences.${value as Consequence}`);
  return isIsoDate(value) ? day(value as IsoDate) : value;
}
