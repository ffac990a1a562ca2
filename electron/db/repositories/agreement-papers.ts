/** Letters and files of an agreement. */
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { AgreementId, DebtorId, LetterId } from '../../../shared/domain/ids.ts';
import { attachments } from '../schema.ts';
import type { ReadDb } from '../unit-of-work.ts';
import type { AttachmentRecord } from './attachment-repository.ts';

export type AgreementLetter = {
  readonly id: LetterId;
  readonly templateId: string;
  readonly number: string | null;
  readonly on: IsoDate;
  readonly state: string;
};

/** Drafts too, newest first. */
export const lettersOfAgreement = (db: ReadDb, debtorId: DebtorId, id: AgreementId): readonly AgreementLetter[] =>
  db.all(sql`
    SELECT id, templateId, iif(sequence IS NULL, NULL, year || '/' || printf('%04d', sequence)) AS number,
      coalesce(registeredOn, substr(updatedAt, 1, 10)) AS "on", state
    FROM letters WHERE debtorId = ${debtorId} AND json_extract(options, '$.agreementId') = ${id}
    ORDER BY coalesce(registeredOn, '9999-12-31') DESC, updatedAt DESC`);

/** The signed copies, without those in the bin. */
export const filesOfAgreement = (db: ReadDb, id: AgreementId): readonly AttachmentRecord[] =>
  db
    .select()
    .from(attachments)
    .where(and(eq(attachments.agreementId, id), isNull(attachments.deletedOn)))
    .orderBy(asc(attachments.addedAt), asc(attachments.id))
    .all();
