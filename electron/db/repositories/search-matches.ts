/**
 * Whom and what a text finds through the index, once for a list and its sums.
 *
 * Policy   every word must be found in the invoice or in whoever owes it. All invoices of a debtor in whom every word is found are
 *          found with it, so they need not be told one by one.
 */
import { type SQL, sql } from 'drizzle-orm';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { numberKey } from '../../../shared/domain/imports/keys.ts';
import { nameKey } from '../../../shared/domain/name-key.ts';
import type { ReadDb } from '../unit-of-work.ts';
import { searchExpression } from './search-repository.ts';

/** `invoiceIds` are of other debtors than `debtorIds`. */
export type Found = { readonly debtorIds: readonly DebtorId[]; readonly invoiceIds: readonly InvoiceId[] };
type OfWord = { readonly debtors: ReadonlySet<DebtorId>; readonly invoices: ReadonlyMap<InvoiceId, DebtorId> };

/** What stands apart in a text; signs alone find nothing and ask nothing. */
export const wordsOf = (text: string | undefined): readonly string[] =>
  text?.split(/\s+/).filter((word) => nameKey(word) !== '') ?? [];

/** `undefined` without a text, and when a word of one or two letters finds more than is told one by one. */
export function foundBy(db: ReadDb, text: string | undefined): Found | undefined {
  const words: OfWord[] = [];
  for (const word of wordsOf(text)) {
    const expression = searchExpression(word);
    const found = expression === undefined ? ofShortWord(db, word) : ofWord(db, word, expression);
    if (!found) return undefined;
    words.push(found);
  }
  const [first, ...rest] = words;
  if (!first) return undefined;
  const debtors = new Set([...first.debtors].filter((id) => rest.every((word) => word.debtors.has(id))));
  const invoices = new Set<InvoiceId>();
  for (const { invoices: candidates } of words) {
    for (const [id, debtorId] of candidates) {
      if (debtors.has(debtorId)) continue;
      if (rest.length === 0 || words.every((word) => word.invoices.has(id) || word.debtors.has(debtorId))) invoices.add(id);
    }
  }
  return { debtorIds: [...debtors], invoiceIds: [...invoices] };
}

/** Of more than these the list is walked, and each invoice asked. */
const FEW = 6_000;

type KeyColumn = 'start' | `${'' | `${'b' | 'd' | 'i' | 's'}.`}${'nameKey' | 'numberKey'}`;

/** As a range and not by LIKE: an index of the column serves it. */
export function beginsWith(column: KeyColumn, key: string): SQL {
  const name = sql.raw(column);
  return sql`${name} >= ${key} AND ${name} < ${`${key}\u{10ffff}`}`;
}

/** What stands behind the last stroke of a number, as its index has it. */
export function lastGroup(of: 'i' | 's'): SQL {
  const key = sql`${sql.raw(of)}.numberKey`;
  return sql`substr(${key}, length(rtrim(${key}, replace(${key}, '/', ''))) + 1)`;
}

/** Debtors by how their name begins, invoices by how their number begins or ends. */
function ofShortWord(db: ReadDb, word: string): OfWord | undefined {
  const [key, start] = [numberKey(word), nameKey(word)];
  const debtors = db.values<[DebtorId]>(sql`
    SELECT id FROM debtors WHERE deletedOn IS NULL AND ${beginsWith('nameKey', start)}`);
  const invoices =
    key === ''
      ? []
      : db.values<[InvoiceId, DebtorId]>(sql`
          SELECT s.invoiceId, s.debtorId FROM invoice_shorts s INDEXED BY invoice_shorts_by_last_group WHERE ${lastGroup('s')} = ${key}
          UNION ALL SELECT i.id, i.debtorId FROM invoices i INDEXED BY invoices_by_number_in_short
            WHERE i.deletedOn IS NULL AND ${beginsWith('i.numberKey', key)} LIMIT ${FEW + 1}`);
  return invoices.length > FEW ? undefined : { debtors: new Set(debtors.map(([id]) => id)), invoices: new Map(invoices) };
}

type Row = [subjectId: string, debtorId: DebtorId, kind: 'debtor' | 'invoice'];

/** A number is also found as it is compared: without its zeros and signs. */
function ofWord(db: ReadDb, word: string, expression: string): OfWord {
  const rows = db.values<Row>(sql`
    SELECT s.subjectId, s.debtorId, s.kind FROM search CROSS JOIN search_subjects s ON s.id = search.rowid WHERE search MATCH ${expression}
    UNION ALL SELECT id, debtorId, 'invoice' FROM invoices WHERE numberKey = ${numberKey(word)} AND deletedOn IS NULL`);
  const debtors = new Set<DebtorId>();
  const invoices = new Map<InvoiceId, DebtorId>();
  for (const [subjectId, debtorId, kind] of rows) {
    if (kind === 'debtor') debtors.add(debtorId);
    else invoices.set(subjectId as InvoiceId, debtorId);
  }
  return { debtors, invoices };
}
