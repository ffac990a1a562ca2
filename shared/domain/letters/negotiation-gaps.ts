/** What stands against inviting to negotiate (L06) or against the last notice after it (L07): LO 1/2025 arts. 5, 7 and 10. */
import { addDays, type IsoDate } from '../civil-date.ts';
import { provesLittle } from '../settlement-proof.ts';
import type { Gap } from './gap.ts';
import type { InvitationFacts, LetterFacts } from './letter-facts.ts';
import { NEGOTIATION_TERM_DAYS } from './letter-kinds.ts';
import type { TemplateId } from './letter-template.ts';

export function negotiationGaps(facts: LetterFacts, templateId: TemplateId): readonly Gap[] {
  if (templateId === 'L06') return firstContactGaps(facts);
  return templateId === 'L07' ? lastNoticeGaps(facts) : [];
}

/** Proposed for a day inside the thirty that the letter gives. */
function firstContactGaps({ negotiation, date }: LetterFacts): readonly Gap[] {
  if (!negotiation) return [];
  const isWithin = negotiation.on > date && negotiation.on <= addDays(date, NEGOTIATION_TERM_DAYS);
  return isWithin ? [] : [{ code: 'first-contact-out-of-term', fixAt: 'letter', severity: 'blocks', detail: negotiation.on }];
}

function lastNoticeGaps({ invitation, debt }: LetterFacts): readonly Gap[] {
  const against = againstLastNotice(invitation);
  if (against || !invitation) return against ? [{ ...against, fixAt: fixedAt(against), severity: 'blocks' }] : [];
  const { attempt, leftOutInvoices } = invitation;
  const numberOf = (id: string) => debt.invoices.find((invoice) => invoice.id === id)?.number ?? '';
  const isWeak = 'start' in attempt && provesLittle(attempt.start.delivery.channel);
  return [
    ...leftOutInvoices.map(
      (id): Gap => ({ code: 'invoice-not-invited', fixAt: 'letter', severity: 'blocks', id, detail: numberOf(id) }),
    ),
    ...(isWeak ? [{ code: 'invitation-proves-little', fixAt: 'letter', severity: 'warns' } as const] : []),
  ];
}

/** A delivery is noted on the invitation; all else is written here or waited for. */
const fixedAt = ({ code }: AgainstLastNotice): Gap['fixAt'] => (code === 'invitation-not-received' ? 'invitation' : 'letter');

export type AgainstLastNotice = {
  readonly code:
    | 'no-invitation'
    | 'invitation-not-received'
    | 'negotiation-open'
    | 'negotiation-unended'
    | 'negotiation-agreed'
    | 'negotiation-lapsed';
  readonly id?: string;
  /** First day on which it will be possible, or the last on which it was. */
  readonly detail?: IsoDate;
};

/** `undefined` when the negotiation has ended and its year still runs. */
export function againstLastNotice(
  invitation: Pick<InvitationFacts, 'id' | 'attempt'> | undefined,
): AgainstLastNotice | undefined {
  if (!invitation) return { code: 'no-invitation' };
  const { attempt, id } = invitation;
  switch (attempt.state) {
    case 'not-begun':
      return { code: 'invitation-not-received', id };
    case 'open':
      return attempt.endsOn === undefined
        ? { code: 'negotiation-unended' }
        : { code: 'negotiation-open', detail: addDays(attempt.endsOn, 1) };
    case 'agreed':
      return { code: 'negotiation-agreed', detail: attempt.agreedOn };
    case 'lapsed':
      return { code: 'negotiation-lapsed', detail: attempt.lapsesOn };
    case 'ended':
      return undefined;
  }
}
