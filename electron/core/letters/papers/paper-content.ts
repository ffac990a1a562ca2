/** What a letter that no ladder sends says: its debt, and the facts of its own. */
import type { InvitationFacts } from '../../../../shared/domain/letters/letter-facts.ts';
import type { PaperFacts } from '../../../../shared/domain/letters/paper-facts.ts';
import type { ClaimedDebt } from '../debt-facts.ts';

export type PaperContent = { readonly debt: ClaimedDebt; readonly facts: PaperFacts; readonly invitation?: InvitationFacts };
