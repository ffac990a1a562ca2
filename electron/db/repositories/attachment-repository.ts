/** Files kept with an invoice or with a cost. The bytes are blobs, written before the row that names them. */
import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { AttachmentId, ChargeId, InvoiceId, LetterId } from '../../../shared/domain/ids.ts';
import { attachments } from '../schema.ts';
import type { ReadDb, WriteTx } from '../unit-of-work.ts';

export type AttachmentRecord = typeof attachments.$inferSelect;

export function findAttachment(db: ReadDb, id: AttachmentId): AttachmentRecord | undefined {
  return db.select().from(attachments).where(eq(attachments.id, id)).get();
}

export function insertAttachment(tx: WriteTx, attachment: typeof attachments.$inferInsert): void {
  tx.insert(attachments).values(attachment).run();
}

export function updateAttachment(tx: WriteTx, id: AttachmentId, change: Pick<AttachmentRecord, 'deletedOn'>): void {
  tx.update(attachments).set(change).where(eq(attachments.id, id)).run();
}

/** Proofs of a cost that are in the bin since `from` (`null`: not there), to where they go. */
export function setProofsDeleted(
  tx: WriteTx,
  chargeId: ChargeId,
  { from, to }: { readonly from: IsoDate | null; readonly to: IsoDate | null },
): void {
  const where = from === null ? isNull(attachments.deletedOn) : eq(attachments.deletedOn, from);
  tx.update(attachments)
    .set({ deletedOn: to })
    .where(and(eq(attachments.chargeId, chargeId), where))
    .run();
}

/** Without those in the bin. */
export function attachmentsOfInvoice(db: ReadDb, invoiceId: InvoiceId): readonly AttachmentRecord[] {
  return db
    .select()
    .from(attachments)
    .where(and(eq(attachments.invoiceId, invoiceId), isNull(attachments.deletedOn)))
    .orderBy(asc(attachments.addedAt), asc(attachments.id))
    .all();
}

/** Of the deliveries of a letter, without those in the bin. */
export function proofsOfLetter(db: ReadDb, letterId: LetterId): readonly AttachmentRecord[] {
  return db
    .select()
    .from(attachments)
    .where(and(eq(attachments.letterId, letterId), isNotNull(attachments.proof), isNull(attachments.deletedOn)))
    .orderBy(asc(attachments.addedAt), asc(attachments.id))
    .all();
}

/** Copies of a letter with the owner's signature, which hang on no delivery; without those in the bin. */
export function signedCopiesOf(db: ReadDb, letterId: LetterId): readonly AttachmentRecord[] {
  return db
    .select()
    .from(attachments)
    .where(
      and(
        eq(attachments.letterId, letterId),
        isNull(attachments.proof),
        isNull(attachments.deliveryId),
        isNull(attachments.deletedOn),
      ),
    )
    .orderBy(asc(attachments.addedAt), asc(attachments.id))
    .all();
}
