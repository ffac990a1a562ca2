/**
 * What was read from a list, held against the ledger: which records are new, which are there already, and which wait for the
 * owner. Proposes ticks and writes nothing.
 */
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { ImportedCustomer, ImportedCustomerName, Interpreted, RowProblem } from '../../../shared/domain/imports/index.ts';
import type { StagedCustomer, StagedHead, StagedRow } from '../../db/staged-rows.ts';
import { type LedgerFacts, note } from './ledger-facts.ts';
import { type CustomerResolver, customerResolver } from './resolve-customers.ts';
import { stageInvoices } from './stage-invoices.ts';
import { stagePayments } from './stage-payments.ts';

export type StagedList = { readonly rows: readonly StagedRow[]; readonly customers: Iterable<StagedCustomer> };

export function stageList(
  read: Interpreted,
  facts: LedgerFacts,
  head: Pick<StagedHead, 'choices' | 'undated'>,
  today: IsoDate,
): StagedList {
  const named: readonly ImportedCustomerName[] = [
    ...(read.customers ?? []),
    ...(read.invoices ?? []).map((invoice) => invoice.customer),
    ...(read.payments ?? []).flatMap((payment) => payment.customer ?? []),
  ];
  const resolver = customerResolver(facts.debtors, named, head.choices.customers ?? {});
  const rows = [
    ...(read.customers ?? []).map((customer) => stageCustomer(customer, resolver, facts)),
    ...stageInvoices(read.invoices ?? [], resolver, facts, head.undated, today),
    ...stagePayments(read.payments ?? [], resolver, facts),
    ...problemRows(read.problems),
  ].toSorted((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
  return { rows, customers: resolver.all() };
}

function stageCustomer(customer: ImportedCustomer, resolver: CustomerResolver, facts: LedgerFacts): StagedRow {
  const who = resolver.resolve(customer);
  const there = who?.outcome === 'same' || facts.keys.debtor.has(customer.recordKey);
  const doubtful = who?.outcome === 'similar';
  return {
    state: there ? 'duplicate' : doubtful ? 'doubtful' : 'new',
    proposed: !there && !doubtful,
    tickable: !there && !doubtful,
    rows: customer.rows,
    recordKey: customer.recordKey,
    customerKey: who?.key ?? null,
    amount: null,
    collected: null,
    notes: [...(doubtful && !there ? [note('customer-similar')] : []), ...customer.warnings],
    body: { kind: 'customer', record: customer },
  };
}

/** Several problems of one row are told together. */
function problemRows(problems: readonly RowProblem[]): StagedRow[] {
  const byRow = new Map<number, RowProblem[]>();
  for (const problem of problems) byRow.set(problem.row, [...(byRow.get(problem.row) ?? []), problem]);
  return [...byRow].map(([row, all]) => ({
    state: all.some((problem) => problem.severity === 'error') ? 'error' : 'skipped',
    proposed: false,
    tickable: false,
    rows: [row],
    recordKey: '',
    customerKey: null,
    amount: null,
    collected: null,
    notes: all.map(({ code, params }) => ({ code, params })),
    body: { kind: 'none' },
  }));
}
