/**
 * Erasing a record with what has no life without it. Which rows refer to it is read from the ledger's own references, so that a
 * table made later is never forgotten: a row that no rule here lets go keeps its record.
 *
 * Policy   what goes with a record: its parts (`PARTS`), and of the kinds of the bin those that the law does not want kept any
 *          more. Money, paper and everything unknown stays, and so does what it stands on.
 */
import { sql } from 'drizzle-orm';
import { type BinKind, keepUntil } from '../../../shared/domain/bin-retention.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';
import { BIN_KINDS, BIN_SOURCES, binItem } from './bin-repository.ts';
import { removeFromSearch } from './search-repository.ts';

/** Table and column by which they refer to their record. */
const PARTS: ReadonlySet<string> = new Set([
  'debtor_contacts.debtorId',
  'debtor_behaviours.debtorId',
  'debtor_tags.debtorId',
  'debtor_limitation.debtorId',
  'vat_relief_debtors.debtorId',
  'promises.debtorId',
  'pauses.debtorId',
  'pauses.invoiceId',
  'pauses.contactId',
  'announced_consequences.debtorId',
  'announced_consequences.contactId',
  'announced_consequences.letterId',
  'announced_consequences.keptBy',
  'steps_done.invoiceId',
  'steps_done.contactId',
  'next_steps.debtorId',
  'next_steps.invoiceId',
  'legal_days.debtorId',
  'legal_days.invoiceId',
  'due_dates.invoiceId',
  'due_dates.debtorId',
  'invoice_disputes.invoiceId',
  'invoice_limitation.invoiceId',
  'invoice_corrections.correctiveInvoiceId',
  'vat_relief_invoices.invoiceId',
  'revisions.debtorId',
  'letter_invoices.letterId',
  'debtor_balances.debtorId',
  'open_invoices.invoiceId',
  'open_invoices.debtorId',
  'invoice_shorts.invoiceId',
  'invoice_shorts.debtorId',
]);
/** A live one of these goes with its debtor: nothing but the debtor gives it a meaning. */
const NOTES: ReadonlySet<BinKind> = new Set(['contact', 'letter', 'attachment']);

type Deletion = { readonly table: string; readonly column: string; readonly value: string };
type Reference = { readonly table: string; readonly column: string };

/** What would be erased with it, children first; `undefined` when something that stays stands on it. */
export function planErasing(
  db: ReadDb,
  kind: BinKind,
  id: string,
  { since, today }: { readonly since: IsoDate; readonly today: IsoDate },
): readonly Deletion[] | undefined {
  const deletions: Deletion[] = [];
  const seen = new Set<string>();
  const goes = (table: string, rowId: string): boolean => {
    if (seen.has(rowId)) return true;
    seen.add(rowId);
    for (const { table: child, column } of referencesTo(db, table)) {
      const isPart = PARTS.has(`${child}.${column}`);
      const childKind = BIN_KINDS.find((one) => BIN_SOURCES[one].table === child);
      const hasId = columnsOf(db, child).has('id');
      const rows = db.all<{ id: string | null }>(
        sql`SELECT ${hasId ? sql`id` : sql`NULL AS id`} FROM ${sql.identifier(child)} WHERE ${sql.identifier(column)} = ${rowId}`,
      );
      if (rows.length === 0) continue;
      if (!isPart && (childKind === undefined || rows.some((row) => !mayGo(childKind, row.id ?? '')))) return false;
      if (rows.some((row) => row.id !== null && !goes(child, row.id))) return false;
      if (!hasId) deletions.push({ table: child, column, value: rowId });
    }
    deletions.push({ table, column: 'id', value: rowId });
    return true;
  };
  const mayGo = (childKind: BinKind, childId: string): boolean => {
    const child = binItem(db, childKind, childId);
    if (!child || (child.deletedOn === null && !NOTES.has(childKind))) return false;
    const until = keepUntil({ ...child, deletedOn: child.deletedOn ?? since });
    return until === undefined || until < today;
  };
  return goes(BIN_SOURCES[kind].table, id) ? deletions : undefined;
}

export function eraseAll(tx: WriteTx, deletions: readonly Deletion[]): void {
  for (const { table, column, value } of deletions) {
    if (table === 'debtors' || table === 'invoices') removeFromSearch(tx, value);
    if (column === 'id') {
      tx.run(sql`DELETE FROM revisions WHERE subjectId = ${value}`);
      tx.run(sql`DELETE FROM import_records WHERE recordId = ${value}`);
      tx.run(sql`DELETE FROM bin_blocked WHERE recordId = ${value}`);
      if (table === 'debtors') tx.run(sql`DELETE FROM brought_back WHERE debtorId = ${value}`);
    }
    tx.run(sql`DELETE FROM ${sql.identifier(table)} WHERE ${sql.identifier(column)} = ${value}`);
  }
}

/** Commands to undo hold names and texts of what they would bring back: they go with the records that they name. */
export function forgetUndoOf(tx: WriteTx, erased: ReadonlySet<string>): void {
  if (erased.size === 0) return;
  const entries = tx.all<{ id: number; input: string }>(sql`SELECT id, input FROM undo_journal`);
  for (const { id, input } of entries) {
    if (input.match(UUIDS)?.some((uuid) => erased.has(uuid))) tx.run(sql`DELETE FROM undo_journal WHERE id = ${id}`);
  }
}

const UUIDS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

const known = new WeakMap<object, { references: Map<string, readonly Reference[]>; columns: Map<string, ReadonlySet<string>> }>();

/** The shape of the ledger does not change while something is planned: it is read once a connection. */
function shapeOf(db: ReadDb) {
  const found = known.get(db) ?? { references: new Map(), columns: new Map() };
  known.set(db, found);
  return found;
}

function referencesTo(db: ReadDb, table: string): readonly Reference[] {
  const { references } = shapeOf(db);
  const found = references.get(table);
  if (found) return found;
  const rows = db.all<Reference>(sql`SELECT s.name AS "table", f."from" AS "column"
    FROM sqlite_schema s, pragma_foreign_key_list(s.name) f WHERE s.type = 'table' AND f."table" = ${table}`);
  references.set(table, rows);
  return rows;
}

function columnsOf(db: ReadDb, table: string): ReadonlySet<string> {
  const { columns } = shapeOf(db);
  const found =
    columns.get(table) ??
    new Set(db.all<{ name: string }>(sql`SELECT name FROM pragma_table_info(${table})`).map((row) => row.name));
  columns.set(table, found);
  return found;
}
