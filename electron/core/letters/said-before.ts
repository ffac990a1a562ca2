/**
 * Of what this letter says in the owner's words: whether it was said before, or was said in confidence.
 *
 * Policy   a "last chance" is given once for each debt (letters-es §1.13): the last notice is one, and so is whatever own words call
 *          so. Amounts that the notes of a negotiation name are looked for in the own words (§6.8); of the notes nothing is kept but
 *          the amounts that stand in both.
 */
import type { LetterOptions } from '../../../shared/contract/letter-values.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import type { LetterFacts } from '../../../shared/domain/letters/letter-facts.ts';
import { isProposal } from '../../../shared/domain/letters/letter-kinds.ts';
import { ownTexts } from '../../../shared/domain/letters/wording-gaps.ts';
import { saysLast, writtenAmounts } from '../../../shared/domain/letters/wording-lint.ts';
import { confidentialNotes, ownWordsSent, proposedAmounts } from '../../db/repositories/wording-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';

export function whatWasSaidBefore(
  db: ReadDb,
  debtorId: DebtorId,
  { templateId, invoiceIds }: LetterOptions,
  facts: LetterFacts,
): LetterFacts['saidBefore'] {
  const texts = ownTexts(facts, templateId).map(({ text }) => text);
  const lastOn =
    templateId === 'L07' || texts.some(saysLast)
      ? ownWordsSent(db, debtorId, invoiceIds).find((sent) => sent.templateId === 'L07' || sent.words.some(saysLast))
          ?.registeredOn
      : undefined;
  const amounts = texts.flatMap(writtenAmounts);
  // A proposal is the place for what is proposed.
  const looks = amounts.length > 0 && !isProposal(templateId) && templateId !== 'L15';
  const noted = looks
    ? confidentialNotes(db, debtorId)
        .flatMap(writtenAmounts)
        .map(({ cents }) => cents)
    : [];
  const secret = new Set<number>(looks ? [...noted, ...proposedAmounts(db, debtorId)] : []);
  const confidential = amounts.filter(({ cents }) => secret.has(cents)).map(({ text }) => text);
  if (lastOn === undefined && confidential.length === 0) return undefined;
  return { ...(lastOn !== undefined && { lastOn }), ...(confidential.length > 0 && { confidential }) };
}
