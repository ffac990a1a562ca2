/** The facts of one letter, read from the ledger on its day. It decides nothing about wording: that is the template's. */
import type { LetterOptions } from '../../../shared/contract/letter-values.ts';
import { civilDays, nextBusinessDay } from '../../../shared/domain/business-days.ts';
import { addDays, type IsoDate, monthOf, weekday } from '../../../shared/domain/civil-date.ts';
import type { GuaranteeFacts } from '../../../shared/domain/letters/agreement-facts.ts';
import type {
  BrokenPromise,
  CreditorFacts,
  DebtorFacts,
  LetterFacts,
  PaymentFacts,
} from '../../../shared/domain/letters/letter-facts.ts';
import { hasWindow, mayInvite, NEGOTIATION_TERM_DAYS, namesLastDay } from '../../../shared/domain/letters/letter-kinds.ts';
import { labels } from '../../../shared/domain/letters/templates/es/labels.ts';
import { promiseState } from '../../../shared/domain/payment-promise.ts';
import { signedAgreementsOver } from '../../db/repositories/agreement-facts.ts';
import { type BusinessRow, getBusiness, listIbans } from '../../db/repositories/business-repository.ts';
import { type DebtorRecord, listContacts } from '../../db/repositories/debtor-repository.ts';
import { demandsFor, wasAccountPrinted } from '../../db/repositories/letter-repository.ts';
import { lastPromises } from '../../db/repositories/promise-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { wordingFor } from '../letter-texts/wordings.ts';
import { businessCalendar, restsInAugust } from '../settings/business-calendar.ts';
import { ledgerSettings } from '../settings/ledger-settings.ts';
import { agreementContent } from './agreements/content.ts';
import { claimedDebt } from './debt-facts.ts';
import { invitationFor } from './invitation.ts';
import { noticeFacts } from './notices/notices.ts';
import { paperContent } from './papers/papers.ts';
import { whatWasSaidBefore } from './said-before.ts';

const AUGUST = 8;

export function gatherFacts(
  db: ReadDb,
  debtor: DebtorRecord,
  options: LetterOptions,
  today: IsoDate,
  reference?: string,
): LetterFacts {
  const business = getBusiness(db);
  const settings = ledgerSettings(db);
  const wording = wordingFor(db, options.templateId);
  const paper = paperContent(db, debtor, options, today);
  const agreed = agreementContent(db, debtor, options, today);
  const debt = paper?.debt ?? agreed?.debt ?? claimedDebt(db, debtor, options, today);
  const facts: LetterFacts = {
    ...(reference !== undefined && { reference }),
    ...(business.town !== null && { place: business.town }),
    date: today,
    channel: options.channel,
    creditor: creditorFacts(business),
    debtor: debtorFacts(db, debtor, options),
    contact: contactFacts(business),
    debt: {
      ...(options.origin !== undefined && { origin: options.origin }),
      ...(options.dueDateBasis !== undefined && { dueDateBasis: options.dueDateBasis }),
      calculatedOn: agreed?.calculatedOn ?? today,
      invoices: debt.invoices,
      ...(debt.interest && { interest: debt.interest }),
      ...(debt.fixedCosts && { fixedCosts: debt.fixedCosts }),
      ...(debt.otherCosts !== undefined && { otherCosts: debt.otherCosts }),
      previousNotices: options.previousNotices.toSorted(),
      isDelivered: options.isDelivered,
      hasNoObjections: options.hasNoObjections,
      limitationByCivilCode: options.limitationByCivilCode,
      isPublicContract: options.isPublicContract,
    },
    payment: paymentFacts(db, debtor, options, today),
    ...(mayInvite(options.templateId) && options.negotiation && { negotiation: options.negotiation }),
    ...(options.templateId === 'L07' && lastNoticeFacts(db, debtor, options, today)),
    ...(options.templateId === 'L03' && options.citesPromise && promiseFacts(db, debtor, today)),
    ...paper?.facts,
    ...(paper?.invitation && { invitation: paper.invitation }),
    ...noticeFacts(db, debtor, options, today),
    ...(agreed?.agreement && { agreement: agreed.agreement }),
    ...(agreed?.invitation && { invitation: agreed.invitation }),
    ...(agreed?.notice && { notice: agreed.notice }),
    ...(options.templateId === 'L25' && { guarantee: guaranteeFacts(options) }),
    annexes: { invoiceCopies: options.withInvoiceCopies, others: options.otherAnnexes },
    choices: {
      ...(options.tone !== undefined && { tone: options.tone }),
      leftOut: options.leftOut,
      ...(options.freeParagraph !== undefined && { freeParagraph: options.freeParagraph }),
      forVatRecovery: options.forVatRecovery,
      ...(monthOf(today) === AUGUST && restsInAugust(db) && { isRestMonth: true }),
      window: options.window,
      windowOffset: settings.windowOffset,
      foldMarks: settings.foldMarks && hasWindow(options.templateId),
    },
    ...(wording && { wording }),
  };
  const saidBefore = whatWasSaidBefore(db, debtor.id, options, facts);
  return saidBefore ? { ...facts, saidBefore } : facts;
}

