/** The interest a registered letter claims, as it was frozen on its day, whatever the ledger says now. */
import { z } from 'zod';
import { LetterInterest } from '../../../shared/contract/letter-values.ts';
import type { ClaimView } from '../../../shared/contract/values.ts';
import type { InterestFacts } from '../../../shared/domain/letters/letter-facts.ts';
import type { LetterRecord } from '../../db/repositories/letter-repository.ts';

type Basis = InterestFacts['basis'];

export const REGIME_OF_BASIS: Readonly<Record<Basis, ClaimView['regime']>> = {
  'law-3-2004': 'ley_3_2004',
  'legal-interest': 'interes_legal',
  agreed: 'pactado',
};

/** Only the part that is read here; letters that claim no interest have none. */
const Frozen = z.object({
  facts: z.object({
    debt: z.object({
      interest: z
        .object({
          basis: z.enum(Object.keys(REGIME_OF_BASIS) as [Basis, ...Basis[]]),
          invoices: z.array(LetterInterest),
        })
        .optional(),
    }),
  }),
});

type FrozenInterest = { readonly interest: z.infer<typeof LetterInterest>[]; readonly regime?: ClaimView['regime'] };

export function frozenInterest({ facts, interestCents }: LetterRecord): FrozenInterest {
  const frozen = Frozen.safeParse(JSON.parse(facts ?? '{}'));
  const interest = frozen.success ? frozen.data.facts.debt.interest : undefined;
  if (!interest) return { interest: [] };
  return { interest: (interestCents ?? 0) > 0 ? interest.invoices : [], regime: REGIME_OF_BASIS[interest.basis] };
}
