/**
 * What a copy holds, beside what is here: read-only on both sides. The copy's ledger is one file of today's schema; the
 * ledger in use is attached to it for as long as a question takes.
 */
import Database from 'better-sqlite3';
import type { CopiedDebtor, CopiedInvoice, CopiedLetter } from '../../shared/contract/look-inside.ts';
import type { DebtorId } from '../../shared/domain/ids.ts';
import { nameKey } from '../../shared/domain/name-key.ts';
import { applyPragmas } from './pragmas.ts';

export function lookInside<T>(copy: string, ledger: string, look: (sqlite: Database.Database) => T): T {
  const sqlite = new Database(copy, { fileMustExist: true, readonly: true });
  try {
    applyPragmas(sqlite, 'reader');
    sqlite.prepare('ATTACH ? AS here').run(ledger);
    return look(sqlite);
  } finally {
    sqlite.close();
  }
}

const stateOf = (row: string): string =>
  `CASE WHEN h.id IS NULL THEN 'absent' WHEN h.deletedOn IS NOT NULL AND ${row}.deletedOn IS NULL THEN 'bin' ELSE 'here' END`;

const MISSING = `(SELECT count(*) FROM main.invoices i LEFT JOIN here.invoices h ON h.id = i.id
    WHERE i.debtorId = d.id AND i.deletedOn IS NULL AND (h.id IS NULL OR h.deletedOn IS NOT NULL))
  + (SELECT count(*) FROM main.payments p WHERE p.debtorId = d.id AND NOT EXISTS (SELECT 1 FROM here.payments h WHERE h.id = p.id))
  + (SELECT count(*) FROM main.letters l WHERE l.debtorId = d.id AND l.state <> 'draft'
      AND NOT EXISTS (SELECT 1 FROM here.letters h WHERE h.id = l.id))`;

/** By name; first those of whom something is missing here. */
export function debtorsInside(
  sqlite: Database.Database,
  { search, offset, limit }: { readonly search: string; readonly offset: number; readonly limit: number },
): { readonly total: number; readonly rows: readonly CopiedDebtor[] } {
  const pattern = `%${nameKey(search).replace(/[%_\\]/g, '\\$&')}%`;
  const where = `WHERE d.deletedOn IS NULL AND d.nameKey LIKE ? ESCAPE '\\'`;
  const total = Number(sqlite.prepare(`SELECT count(*) FROM main.debtors d ${where}`).pluck().get(pattern));
  const rows = sqlite
    .prepare(
      `SELECT d.id, d.name, ${stateOf('d')} AS state, ${MISSING} AS missing,
         (SELECT coalesce(sum(v.outstandingCents), 0) FROM main.due_dates v WHERE v.debtorId = d.id AND v.live = 1) AS outstanding
       FROM main.debtors d LEFT JOIN here.debtors h ON h.id = d.id ${where}
       ORDER BY (state <> 'here' OR missing > 0) DESC, d.nameKey, d.id LIMIT ? OFFSET ?`,
    )
    .all(pattern, limit, offset) as CopiedDebtor[];
  return { total, rows };
}

export function recordsInside(
  sqlite: Database.Database,
  debtorId: DebtorId,
  most: number,
): { readonly invoices: readonly CopiedInvoice[]; readonly letters: readonly CopiedLetter[] } {
  const invoices = sqlite
    .prepare(
      `SELECT i.id, i.number, i.issuedOn, i.totalCents AS total, ${stateOf('i')} AS state
       FROM main.invoices i LEFT JOIN here.invoices h ON h.id = i.id
       WHERE i.debtorId = ? AND i.deletedOn IS NULL ORDER BY (h.id IS NOT NULL AND h.deletedOn IS NULL), i.issuedOn DESC, i.id LIMIT ?`,
    )
    .all(debtorId, most) as CopiedInvoice[];
  const letters = sqlite
    .prepare(
      `SELECT l.id, l.templateId, l.year || '/' || l.sequence AS number, l.registeredOn,
         CASE WHEN h.id IS NULL THEN 'absent' ELSE 'here' END AS state
       FROM main.letters l LEFT JOIN here.letters h ON h.id = l.id
       WHERE l.debtorId = ? AND l.state <> 'draft' ORDER BY (h.id IS NOT NULL), l.registeredOn DESC, l.id LIMIT ?`,
    )
    .all(debtorId, most) as CopiedLetter[];
  return { invoices, letters };
}
