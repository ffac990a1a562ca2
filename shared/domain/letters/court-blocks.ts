/** Blocks of the file for a court: its headings, the chronology, the numbered documents and what is checked by hand. */
import type { CourtEvent, SentLetterFact } from './court-facts.ts';
import { type CourtDocument, courtDocuments, documentOf, hasNegotiation } from './court-file.ts';
import { unbroken } from './letter-amounts.ts';
import { type LetterContext, runsOfText } from './letter-context.ts';
import type { LetterBlock, TableRow } from './letter-model.ts';
import { invoiceTable, startColumn as start } from './letter-tables.ts';
import { courtChecks, courtDemand, courtDocumentTexts, courtHeadings, courtLabels } from './templates/es/court-labels.ts';
import { labels } from './templates/es/labels.ts';

export function courtBlockOf(name: string, context: LetterContext): readonly LetterBlock[] | undefined {
  if (Object.hasOwn(courtHeadings, name)) {
    return [{ kind: 'heading', text: courtHeadings[name as keyof typeof courtHeadings] }];
  }
  switch (name) {
    case 'CRONOLOGIA':
      return chronology(context);
    case 'DOCUMENTOS':
      return courtDocuments(context.facts).flatMap((document) => documentBlocks(document, context));
    case 'COMPROBACIONES':
      return [{ kind: 'checks', items: checksOf(context) }];
    default:
      return undefined;
  }
}

function chronology(context: LetterContext): readonly LetterBlock[] {
  const { facts, formats } = context;
  const { chronology: heads } = courtLabels;
  const documents = courtDocuments(facts);
  const rows = (facts.courtFile?.events ?? []).map((event): TableRow => {
    const [what, channel, proof] = cellsOf(event, context);
    const number = documentOf(event, documents, facts);
    return {
      kind: 'row',
      cells: [formats.shortDate(event.on), what, channel, proof, number === undefined ? '' : String(number)],
      carried: [],
    };
  });
  if (rows.length === 0) return [];
  const columns = [
    start(heads.on),
    { ...start(heads.what), width: 0.38 },
    start(heads.channel),
    start(heads.proof),
    { heading: heads.document, align: 'end' as const },
  ];
  return [{ kind: 'table', table: { columns, rows } }];
}

function cellsOf(event: CourtEvent, { formats }: LetterContext): readonly [what: string, channel: string, proof: string] {
  const { events } = courtLabels;
  switch (event.kind) {
    case 'invoice':
      return [events.invoice(unbroken(event.number), formats.money(event.amount)), '', ''];
    case 'invoices':
    case 'contacts':
      return [events[event.kind](event.count), '', ''];
    case 'due':
    case 'dispute':
    case 'dispute-closed':
      return [events[event.kind](unbroken(event.number)), '', ''];
    case 'payment':
      return [events.payment(formats.money(event.amount)), '', ''];
    case 'promise':
      return [events.promise(formats.money(event.amount), formats.shortDate(event.dueOn)), '', ''];
    case 'letter':
      return [
        events.letter(labels.documentTitles[event.templateId], event.number),
        courtLabels.sentBy[event.channel],
        proofOf(event, formats),
      ];
    case 'contact':
      return [courtLabels.outcomes[event.outcome], courtLabels.channels[event.channel], ''];
  }
}

const proofOf = ({ result, resultOn }: SentLetterFact, formats: LetterContext['formats']): string =>
  result && resultOn ? courtLabels.results[result](formats.shortDate(resultOn)) : '';

/** The table of the invoices stands under its own line. */
function documentBlocks({ number, key, letter, text }: CourtDocument, context: LetterContext): readonly LetterBlock[] {
  const { facts, formats } = context;
  const label = { text: `${number}. ` };
  if (letter) {
    const day = unbroken(formats.longDate(letter.on));
    const words = courtDemand(labels.documentTitles[letter.templateId], letter.number, day, proofOf(letter, formats));
    return [{ kind: 'paragraph', runs: [label, { text: words }] }];
  }
  if (key === 'other' || key === 'demand') return [{ kind: 'paragraph', runs: [label, { text: text ?? '' }] }];
  const paragraph: LetterBlock = { kind: 'paragraph', runs: [label, ...runsOfText(courtDocumentTexts[key], context)] };
  return key === 'invoices' ? [paragraph, { kind: 'invoices', table: invoiceTable(facts.debt.invoices, formats) }] : [paragraph];
}

function checksOf(context: LetterContext) {
  const { facts, values } = context;
  const holds = {
    negotiation: hasNegotiation(facts),
    lapses: hasNegotiation(facts) && values.field('masc.caduca') !== undefined,
  };
  return courtChecks.flatMap(({ when, text }) => (when === undefined || holds[when] ? [runsOfText(text, context)] : []));
}
