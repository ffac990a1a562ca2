/** What can be done with a row of the work list: the suggestion, and the verbs that every row has. */
import type { AgendaRow } from '../../../shared/contract/agenda-values.ts';
import type { AgreementId, DebtorId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { goTo, paths } from '../../lib/paths.ts';
import {
  CalendarClock,
  Check,
  CircleHelp,
  Coins,
  Handshake,
  type LucideIcon,
  Mail,
  MapPin,
  MessageSquareText,
  Phone,
  Scale,
  SkipForward,
  StickyNote,
  UserRound,
} from '../../ui/icons.ts';
import { ask } from './store.ts';

export type Verb = { readonly label: string; readonly icon: LucideIcon; readonly run: () => void };

export const callVerb = (row: AgendaRow): Verb => ({
  label: t('today.verbs.call'),
  icon: Phone,
  run: () => goTo(paths.call(row.debtorId)),
});

export const letterVerb = (row: AgendaRow): Verb => ({
  label: t('today.verbs.letter'),
  icon: Mail,
  run: () => goTo(paths.newLetter(row.debtorId, row.rung?.letter)),
});

const asking = (row: AgendaRow, what: Parameters<typeof ask>[0], label: string, icon: LucideIcon): Verb => ({
  label,
  icon,
  run: () => ask(what, row),
});

export const messageVerb = (row: AgendaRow): Verb => asking(row, 'message', t('today.verbs.message'), MessageSquareText);
export const promiseVerb = (row: AgendaRow): Verb => asking(row, 'promise', t('today.verbs.promise'), CalendarClock);
export const noteVerb = (row: AgendaRow): Verb => asking(row, 'note', t('today.verbs.note'), StickyNote);
export const snoozeVerb = (row: AgendaRow): Verb => asking(row, 'snooze', t('today.verbs.snooze'), CalendarClock);
export const doneVerb = (row: AgendaRow): Verb => asking(row, 'done', t('today.verbs.done'), Check);
export const skipVerb = (row: AgendaRow): Verb => asking(row, 'skip', t('today.verbs.skip'), SkipForward);
export const paymentVerb = (row: AgendaRow): Verb => ({
  label: t('today.verbs.payment'),
  icon: Coins,
  run: () => goTo(paths.newPayment(row.debtorId, row.agreement && { agreement: row.agreement.id, amount: row.amount })),
});
const agreementVerb = (row: AgendaRow): Verb =>
  row.agreement === undefined
    ? cardVerb(row, t('today.verbs.card'))
    : { label: t('today.verbs.agreement'), icon: Handshake, run: goToAgreement(row.agreement.id) };
const missedInstalmentVerb = (row: AgendaRow): Verb =>
  row.agreement === undefined
    ? letterVerb(row)
    : { label: t('today.verbs.missedInstalment'), icon: Mail, run: goToNotice(row.debtorId, row.agreement.id) };

export const agreeVerb = (row: AgendaRow): Verb => ({
  label: t('today.verbs.agree'),
  icon: Handshake,
  run: () => goTo(paths.newAgreement(row.debtorId)),
});
const goToAgreement = (id: AgreementId) => () => goTo(paths.agreement(id));
const goToNotice = (debtorId: DebtorId, id: AgreementId) => () => goTo(paths.newLetter(debtorId, 'missed-instalment', id));
const cardVerb = (row: AgendaRow, label: string): Verb => ({
  label,
  icon: UserRound,
  run: () => goTo(paths.debtor(row.debtorId)),
});

/** The one button of the row: it does that very step. */
export function suggestion(row: AgendaRow): Verb {
  const [invoice] = row.invoices;
  switch (row.step) {
    case 'rung':
      return ofChannel(row);
    case 'judge-promise':
      return row.reach.onlyInWriting ? messageVerb(row) : callVerb(row);
    case 'entry':
      return asking(row, 'entry', t('today.verbs.entry'), CircleHelp);
    case 'keep-announcement':
      return asking(row, 'consequence', t('today.verbs.consequence'), Scale);
    case 'answer-dispute':
    case 'review-dispute':
    case 'review-set-apart':
    case 'wait-note':
      return invoice
        ? { label: t('today.verbs.invoice'), icon: Scale, run: () => goTo(paths.invoice(invoice.id)) }
        : cardVerb(row, t('today.verbs.card'));
    case 'decide':
      return cardVerb(row, t('today.verbs.decide'));
    case 'report-insolvency':
    case 'review-insolvency':
    case 'resume-pause':
      return cardVerb(row, t('today.verbs.card'));
    case 'claim-instalment':
      return missedInstalmentVerb(row);
    case 'declare-maturity':
    case 'close-agreement':
      return agreementVerb(row);
    case 'wait-promise':
    case 'wait-demand':
    case 'wait-agreement':
      return paymentVerb(row);
  }
}

function ofChannel(row: AgendaRow): Verb {
  switch (row.channel) {
    case 'message':
    case 'email':
      return messageVerb(row);
    case 'letter':
    case 'certified':
      return letterVerb(row);
    case 'visit':
      return asking(row, 'visit', t('today.verbs.visit'), MapPin);
    default:
      return callVerb(row);
  }
}

/** A step of the ladder can be left out or marked as done; the rest answers a question or waits. */
export const isRung = (row: AgendaRow): boolean => row.step === 'rung';
