/**
 * Moving the step that leads a debtor to another day, as the owner does on the calendar.
 *
 * Units    civil days.
 * Rule     later is a pause until that day; earlier only takes back pauses, so never before the day that the engine gives
 *          without them. What waits for a promise or an agreement moves with a new one and not by hand; what the law dates does
 *          not move beyond its day. The engine itself is asked: a move counts when it then puts the step on that very day.
 * Policy   hints warn and never forbid.
 * Errors   `in-past`; `waits`, `law-day` and `not-before` with the day on which the step stays and why.
 */
import type { BusinessCalendar } from '../business-days.ts';
import { isWeekend } from '../business-days.ts';
import { daysBetween, type IsoDate, latest, monthOf } from '../civil-date.ts';
import type { InvoiceId } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import type { Because, DebtorFacts, DebtorStep, StepKind } from './facts.ts';
import { nextSteps } from './next-steps.ts';
import { paceOf } from './pace.ts';

/** `until`: pause till then. `endsPauses`: those of the debtor and of the invoices it serves that last longer are over. */
export type Move = { readonly until?: IsoDate; readonly endsPauses: boolean };
export type Stays =
  | { readonly code: 'in-past' }
  | { readonly code: 'waits' | 'law-day' | 'not-before'; readonly on: IsoDate; readonly because: Because };

/** They end with what they wait for. */
const HELD: ReadonlySet<StepKind> = new Set(['wait-promise', 'wait-agreement']);

export const isMovable = (kind: StepKind): boolean => !HELD.has(kind);

export function planMove(facts: DebtorFacts, leading: DebtorStep, to: IsoDate): Result<Move, Stays> {
  if (to < facts.today) return err({ code: 'in-past' });
  if (!isMovable(leading.kind)) return err({ code: 'waits', on: leading.on, because: leading.because });
  if (to === leading.on) return ok({ endsPauses: false });
  if (to > leading.on) return paused(facts, to, false);
  const free = withoutPauses(facts, leading.serves, to);
  const own = nextSteps(free).leading;
  if (own && own.on > to) return err({ code: 'not-before', on: own.on, because: own.because });
  return own?.on === to ? ok({ endsPauses: true }) : paused(free, to, true);
}

function paused(facts: DebtorFacts, until: IsoDate, endsPauses: boolean): Result<Move, Stays> {
  const after = nextSteps({ ...facts, pausedUntil: latest(facts.pausedUntil ?? until, until) }).leading;
  if (after && after.on !== until) return err({ code: 'law-day', on: after.on, because: after.because });
  return ok({ until, endsPauses });
}

function withoutPauses(facts: DebtorFacts, serves: readonly InvoiceId[], to: IsoDate): DebtorFacts {
  const lasting = (until: IsoDate | undefined) => (until !== undefined && until > to ? undefined : until);
  return {
    ...facts,
    pausedUntil: lasting(facts.pausedUntil),
    debts: facts.debts.map((debt) =>
      serves.includes(debt.invoiceId) ? { ...debt, pausedUntil: lasting(debt.pausedUntil) } : debt,
    ),
  };
}

/** The step as it would be told without pauses on the day on which they end: what the owner then does. */
export function stepAfterPause(facts: DebtorFacts, on: IsoDate): DebtorStep | undefined {
  return nextSteps({
    ...facts,
    today: on,
    pausedUntil: undefined,
    debts: facts.debts.map((debt) => ({ ...debt, pausedUntil: undefined })),
  }).leading;
}

/** `opensOn`: the first day on which the manners let the step be done. */
export type MoveHint =
  | { readonly code: 'weekend' | 'august'; readonly opensOn: IsoDate }
  | { readonly code: 'holiday'; readonly name: string; readonly opensOn: IsoDate }
  | { readonly code: 'gap'; readonly lastContact: IsoDate; readonly days: number }
  | { readonly code: 'promise'; readonly promisedFor: IsoDate }
  | { readonly code: 'demand'; readonly answerBy: IsoDate }
  | { readonly code: 'announced'; readonly on: IsoDate }
  | { readonly code: 'limitation' | 'vat'; readonly until: IsoDate }
  | { readonly code: 'busy'; readonly count: number };

export type AroundMove = {
  readonly calendar: BusinessCalendar;
  /** The first legal window of the debtor that closes, of each kind. */
  readonly windows: readonly { readonly what: 'limitation' | 'vat'; readonly until: IsoDate }[];
  /** Steps of others on that day. */
  readonly count: number;
};

const AUGUST = 8;
/** More than these nobody does in a morning. */
const BUSY = 12;

export function moveHints(facts: DebtorFacts, to: IsoDate, { calendar, windows, count }: AroundMove): readonly MoveHint[] {
  const hints: MoveHint[] = [];
  const pace = paceOf(facts);
  const opensOn = pace.openDay(to);
  const holiday = calendar.holidayOn(to);
  if (facts.restsInAugust && monthOf(to) === AUGUST) hints.push({ code: 'august', opensOn });
  else if (holiday) hints.push({ code: 'holiday', name: holiday.name, opensOn });
  else if (isWeekend(to)) hints.push({ code: 'weekend', opensOn });
  const { lastContact } = pace;
  if (lastContact !== undefined && lastContact <= to && daysBetween(lastContact, to) < facts.manners.minimumGapDays) {
    hints.push({ code: 'gap', lastContact, days: facts.manners.minimumGapDays });
  }
  const { promise, demand } = facts;
  if (promise?.state === 'pending' && to <= promise.promisedFor) {
    hints.push({ code: 'promise', promisedFor: promise.promisedFor });
  }
  if (demand !== undefined && to <= demand.answerBy) hints.push({ code: 'demand', answerBy: demand.answerBy });
  const passed = facts.announced.filter(({ on }) => on >= facts.today && on < to).map(({ on }) => on);
  const [announced] = passed.toSorted();
  if (announced !== undefined) hints.push({ code: 'announced', on: announced });
  for (const { what, until } of windows) if (until < to) hints.push({ code: what, until });
  if (count >= BUSY) hints.push({ code: 'busy', count });
  return hints;
}
