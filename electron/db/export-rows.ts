/** Every table of a ledger file as rows and columns, and the documents it names: for leaving with everything. */
import Database from 'better-sqlite3';
import type { BlobHash } from '../../shared/domain/ids.ts';
import { applyPragmas } from './pragmas.ts';

export type ExportedColumn = {
  readonly name: string;
  readonly type: string;
  readonly required: boolean;
  readonly refersTo: string | undefined;
};
export type ExportedTable = {
  readonly name: string;
  readonly columns: readonly ExportedColumn[];
  rows(): IterableIterator<readonly (string | number | null)[]>;
};
export type NamedDocument = {
  readonly kind: 'letter' | 'attachment';
  readonly name: string;
  readonly of: string;
  readonly hash: BlobHash;
};

export type LedgerToExport = {
  readonly tables: readonly ExportedTable[];
  readonly documents: readonly NamedDocument[];
  close(): void;
};

/** What the program keeps for itself and makes anew from the rest. */
const INTERNAL =
  /^(search.*|next_steps.*|legal_days.*|agreement_standings|undo_journal|schema_history|import_records|import_mappings|debtor_balances|due_totals|ledger_totals|invoice_shorts|open_invoice.*|paid_invoices|number_start_totals|step_totals|event_subjects|bank_checks|sqlite_.*)$/;

export function openForExport(file: string): LedgerToExport {
  const sqlite = new Database(file, { fileMustExist: true, readonly: true });
  applyPragmas(sqlite, 'reader');
  const names = sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all() as string[];
  const tables = names
    .filter((name) => !INTERNAL.test(name))
    .map((name): ExportedTable => {
      const columns = sqlite.pragma(`table_info(${name})`) as { name: string; type: string; notnull: number }[];
      const parents = sqlite.pragma(`foreign_key_list(${name})`) as { from: string; table: string }[];
      return {
        name,
        columns: columns.map((column) => ({
          name: column.name,
          type: column.type,
          required: column.notnull === 1,
          refersTo: parents.find(({ from }) => from === column.name)?.table,
        })),
        rows: () => sqlite.prepare(`SELECT * FROM ${name}`).raw().iterate() as IterableIterator<(string | number | null)[]>,
      };
    });
  const documents = sqlite
    .prepare(
      `SELECT 'letter' AS kind, l.year || '-' || printf('%04d', l.sequence) AS name, d.name AS "of", l.blobHash AS hash
         FROM letters l JOIN debtors d ON d.id = l.debtorId WHERE l.blobHash IS NOT NULL
       UNION ALL
       SELECT 'attachment', a.name, coalesce(d.name, ''), a.blobHash
         FROM attachments a LEFT JOIN debtors d ON d.id = a.debtorId WHERE a.deletedOn IS NULL ORDER BY 1, 2, 4`,
    )
    .all() as NamedDocument[];
  return { tables, documents, close: () => void sqlite.close() };
}
