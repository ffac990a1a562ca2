/** What can be claimed of a debtor today, and the letter the program proposes for it; or the draft as it was left. */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { type ClaimableInvoice, LetterOptions, type NotClaimable } from '../../../shared/contract/letter-values.ts';
import type { letterChannels } from '../../../shared/contract/letters.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { InvoiceId } from '../../../shared/domain/ids.ts';
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
import type { ReadDb } from '../../db/unit-of-work.ts';
import { type ClaimOfRecord, claimsOf } from '../claims/claims.ts';
import type { AppContext } from '../context.ts';
import { ledgerSettings } from '../settings/ledger-settings.ts';
import { costsOf } from './debt-facts.ts';

type Options = (typeof letterChannels)['letters.options'];

const DEFAULT_TERM_DAYS = 10;
const PUBLIC_TERM_DAYS = 30;
const LONGEST_ORIGIN = 240;

export function letterOptions(ctx: AppContext, input: InputOf<Options>): Result<OutputOf<Options>, FailureOf<Options>> {
  const today = ctx.today();
  return ctx.uow.read((db) => {
    const debtor = findDebtor(db, input.debtorId);
    if (!debtor) return err({ code: 'debtor-not-found' });
    const letter = input.letterId && findLetter(db, input.letterId);
    if (input.letterId && letter?.state !== 'draft') return err({ code: 'letter-not-found' });
    const claims = claimsOf(db, debtor, openInvoicesOf(db, debtor.id), today).filter(({ claim }) => claim.principal > 0);
    const invoices = claims.map((of) => claimable(db, of, today)).toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
    const costs = costsOf(
      db,
      debtor,
      invoices.map((invoice) => invoice.id),
    );
    return ok({
      debtor: { id: debtor.id, name: debtor.name, kind: debtor.kind, kindConfirmed: debtor.kindConfirmed },
      invoices,
      costs: {
        proven: sumCents(costs.filter((cost) => cost.proven).map((cost) => cost.amount)),
        unproven: sumCents(costs.filter((cost) => !cost.proven).map((cost) => cost.amount)),
      },
      options: letter ? LetterOptions.parse(JSON.parse(letter.options)) : proposal(db, debtor, claims, invoices),
    });
  });
}

function claimable(db: ReadDb, { invoice, claim }: ClaimOfRecord, today: IsoDate): ClaimableInvoice {
  const dueOn = claim.dueDates.find((dueDate) => dueDate.principal > 0)?.dueOn ?? invoice.issuedOn;
  const reason = reasonAgainst(db, { invoice, claim }, today);
  return {
    id: invoice.id,
    number: invoice.number,
    issuedOn: invoice.issuedOn,
    dueOn,
    outstanding: reason === 'not-due' ? claim.principal : claim.principalOverdue,
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
): NotClaimable | undefined {
  if (claim.principal === 0) return 'paid';
  if (claim.principalOverdue === 0) return 'not-due';
  if (openDisputeOf(db, invoice.id) !== undefined) return 'disputed';
  if (invoice.notClaimableSince !== null) return 'set-apart';
  // The action of the invoice rests while the note has not matured (CC art. 1170).
  if (invoice.noteDueOn !== null && invoice.noteDueOn >= today) return 'promissory-note';
  return undefined;
}

function proposal(
  db: ReadDb,
  debtor: DebtorRecord,
  claims: readonly ClaimOfRecord[],
  invoices: readonly ClaimableInvoice[],
): LetterOptions {
  const settings = ledgerSettings(db);
  const isPublic = debtor.kind === 'public';
  const chosen = invoices.filter((invoice) => invoice.reason === undefined).map((invoice) => invoice.id);
  const records = claims.filter(({ invoice }) => chosen.includes(invoice.id)).map(({ invoice }) => invoice);
  const concepts = [...new Set(records.flatMap(({ concept }) => concept?.trim().replace(/\.$/, '') || []))].map(uncapitalised);
  const origin = concepts.length > 0 ? labels.proposed.origin(concepts) : '';
  const hasVat = records.some(({ vatCents }) => (vatCents ?? 0) > 0);
  const dueDateBasis = basisOf(debtor, records);
  return {
    templateId: debtor.kind === 'business' || isPublic ? 'L04' : 'L05',
    invoiceIds: chosen,
    channel: isPublic ? 'public-register' : 'burofax',
    termDays: isPublic ? PUBLIC_TERM_DAYS : DEFAULT_TERM_DAYS,
    ...(origin !== '' && origin.length <= LONGEST_ORIGIN && { origin }),
    ...(dueDateBasis !== undefined && { dueDateBasis }),
    previousNotices: [],
    isDelivered: records.length > 0 && records.every((invoice) => invoice.deliveryProof),
    // A statement of fact that only the owner can make.
    hasNoObjections: false,
    withInterest: true,
    withCompensation: true,
    withCosts: true,
    forVatRecovery: hasVat,
    limitationByCivilCode: citesCivilCode(db, debtor, chosen),
    isPublicContract: isPublic && /^[PQS]/.test(debtor.taxId ?? ''),
    leftOut: [],
    ...(settings.freeParagraph !== undefined && { freeParagraph: settings.freeParagraph }),
    window: settings.envelopeWindow,
    withQr: settings.paymentQr,
    withInvoiceCopies: true,
    otherAnnexes: [],
  };
}

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

/** "Material eléctrico" inside a sentence; "IVA" and "A4" stay as they are. */
const uncapitalised = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? `${text.charAt(0).toLocaleLowerCase('es-ES')}${text.slice(1)}` : text;
