/** Debtors: the aggregate with its contacts, tags and behaviour over time. */
import { and, asc, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { looseKey, nameKey } from '../../../shared/domain/name-key.ts';
import { debtorBehaviours, debtorContacts, debtors, debtorTags, invoices, payments } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';
import { bareNumber, indexForSearch, removeFromSearch } from './search-repository.ts';

export type DebtorRecord = typeof debtors.$inferSelect;
export type NewDebtor = Omit<typeof debtors.$inferInsert, 'nameKey'>;
export type DebtorContact = Omit<typeof debtorContacts.$inferInsert, 'debtorId' | 'position'>;

/** Also finds what is in the bin; the caller decides what that means. */
export function findDebtor(db: ReadDb, id: DebtorId): DebtorRecord | undefined {
  return db.select().from(debtors).where(eq(debtors.id, id)).get();
}

export function findDebtors(db: ReadDb, ids: readonly DebtorId[]): ReadonlyMap<DebtorId, DebtorRecord> {
  if (ids.length === 0) return new Map();
  const rows = db
    .select()
    .from(debtors)
    .where(inArray(debtors.id, [...ids]))
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

export function insertDebtor(tx: WriteTx, debtor: NewDebtor): void {
  tx.insert(debtors)
    .values({ ...debtor, nameKey: nameKey(debtor.name) })
    .run();
  reindex(tx, debtor.id);
}

export function updateDebtor(tx: WriteTx, id: DebtorId, change: Partial<Omit<NewDebtor, 'id'>>): void {
  tx.update(debtors)
    .set({ ...change, ...(change.name !== undefined && { nameKey: nameKey(change.name) }) })
    .where(eq(debtors.id, id))
    .run();
  reindex(tx, id);
}

export function replaceContacts(tx: WriteTx, debtorId: DebtorId, contacts: readonly DebtorContact[]): void {
  tx.delete(debtorContacts).where(eq(debtorContacts.debtorId, debtorId)).run();
  for (const [position, contact] of contacts.entries())
    tx.insert(debtorContacts)
      .values({ ...contact, debtorId, position })
      .run();
  reindex(tx, debtorId);
}

export function listContacts(db: ReadDb, debtorId: DebtorId) {
  return db
    .select()
    .from(debtorContacts)
    .where(eq(debtorContacts.debtorId, debtorId))
    .orderBy(asc(debtorContacts.position))
    .all();
}

export function replaceTags(tx: WriteTx, debtorId: DebtorId, tags: readonly string[]): void {
  tx.delete(debtorTags).where(eq(debtorTags.debtorId, debtorId)).run();
  for (const tag of new Set(tags)) tx.insert(debtorTags).values({ debtorId, tag }).run();
}

export function listTags(db: ReadDb, debtorId: DebtorId): readonly string[] {
  return db
    .select({ tag: debtorTags.tag })
    .from(debtorTags)
    .where(eq(debtorTags.debtorId, debtorId))
    .orderBy(asc(debtorTags.tag))
    .all()
    .map((row) => row.tag);
}

export function allTags(db: ReadDb): readonly string[] {
  return db
    .selectDistinct({ tag: debtorTags.tag })
    .from(debtorTags)
    .orderBy(asc(debtorTags.tag))
    .all()
    .map((row) => row.tag);
}

export function insertBehaviour(tx: WriteTx, entry: typeof debtorBehaviours.$inferInsert): void {
  tx.insert(debtorBehaviours).values(entry).run();
}

export function listBehaviours(db: ReadDb, debtorId: DebtorId) {
  return db
    .select()
    .from(debtorBehaviours)
    .where(eq(debtorBehaviours.debtorId, debtorId))
    .orderBy(desc(debtorBehaviours.recordedAt))
    .all();
}

/** Same tax id, or a name that is the same once accents, dots and Ñ are left aside. */
export function findSimilar(
  db: ReadDb,
  name: string,
  taxId: string | undefined,
): readonly (DebtorRecord & { because: 'tax-id' | 'name' })[] {
  const key = nameKey(name);
  const rows = db
    .select()
    .from(debtors)
    .where(
      and(
        isNull(debtors.deletedOn),
        or(eq(debtors.nameKey, key), eq(debtors.nameKey, looseKey(name)), taxId ? eq(debtors.taxId, taxId) : undefined),
      ),
    )
    .limit(10)
    .all();
  return rows.map((row) => ({ ...row, because: taxId && row.taxId === taxId ? 'tax-id' : 'name' }));
}

/** Anything that money or paper refers to, also what lies in the bin. */
export function hasInvoicesOrPayments(db: ReadDb, id: DebtorId): boolean {
  const owned = db.select({ id: invoices.id }).from(invoices).where(eq(invoices.debtorId, id)).limit(1).get();
  const paid = db.select({ id: payments.id }).from(payments).where(eq(payments.debtorId, id)).limit(1).get();
  return owned !== undefined || paid !== undefined;
}

/** What a debtor is found by; nothing while it is in the bin. */
function reindex(tx: WriteTx, id: DebtorId): void {
  const debtor = findDebtor(tx, id);
  if (!debtor) return;
  if (debtor.deletedOn) {
    removeFromSearch(tx, id);
    return;
  }
  const contacts = listContacts(tx, id);
  const { name, tradeName, taxId, code, town, phone, mobile, email } = debtor;
  const numbers = [phone, mobile, ...contacts.map((contact) => contact.phone)].flatMap((number) => number ?? []);
  indexForSearch(tx, {
    subjectId: id,
    debtorId: id,
    kind: 'debtor',
    words: [
      ...[name, tradeName, taxId, code, town, email],
      ...contacts.flatMap((contact) => [contact.name, contact.email]),
      // As written and as bare digits.
      ...new Set(numbers.flatMap((number) => [number, bareNumber(number)])),
    ],
  });
}
