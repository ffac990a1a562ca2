/** From the debt that an agreement acknowledged to what is pending of it, row by row. */
import type { AgreementView } from '../contract/agreement-values.ts';
import { type Cents, negateCents } from '../domain/money.ts';
import { moneyCell, type PlainRow, type PlainTable, textCell } from '../domain/sheets/plain-table.ts';
import { t } from './t.ts';
import { end, row, start, sumRow } from './table-parts.ts';

export function agreementTable({ row: { payable, paid, pending }, composed, track }: AgreementView): PlainTable {
  const { acknowledged, waiver, deferralInterest } = composed;
  const line = (label: string, amount: Cents): readonly PlainRow[] =>
    amount === 0 ? [] : [row(textCell(label), moneyCell(amount))];
  return {
    columns: [start(t('agreementPage.explain.concept')), end(t('agreementPage.schedule.amount'))],
    rows: [
      ...line(t('agreementPage.explain.principal'), acknowledged.principal),
      ...line(t('agreementPage.explain.interest'), acknowledged.interest),
      ...line(t('agreementPage.explain.compensation'), acknowledged.compensation),
      ...line(t('agreementPage.explain.costs'), acknowledged.costs),
      sumRow('subtotal', t('agreementPage.explain.acknowledged'), 2, acknowledged.total),
      ...line(t('agreementPage.explain.waiver'), negateCents(waiver)),
      ...line(t('agreementPage.explain.deferral'), deferralInterest),
      ...(payable === acknowledged.total ? [] : [sumRow('subtotal', t('agreementPage.explain.payable'), 2, payable)]),
      ...line(t('agreementPage.explain.paid'), negateCents(paid)),
      ...line(t('agreementPage.explain.credited'), negateCents(track.credited)),
      sumRow('total', t('agreementPage.explain.pending'), 2, pending),
    ],
  };
}
