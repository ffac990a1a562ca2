/**
 * What stands against the notices that no ladder sends (letters-es L08-L10, L21, L22; legal-es 6.4 and 8.1). The law lets some
 * of them be sent only under conditions: each that is not met is told by itself.
 */
import { addMonths, type IsoDate } from '../civil-date.ts';
import { isIban } from '../iban.ts';
import { sumCents } from '../money.ts';
import { checkTaxId } from '../tax-id.ts';
import type { Gap, GapCode } from './gap.ts';
import type { InvitationFacts, LetterFacts } from './letter-facts.ts';
import type { NoticeId } from './letter-kinds.ts';

const gap =
  (severity: Gap['severity']) =>
  (code: GapCode, more: Partial<Gap> = {}): Gap => ({ code, fixAt: 'letter', severity, ...more });
const blocks = gap('blocks');
const warns = gap('warns');

export function noticeGaps(facts: LetterFacts, id: NoticeId): readonly Gap[] {
  switch (id) {
    case 'L08':
      return creditFileGaps(facts);
    case 'L09':
      return suspensionGaps(facts);
    case 'L09R':
      return facts.notice?.restoration?.isPaid === true ? [] : [blocks('service-still-owed')];
    case 'L10A':
      return [];
    case 'L10B':
      return assignmentGaps(facts);
    case 'L21':
      return [
        ...againstClosing(facts.invitation).map((reason) => blocks(reason.code, reason)),
        ...earlyClosing(facts.invitation),
      ];
    case 'L22':
      return recordGaps(facts);
  }
}

/** LOPDGDD additional provision 6: a smaller debt goes into no file. */
export const CREDIT_FILE_LEAST = 50_00;
/** LOPDGDD art. 20.1.d: from the due date. */
const CREDIT_FILE_MONTHS = 60;
export const isTooOldForFile = (dueOn: IsoDate, today: IsoDate): boolean => addMonths(dueOn, CREDIT_FILE_MONTHS) < today;

function creditFileGaps({ notice, debt, date }: LetterFacts): readonly Gap[] {
  const file = notice?.creditFile;
  if (!file || file.names.length === 0) return [blocks('credit-file-off', { fixAt: 'credit-files' })];
  const principal = sumCents(debt.invoices.map((invoice) => invoice.outstanding));
  return [
    ...(principal < CREDIT_FILE_LEAST ? [blocks('credit-file-small')] : []),
    ...debt.invoices
      .filter(({ dueOn }) => isTooOldForFile(dueOn, date))
      .map(({ id, number }) => blocks('credit-file-old', { fixAt: 'invoice', id, detail: number })),
    ...(file.isDemanded ? [] : [blocks('credit-file-alone')]),
    ...(file.isNotContested ? [] : [blocks('credit-file-contested')]),
  ];
}

function suspensionGaps({ notice, date }: LetterFacts): readonly Gap[] {
  const suspension = notice?.suspension;
  if (!suspension) return [];
  const { variant, on, earliestOn, clause, isContinuing, isNotEssential, isNotContested } = suspension;
  const isTooSoon = variant !== 'retention' && on !== undefined && on < earliestOn;
  const isPast = variant !== 'retention' && on !== undefined && on <= date;
  return [
    ...(variant !== 'retention' && !isContinuing ? [blocks('suspension-not-continuing')] : []),
    ...(variant !== 'retention' && !isNotEssential ? [blocks('suspension-essential')] : []),
    ...(isNotContested ? [] : [blocks('suspension-contested')]),
    ...(isPast ? [blocks('term-in-the-past')] : []),
    // The contract may give a shorter notice; without it, ours is the least.
    ...(isTooSoon && !isPast ? [(clause === undefined ? blocks : warns)('suspension-too-soon', { detail: earliestOn })] : []),
  ];
}

function assignmentGaps({ notice, date }: LetterFacts): readonly Gap[] {
  const assignee = notice?.assignee;
  const isWrongTaxId = assignee?.taxId !== undefined && checkTaxId(assignee.taxId).state === 'wrong';
  return [
    ...(assignee?.iban !== undefined && !isIban(assignee.iban) ? [blocks('assignee-iban-invalid')] : []),
    ...(isWrongTaxId ? [blocks('assignee-tax-id-invalid')] : []),
    ...(assignee?.on !== undefined && assignee.on > date ? [blocks('assigned-in-future')] : []),
    warns('assignment-is-final'),
  ];
}

type Invitation = Pick<InvitationFacts, 'id' | 'attempt'>;
export type AgainstNegotiation = {
  readonly code: 'no-invitation' | 'invitation-not-received' | 'negotiation-ended' | 'negotiation-agreed' | 'negotiation-lapsed';
  readonly fixAt: Gap['fixAt'];
  readonly id?: string;
  readonly detail?: string;
};

/** Only a negotiation that is open can be ended. */
export function againstClosing(invitation: Invitation | undefined): readonly AgainstNegotiation[] {
  const never = againstRecord(invitation);
  if (never.length > 0 || !invitation) return never;
  const { attempt } = invitation;
  if (attempt.state === 'agreed') return [{ code: 'negotiation-agreed', fixAt: 'letter', detail: attempt.agreedOn }];
  return attempt.state === 'ended' ? [{ code: 'negotiation-ended', fixAt: 'letter', detail: attempt.endedOn }] : [];
}

/** Both can keep record of it as long as it serves. */
export function againstRecord(invitation: Invitation | undefined): readonly AgainstNegotiation[] {
  if (!invitation) return [{ code: 'no-invitation', fixAt: 'letter' }];
  const { attempt, id } = invitation;
  if (attempt.state === 'not-begun') return [{ code: 'invitation-not-received', fixAt: 'invitation', id }];
  return attempt.state === 'lapsed' ? [{ code: 'negotiation-lapsed', fixAt: 'letter', detail: attempt.lapsesOn }] : [];
}

/** The law gives thirty days to answer: to end it before, with nobody having spoken, would look like a formula. */
const earlyClosing = (invitation: InvitationFacts | undefined): readonly Gap[] =>
  invitation?.attempt.state === 'open' && invitation.attempt.endsOn !== undefined && invitation.hasTalks === false
    ? [warns('closing-before-term', { detail: invitation.attempt.endsOn })]
    : [];

function recordGaps({ invitation, notice }: LetterFacts): readonly Gap[] {
  const against = againstRecord(invitation);
  if (against.length > 0 || !invitation) return against.map((reason) => blocks(reason.code, reason));
  const { attempt, id } = invitation;
  const isReceived = 'start' in attempt && attempt.start.isReceived;
  return [
    ...(isReceived ? [] : [blocks('invitation-not-received', { fixAt: 'invitation', id })]),
    ...((notice?.meetings ?? []).length > 0 ? [] : [blocks('no-meeting-noted', { fixAt: 'invitation', id })]),
  ];
}
