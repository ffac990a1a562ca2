/**
 * Whom and what a text finds through the index, once for a list and its sums.
 *
 * Policy   every word must be found in the invoice or in whoever owes it. All invoices of a debtor in whom every word is found are
 *          found with it, so they need not be told one by one.
 */
import { sql } from 'drizzle-orm';
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

/** `undefined` without a text, and when a word has fewer letters than the index needs. */
export function foundBy(db: ReadDb, text: string | undefined): Found | undefined {
  const expressions = wordsOf(text).map((word) => ({ word, expression: searchExpression(word) }));
  if (expressions.length === 0 || expressions.some(({ expression }) => expression === undefined)) return undefined;
  const words = expressions.map(({ word, expression = '' }) => ofWord(db, word, expression));
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
