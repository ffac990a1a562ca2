/** Believable facts for the letters around the demand: before the due date, the reminders, the invitation and the last notice. */
import type { InvitationFacts, LetterFacts, NegotiationFacts } from '../../shared/domain/letters/letter-facts.ts';
import type { TemplateId } from '../../shared/domain/letters/letter-template.ts';
import type { SettlementDelivery } from '../../shared/domain/settlement-attempt.ts';
import {
  agreementOfBusiness,
  earlyPaymentToBusiness,
  instalmentsToBusiness,
  maturityToBusiness,
  missedByBusiness,
  moreTimeToBusiness,
  noticeToGuarantor,
  setOffToBusiness,
} from './agreement-letter-facts.ts';
import { courtFileOfBusiness } from './court-facts.ts';
import { businessFacts, consumerFacts, day, euros, invoice, publicFacts } from './letter-facts.ts';
import {
  agencyToConsumer,
  assignmentToBusiness,
  closingToBusiness,
  creditFileToConsumer,
  recordWithConsumer,
  restorationToBusiness,
  suspensionToBusiness,
} from './notice-letter-facts.ts';
import {
  accountWithDemand,
  dischargeToBusiness,
  lateInterestOfBusiness,
  receiptToBusiness,
  rectifyingToBusiness,
  replyReceived,
} from './paper-facts.ts';

const coming = invoice('F26/0061', '2026-11-10', '2026-11-27', 48_400, { concept: 'material de ferretería' });

const friendly = (facts: LetterFacts): LetterFacts => ({
  ...facts,
  channel: 'post',
  payment: { ...facts.payment, termDays: 7, limitOn: day('2026-11-30'), isCustomaryAccount: false },
});
const beforeDue = (facts: LetterFacts): LetterFacts => {
  const { limitOn: _limit, ...payment } = facts.payment;
  return { ...facts, payment, debt: { ...facts.debt, invoices: [coming], previousNotices: [] } };
};

/** 484,00 € that fall due in five days. */
export const courtesyToBusiness = beforeDue(friendly(businessFacts));
export const courtesyToConsumer = beforeDue(friendly(consumerFacts));
export const courtesyToTownHall = beforeDue(friendly(publicFacts));
export const courtesyOfSeveral: LetterFacts = {
  ...courtesyToBusiness,
  debt: {
    ...courtesyToBusiness.debt,
    invoices: [coming, invoice('F26/0064', '2026-11-12', '2026-11-30', 12_100, { concept: 'tornillería' })],
  },
};

export const reminderToBusiness = friendly(businessFacts);
export const reminderToConsumer = friendly(consumerFacts);
export const reminderToTownHall: LetterFacts = {
  ...friendly(publicFacts),
  debt: { ...publicFacts.debt, previousNotices: [day('2026-10-03')] },
};
export const brokenPromise = { amount: euros(30_000), on: day('2026-11-16'), toldOn: day('2026-11-09') };

export const negotiation: NegotiationFacts = { by: 'phone', on: day('2026-12-04'), at: '10:00', isRecurring: false };
const inviting = (facts: LetterFacts): LetterFacts => ({
  ...facts,
  channel: 'burofax',
  payment: { ...facts.payment, termDays: 30 },
  negotiation,
});
export const invitationToBusiness = inviting(businessFacts);
export const invitationToConsumer = inviting(consumerFacts);

type Sent = SettlementDelivery & { readonly channel: LetterFacts['channel'] };
const received: Sent = {
  channel: 'burofax',
  sentOn: day('2026-10-01'),
  result: 'delivered',
  resultOn: day('2026-10-05'),
};
/** Received on 5 October: the thirty days end on 4 November, and a claim may be filed until 5 October 2027. */
export const silentInvitation: InvitationFacts = {
  id: 'letter-6',
  requestedOn: day('2026-10-01'),
  attempt: {
    state: 'ended',
    start: { on: day('2026-10-05'), isReceived: true, delivery: received },
    endedOn: day('2026-11-04'),
    cause: 'silence',
    canFileFrom: day('2026-11-05'),
    lapsesOn: day('2027-10-05'),
  },
  leftOutInvoices: [],
};
export const refusedInvitation: InvitationFacts = {
  ...silentInvitation,
  attempt: {
    ...silentInvitation.attempt,
    start: { on: day('2026-10-05'), isReceived: false, delivery: { ...received, result: 'not-collected' } },
  } as InvitationFacts['attempt'],
};
const lastNotice = (facts: LetterFacts): LetterFacts => ({
  ...facts,
  channel: 'burofax',
  payment: { ...facts.payment, termDays: 7 },
  invitation: silentInvitation,
});
export const lastNoticeToBusiness = lastNotice(businessFacts);
export const lastNoticeToConsumer = lastNotice(consumerFacts);

/** A sole trader: business law, and treated as a person. */
export const asSoleTrader = (facts: LetterFacts): LetterFacts => ({
  ...facts,
  debtor: {
    ...facts.debtor,
    name: 'Pedro Supuesto Imaginario',
    taxId: '00000014Z',
    isPerson: true,
    attention: undefined,
    treatment: { title: 'Sr.', surname: 'Supuesto' },
  },
});

/** Each letter to somebody it may be sent to. */
export const FACTS: Readonly<Record<TemplateId, LetterFacts>> = {
  L01: courtesyToBusiness,
  L02: reminderToBusiness,
  L03: reminderToBusiness,
  L04: businessFacts,
  L05: consumerFacts,
  L06: invitationToBusiness,
  L07: lastNoticeToBusiness,
  L08: creditFileToConsumer,
  L09: suspensionToBusiness,
  L09R: restorationToBusiness,
  L10A: agencyToConsumer,
  L10B: assignmentToBusiness,
  L11: moreTimeToBusiness,
  L12: instalmentsToBusiness,
  L13: earlyPaymentToBusiness,
  L14: setOffToBusiness,
  L15: agreementOfBusiness,
  L16A: missedByBusiness,
  L16B: maturityToBusiness,
  L21: closingToBusiness,
  L22: recordWithConsumer,
  L17: receiptToBusiness,
  L18: dischargeToBusiness,
  L19: accountWithDemand,
  L20: courtFileOfBusiness,
  L23: lateInterestOfBusiness,
  L24: replyReceived,
  L25: noticeToGuarantor,
  L26: rectifyingToBusiness,
};
