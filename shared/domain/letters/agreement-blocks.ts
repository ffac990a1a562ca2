/** Blocks of the letters of an agreement (letters-es §0.4); `undefined` for a name that is not one of them. */
import type { Instalment } from '../agreements/schedule.ts';
import { type Cents, sumCents } from '../money.ts';
import { inMoney } from './agreement-facts.ts';
import { unbroken } from './letter-amounts.ts';
import { type LetterContext, runsOfText } from './letter-context.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { LetterBlock, LetterModel, LetterTable, ReceiptSlip, TableRow } from './letter-model.ts';
import { endColumn as end, startColumn as start } from './letter-tables.ts';
import { agreementLabels as texts } from './templates/es/agreement-labels.ts';
import { labels } from './templates/es/labels.ts';

type Label = { readonly label?: string };

export function agreementBlockOf(name: string, context: LetterContext, label: Label): readonly LetterBlock[] | undefined {
  const { agreement } = context.facts;
  if (Object.hasOwn(texts.headings, name)) {
    return [{ kind: 'heading', text: texts.headings[name as keyof typeof texts.headings] }];
  }
  switch (name) {
    case 'CALENDARIO':
      return agreement ? [{ kind: 'table', ...label, table: calendar(agreement.sums.instalments, context) }] : [];
    case 'PLAZOS_IMPAGADOS':
      return agreement?.progress ? [{ kind: 'table', ...label, table: missedTable(context) }] : [];
    case 'FIRMA_ACUERDO':
      return [{ kind: 'parties', names: partiesOf(context.facts).map(({ signs, name: who }) => `${signs}\n${who}`) }];
    case 'HOJA_ACEPTACION':
      // A page of its own, after the letter.
      return [];
    default:
      return undefined;
  }
}

/** How each is paid has a column only where one is not paid in money, or is paid on signing. */
function calendar(instalments: readonly Instalment[], { formats }: LetterContext): LetterTable {
  const { calendar: heads } = texts;
  const withMeans = instalments.some(({ kind }) => kind !== 'cash');
  const sumOf = (count: number) => formats.money(sumCents(instalments.slice(0, count).map(({ amount }) => amount)));
  const blanks = withMeans ? ['', ''] : [''];
  const rows = instalments.map(
    ({ position, on, kind, amount }, index): TableRow => ({
      kind: 'row',
      cells: [String(position), formats.shortDate(on), ...(withMeans ? [texts.means[kind]] : []), formats.money(amount)],
      carried: [labels.carriedForward, ...blanks, sumOf(index + 1)],
    }),
  );
  return {
    columns: [start(heads.number), start(heads.on), ...(withMeans ? [start(heads.means)] : []), end(heads.amount)],
    rows: [...rows, { kind: 'total', cells: [labels.total, ...blanks, sumOf(instalments.length)], carried: [] }],
  };
}

function missedTable({ facts, formats }: LetterContext): LetterTable {
  const { calendar: heads } = texts;
  const missed = facts.agreement?.progress?.missed ?? [];
  const sums = (count: number) => {
    const some = missed.slice(0, count);
    const money = (amounts: readonly Cents[]) => formats.money(sumCents(amounts));
    return [
      money(some.map(({ amount }) => amount)),
      money(some.map(({ amount, pending }) => (amount - pending) as Cents)),
      money(some.map(({ pending }) => pending)),
    ];
  };
  const rows = missed.map(({ position, on, amount, pending }, index): TableRow => {
    const settled = formats.money((amount - pending) as Cents);
    return {
      kind: 'row',
      cells: [String(position), formats.shortDate(on), formats.money(amount), settled, formats.money(pending)],
      carried: [labels.carriedForward, '', ...sums(index + 1)],
    };
  });
  return {
    columns: [start(heads.number), start(heads.on), end(heads.amount), end(heads.paid), end(heads.pending)],
    rows: [...rows, { kind: 'total', cells: [labels.total, '', ...sums(missed.length)], carried: [] }],
  };
}

type Party = { readonly signs: string; readonly name: string; readonly initials: string };

function partiesOf({ creditor, debtor, agreement }: LetterFacts): readonly Party[] {
  const { parties: signs, initialsOf: initials } = texts;
  const guarantor = agreement?.plan.guarantor;
  return [
    { signs: signs.creditor, name: creditor.name, initials: initials.creditor },
    { signs: signs.debtor, name: debtor.name, initials: initials.debtor },
    ...(guarantor ? [{ signs: signs.guarantor, name: guarantor.name, initials: initials.guarantor }] : []),
  ];
}

/** A contract is signed at its end and initialled on every page by each party. */
export const initialsOf = (facts: LetterFacts): LetterModel['initials'] => ({
  title: texts.initials,
  names: partiesOf(facts).map(({ initials }) => initials),
});

/** One receipt for each instalment in money, to be signed when it is paid. */
export function receiptsOf(context: LetterContext): LetterModel['receipts'] {
  const { facts, formats } = context;
  const { agreement } = facts;
  const { receipts: words } = texts;
  if (!agreement?.withReceipts) return undefined;
  const money = inMoney(agreement.sums.instalments);
  const text = runsOfText(words.text, context);
  return {
    title: words.title,
    note: words.note,
    slips: money.map(
      ({ position, on, amount }): ReceiptSlip => ({
        title: words.one(position, agreement.sums.instalments.length),
        amount: formats.money(amount),
        due: words.due(unbroken(formats.longDate(on))),
        text,
        blanks: [words.paidOn, words.means],
        signs: words.signs(facts.creditor.name),
      }),
    ),
  };
}
