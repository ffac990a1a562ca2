/** Legal windows that close soon, one row for each debtor and kind, put together from limitation, from the VAT of unpaid invoices
 * and from negotiations that serve for a year. */
import type { agendaChannels } from '../../../shared/contract/agenda.ts';
import type { LegalClock } from '../../../shared/contract/agenda-values.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { addDays } from '../../../shared/domain/civil-date.ts';
import { sumCents } from '../../../shared/domain/money.ts';
import { ok, type Result } from '../../../shared/domain/result.ts';
import type { AppContext } from '../context.ts';
import { runningOut } from '../limitation/queries.ts';
import { filingDays } from '../negotiations/filing-days.ts';
import { closingReliefs } from '../vat-relief/queries.ts';

type Clocks = (typeof agendaChannels)['agenda.clocks'];
type OneClock = Omit<LegalClock, 'invoiceCount'>;

/** Of each source; more than these nobody reads in a list of today. */
const MOST_READ = 200;
const MOST_SHOWN = 50;

export function legalClocks(ctx: AppContext, { days }: InputOf<Clocks>): Result<OutputOf<Clocks>, FailureOf<Clocks>> {
  const today = ctx.today();
  const until = addDays(today, days);
  const { limitation, vat, filing } = ctx.uow.read((db) => ({
    limitation: runningOut(db, { from: today, to: until }, today),
    vat: closingReliefs(db, today, until),
    filing: filingDays(db, { from: today, to: until }, today),
  }));

  const clocks: readonly OneClock[] = [
    ...limitation.slice(0, MOST_READ).map(({ due, prescribesOnProven }) => ({
      what: 'limitation' as const,
      debtorId: due.debtorId,
      name: due.debtorName,
      until: prescribesOnProven,
      amount: due.outstanding,
      invoiceId: due.invoiceId,
      number: due.number,
    })),
    ...vat.slice(0, MOST_READ).flatMap(({ of: { row }, moment: { vat: amount, window } }) =>
      amount === undefined || window === undefined
        ? []
        : [
            {
              what: 'vat' as const,
              debtorId: row.debtorId,
              name: row.debtorName,
              until: window.closesOn,
              amount,
              invoiceId: row.id,
              number: row.number,
            },
          ],
    ),
  ];
  const toFile = filing.slice(0, MOST_READ).map((one): LegalClock => ({ what: 'filing', ...one }));
  const together = [...Map.groupBy(clocks, ({ what, debtorId }) => `${what} ${debtorId}`).values()]
    .flatMap(asOne)
    .concat(firstOfEach(toFile));
  const sorted = together.toSorted((a, b) => (a.until === b.until ? b.amount - a.amount : a.until < b.until ? -1 : 1));
  return ok({ total: sorted.length, clocks: sorted.slice(0, MOST_SHOWN) });
}

/** Of each debtor the negotiation that lapses first. */
const firstOfEach = (clocks: readonly LegalClock[]): readonly LegalClock[] =>
  clocks.filter(({ debtorId }, index) => clocks.findIndex((one) => one.debtorId === debtorId) === index);

function asOne(clocks: readonly OneClock[]): readonly LegalClock[] {
  const [first] = clocks.toSorted((a, b) => (a.until < b.until ? -1 : 1));
  if (!first) return [];
  const invoiceCount = new Set(clocks.map(({ invoiceId }) => invoiceId)).size;
  return [{ ...first, amount: sumCents(clocks.map(({ amount }) => amount)), invoiceCount }];
}
