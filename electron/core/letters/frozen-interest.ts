/** The interest a registered letter claims, as it was frozen on its day, whatever the ledger says now. */
import { FrozenClaim, type LetterInterest } from '../../../shared/contract/letter-values.ts';
import type { ClaimView } from '../../../shared/contract/values.ts';
import type { InterestFacts } from '../../../shared/domain/letters/letter-facts.ts';
import type { LetterRecord } from '../../db/repositories/letter-repository.ts';

export const REGIME_OF_BASIS: Readonly<Record<InterestFacts['basis'], ClaimView['regime']>> = {
  'law-3-2004': 'ley_3_2004',
  'legal-interest': 'interes_legal',
  agreed: 'pactado',
};

type FrozenInterest = { readonly interest: LetterInterest[]; readonly regime?: ClaimView['regime'] };

export function frozenInterest({ facts, interestCents }: LetterRecord): FrozenInterest {
  const frozen = FrozenClaim.safeParse(JSON.parse(facts ?? '{}'));
  const interest = frozen.success ? frozen.data.facts.debt.interest : undefined;
  if (!interest) return { interest: [] };
  return { interest: (interestCents ?? 0) > 0 ? interest.invoices : [], regime: REGIME_OF_BASIS[interest.basis] };
}
