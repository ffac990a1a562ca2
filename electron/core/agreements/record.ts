/** What is kept of an agreement as text, read back. */
import { AgreementDraft, type AgreementPlan, AgreementPlan as PlanSchema } from '../../../shared/domain/agreements/plan.ts';
import type { AgreementRecord } from '../../db/repositories/agreement-repository.ts';

export const draftOf = (record: Pick<AgreementRecord, 'draft'>): AgreementDraft => AgreementDraft.parse(JSON.parse(record.draft));

/** As agreed; of a draft, as it stands. */
export const planOf = (record: Pick<AgreementRecord, 'draft' | 'plan'>): AgreementPlan =>
  record.plan === null ? draftOf(record).plan : PlanSchema.parse(JSON.parse(record.plan));
