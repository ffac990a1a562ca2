/** What the window asks about an import: how the file was read, its records a page at a time, and what was imported before. */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { ImportRow, importChannels } from '../../../shared/contract/imports.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { missingFields } from '../../../shared/domain/imports/index.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import {
  countImports,
  type DebtorLabel,
  debtorLabels,
  importOfFile,
  listImports,
} from '../../db/repositories/import-repository.ts';
import type { Staged, StagedCustomer } from '../../db/staged-rows.ts';
import { withStaging } from '../../db/staging.ts';
import type { AppContext } from '../context.ts';
import { printedNumber } from './invoice-of-list.ts';

type Channels = typeof importChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function previewImport(ctx: AppContext, { id }: InputOf<Channels['imports.preview']>): Answer<'imports.preview'> {
  const staged = withStaging(ctx.places.stagingFolder, id, (staging) => ({
    head: staging.head(),
    ...staging.summary(),
    newDebtors: staging.newDebtors(),
  }));
  if (!staged) return err({ code: 'import-not-found' });
  const { head, counts, sums, newDebtors } = staged;
  const { mapping } = head;
  const before = ctx.uow.read((db) => importOfFile(db, head.fileHash));
  const agreeing = head.fileTotals.find(({ amount }) => amount === sums.amount);
  const fileTotal = agreeing ?? head.fileTotals.at(0);
  return ok({
    id,
    fileName: head.fileName,
    format: head.format,
    ...(head.encoding && { encoding: head.encoding }),
    ...(head.separator && { separator: head.separator }),
    sheets: [...head.sheets],
    sheet: head.sheet,
    kind: mapping.kind,
    header: mapping.header,
    columns: mapping.columns.map((column) => ({ ...column, samples: [...column.samples] })),
    decimalSign: mapping.decimalSign,
    dateOrder: mapping.dateOrder,
    doubts: [...mapping.doubts],
    missing: missingFields(mapping).map((group) => [...group]),
    remembered: head.remembered,
    ...(before && { importedOn: ctx.localDay(before.appliedAt) }),
    termDays: head.termDays,
    undated: head.undated,
    undatedCount: head.undatedCount,
    assumedDueDates: head.assumedDueDates,
    accents: [...head.accents],
    counts,
    sums,
    newDebtors,
    dropped: [...head.dropped],
    ...(fileTotal && { fileTotal: { ...fileTotal, agrees: agreeing !== undefined } }),
  });
}

const MOST_ROWS_NAMED = 20;

export function importRows(
  ctx: AppContext,
  { id, states, offset, limit }: InputOf<Channels['imports.rows']>,
): Answer<'imports.rows'> {
  const page = withStaging(ctx.places.stagingFolder, id, (staging) => {
    const rows = staging.rows(states ?? [], offset, limit);
    const keys = new Set(rows.flatMap((row) => row.customerKey ?? []));
    return { total: staging.countOf(states ?? []), rows, customers: staging.customers([...keys]) };
  });
  if (!page) return err({ code: 'import-not-found' });
  const ids = [...page.customers.values()].flatMap((who) => [
    ...who.candidates,
    ...(who.debtorId === null ? [] : [who.debtorId]),
  ]);
  const labels = ctx.uow.read((db) => debtorLabels(db, ids));
  return ok({
    total: page.total,
    rows: page.rows.map((row) => rowOf(row, row.customerKey === null ? undefined : page.customers.get(row.customerKey), labels)),
  });
}

function rowOf(row: Staged, who: StagedCustomer | undefined, labels: ReadonlyMap<DebtorId, DebtorLabel>): ImportRow {
  const debtor = who?.debtorId ? candidateOf(labels.get(who.debtorId)) : undefined;
  return {
    position: row.position,
    state: row.state,
    ticked: row.ticked,
    tickable: row.tickable,
    rows: row.rows.slice(0, MOST_ROWS_NAMED),
    ...factsOf(row),
    notes: [...row.notes],
    ...(who && {
      customer: {
        key: who.key,
        outcome: who.outcome,
        candidates: who.candidates.flatMap((id) => candidateOf(labels.get(id)) ?? []),
        chosen: who.chosen,
        ...(debtor && { debtor }),
      },
    }),
  };
}

const candidateOf = (label: DebtorLabel | undefined) =>
  label && {
    id: label.id,
    name: label.name,
    ...(label.taxId !== null && { taxId: label.taxId }),
    ...(label.town !== null && { town: label.town }),
  };

function factsOf({ body, collected }: Staged): Pick<ImportRow, 'name' | 'dueDates'> & Partial<ImportRow> {
  switch (body.kind) {
    case 'customer': {
      const { name, taxId, town, phones, email } = body.record;
      const contact = [town, phones[0], email].filter((part) => part !== undefined).join(' · ');
      return { name, dueDates: 0, ...(taxId !== undefined && { taxId }), ...(contact !== '' && { contact }) };
    }
    case 'invoice': {
      const { customer, issuedOn, dueDates, total } = body.record;
      const [first] = dueDates;
      return {
        ...namesOf(customer),
        number: printedNumber(body.record),
        day: issuedOn,
        dueDates: dueDates.length,
        amount: total,
        ...(first && { dueOn: first.dueOn }),
        ...(collected !== null && collected !== 0 && { collected }),
      };
    }
    case 'payment': {
      const { customer = {}, receivedOn, amount, invoiceNumber } = body.record;
      const number = invoiceNumber === undefined ? {} : { number: invoiceNumber };
      return { ...namesOf(customer), ...number, day: receivedOn, dueDates: 0, amount };
    }
    case 'none':
      return { name: '', dueDates: 0 };
  }
}

const namesOf = ({ name, taxId, code }: { readonly name?: string; readonly taxId?: string; readonly code?: string }) => ({
  name: name ?? code ?? '',
  ...(taxId !== undefined && { taxId }),
});

export function importsDone(ctx: AppContext, window: InputOf<Channels['imports.list']>): Answer<'imports.list'> {
  return ctx.uow.read((db) =>
    ok({
      total: countImports(db),
      rows: listImports(db, window).map((record) => ({
        id: record.id,
        kind: record.kind,
        fileName: record.fileName,
        appliedOn: ctx.localDay(record.appliedAt),
        debtors: record.debtorCount,
        invoices: record.invoiceCount,
        payments: record.paymentCount,
        skipped: record.skippedCount,
        total: record.totalCents,
        ...(record.undoneAt !== null && { undoneOn: ctx.localDay(record.undoneAt) }),
      })),
    }),
  );
}
