/** Legal windows that close soon, one row for each debtor and kind, as the ledger keeps their days (`legal-days/`). */
import type { agendaChannels } from '../../../shared/contract/agenda.ts';
import type { LegalClock } from '../../../shared/contract/agenda-values.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { sumCents } from '../../../shared/domain/money.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import { type DatedLegalDay, type LegalDayKind, legalDaysBetween } from '../../db/repositories/legal-day-repository.ts';
import type { AppContext } from '../context.ts';

type Clocks = (typeof agendaChannels)['agenda.clocks'];

const SHOWN_AS = {
  limitation: 'limitation',
  'vat-closes': 'vat',
  'vat-notify': 'vat-notify',
  filing: 'filing',
} as const satisfies Partial<Record<LegalDayKind, LegalClock['what']>>;

/** Of each kind; more than these nobody reads in a list of today. */
const MOST_READ = 200;
const MOST_SHOWN = 50;

export function legalClocks(ctx: AppContext, { days }: InputOf<Clocks>): Result<OutputOf<Clocks>, FailureOf<Clocks>> {
  const today = ctx.today();
  const time = { from: today, to: addDays(today, days), today, limit: MOST_READ };
  const kinds = Object.keys(SHOWN_AS) as (keyof typeof SHOWN_AS)[];
  const clocks = ctx.uow.read((db) =>
    kinds.flatMap((kind) =>
      [...Map.groupBy(legalDaysBetween(db, kind, time), ({ debtorId }) => debtorId).values()].flatMap((days) =>
        asOne(SHOWN_AS[kind], days),
      ),
    ),
  );
  const sorted = clocks.toSorted((a, b) => (a.until === b.until ? b.amount - a.amount : a.until < b.until ? -1 : 1));
  return ok({ total: sorted.length, clocks: sorted.slice(0, MOST_SHOWN) });
}

/**
 * The days of one kind that a debtor has, soonest first. What cannot be told in money is not told. Of several negotiations the one
 * that lapses first; the rest is added up.
 */
function asOne(what: LegalClock['what'], days: readonly DatedLegalDay[]): readonly LegalClock[] {
  const own = days.flatMap(({ amount, ...day }) => (amount === null ? [] : [{ ...day, amount }]));
  const [first] = own;
  if (!first) return [];
  const { debtorId, name, on: until, invoiceId, number } = first;
  const about = { what, debtorId, name, until, invoiceId, number };
  if (what === 'filing') return [{ ...about, amount: first.amount, invoiceCount: first.invoiceCount }];
  const invoiceCount = new Set(own.map((day) => day.invoiceId)).size;
  return [{ ...about, amount: sumCents(own.map(({ amount }) => amount)), invoiceCount }];
}
