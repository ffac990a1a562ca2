/** What can be claimed of a debtor today, and the letter the program proposes for it; or the draft as it was left. */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { type ClaimableInvoice, LetterOptions, type NotClaimable } from '../../../shared/contract/letter-values.ts';
import type { letterChannels } from '../../../shared/contract/letters.ts';
import { civilDays, nextBusinessDay } from '../../../shared/domain/business-days.ts';
import { addDays, daysBetween, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { Tone } from '../../../shared/domain/dunning/policy.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
import {
  isBeforeDue,
  isFriendly,
  isOfAgreement,
  isPaper,
  NEGOTIATION_TERM_DAYS,
  needsProof,
  templateFor,
} from '../../../shared/domain/letters/letter-kinds.ts';
import type { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { labels } from '../../../shared/domain/letters/templates/es/labels.ts';
import { sumCents } from '../../../shared/domain/money.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { limitationByCivilCode } from '../../../shared/legal/limitation-presets.ts';
import { getBusiness } from '../../db/repositories/business-repository.ts';
import { type DebtorRecord, findDebtor } from '../../db/repositories/debtor-repository.ts';
import { openInvoicesOf } from '../../db/repositories/invoice-list.ts';
import { openDisputeOf } from '../../db/repositories/invoice-repository.ts';
import { findLetter } from '../../db/repositories/letter-repository.ts';
import { chosenForDebtor, chosenForInvoice } from '../../db/repositories/limitation-repository.ts';
import { noticesSent } from '../../db/repositories/negotiation-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { type ClaimOfRecord, claimsOf } from '../claims/claims.ts';
import type { Reading } from '../context.ts';
import { businessCalendar } from '../settings/business-calendar.ts';
import { ledgerSettings } from '../settings/ledger-settings.ts';
import { agreementProposal, guaranteeProposal } from './agreements/proposals.ts';
import { comingDueDate, costsOf, insideSentence } from './debt-facts.ts';
import { brokenPromise, latestLimit } from './gather-facts.ts';
import { invitationFor } from './invitation.ts';
import { noticeProposal } from './notices/notices.ts';
import { paperChoices } from './papers/papers.ts';
import { proposedTone } from './tone.ts';

type Options = (typeof letterChannels)['letters.options'];

const SHORT_TERM_DAYS = 7;
const DEFAULT_TERM_DAYS = 10;
const PUBLIC_TERM_DAYS = 30;
const LONGEST_TERM = 90;
const FIRST_CONTACT_DAYS = 12;
const LONGEST_ORIGIN = 240;

export function letterOptions(ctx: Reading, input: InputOf<Options>): Result<OutputOf<Options>, FailureOf<Options>> {
  const today = ctx.today();
  return ctx.uow.read((db) => {
    const debtor = findDebtor(db, input.debtorId);
    if (!debtor) return err({ code: 'debtor-not-found' });
    const letter = input.letterId && findLetter(db, input.letterId);
    if (input.letterId && letter?.state !== 'draft') return err({ code: 'letter-not-found' });
    const claims = openClaims(db, debtor, today);
    const draft = letter ? LetterOptions.parse(JSON.parse(letter.options)) : undefined;
    const templateId = draft?.templateId ?? templateFor(input.letter ?? 'demand', debtor.kind);
    const about = draft ? draft.paper?.about : input.about;
    const claimed = claims.map((of) => claimable(db, of, today, templateId)).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
    const paper = isPaper(templateId) ? paperChoices(db, debtor, { templateId, today, about, claimable: claimed }) : undefined;
    const agreed = isOfAgreement(templateId)
      ? agreementProposal(db, debtor, {
          templateId,
          about: draft?.agreementId ?? input.about,
          firstContact: firstContact(db, today),
        })
      : undefined;
    const invoices = agreed ? [] : (paper?.invoices ?? claimed);
    const promise = brokenPromise(db, debtor.id, today);
    const costs = costsOf(
      db,
      debtor,
      invoices.map((invoice) => invoice.id),
    );
    return ok({
      debtor: { id: debtor.id, name: debtor.name, kind: debtor.kind, kindConfirmed: debtor.kindConfirmed },
      invoices: [...invoices],
      costs: {
        proven: sumCents(costs.filter((cost) => cost.proven).map((cost) => cost.amount)),
        unproven: sumCents(costs.filter((cost) => !cost.proven).map((cost) => cost.amount)),
      },
      options:
        draft ??
        withTone(
          {
            ...proposal(db, { debtor, claims, invoices, templateId, today, hasPromise: promise !== undefined }),
            ...paper?.proposed,
            ...noticeProposal(db, debtor, { templateId, today, about: input.about }),
            ...agreed?.proposed,
            ...(templateId === 'L25' && { guarantee: guaranteeProposal(db, debtor) }),
          },
          proposedTone(ctx, db, debtor.id, templateId),
        ),
      ...(promise && { promise }),
      ...(paper && { sources: paper.sources }),
      ...(agreed && { sources: agreed.sources }),
    });
  });
}

const withTone = (options: LetterOptions, tone: Tone | undefined): LetterOptions =>
  tone === undefined ? options : { ...options, tone };

export const openClaims = (db: ReadDb, debtor: DebtorRecord, today: IsoDate): readonly ClaimOfRecord[] =>
  claimsOf(db, debtor, openInvoicesOf(db, debtor.id), today).filter(({ claim }) => claim.principal > 0);

export function claimable(
  db: ReadDb,
  { invoice, claim }: ClaimOfRecord,
  today: IsoDate,
  templateId: TemplateId,
): ClaimableInvoice {
  const coming = isBeforeDue(templateId) ? comingDueDate(claim) : undefined;
  const dueOn = (coming ?? claim.dueDates.find((dueDate) => dueDate.principal > 0))?.dueOn ?? invoice.issuedOn;
  const reason = reasonAgainst(db, { invoice, claim }, today, templateId);
  return {
    id: invoice.id,
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    dueOn,
    outstanding: coming?.principal ?? (reason === 'not-due' ? claim.principal : claim.principalOverdue),
    interest: claim.interest,
    compensation: claim.compensation,
    ...(reason && { reason }),
    ...(invoice.noteDueOn !== null && { noteDueOn: invoice.noteDueOn }),
  };
}

function reasonAgainst(
  db: ReadDb,
  { invoice, claim }: Pick<ClaimOfRecord, 'invoice' | 'claim'>,
  today: IsoDate,
  templateId: TemplateId,
): NotClaimable | undefined {
  if (claim.principal === 0) return 'paid';
  if (isBeforeDue(templateId)) {
    if (!comingDueDate(claim)) return 'already-due';
  } else if (claim.principalOverdue === 0) return 'not-due';
  if (openDisputeOf(db, invoice.id) !== undefined) return 'disputed';
  if (invoice.notClaimableSince !== null) return 'set-apart';
  // The action of the invoice rests while the note has not matured (CC art. 1170).
  if (invoice.noteDueOn !== null && invoice.noteDueOn >= today) return 'promissory-note';
  return undefined;
}

type Proposing = {
  readonly debtor: DebtorRecord;
  readonly claims: readonly ClaimOfRecord[];
  readonly invoices: readonly ClaimableInvoice[];
  readonly templateId: TemplateId;
  readonly today: IsoDate;
  readonly hasPromise: boolean;
};

function proposal(db: ReadDb, proposing: Proposing): LetterOptions {
  const { debtor, claims, templateId, today } = proposing;
  const settings = ledgerSettings(db);
  const isPublic = debtor.kind === 'public';
  const chosen = chosenFor(db, proposing);
  const records = claims.filter(({ invoice }) => chosen.includes(invoice.id)).map(({ invoice }) => invoice);
  const concepts = [...new Set(records.flatMap(({ concept }) => (concept === null ? [] : insideSentence(concept) || [])))];
  const origin = concepts.length > 0 ? labels.proposed.origin(concepts) : '';
  const hasVat = records.some(({ vatCents }) => (vatCents ?? 0) > 0);
  const dueDateBasis = basisOf(debtor, records);
  const isDemand = templateId === 'L04' || templateId === 'L05';
  return {
    templateId,
    invoiceIds: chosen,
    channel: channelFor(debtor, templateId),
    termDays: termFor(db, proposing, chosen),
    ...(origin !== '' && origin.length <= LONGEST_ORIGIN && { origin }),
    ...(dueDateBasis !== undefined && { dueDateBasis }),
    previousNotices: noticesBefore(
      db,
      debtor,
      records.map((record) => record.id),
      claims,
    ),
    isDelivered: records.length > 0 && records.every((invoice) => invoice.deliveryProof),
    // A statement of fact that only the owner can make.
    hasNoObjections: false,
    withInterest: true,
    withCompensation: true,
    withCosts: true,
    forVatRecovery: hasVat && !isFriendly(templateId),
    limitationByCivilCode: citesCivilCode(db, debtor, chosen),
    isPublicContract: isPublic && /^[PQS]/.test(debtor.taxId ?? ''),
    ...(templateId === 'L03' && proposing.hasPromise && { citesPromise: true }),
    ...(templateId === 'L06' && { negotiation: firstContact(db, today) }),
    leftOut: [],
    // What was written for demands would spoil a friendly letter, and an invitation may carry no offer.
    ...(isDemand && settings.freeParagraph !== undefined && { freeParagraph: settings.freeParagraph }),
    window: settings.envelopeWindow,
    withQr: settings.paymentQr,
    withInvoiceCopies: true,
    otherAnnexes: [],
  };
}

/** Days before the due date from which a courtesy speaks of an invoice; of later ones it would only be noise. */
const COMING_DAYS = 15;

function chosenFor(db: ReadDb, { debtor, invoices, templateId, today }: Proposing): InvoiceId[] {
  const fit = invoices.filter((invoice) => invoice.reason === undefined);
  const ids = fit.map((invoice) => invoice.id);
  if (isBeforeDue(templateId)) {
    const near = fit.filter((invoice) => invoice.dueOn <= addDays(today, COMING_DAYS)).map((invoice) => invoice.id);
    return near.length > 0 ? near : ids.slice(0, 1);
  }
  if (templateId !== 'L07') return ids;
  const leftOut = invitationFor(db, { debtorId: debtor.id, invoiceIds: ids, today })?.leftOutInvoices ?? [];
  const invited = ids.filter((id) => !leftOut.includes(id));
  return invited.length > 0 ? invited : ids;
}

function channelFor(debtor: DebtorRecord, templateId: TemplateId): LetterOptions['channel'] {
  if (!needsProof(templateId)) return debtor.email === null ? 'post' : 'email';
  return debtor.kind === 'public' ? 'public-register' : 'burofax';
}

/** The usual one, or as long as it takes not to end before an earlier letter's. */
function termFor(db: ReadDb, { debtor, templateId, today }: Proposing, chosen: readonly InvoiceId[]): number {
  if (templateId === 'L06') return NEGOTIATION_TERM_DAYS;
  const isDemand = templateId === 'L04' || templateId === 'L05' || templateId === 'L23';
  const usual = !isDemand ? SHORT_TERM_DAYS : debtor.kind === 'public' ? PUBLIC_TERM_DAYS : DEFAULT_TERM_DAYS;
  const earlier = isBeforeDue(templateId) ? undefined : latestLimit(db, debtor.id, [...chosen]);
  return Math.min(LONGEST_TERM, Math.max(usual, earlier === undefined ? 0 : daysBetween(today, earlier)));
}

const MOST_NOTICES = 10;

/** The latest ones since the first of these invoices fell due. */
function noticesBefore(
  db: ReadDb,
  debtor: DebtorRecord,
  invoiceIds: readonly InvoiceId[],
  claims: readonly ClaimOfRecord[],
): IsoDate[] {
  const due = claims
    .filter(({ invoice }) => invoiceIds.includes(invoice.id))
    .flatMap(({ claim }) => claim.dueDates.map((dueDate) => dueDate.dueOn))
    .toSorted()[0];
  return due === undefined ? [] : [...new Set(noticesSent(db, debtor.id, invoiceIds, due))].slice(-MOST_NOTICES);
}

/** Ten to fifteen days after sending, at an hour when people answer. */
const firstContact = (db: ReadDb, today: IsoDate): NonNullable<LetterOptions['negotiation']> => ({
  by: 'phone',
  on: nextBusinessDay(addDays(today, FIRST_CONTACT_DAYS), civilDays(businessCalendar(db))),
  at: '10:00',
  isRecurring: false,
});

/** Only when it is the same for all: thirty days by law (Ley 3/2004 art. 4.1), or what was agreed in one place. */
function basisOf(debtor: DebtorRecord, records: readonly ClaimOfRecord['invoice'][]): string | undefined {
  const [first] = records;
  if (!first || !records.every(({ termBasis, termWhere }) => termBasis === first.termBasis && termWhere === first.termWhere)) {
    return undefined;
  }
  if (first.termBasis === 'legal_30') return debtor.kind === 'business' ? labels.proposed.legalTerm : undefined;
  return first.termBasis === 'agreed' && first.termWhere !== null ? labels.proposed.agreedTerm(first.termWhere) : undefined;
}

/** Where the period that the owner chose, or the usual one of the place, is not of the Civil Code, the letter names no article (legal-es §4.3). */
function citesCivilCode(db: ReadDb, debtor: DebtorRecord, invoiceIds: readonly InvoiceId[]): boolean {
  const ofDebtor = chosenForDebtor(db, debtor.id);
  const ofPlace = !hasOwnLimitation(debtor.postalCode) && !hasOwnLimitation(getBusiness(db).postalCode);
  const choices = [ofDebtor, ...invoiceIds.map((id) => chosenForInvoice(db, id) ?? ofDebtor)];
  return choices.every((choice) => (choice === undefined ? ofPlace : limitationByCivilCode(choice)));
}

/** Catalonia and Navarre have terms of their own. */
const hasOwnLimitation = (postalCode: string | null): boolean => /^(08|17|25|43|31)\d{3}$/.test(postalCode ?? '');
