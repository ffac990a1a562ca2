/** Blocks of the letters that no ladder sends (letters-es §0.4); `undefined` for a name that is not one of them. */
import { sumCents, type ZERO } from '../money.ts';
import { courtBlockOf } from './court-blocks.ts';
import { unbroken } from './letter-amounts.ts';
import { type LetterContext, runsOfText } from './letter-context.ts';
import { isPaper } from './letter-kinds.ts';
import type { LetterBlock, LetterTable, TableRow } from './letter-model.ts';
import { endColumn as end, startColumn as start } from './letter-tables.ts';
import type { ReceiptFacts } from './paper-facts.ts';
import { agingTable, movementTable, paidLateTable } from './paper-tables.ts';
import { agreementLabels } from './templates/es/agreement-labels.ts';
import { labels } from './templates/es/labels.ts';
import { paperLabels, paperTitles } from './templates/es/paper-labels.ts';

type Label = { readonly label?: string };

export function paperBlockOf(name: string, context: LetterContext, label: Label): readonly LetterBlock[] | undefined {
  const { facts } = context;
  switch (name) {
    case 'TITULO':
      return [{ kind: 'subject', ...label, runs: runsOfText(titleOf(context), context) }];
    case 'APLICACION':
      return facts.receipt ? [{ kind: 'table', ...label, table: applicationTable(facts.receipt, context) }] : [];
    case 'MOVIMIENTOS':
      return facts.account ? [{ kind: 'table', ...label, table: movementTable(facts.account, context.formats) }] : [];
    case 'ANTIGUEDAD':
      return facts.account ? [{ kind: 'table', ...label, table: agingTable(facts.account, context.formats) }] : [];
    case 'TABLA_PAGADAS_TARDE':
      return facts.paidLate ? [{ kind: 'table', ...label, table: paidLateTable(facts.paidLate, context.formats) }] : [];
    case 'CUADRO_INTERESES':
      // A page of its own, after the letter.
      return [];
    default:
      return courtBlockOf(name, context);
  }
}

const titleOf = ({ templateId }: LetterContext): string =>
  templateId === 'L15' ? agreementLabels.title : ((isPaper(templateId) ? paperTitles[templateId] : undefined) ?? '');

/** Costs have a column only where some were paid. */
function applicationTable(receipt: ReceiptFacts, { formats }: LetterContext): LetterTable {
  const { application: heads } = paperLabels;
  const { lines, charges } = receipt;
  const withCosts = charges.length > 0;
  const money = (amounts: readonly (typeof ZERO)[]) => formats.money(sumCents(amounts));
  const sums = (upTo: number): readonly string[] => {
    const some = lines.slice(0, upTo);
    return [
      money(some.map((line) => line.toInterest)),
      money(some.map((line) => line.toPrincipal)),
      ...(withCosts ? [money(charges.slice(0, Math.max(0, upTo - lines.length)).map((charge) => charge.amount))] : []),
      money(some.map((line) => line.left)),
    ];
  };
  const rows = [
    ...lines.map(({ invoiceNumber, instalment, toInterest, toPrincipal, left }, index): TableRow => {
      const name = instalment ? `${invoiceNumber} (${instalment.number}/${instalment.of})` : invoiceNumber;
      const cells = [unbroken(name), formats.money(toInterest), formats.money(toPrincipal)];
      return {
        kind: 'row',
        cells: [...cells, ...(withCosts ? [''] : []), formats.money(left)],
        carried: [labels.carriedForward, ...sums(index + 1)],
      };
    }),
    ...charges.map(({ kind, invoiceNumber, concept, amount }, index): TableRow => {
      const name = kind === 'compensation' && invoiceNumber !== undefined ? heads.compensation(unbroken(invoiceNumber)) : concept;
      return {
        kind: 'row',
        cells: [name, '', '', formats.money(amount), ''],
        carried: [labels.carriedForward, ...sums(lines.length + index + 1)],
      };
    }),
  ];
  return {
    columns: [
      start(heads.invoice),
      end(heads.toInterest),
      end(heads.toPrincipal),
      ...(withCosts ? [end(heads.toCosts)] : []),
      end(heads.left),
    ],
    rows: [...rows, { kind: 'total', cells: [labels.total, ...sums(rows.length)], carried: [] }],
  };
}
