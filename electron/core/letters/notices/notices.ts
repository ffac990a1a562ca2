/** The notices that no ladder sends, each from its own part of the ledger: what they say, and what the program proposes. */
import type { LetterOptions } from '../../../../shared/contract/letter-values.ts';
import { civilDays, nextBusinessDay } from '../../../../shared/domain/business-days.ts';
import { addDays, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import type { Consequence } from '../../../../shared/domain/dunning/policy.ts';
import type { DebtorId } from '../../../../shared/domain/ids.ts';
import type { InvitationFacts, LetterFacts } from '../../../../shared/domain/letters/letter-facts.ts';
import { isNotice, isOfNegotiation } from '../../../../shared/domain/letters/letter-kinds.ts';
import type { TemplateId } from '../../../../shared/domain/letters/letter-template.ts';
import type { NoticeFacts } from '../../../../shared/domain/letters/notice-facts.ts';
import type { DebtorRecord } from '../../../db/repositories/debtor-repository.ts';
import { invoicesOfLetter } from '../../../db/repositories/letter-repository.ts';
import { negotiationEntriesOf } from '../../../db/repositories/negotiation-repository.ts';
import { demandsReceivedOrSent, lastSuspension, paymentSince } from '../../../db/repositories/notice-repository.ts';
import type { ReadDb } from '../../../db/unit-of-work.ts';
import { businessCalendar } from '../../settings/business-calendar.ts';
import { ledgerSettings } from '../../settings/ledger-settings.ts';
import { invitationById } from '../invitation.ts';

/** Of our own (letters-es L08): never ending before the term of the demand it goes with, which its gaps see to. */
const CREDIT_FILE_TERM_DAYS = 15;

/** Of our own: the contract may say another one (letters-es L09). */
const NOTICE_DAYS = { business: 10, private: 15 } as const;
const noticeDays = ({ kind }: Pick<DebtorRecord, 'kind'>): number =>
  kind === 'business' ? NOTICE_DAYS.business : NOTICE_DAYS.private;

type Content = { readonly notice?: NoticeFacts; readonly invitation?: InvitationFacts };

/** What a notice says besides its debt; nothing for another letter. */
export function noticeFacts(db: ReadDb, debtor: DebtorRecord, options: LetterOptions, today: IsoDate): Content {
  const { templateId, notice = {}, paper } = options;
  if (!isNotice(templateId)) return {};
  if (isOfNegotiation(templateId)) return negotiationFacts(db, debtor.id, paper?.about, today);
  const isNotContested = notice.isNotContested === true;
  switch (templateId) {
    case 'L08':
      return {
        notice: {
          creditFile: {
            names: creditFiles(db),
            isNotContested,
            isDemanded: demandsReceivedOrSent(db, debtor.id, options.invoiceIds),
          },
        },
      };
    case 'L09':
      return {
        notice: {
          suspension: {
            variant: notice.variant ?? 'service',
            service: notice.service,
            clause: notice.clause,
            on: notice.on,
            earliestOn: addDays(today, noticeDays(debtor)),
            isContinuing: notice.isContinuing === true,
            isNotEssential: notice.isNotEssential === true,
            isNotContested,
          },
        },
      };
    case 'L09R':
      return { notice: { restoration: restorationFacts(db, debtor.id, notice, today) } };
    case 'L10A':
      return { notice: { agency: { name: notice.name, phone: notice.phone, email: notice.email } } };
    default:
      return {
        notice: {
          assignee: {
            name: notice.name,
            taxId: notice.taxId,
            address: notice.address,
            iban: notice.iban,
            on: notice.assignedOn,
          },
        },
      };
  }
}

/** Days and means of what was noted as a meeting, and who assisted; never what was said. */
function negotiationFacts(db: ReadDb, debtorId: DebtorId, about: string | undefined, today: IsoDate): Content {
  const invitation = invitationById(db, debtorId, about, today);
  if (!invitation) return {};
  const entries = negotiationEntriesOf(db, invitation.letterId);
  return {
    invitation: invitation.facts,
    notice: {
      meetings: entries.filter(({ kind }) => kind === 'meeting').map(({ onDay: on, means }) => ({ on, means })),
      lawyers: [...new Set(entries.flatMap(({ lawyers }) => lawyers ?? []))],
    },
  };
}

function restorationFacts(db: ReadDb, debtorId: DebtorId, notice: NonNullable<LetterOptions['notice']>, today: IsoDate) {
  const suspension = lastSuspension(db, debtorId);
  const received = suspension && paymentSince(db, debtorId, suspension.registeredOn);
  return {
    service: notice.service,
    on: notice.on ?? today,
    ...(received && { received: { on: received.receivedOn, amount: received.amountCents } }),
    isPaid: suspension !== undefined && suspension.outstanding === 0 && received !== undefined,
  };
}

export const creditFiles = (db: ReadDb): readonly string[] =>
  (ledgerSettings(db).creditFiles ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

type Question = { readonly templateId: TemplateId; readonly today: IsoDate; readonly about?: string | undefined };

export function noticeProposal(db: ReadDb, debtor: DebtorRecord, { templateId, today, about }: Question): Partial<LetterOptions> {
  if (!isNotice(templateId)) return {};
  if (isOfNegotiation(templateId)) {
    const letterId = invitationById(db, debtor.id, about, today)?.letterId;
    if (letterId === undefined) return {};
    return {
      paper: { about: letterId },
      invoiceIds: invoicesOfLetter(db, letterId).map(({ id }) => id),
      withInvoiceCopies: false,
      forVatRecovery: false,
      ...(templateId === 'L22' && { channel: 'by-hand' as const }),
    };
  }
  switch (templateId) {
    case 'L08':
      return { termDays: CREDIT_FILE_TERM_DAYS, forVatRecovery: false };
    case 'L09': {
      const on = nextBusinessDay(addDays(today, noticeDays(debtor)), civilDays(businessCalendar(db)));
      return { notice: { variant: 'service', on }, termDays: noticeDays(debtor), forVatRecovery: false };
    }
    case 'L09R': {
      const suspension = lastSuspension(db, debtor.id);
      const on = nextBusinessDay(addDays(today, 1), civilDays(businessCalendar(db)));
      const service = suspension?.service ?? undefined;
      return {
        notice: { on, ...(service !== undefined && { service }) },
        invoiceIds: suspension ? invoicesOfLetter(db, suspension.id).map(({ id }) => id) : [],
        forVatRecovery: false,
      };
    }
    default:
      return { notice: {}, forVatRecovery: false };
  }
}

/** What the letter tells the debtor will happen on a day: it comes back on that day to be kept or withdrawn. */
export function announcedBy(
  { templateId }: Pick<LetterOptions, 'templateId'>,
  { notice, payment }: Pick<LetterFacts, 'notice' | 'payment'>,
): { readonly what: Consequence; readonly dueOn: IsoDate } | undefined {
  const suspension = notice?.suspension;
  if (suspension?.on !== undefined && suspension.variant !== 'retention') return { what: 'suspension', dueOn: suspension.on };
  return templateId === 'L10A' && payment.limitOn !== undefined
    ? { what: 'agency', dueOn: addDays(payment.limitOn, 1) }
    : undefined;
}