function creditorFacts(business: BusinessRow): CreditorFacts {
  const privacyEmail = business.privacyEmail ?? business.email;
  const signs = business.isNaturalPerson ? null : business.representative;
  return {
    name: business.name,
    address: addressOf(business),
    isPerson: business.isNaturalPerson,
    ...(business.taxId !== null && { taxId: business.taxId }),
    ...(business.phone !== null && { phone: business.phone }),
    ...(business.email !== null && { email: business.email }),
    ...(signs !== null && {
      representative: { name: signs, role: business.representativeRole ?? labels.proposed.representative },
    }),
    ...(privacyEmail !== null && { privacyEmail }),
    ...(business.privacyUrl !== null && { privacyUrl: business.privacyUrl }),
  };
}

function debtorFacts(db: ReadDb, debtor: DebtorRecord, { invoiceIds }: LetterOptions): DebtorFacts {
  const billing = listContacts(db, debtor.id).find((contact) => contact.role === 'billing');
  const surname = debtor.isNaturalPerson ? surnameOf(debtor.name) : undefined;
  return {
    id: debtor.id,
    kind: debtor.kind,
    ...(!debtor.kindConfirmed && { isKindGuessed: true }),
    name: debtor.name,
    ...(debtor.taxId !== null && { taxId: debtor.taxId }),
    address: addressOf(debtor),
    isPerson: debtor.isNaturalPerson,
    ...(debtor.salutation !== null &&
      surname !== undefined && { treatment: { title: debtor.salutation === 'sr' ? 'Sr.' : 'Sra.', surname } }),
    ...(!debtor.isNaturalPerson && billing && { attention: billing.name }),
    insolvent: debtor.insolventOn !== null,
    hasLiveAgreement: signedAgreementsOver(db, invoiceIds).size > 0,
  };
}

type Addressed = {
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly town: string | null;
  readonly province: string | null;
  readonly country?: string;
};

function addressOf({ street, postalCode, town, province, country }: Addressed) {
  return {
    ...(street !== null && { street }),
    ...(postalCode !== null && { postalCode }),
    ...(town !== null && { town }),
    ...(province !== null && { province }),
    ...(country !== undefined && country !== 'ES' && { country: countryName(country) }),
  };
}

const countryName = (code: string): string => new Intl.DisplayNames('es', { type: 'region' }).of(code) ?? code;

/** Only where it is certain: "Ñíguez Inventada, María", or a name of two words. A wrong surname offends more than none. */
function surnameOf(name: string): string | undefined {
  const [before, after] = name.split(',').map((part) => part.trim());
  if (after) return before;
  const words = name.trim().split(/\s+/);
  return words.length === 2 ? words[1] : undefined;
}

function contactFacts(business: BusinessRow): LetterFacts['contact'] {
  const name = business.contactName ?? business.representative ?? (business.isNaturalPerson ? business.name : null);
  const phone = business.contactPhone ?? business.phone ?? business.mobile;
  const email = business.contactEmail ?? business.email;
  return {
    ...(name !== null && { name }),
    ...(phone !== null && { phone }),
    ...(email !== null && { email }),
    ...(business.contactHours !== null && { hours: business.contactHours }),
  };
}

