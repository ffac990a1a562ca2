/** Who a letter is written to: the debtor, or the guarantor of L25. */
import type { DebtorFacts, LetterFacts } from './letter-facts.ts';
import { labels } from './templates/es/labels.ts';

export type Addressee = Pick<DebtorFacts, 'name' | 'taxId' | 'address' | 'isPerson' | 'treatment' | 'attention'>;

export const addresseeOf = ({ debtor, guarantee }: Pick<LetterFacts, 'debtor' | 'guarantee'>): Addressee =>
  guarantee
    ? {
        name: guarantee.name ?? labels.missing(labels.guarantor),
        taxId: guarantee.taxId,
        address: guarantee.address,
        isPerson: guarantee.isPerson,
      }
    : debtor;
