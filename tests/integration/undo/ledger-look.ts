/**
 * The whole ledger as its owner sees it, table by table, to be compared before a command and after it was undone.
 *
 * Left out: the sealed log, the journal of undoing and older wordings, which tell what happened and only grow; and what undoing
 * leaves in sight of nobody (rows in the bin, payments that were taken back with their counter-entries, promises called off).
 * Instants of writing and the ids of rows that are written anew are no part of what is seen.
 */
import type BetterSqlite from 'better-sqlite3';

type Row = Readonly<Record<string, string | number | null>>;

/** They only grow: undoing adds to them, or they are versions of which the one in force is compared apart. */
const ONLY_GROWS = [
  'events',
  'event_subjects',
  'undo_journal',
  'revisions',
  'schema_history',
  'debtor_behaviours',
  'brought_back',
  'import_mappings',
  'dunning_policies',
  'dunning_ladders',
  'dunning_rungs',
  'dunning_ladder_of',
  'letter_wordings',
  'bin_emptyings',
];
const SHADOW = /^(search(_.*)?|sqlite_.*|next_steps_stale|legal_days_stale)$/;

const BINNED_DEBTORS = 'SELECT id FROM debtors WHERE deletedOn IS NOT NULL';
const BINNED_INVOICES = 'SELECT id FROM invoices WHERE deletedOn IS NOT NULL';
const TAKEN_BACK = `SELECT id FROM payments WHERE reversesPaymentId IS NOT NULL
  UNION SELECT reversesPaymentId FROM payments WHERE reversesPaymentId IS NOT NULL`;
const ANNULLED = "SELECT id FROM letters WHERE state = 'annulled' OR deletedOn IS NOT NULL";

/** What its owner does not see any more. */
const OUT_OF_SIGHT: Readonly<Record<string, string>> = {
  payments: `id IN (${TAKEN_BACK})`,
  promises: 'cancelledOn IS NOT NULL',
  pauses: 'endedOn IS NOT NULL OR deletedOn IS NOT NULL',
  imports: 'undoneAt IS NOT NULL',
  letters: `id IN (${ANNULLED})`,
  letter_invoices: `letterId IN (${ANNULLED})`,
  letter_deliveries: `letterId IN (${ANNULLED})`,
  due_dates: 'live = 0',
  invoice_corrections: `correctiveInvoiceId IN (${BINNED_INVOICES})`,
  // Made when something first pays the 40 €, and owed by nobody until then.
  charges: "deletedOn IS NOT NULL OR kind = 'compensation'",
  settings: "key = 'agenda.day'",
  // Over: told before, it has a row until its debtor is told anew.
  legal_days: "endsOn < (SELECT value ->> 'toldFor' FROM settings WHERE key = 'agenda.day')",
};
/** Instants of writing, and how many rows there are where counter-entries are rows too. */
const NOT_SEEN: ReadonlySet<string> = new Set([
  'updatedAt',
  'recordedAt',
  'createdAt',
  'addedAt',
  'appliedAt',
  'paymentCount',
  'payments',
]);
const NEW_IDS: Readonly<Record<string, readonly string[]>> = {
  payments: ['id'],
  debtor_contacts: ['id'],
  business_ibans: ['id'],
  due_dates: ['id'],
  invoice_corrections: ['id'],
  invoice_disputes: ['id'],
  // A number that was given stays given.
  agreements: ['year', 'number'],
};
/** A row that says what no row says. */
const SAYS_NOTHING: Readonly<Record<string, (row: Row) => boolean>> = {
  vat_relief_invoices: (row) => row.recordedInBooks === 1 && row.security === 'none' && row.securedCents === null,
  vat_relief_debtors: (row) => row.related === 0,
  debtor_balances: (row) => Object.entries(row).every(([name, value]) => name === 'debtorId' || !value),
  due_totals: (row) => row.n === 0,
  open_invoice_totals: (row) => row.n === 0,
  step_totals: (row) => row.n === 0,
  settings: ({ key, value }) => USUAL_SETTINGS[String(key)] === value,
};
/** Written down or not, they hold. */
const USUAL_SETTINGS: Readonly<Record<string, string>> = {
  'desktop.notices': '{"notices":true,"privacy":false}',
  'holidays.august': '"claim"',
};
/** What payments paid of each debt in the end: opposite rows stand beside each other. */
const PAID = `SELECT part, invoiceId, dueDateId, sum(amountCents) AS paid FROM payment_allocations
  WHERE paymentId NOT IN (${TAKEN_BACK}) GROUP BY part, invoiceId, dueDateId HAVING paid <> 0`;

export type Look = Readonly<Record<string, readonly string[]>>;

export function lookAt(sqlite: BetterSqlite.Database): Look {
  const tables = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all() as string[];
  const looked = tables.filter((name) => !ONLY_GROWS.includes(name) && !SHADOW.test(name));
  return Object.fromEntries(looked.map((table) => [table, rowsOf(sqlite, table)]));
}

/** Being addressed as `usted` is told by nothing as well. */
const asSeen = (row: Row): string =>
  JSON.stringify('addressedAs' in row ? { ...row, addressedAs: row.addressedAs ?? 'usted' } : row);

function rowsOf(sqlite: BetterSqlite.Database, table: string): readonly string[] {
  const columns = (sqlite.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  const hidden = [
    OUT_OF_SIGHT[table],
    columns.includes('deletedOn') ? 'deletedOn IS NOT NULL' : undefined,
    columns.includes('debtorId') ? `debtorId IN (${BINNED_DEBTORS})` : undefined,
    columns.includes('invoiceId') ? `invoiceId IN (${BINNED_INVOICES})` : undefined,
    columns.includes('recordId') ? 'recordId IN (SELECT id FROM debtors WHERE deletedOn IS NOT NULL)' : undefined,
  ].filter((condition) => condition !== undefined);
  const where = hidden.length === 0 ? '' : `WHERE NOT coalesce(${hidden.map((condition) => `(${condition})`).join(' OR ')}, 0)`;
  const seen = columns.filter((name) => !NOT_SEEN.has(name) && !(NEW_IDS[table] ?? []).includes(name)).sort();
  const asked =
    table === 'payment_allocations' ? PAID : `SELECT ${seen.map((name) => `"${name}"`).join(', ')} FROM "${table}" ${where}`;
  const rows = sqlite.prepare(asked).all() as Row[];
  return rows
    .filter((row) => !SAYS_NOTHING[table]?.(row))
    .map(asSeen)
    .sort();
}

/** Table by table, what one has and the other lacks. */
export function differences(before: Look, after: Look): readonly string[] {
  return Object.keys({ ...before, ...after }).flatMap((table) => {
    const [was, is] = [before[table] ?? [], after[table] ?? []];
    return [
      ...was.filter((row) => !is.includes(row)).map((row) => `${table} lost ${row}`),
      ...is.filter((row) => !was.includes(row)).map((row) => `${table} gained ${row}`),
    ];
  });
}