/** Latest last day that a letter gave for one of these invoices. */
export const latestLimit = (
  db: ReadDb,
  debtorId: DebtorRecord['id'],
  invoiceIds: LetterOptions['invoiceIds'],
): IsoDate | undefined =>
  demandsFor(db, debtorId, invoiceIds)
    .map(({ registeredOn, receivedOn, termDays, limitOn }) => limitOn ?? addDays(receivedOn ?? registeredOn, termDays))
    .toSorted()
    .at(-1);

function paymentFacts(db: ReadDb, debtor: DebtorRecord, options: LetterOptions, today: IsoDate): PaymentFacts {
  const [account] = listIbans(db);
  const invites = options.templateId === 'L06' || (mayInvite(options.templateId) && options.negotiation !== undefined);
  const earlierLimitOn = latestLimit(db, debtor.id, options.invoiceIds);
  return {
    ...(account && { iban: account.iban, ...(account.holder !== null && { holder: account.holder }) }),
    termDays: invites ? NEGOTIATION_TERM_DAYS : options.termDays,
    ...(!invites && namesLastDay(options.templateId, debtor.kind, options.channel) && limitFacts(db, options, today)),
    ...(earlierLimitOn !== undefined && { earlierLimitOn }),
    isCustomaryAccount: account !== undefined && wasAccountPrinted(db, debtor.id, account.iban),
    withQr: options.withQr,
    ...(options.templateId === 'L01' && options.isDirectDebit && { isDirectDebit: true }),
  };
}

/**
 * The day that the owner wrote, with what is kept on it; else the last of the natural days, or the first business day after
 * it. The law moves no such term (CC art. 5.2): it is our policy to give the debtor that day.
 */
function limitFacts(
  db: ReadDb,
  options: LetterOptions,
  today: IsoDate,
): Pick<PaymentFacts, 'limitOn' | 'limitRest' | 'limitNext'> {
  const calendar = businessCalendar(db);
  if (options.limitOn === undefined) {
    return { limitOn: nextBusinessDay(addDays(today, options.termDays), civilDays(calendar)) };
  }
  const rest = calendar.holidayOn(options.limitOn)?.name ?? weekendName(options.limitOn);
  const next = nextBusinessDay(options.limitOn, civilDays(calendar));
  return { limitOn: options.limitOn, ...(rest !== undefined && { limitRest: rest, limitNext: next }) };
}

const weekendName = (day: IsoDate): string | undefined =>
  ({ 6: labels.weekend.saturday, 7: labels.weekend.sunday })[weekday(day)];

const guaranteeFacts = ({ guarantee }: LetterOptions): GuaranteeFacts => {
  const { street, postalCode, town, province, ...who } = guarantee ?? { isPerson: true, isJoint: false };
  return { ...who, address: { street, postalCode, town, province } };
};

function lastNoticeFacts(
  db: ReadDb,
  debtor: DebtorRecord,
  options: LetterOptions,
  today: IsoDate,
): Pick<LetterFacts, 'invitation'> {
  const { invoiceIds, talksEndedOn: closedOn } = options;
  const invitation = invitationFor(db, { debtorId: debtor.id, invoiceIds, closedOn, today });
  return invitation ? { invitation } : {};
}

function promiseFacts(db: ReadDb, debtor: DebtorRecord, today: IsoDate): Pick<LetterFacts, 'promise'> {
  const promise = brokenPromise(db, debtor.id, today);
  return promise ? { promise } : {};
}

/** The newest promise, when it was not kept: a later one that was puts the earlier ones right. */
export function brokenPromise(db: ReadDb, debtorId: DebtorRecord['id'], today: IsoDate): BrokenPromise | undefined {
  const promise = lastPromises(db, [debtorId]).get(debtorId);
  if (!promise) return undefined;
  const { amountCents: amount, promisedFor, madeOn, received } = promise;
  if (promiseState({ amount, promisedFor, received, cancelled: false }, today) !== 'broken') return undefined;
  return { amount, on: promisedFor, toldOn: madeOn };
}
