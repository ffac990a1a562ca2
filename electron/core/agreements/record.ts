/** One agreement as it is kept, and what is kept of it as text, read back. */
import { AgreementDraft, AgreementPlan } from '../../../shared/domain/agreements/plan.ts';
import type { AgreementId } from '../../../shared/domain/ids.ts';
import { type AgreementRecord, findAgreement } from '../../db/repositories/agreement-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';

/** `undefined` for one that was thrown away, too. */
export function keptAgreement(db: ReadDb, id: AgreementId): AgreementRecord | undefined {
  const record = findAgreement(db, id);
  return record?.deletedOn === null ? record : undefined;
}

export const draftOf = (record: Pick<AgreementRecord, 'draft'>): AgreementDraft => AgreementDraft.parse(JSON.parse(record.draft));

/** As agreed; of a draft, as it stands. */
export const planOf = (record: Pick<AgreementRecord, 'draft' | 'plan'>): AgreementPlan =>
  record.plan === null ? draftOf(record).plan : AgreementPlan.parse(JSON.parse(record.plan));
