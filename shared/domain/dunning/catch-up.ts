/**
 * What the owner is told after days away: "Has estado 9 días fuera: he preparado 6 acciones, 2 promesas han vencido".
 *
 * Units    civil days. `days` are the days on which the program stayed closed: from Monday to Wednesday it is one.
 * Rule     what became due after the day it was last open, up to today; what was due before had been seen already.
 */
import { daysBetween, type IsoDate } from '../civil-date.ts';
import type { StepKind } from './facts.ts';

export type CatchUp = {
  readonly since: IsoDate;
  readonly days: number;
  /** Debtors with something to do today. */
  readonly steps: number;
  readonly promisesKept: number;
  readonly promisesBroken: number;
  /** Legal windows that close within the days ahead that the caller asks about. */
  readonly windowsClosing: number;
};

const WAITS: ReadonlySet<StepKind> = new Set(['wait-promise', 'wait-demand', 'wait-agreement', 'resume-pause']);

/** `undefined` when no day was missed. */
export function catchUp(facts: {
  readonly previousOpening: IsoDate;
  readonly today: IsoDate;
  /** Of each debtor, what leads. */
  readonly leading: readonly { readonly kind: StepKind; readonly on: IsoDate }[];
  readonly promises: readonly { readonly promisedFor: IsoDate; readonly state: 'pending' | 'kept' | 'broken' }[];
  readonly windows: readonly { readonly until: IsoDate }[];
  /** The last day that counts as closing soon. */
  readonly windowsUntil: IsoDate;
}): CatchUp | undefined {
  const { previousOpening, today } = facts;
  const days = daysBetween(previousOpening, today) - 1;
  if (days < 1) return undefined;
  const ended = facts.promises.filter(({ promisedFor }) => promisedFor >= previousOpening && promisedFor < today);
  return {
    since: previousOpening,
    days,
    steps: facts.leading.filter(({ kind, on }) => on <= today && !WAITS.has(kind)).length,
    promisesKept: ended.filter(({ state }) => state === 'kept').length,
    promisesBroken: ended.filter(({ state }) => state === 'broken').length,
    windowsClosing: facts.windows.filter(({ until }) => until >= today && until <= facts.windowsUntil).length,
  };
}
