/** Legal windows that close soon, one row for each debtor and kind, put together from limitation and from the VAT of unpaid invoices. */
import type { agendaChannels } from '../../../shared/contract/agenda.ts';
import type { LegalClock } from '../../../shared/contract/agenda-values.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { sumCents } from '../../../shared/domain/money.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { AppContext } from '../context.ts';
import { upcomingLimitation } from '../limitation/queries.ts';
import { upcomingReliefs } from '../vat-relief/queries.ts';

type Clocks = (typeof agendaChannels)['agenda.clocks'];
type OneClock = Omit<LegalClock, 'invoiceCount'>;

/** Of each source; more than these nobody reads in a list of today. */
const MOST_READ = 200;
const MOST_SHOWN = 50;

export function legalClocks(ctx: AppContext, { days }: InputOf<Clocks>): Result<OutputOf<Clocks>, FailureOf<Clocks>> {
  const until = addDays(ctx.today(), days);
  const limitation = upcomingLimitation(ctx, { to: until, offset: 0, limit: MOST_READ });
  if (!limitation.ok) return limitation;
  const vat = upcomingReliefs(ctx, { until, offset: 0, limit: MOST_READ });
  if (!vat.ok) return vat;

  const clocks: readonly OneClock[] = [
    ...limitation.value.rows.map(({ debtorId, debtorName, invoiceId, number, prescribesOnProven, outstanding }) => ({
      what: 'limitation' as const,
      debtorId,
      name: debtorName,
      until: prescribesOnProven,
      amount: outstanding,
      invoiceId,
      number,
    })),
    ...vat.value.rows.flatMap(({ debtorId, debtorName, invoiceId, number, part }) =>
      part.vat === undefined || part.window === undefined || part.window.closesOn > until || (part.daysLeft ?? -1) < 0
        ? []
        : [
            {
              what: 'vat' as const,
              debtorId,
              name: debtorName,
              until: part.window.closesOn,
              amount: part.vat,
              invoiceId,
              number,
            },
          ],
    ),
  ];
  const together = [...Map.groupBy(clocks, ({ what, debtorId }) => `${what} ${debtorId}`).values()].flatMap(asOne);
  const sorted = together.toSorted((a, b) => (a.until === b.until ? b.amount - a.amount : a.until < b.until ? -1 : 1));
  return ok({ total: sorted.length, clocks: sorted.slice(0, MOST_SHOWN) });
}

function asOne(clocks: readonly OneClock[]): readonly LegalClock[] {
  const [first] = clocks.toSorted((a, b) => (a.until < b.until ? -1 : 1));
  if (!first) return [];
  const invoiceCount = new Set(clocks.map(({ invoiceId }) => invoiceId)).size;
  return [{ ...first, amount: sumCents(clocks.map(({ amount }) => amount)), invoiceCount }];
}
