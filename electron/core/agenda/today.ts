/**
 * The work list of today, its groups, the money beside it, and what happened while nobody looked.
 *
 * Policy   legal windows are asked for apart (`agenda.clocks`): they read more than the list does.
 */
import type { agendaChannels } from '../../../shared/contract/agenda.ts';
import { AgendaGroup } from '../../../shared/contract/agenda-values.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { daysBetween, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { bankState, countDebtors, promisesJudged } from '../../db/repositories/agenda-figures.ts';
import { countLeading, leadingRows, nextLeadingAfter } from '../../db/repositories/agenda-list.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { agendaRows } from './agenda-rows.ts';
import { doneToday } from './done-today.ts';
import { agendaFigures } from './figures.ts';
import { awaySince, needsTelling } from './new-day.ts';

type Channels = typeof agendaChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;
type Today = OutputOf<Channels['agenda.today']>;

export function agendaToday(ctx: AppContext, { first }: InputOf<Channels['agenda.today']>): Answer<'agenda.today'> {
  const today = ctx.today();
  return ctx.uow.read((db) => {
    const groups = AgendaGroup.options.map((group) => windowOf(db, group, today, { offset: 0, limit: first }));
    const { figures, weeks } = agendaFigures(db, today);
    const round = doneToday(db, today, ctx.localDay);
    const away = awayView(db, today);
    const next = nextLeadingAfter(db, today);
    return ok({
      today,
      telling: needsTelling(db, today),
      groups,
      ...round,
      ...(away && { away }),
      bank: bankView(db, today, round, figures.overdue > 0),
      figures,
      weeks,
      ...(next && {
        tomorrow: { name: next.name, on: next.onDay, because: { code: next.because, params: JSON.parse(next.params) } },
      }),
      debtors: countDebtors(db),
    });
  });
}

export function agendaGroup(ctx: AppContext, { group, ...window }: InputOf<Channels['agenda.group']>): Answer<'agenda.group'> {
  const { total, rows } = ctx.uow.read((db) => windowOf(db, group, ctx.today(), window));
  return ok({ total, rows });
}

function windowOf(
  db: ReadDb,
  group: AgendaGroup,
  today: IsoDate,
  window: { readonly offset: number; readonly limit: number },
): Today['groups'][number] {
  const rows = agendaRows(db, leadingRows(db, group, today, window), today);
  return { group, total: countLeading(db, group, today), rows: [...rows] };
}

function bankView(db: ReadDb, today: IsoDate, { done }: Pick<Today, 'done'>, isSomebodyLate: boolean): Today['bank'] {
  const { lastPaymentOn, checkedOn } = bankState(db);
  const isPaymentWritten = done.some(({ what }) => what === 'paid') || lastPaymentOn === today;
  return {
    ...(lastPaymentOn !== null && { lastPaymentOn }),
    ...(checkedOn !== null && { checkedOn }),
    ask: isSomebodyLate && checkedOn !== today && !isPaymentWritten,
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
