/**
 * The work list of today, its groups, and what happened while nobody looked; apart from it the money beside it.
 *
 * Policy   what reads more than the rows that are shown is asked for apart, so that the list is there as soon in a large ledger as
 *          in a small one: money and what was done (`agenda.figures`), legal windows (`agenda.clocks`).
 */
import type { agendaChannels } from '../../../shared/contract/agenda.ts';
import { AgendaGroup } from '../../../shared/contract/agenda-values.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { daysBetween, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { bankState, countDebtors, isAnybodyLate, promisesJudged } from '../../db/repositories/agenda-figures.ts';
import { countLeading, leadingRows, nextLeadingAfter } from '../../db/repositories/agenda-list.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { agendaRows } from './agenda-rows.ts';
import { doneToday, isPaymentWritten } from './done-today.ts';
import { agendaFigures } from './figures.ts';
import { awaySince, needsTelling } from './new-day.ts';

type Channels = typeof agendaChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;
type Today = OutputOf<Channels['agenda.today']>;

export function agendaToday(ctx: AppContext, { first }: InputOf<Channels['agenda.today']>): Answer<'agenda.today'> {
  const today = ctx.today();
  return ctx.uow.read((db) => {
    const away = awayView(db, today);
    const next = nextLeadingAfter(db, today);
    return ok({
      today,
      telling: needsTelling(db, today),
      groups: firstOfEach(db, today, first),
      ...(away && { away }),
      bank: bankView(db, today, ctx.localDay),
      ...(next && {
        tomorrow: { name: next.name, on: next.onDay, because: { code: next.because, params: JSON.parse(next.params) } },
      }),
      debtors: countDebtors(db),
    });
  });
}

export function figuresOfToday(ctx: AppContext): Answer<'agenda.figures'> {
  const today = ctx.today();
  return ctx.uow.read((db) => ok({ ...agendaFigures(db, today), ...doneToday(db, today, ctx.localDay) }));
}

export function agendaGroup(ctx: AppContext, { group, ...window }: InputOf<Channels['agenda.group']>): Answer<'agenda.group'> {
  const today = ctx.today();
  return ctx.uow.read((db) => {
    const rows = agendaRows(db, leadingRows(db, group, today, window), today);
    return ok({ total: countLeading(db, group, today), rows: [...rows] });
  });
}

/** All groups in one go: what their rows are about is looked up once for all of them. */
function firstOfEach(db: ReadDb, today: IsoDate, first: number): Today['groups'] {
  const leading = AgendaGroup.options.map((group) => leadingRows(db, group, today, { offset: 0, limit: first }));
  const rows = new Map(agendaRows(db, leading.flat(), today).map((row) => [row.debtorId, row]));
  return AgendaGroup.options.map((group, at) => ({
    group,
    total: countLeading(db, group, today),
    rows: (leading[at] ?? []).flatMap(({ debtorId }) => rows.get(debtorId) ?? []),
  }));
}

function bankView(db: ReadDb, today: IsoDate, localDay: AppContext['localDay']): Today['bank'] {
  const { lastPaymentOn, checkedOn } = bankState(db);
  const isUpToDate = checkedOn === today || lastPaymentOn === today;
  return {
    ...(lastPaymentOn !== null && { lastPaymentOn }),
    ...(checkedOn !== null && { checkedOn }),
    ask: !isUpToDate && isAnybodyLate(db, today) && !isPaymentWritten(db, today, localDay),
  };
}

/** What was due while nobody looked, and how the promises of those days ended. */
function awayView(db: ReadDb, today: IsoDate): Today['away'] {
  const since = awaySince(db);
  if (since === undefined) return undefined;
  const promises = promisesJudged(db, since, today);
  return {
    since,
    days: daysBetween(since, today),
    steps: countLeading(db, 'urgent', today) + countLeading(db, 'today', today),
    promisesKept: promises.kept,
    promisesBroken: promises.broken,
  };
}
