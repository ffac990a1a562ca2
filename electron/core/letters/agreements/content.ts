/**
 * What the letters of an agreement say of it, read from its own page: the plan and its sums as they were fixed, and of one that
 * was signed what was missed since.
 *
 * Policy   the debt of a proposal and of the contract is that of the day on which it was fixed, whatever was paid later; what is
 *          asked for after a breach is that of the day of the letter.
 */
import type { AgreementView } from '../../../../shared/contract/agreement-values.ts';
import type { LetterOptions } from '../../../../shared/contract/letter-values.ts';
import { composeAgreement } from '../../../../shared/domain/agreements/compose.ts';
import { addDays, type IsoDate } from '../../../../shared/domain/civil-date.ts';
import type { AgreementId } from '../../../../shared/domain/ids.ts';
import type { AgreementFacts, AgreementProgress } from '../../../../shared/domain/letters/agreement-facts.ts';
import type { InvitationFacts } from '../../../../shared/domain/letters/letter-facts.ts';
import { type AgreementLetterId, isOfAgreement, isProposal } from '../../../../shared/domain/letters/letter-kinds.ts';
import type { NoticeFacts } from '../../../../shared/domain/letters/notice-facts.ts';
import { type Cents, subtractCents } from '../../../../shared/domain/money.ts';
import { type AgreementRecord, agreementsOf } from '../../../db/repositories/agreement-repository.ts';
import type { DebtorRecord } from '../../../db/repositories/debtor-repository.ts';
import { findInvoice } from '../../../db/repositories/invoice-repository.ts';
import { negotiationEntriesOf } from '../../../db/repositories/negotiation-repository.ts';
import type { ReadDb } from '../../../db/unit-of-work.ts';
import { debtsAtHand, worldOf } from '../../agreements/fixed-debts.ts';
import { agreementView } from '../../agreements/view.ts';
import { claimsOf } from '../../claims/claims.ts';
import { ratesInForce } from '../../claims/rates.ts';
import { type ClaimedDebt, interestOf, invoiceRows } from '../debt-facts.ts';
import { invitationById } from '../invitation.ts';

type AgreementContent = {
  readonly debt: ClaimedDebt;
  readonly calculatedOn: IsoDate;
  readonly agreement?: AgreementFacts;
  readonly invitation?: InvitationFacts;
  readonly notice?: NoticeFacts;
};

const STEPS = { L15: 'agreement', L16A: 'missed', L16B: 'maturity' } as const;
const stepOf = (id: AgreementLetterId): AgreementFacts['step'] => (isProposal(id) ? 'proposal' : STEPS[id]);

/** The letter is of one day, and knows no hour of it. */
export const viewOn = (db: ReadDb, id: AgreementId, today: IsoDate): AgreementView | undefined =>
  agreementView(db, id, {
    today: () => today,
    now: () => `${today}T00:00:00.000Z`,
    localDay: (instant) => instant.slice(0, 10) as IsoDate,
  });

/** Newest first, those that this letter can be of: what is proposed is not signed, what was missed was. */
export const agreementsFor = (db: ReadDb, debtor: DebtorRecord, id: AgreementLetterId): readonly AgreementRecord[] =>
  agreementsOf(db, debtor.id).filter(({ state }) => {
    if (id === 'L16A' || id === 'L16B') return state === 'signed';
    return isProposal(id) ? state === 'draft' || state === 'proposed' : state !== 'ended';
  });

/** `undefined` for a letter of another kind. */
export function agreementContent(
  db: ReadDb,
  debtor: DebtorRecord,
  options: LetterOptions,
  today: IsoDate,
): AgreementContent | undefined {
  const { templateId } = options;
  if (!isOfAgreement(templateId)) return undefined;
  const view = options.agreementId && viewOn(db, options.agreementId, today);
  const nothing = { invoices: [], interest: undefined, fixedCosts: undefined, otherCosts: undefined };
  if (!view || view.row.debtorId !== debtor.id) return { debt: nothing, calculatedOn: today };
  const step = stepOf(templateId);
  const isOfItsDay = step === 'proposal' || step === 'agreement';
  const calculatedOn = isOfItsDay && view.plan.fixedOn < today ? view.plan.fixedOn : today;
  return {
    debt: debtOf(db, debtor, view, calculatedOn, isOfItsDay),
    calculatedOn,
    agreement: factsOf(db, debtor, view, options, step, today),
    ...(step === 'agreement' && beforeIt(db, debtor, today)),
  };
}

