/** Instant search. The index keeps no text of its own, so what changes is written again whole. */
import { eq, sql } from 'drizzle-orm';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { searchSubjects } from '../schema.ts';
import type { WriteTx } from '../unit-of-work.ts';

export type SearchEntry = {
  readonly subjectId: string;
  readonly debtorId: DebtorId;
  readonly kind: 'debtor' | 'invoice';
  readonly words: readonly (string | null | undefined)[];
};

/** Writes what a record is found by. */
export function indexForSearch(tx: WriteTx, entry: SearchEntry): void {
  const text = entry.words.filter((word) => word).join(' · ');
  const known = tx
    .select({ id: searchSubjects.id })
    .from(searchSubjects)
    .where(eq(searchSubjects.subjectId, entry.subjectId))
    .get();
  if (known) {
    tx.run(sql`DELETE FROM search WHERE rowid = ${known.id}`);
    tx.run(sql`INSERT INTO search (rowid, text) VALUES (${known.id}, ${text})`);
    tx.update(searchSubjects).set({ debtorId: entry.debtorId }).where(eq(searchSubjects.id, known.id)).run();
    return;
  }
  const { subjectId, debtorId, kind } = entry;
  const added = tx.insert(searchSubjects).values({ subjectId, debtorId, kind }).returning({ id: searchSubjects.id }).get();
  tx.run(sql`INSERT INTO search (rowid, text) VALUES (${added.id}, ${text})`);
}

export function removeFromSearch(tx: WriteTx, subjectId: string): void {
  const known = tx.select({ id: searchSubjects.id }).from(searchSubjects).where(eq(searchSubjects.subjectId, subjectId)).get();
  if (!known) return;
  tx.run(sql`DELETE FROM search WHERE rowid = ${known.id}`);
  tx.delete(searchSubjects).where(eq(searchSubjects.id, known.id)).run();
}

/**
 * An FTS5 expression that wants every word somewhere; `undefined` when no word has the three letters a trigram needs.
 * Digits parted in any way are besides looked for as one number: a telephone is found however it is written.
 */
export function searchExpression(text: string): string | undefined {
  const words = text.split(/\s+/).filter((word) => word.length >= 3);
  const inOne = /^[\d\s.+()-]{6,}$/.test(text) ? bareNumber(text) : undefined;
  if (words.length === 0 && inOne === undefined) return undefined;
  const all = words.map(quoted).join(' AND ');
  if (inOne === undefined) return all;
  return all === '' ? quoted(inOne) : `(${all}) OR ${quoted(inOne)}`;
}

/** A telephone without blanks, dots or prefix of Spain, to be found by its digits; `undefined` when they are too few. */
export function bareNumber(text: string): string | undefined {
  const digits = text.replace(/\D/g, '').replace(/^(00)?34(?=[6-9]\d{8}$)/, '');
  return digits.length >= 3 ? digits : undefined;
}

const quoted = (word: string): string => `"${word.replaceAll('"', '""')}"`;
