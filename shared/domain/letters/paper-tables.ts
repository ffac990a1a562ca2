/** Tables of the statement of account and of what was paid late. */
import { AGING_BUCKETS } from '../aging.ts';
import { addCents, type Cents, negateCents, sumCents, ZERO } from '../money.ts';
import { unbroken } from './letter-amounts.ts';
import type { LetterFormats } from './letter-formats.ts';
import type { LetterTable, TableRow } from './letter-model.ts';
import { endColumn as end, startColumn as start } from './letter-tables.ts';
import type { AccountFacts, AccountMovement, PaidLate } from './paper-facts.ts';
import { labels } from './templates/es/labels.ts';
import { agingHeads, paperLabels, paymentMeans } from './templates/es/paper-labels.ts';

/** The balance runs from row to row, and goes with the sums over the page. */
export function movementTable({ opening, movements, closing }: AccountFacts, formats: LetterFormats): LetterTable {
  const { account: heads } = paperLabels;
  let balance = opening;
  const soFar = { charges: ZERO, credits: ZERO };
  const rows = movements.map((movement): TableRow => {
    const { on, document, amount } = movement;
    balance = addCents(balance, amount);
    soFar.charges = addCents(soFar.charges, amount > 0 ? amount : ZERO);
    soFar.credits = addCents(soFar.credits, amount < 0 ? negateCents(amount) : ZERO);
    return {
      kind: 'row',
      cells: [
        formats.shortDate(on),
        unbroken(document),
        conceptOf(movement),
        amount > 0 ? formats.money(amount) : '',
        amount < 0 ? formats.money(negateCents(amount)) : '',
        formats.money(balance),
      ],
      carried: [
        labels.carriedForward,
        '',
        '',
        formats.money(soFar.charges),
        formats.money(soFar.credits),
        formats.money(balance),
      ],
    };
  });
  return {
    columns: [
      start(heads.on),
      start(heads.document),
      start(heads.what),
      end(heads.charge),
      end(heads.credit),
      end(heads.balance),
    ],
    rows: [
      ...rows,
      {
        kind: 'total',
        cells: [labels.total, '', '', formats.money(soFar.charges), formats.money(soFar.credits), formats.money(closing)],
        carried: [],
      },
    ],
  };
}

function conceptOf({ what, means }: AccountMovement): string {
  const { account: heads } = paperLabels;
  return what === 'payment' ? heads.payment(paymentMeans[means ?? 'other']) : heads[what];
}

export function agingTable({ aging, credit }: AccountFacts, formats: LetterFormats): LetterTable {
  const withCredit = credit > 0;
  return {
    columns: [
      ...AGING_BUCKETS.map((bucket) => end(agingHeads[bucket])),
      ...(withCredit ? [end(paperLabels.account.inFavour)] : []),
    ],
    rows: [
      {
        kind: 'row',
        cells: [
          ...AGING_BUCKETS.map((bucket) => formats.money(aging.buckets[bucket])),
          ...(withCredit ? [formats.money(negateCents(credit))] : []),
        ],
        carried: [],
      },
    ],
  };
}

export function paidLateTable(paidLate: readonly PaidLate[], formats: LetterFormats): LetterTable {
  const { paidLate: heads } = paperLabels;
  const sum = (rows: readonly PaidLate[]): Cents => sumCents(rows.map((row) => row.amount));
  const rows = paidLate.map(({ invoiceNumber, instalment, dueOn, paidOn, days, amount }, index): TableRow => {
    const name = instalment ? `${invoiceNumber} (${instalment.number}/${instalment.of})` : invoiceNumber;
    return {
      kind: 'row',
      cells: [unbroken(name), formats.shortDate(dueOn), formats.shortDate(paidOn), String(days), formats.money(amount)],
      carried: [labels.carriedForward, '', '', '', formats.money(sum(paidLate.slice(0, index + 1)))],
    };
  });
  const total: TableRow = { kind: 'total', cells: [labels.total, '', '', '', formats.money(sum(paidLate))], carried: [] };
  return {
    columns: [start(heads.number), start(heads.dueOn), start(heads.paidOn), end(heads.days), end(heads.amount)],
    rows: [...rows, total],
  };
}
