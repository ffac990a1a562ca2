/**
 * The tone that a letter is proposed in: that of its step on the ladder that serves this debtor, so that the class of the debtor
 * and how far they are decide it. Where no step sends this letter, the usual tone of the letter.
 */
import type { Tone } from '../../../shared/domain/dunning/policy.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import type { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { currentStep } from '../agenda/current-step.ts';
import { letterDoes } from '../agenda/letter-rungs.ts';
import type { Reading } from '../context.ts';

export function proposedTone(reading: Reading, db: ReadDb, debtorId: DebtorId, templateId: TemplateId): Tone | undefined {
  const step = currentStep(reading, db, debtorId);
  const rungs = step?.facts.ladder.rungs.filter((rung) => letterDoes(templateId, rung)) ?? [];
  // Of several that send it, the one that is due; a ladder without a first due one begins at its beginning.
  return (rungs.find(({ id }) => id === step?.leading.rungId) ?? rungs[0])?.tone;
}
