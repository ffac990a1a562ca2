/** Contacts with a debtor, and what each of them did: steps, a pause, an announced consequence. */
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { ContactId, DebtorId, LetterId, PauseId } from '../../../shared/domain/ids.ts';
import { announcedConsequences, bankChecks, contacts, invoices, pauses, stepsDone } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

export type ContactRecord = typeof contacts.$inferSelect;
export type PauseRecord = typeof pauses.$inferSelect;
export type Announcement = typeof announcedConsequences.$inferSelect;
export type StepDone = typeof stepsDone.$inferSelect;

export function findContact(db: ReadDb, id: ContactId): ContactRecord | undefined {
  return db.select().from(contacts).where(eq(contacts.id, id)).get();
}

/** Newest first, those taken away left out. */
export function contactsOf(db: ReadDb, debtorId: DebtorId, limit: number): readonly ContactRecord[] {
  return db
    .select()
    .from(contacts)
    .where(and(eq(contacts.debtorId, debtorId), isNull(contacts.deletedOn)))
    .orderBy(desc(contacts.onDay), desc(contacts.recordedAt))
    .limit(limit)
    .all();
}

/** Those that were written when this letter was registered, taken away or not. */
export function contactsOfLetter(db: ReadDb, letterId: LetterId): readonly ContactRecord[] {
  return db.select().from(contacts).where(eq(contacts.letterId, letterId)).orderBy(asc(contacts.recordedAt)).all();
}

export function insertContact(tx: WriteTx, contact: typeof contacts.$inferInsert): void {
  tx.insert(contacts).values(contact).run();
}

export function updateContact(tx: WriteTx, id: ContactId, change: Partial<typeof contacts.$inferInsert>): void {
  tx.update(contacts).set(change).where(eq(contacts.id, id)).run();
}

/** Takes away (or gives back) what the contact did. */
export function setDeedsOfContact(tx: WriteTx, contactId: ContactId, deletedOn: IsoDate | null): void {
  tx.update(stepsDone).set({ deletedOn }).where(eq(stepsDone.contactId, contactId)).run();
  tx.update(pauses).set({ deletedOn }).where(eq(pauses.contactId, contactId)).run();
  tx.update(announcedConsequences).set({ deletedOn }).where(eq(announcedConsequences.contactId, contactId)).run();
  const onDay = findContact(tx, contactId)?.onDay ?? null;
  tx.update(announcedConsequences)
    .set(deletedOn === null ? { decision: 'kept', decidedOn: onDay } : { decision: null, decidedOn: null })
    .where(eq(announcedConsequences.keptBy, contactId))
    .run();
}

/** What was announced, is still open, and this contact has done. */
export function keepAnnounced(
  tx: WriteTx,
  what: Announcement['what'],
  contact: Pick<ContactRecord, 'id' | 'debtorId' | 'onDay'>,
): void {
  tx.update(announcedConsequences)
    .set({ decision: 'kept', decidedOn: contact.onDay, keptBy: contact.id })
    .where(
      and(
        eq(announcedConsequences.debtorId, contact.debtorId),
        eq(announcedConsequences.what, what),
        isNull(announcedConsequences.decision),
        isNull(announcedConsequences.deletedOn),
      ),
    )
    .run();
}

export function insertStepDone(tx: WriteTx, step: typeof stepsDone.$inferInsert): void {
  tx.insert(stepsDone).values(step).run();
}

export function findSteps(db: ReadDb, ids: readonly string[]): readonly (StepDone & { readonly debtorId: DebtorId })[] {
  return db
    .select({ step: stepsDone, debtorId: invoices.debtorId })
    .from(stepsDone)
    .innerJoin(invoices, eq(invoices.id, stepsDone.invoiceId))
    .where(inArray(stepsDone.id, [...ids]))
    .all()
    .map(({ step, debtorId }) => ({ ...step, debtorId }));
}

export function setStepsDeleted(tx: WriteTx, ids: readonly string[], deletedOn: IsoDate | null): void {
  tx.update(stepsDone)
    .set({ deletedOn })
    .where(inArray(stepsDone.id, [...ids]))
    .run();
}

export function findPause(db: ReadDb, id: PauseId): PauseRecord | undefined {
  return db.select().from(pauses).where(eq(pauses.id, id)).get();
}

export function insertPause(tx: WriteTx, pause: typeof pauses.$inferInsert): void {
  tx.insert(pauses).values(pause).run();
}

export function setPauseEnded(tx: WriteTx, id: PauseId, endedOn: IsoDate | null): void {
  tx.update(pauses).set({ endedOn }).where(eq(pauses.id, id)).run();
}

/** Those that last, with the number of the invoice of each that is about one. */
export function pausesOf(
  db: ReadDb,
  debtorId: DebtorId,
  today: IsoDate,
): readonly (PauseRecord & { readonly number: string | null })[] {
  return db.all(sql`
    SELECT p.*, i.number FROM pauses p LEFT JOIN invoices i ON i.id = p.invoiceId
    WHERE p.debtorId = ${debtorId} AND p.endedOn IS NULL AND p.deletedOn IS NULL AND p.untilOn > ${today}
    ORDER BY p.untilOn, p.recordedAt`);
}

export function insertAnnouncement(tx: WriteTx, announcement: typeof announcedConsequences.$inferInsert): void {
  tx.insert(announcedConsequences).values(announcement).run();
}

export function findAnnouncement(db: ReadDb, id: string): Announcement | undefined {
  return db.select().from(announcedConsequences).where(eq(announcedConsequences.id, id)).get();
}

export function setDecision(tx: WriteTx, id: string, change: Pick<Announcement, 'decision' | 'decidedOn'>): void {
  tx.update(announcedConsequences).set(change).where(eq(announcedConsequences.id, id)).run();
}

/** Oldest first. */
export function announcementsOf(db: ReadDb, debtorId: DebtorId): readonly Announcement[] {
  return db
    .select()
    .from(announcedConsequences)
    .where(and(eq(announcedConsequences.debtorId, debtorId), isNull(announcedConsequences.deletedOn)))
    .orderBy(asc(announcedConsequences.dueOn), asc(announcedConsequences.recordedAt))
    .all();
}

export function insertBankCheck(tx: WriteTx, check: typeof bankChecks.$inferInsert): void {
  tx.insert(bankChecks).values(check).run();
}
