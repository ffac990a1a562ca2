/** The costs of collecting behind a claim: for the screen, the clipboard and the paper alike. */
import type { debtorChannels } from '../contract/debtors.ts';
import type { OutputOf } from '../contract/define.ts';
import type { IsoDate } from '../domain/civil-date.ts';
import { type DebtorKind, underLaw3of2004 } from '../domain/debtor-kind.ts';
import { negateCents } from '../domain/money.ts';
import { dayCell, moneyCell, type PlainTable, textCell } from '../domain/sheets/plain-table.ts';
import { costStatement } from '../domain/statements/interest-statement.ts';
import { t } from './t.ts';
import { end, row, start, sumRow } from './table-parts.ts';

type Claim = OutputOf<(typeof debtorChannels)['debtors.claim']>;
type CostsOf = Pick<Claim, 'charges' | 'costs' | 'invoices'>;

/** Why a cost was forgiven is the owner's: `forOwner` tells it, and no paper that others read. */
export function costsTable(
  { charges, costs, invoices }: CostsOf,
  kind: DebtorKind,
  {
    forOwner,
    day,
  }: {
    readonly forOwner: boolean /** How a day is written, which is not the catalogue's to say. */;
    readonly day: (on: IsoDate) => string;
  },
): PlainTable {
  const numbers = new Map(invoices.map(({ invoiceId, number }) => [invoiceId, number]));
  const own = charges.filter((charge) => charge.kind === 'cost');
  const { counted, covered, total } = costStatement(own, costs, underLaw3of2004(kind));
  const stateOf = (cost: (typeof own)[number]): string =>
    [
      cost.waived
        ? t(forOwner ? 'explain.costs.waivedBecause' : 'explain.costs.waived', {
            day: day(cost.waived.on),
            reason: cost.waived.reason,
          })
        : t(cost.proven ? 'explain.costs.proven' : 'explain.costs.notProven'),
      ...(cost.invoiceId === undefined ? [] : [t('explain.costs.of', { number: numbers.get(cost.invoiceId) ?? '' })]),
    ].join(' · ');
  return {
    columns: [
      start(t('explain.columns.day')),
      start(t('explain.columns.concept')),
      start(t('explain.columns.proof')),
      end(t('explain.columns.cost')),
      end(t('explain.columns.collected')),
      end(t('explain.columns.counts')),
    ],
    rows: [
      ...counted.map(({ cost, counts }) =>
        row(
          dayCell(cost.incurredOn),
          textCell(cost.concept),
          textCell(stateOf(cost)),
          moneyCell(cost.amount),
          moneyCell(cost.paid),
          moneyCell(counts),
        ),
      ),
      ...(covered === 0
        ? []
        : [
            row(
              undefined,
              textCell(t('explain.costs.covered')),
              undefined,
              undefined,
              undefined,
              moneyCell(negateCents(covered)),
            ),
          ]),
      sumRow('total', t('explain.total'), 6, total),
    ],
  };
}