function debtOf(db: ReadDb, debtor: DebtorRecord, view: AgreementView, on: IsoDate, isOfItsDay: boolean): ClaimedDebt {
  const { plan, composed } = view;
  const rates = ratesInForce(db);
  const records = plan.invoiceIds.flatMap((id) => findInvoice(db, id) ?? []);
  const claims = claimsOf(db, debtor, records, on, rates);
  const invoices = claims
    .flatMap((of) => {
      const open = of.claim.dueDates.filter(({ principal }) => principal > 0);
      return invoiceRows(db, of, isOfItsDay ? open : of.claim.dueDates, on);
    })
    .toSorted((a, b) => compare(a.dueOn, b.dueOn) || compare(a.number, b.number));
  const interest = interestOf(
    db,
    debtor,
    claims.filter(({ claim }) => claim.principal > 0),
    rates,
    on,
  );
  const bearing = claims.filter(({ claim }) => claim.compensation > 0).length;
  const { acknowledged } = composed;
  return {
    invoices,
    interest: interest && { ...interest, invoices: isOfItsDay && plan.includes.interest ? interest.invoices : [] },
    fixedCosts:
      isOfItsDay && acknowledged.compensation > 0
        ? { invoices: Math.max(1, bearing), amount: acknowledged.compensation }
        : undefined,
    otherCosts: isOfItsDay && acknowledged.costs > 0 ? acknowledged.costs : undefined,
  };
}

function factsOf(
  db: ReadDb,
  debtor: DebtorRecord,
  view: AgreementView,
  options: LetterOptions,
  step: AgreementFacts['step'],
  today: IsoDate,
): AgreementFacts {
  const { row, plan } = view;
  const { problems: _asAgreed, ...sums } = view.composed;
  const isSigned = row.signedOn !== undefined;
  return {
    id: row.id,
    step,
    ...(row.ref !== undefined && { ref: row.ref }),
    on: row.signedOn ?? today,
    isSigned,
    plan,
    sums,
    problems: isSigned ? [] : problemsNow(db, debtor, view, today),
    ...(debtor.email !== null && { debtorEmail: debtor.email }),
    withReceipts: options.withReceipts === true,
    ...((step === 'missed' || step === 'maturity') && { progress: progressOf(view) }),
  };
}

/** What would stand against fixing it anew today. */
function problemsNow(db: ReadDb, debtor: DebtorRecord, { plan }: AgreementView, today: IsoDate): AgreementFacts['problems'] {
  const { fixed } = debtsAtHand(db, debtor, plan.fixedOn < today ? plan.fixedOn : today);
  const { problems } = composeAgreement(plan, fixed, worldOf(db, debtor, today));
  return problems.map(({ code, severity }) => ({ code, severity }));
}

function progressOf({ row, track, composed, maturity, ifBroken }: AgreementView): AgreementProgress {
  const missed = track.instalments.filter(({ state }) => state === 'late');
  return {
    missed,
    overdue: row.overdue,
    paid: row.paid,
    credited: creditedOf(composed.acknowledged.total, row.paid, ifBroken, track.credited),
    owedIfBroken: ifBroken,
    maturity: maturityOf(maturity),
  };
}

/** Only what makes acknowledged, paid and pending add up is told. */
function creditedOf(acknowledged: Cents, paid: Cents, owed: Cents, credited: Cents): Cents {
  const difference = subtractCents(subtractCents(acknowledged, paid), owed);
  return difference > 0 && credited > 0 ? difference : (0 as Cents);
}

function maturityOf({ state, missed = 0, needed = 0, noticeOn, from }: AgreementView['maturity']): AgreementProgress['maturity'] {
  switch (state) {
    case 'too-few':
      return { state, missed, needed };
    case 'curing':
    case 'open':
      return noticeOn && from ? { state, noticeOn, from } : { state: 'needs-notice' };
    default:
      return { state };
  }
}

/** The negotiation that the agreement came from: its days and who assisted, never what was said. */
function beforeIt(db: ReadDb, debtor: DebtorRecord, today: IsoDate): Pick<AgreementContent, 'invitation' | 'notice'> {
  const known = invitationById(db, debtor.id, undefined, today);
  const isRecent = known && known.facts.attempt.state !== 'not-begun' && addDays(known.facts.requestedOn, YEAR) >= today;
  if (!known || !isRecent) return {};
  const lawyers = [...new Set(negotiationEntriesOf(db, known.letterId).flatMap((entry) => entry.lawyers ?? []))];
  return { invitation: known.facts, notice: { lawyers } };
}

/** Days: what was negotiated earlier was another matter. */
const YEAR = 365;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
