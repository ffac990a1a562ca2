/** What people call a record: the number of an invoice or a letter, the name of a debtor. */
import { inArray } from 'drizzle-orm';
import { debtors, invoices, letters } from '../schema.ts';
import type { ReadDb } from '../unit-of-work.ts';

export function labelsOfSubjects(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, string> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const numbers = db
    .select({ id: invoices.id, label: invoices.number })
    .from(invoices)
    .where(inArray(invoices.id, wanted as never))
    .all();
  const names = db
    .select({ id: debtors.id, label: debtors.name })
    .from(debtors)
    .where(inArray(debtors.id, wanted as never))
    .all();
  const registered = db
    .select({ id: letters.id, year: letters.year, sequence: letters.sequence })
    .from(letters)
    .where(inArray(letters.id, wanted as never))
    .all()
    .flatMap(({ id, year, sequence }) =>
      sequence === null ? [] : [{ id, label: `${year}/${String(sequence).padStart(4, '0')}` }],
    );
  return new Map<string, string>([...numbers, ...names, ...registered].map(({ id, label }) => [id, label]));
}
