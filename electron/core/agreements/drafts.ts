/**
 * Agreements that are not made yet: where the wizard begins, what it keeps, and a second version of one that lives.
 *
 * Policy   a draft is kept as it is typed and leaves no event: nothing has happened yet. Thrown away it lies aside, whole, so
 *          that it comes back.
 */
import type { agreementChannels } from '../../../shared/contract/agreements.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { AgreementDraft, AgreementPlan } from '../../../shared/domain/agreements/plan.ts';
import { agreementRef } from '../../../shared/domain/agreements/reference.ts';
import { civilDays, nextBusinessDay } from '../../../shared/domain/business-days.ts';
import { addDays, addMonths, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import type { AgreementId } from '../../../shared/domain/ids.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { t } from '../../../shared/i18n/t.ts';
import {
  type AgreementRecord,
  agreementsOf,
  findAgreement,
  insertAgreement,
  updateAgreement,
} from '../../db/repositories/agreement-repository.ts';
import { type DebtorRecord, findDebtor, listBehaviours } from '../../db/repositories/debtor-repository.ts';
import { lastOpenDisputeWith } from '../../db/repositories/dispute-repository.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import { lastPromises } from '../../db/repositories/promise-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { ReadDb, WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { businessCalendar } from '../settings/business-calendar.ts';
import { debtsAtHand } from './fixed-debts.ts';
import { draftOf, keptAgreement } from './record.ts';

type Channels = typeof agreementChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

const OFFER_DAYS = 10;
const GRACE_DAYS = 3;
/** As much as the step of the wizard takes. */
const LONGEST_REASON = 200;

export function beginAgreement(ctx: AppContext, { debtorId }: InputOf<Channels['agreements.begin']>): Answer<'agreements.begin'> {
  return ctx.uow.read((db): Answer<'agreements.begin'> => {
    const debtor = findDebtor(db, debtorId);
    if (!debtor || debtor.deletedOn !== null) return err({ code: 'debtor-not-found' });
    const drafts = agreementsOf(db, debtorId).filter(({ state }) => state === 'draft');
    return ok({
      debtor: {
        id: debtor.id,
        name: debtor.name,
        kind: debtor.kind,
        behaviour: debtor.behaviour,
        ...withReason(db, debtor),
        ...(debtor.trade !== null && { trade: debtor.trade }),
      },
      draft: { step: 1, isOnePage: false, capacity: {}, plan: firstPlan(db, debtor, ctx.today()) },
      drafts: drafts.map((draft) => ({
        id: draft.id,
        updatedOn: ctx.localDay(draft.updatedAt),
        step: draftOf(draft).step,
      })),
    });
  });
}

/** What they said, as it is on the card: why they are of their class, else what they dispute, else what they promised with. */
function withReason(db: ReadDb, { id, behaviour }: DebtorRecord): { readonly reason?: string } {
  const [classified] = listBehaviours(db, id);
  const ofClass = classified?.behaviour === behaviour ? classified.reason : null;
  const reason = ofClass ?? lastOpenDisputeWith(db, id)?.reason ?? lastPromises(db, [id]).get(id)?.note;
  return reason ? { reason: reason.slice(0, LONGEST_REASON) } : {};
}

/** All that is late and nobody disputes; with interest and charges where the law gives them by the day alone. */
function firstPlan(db: ReadDb, debtor: DebtorRecord, today: IsoDate): AgreementPlan {
  const { fixed, disputed, inAgreement } = debtsAtHand(db, debtor, today);
  const free = fixed.debts.filter(({ invoiceId }) => !disputed.has(invoiceId) && !inAgreement.has(invoiceId));
  const late = free.filter(({ dueOn }) => dueOn < today);
  const chosen = late.length > 0 ? late : free;
  const isBusiness = underLaw3of2004(debtor.kind);
  return {
    invoiceIds: [...new Set(chosen.map(({ invoiceId }) => invoiceId))],
    fixedOn: today,
    includes: { interest: true, compensation: isBusiness, costs: isBusiness },
    forgivesLeftOut: false,
    cash: { kind: 'equal', count: 3, firstOn: addMonths(today, 1), rhythm: 'monthly', lastOfMonth: false },
    dayRule: 'next',
    clauses: {
      graceDays: GRACE_DAYS,
      earlyMaturity: true,
      interestFirstOnBreach: false,
      notaryPaidBy: t('agreementBook.notaryPaidBy'),
      returnsTo: 'where-it-was',
    },
    offer: {
      validUntil: nextBusinessDay(addDays(today, OFFER_DAYS), civilDays(businessCalendar(db))),
      isBinding: false,
      byPayment: false,
    },
  };
}

export function readDraft(ctx: AppContext, { id }: InputOf<Channels['agreements.draft']>): Answer<'agreements.draft'> {
  return ctx.uow.read((db): Answer<'agreements.draft'> => {
    const record = keptAgreement(db, id);
    if (!record) return err({ code: 'agreement-not-found' });
    if (record.state !== 'draft') return err({ code: 'agreement-state' });
    const replaced = record.replacesId && findAgreement(db, record.replacesId);
    return ok({ debtorId: record.debtorId, draft: draftOf(record), ...(replaced && { replaces: agreementRef(replaced) }) });
  });
}

export function saveDraft(
  ctx: AppContext,
  { id, debtorId, draft }: InputOf<Channels['agreements.saveDraft']>,
): Answer<'agreements.saveDraft'> {
  return ctx.uow.write((tx): Answer<'agreements.saveDraft'> => {
    const debtor = findDebtor(tx, debtorId);
    if (!debtor || debtor.deletedOn !== null) return err({ code: 'debtor-not-found' });
    const text = JSON.stringify(draft);
    if (id === undefined) return ok({ id: insertDraft(ctx, tx, { debtorId, draft: text }) });
    const record = findAgreement(tx, id);
    if (record?.debtorId !== debtorId) return err({ code: 'agreement-not-found' });
    if (record.state !== 'draft' || record.deletedOn !== null) return err({ code: 'agreement-state' });
    updateAgreement(tx, id, { draft: text, updatedAt: ctx.now() });
    return ok({ id });
  });
}

function insertDraft(
  ctx: AppContext,
  tx: WriteTx,
  own: Pick<AgreementRecord, 'debtorId' | 'draft'> & Partial<Pick<AgreementRecord, 'version' | 'replacesId'>>,
): AgreementId {
  const id = ctx.newId<AgreementId>();
  insertAgreement(tx, { ...own, id, state: 'draft', createdAt: ctx.now(), updatedAt: ctx.now() });
  return id;
}

export function discardDraft(
  ctx: AppContext,
  { id }: InputOf<Channels['agreements.discardDraft']>,
): Answer<'agreements.discardDraft'> {
  return ctx.uow.write((tx): Answer<'agreements.discardDraft'> => {
    const record = keptAgreement(tx, id);
    if (!record) return err({ code: 'agreement-not-found' });
    if (record.state !== 'draft') return err({ code: 'agreement-state' });
    updateAgreement(tx, id, { deletedOn: ctx.today(), updatedAt: ctx.now() });
    recordUndo(tx, { at: ctx.now(), label: 'agreement-discarded', channel: 'agreements.restoreDraft', input: { id } });
    return ok({});
  });
}

export function restoreDraft(
  ctx: AppContext,
  { id }: InputOf<Channels['agreements.restoreDraft']>,
): Answer<'agreements.restoreDraft'> {
  return ctx.uow.write((tx): Answer<'agreements.restoreDraft'> => {
    const record = findAgreement(tx, id);
    if (!record) return err({ code: 'agreement-not-found' });
    if (record.deletedOn === null) return err({ code: 'agreement-state' });
    updateAgreement(tx, id, { deletedOn: null, updatedAt: ctx.now() });
    recordUndo(tx, { at: ctx.now(), label: 'agreement-draft-restored', channel: 'agreements.discardDraft', input: { id } });
    return ok({});
  });
}

/** The plan of the first one over what is still owed, fixed today; the rest is for the owner to say. */
export function renegotiate(
  ctx: AppContext,
  { id }: InputOf<Channels['agreements.renegotiate']>,
): Answer<'agreements.renegotiate'> {
  return ctx.uow.write((tx): Answer<'agreements.renegotiate'> => {
    const record = keptAgreement(tx, id);
    if (!record) return err({ code: 'agreement-not-found' });
    if (record.state !== 'signed') return err({ code: 'agreement-state' });
    const before = draftOf(record);
    const today = ctx.today();
    const { downPayment: _, goods: __, ...plan } = before.plan;
    const draft: AgreementDraft = {
      ...before,
      step: 1,
      plan: {
        ...plan,
        fixedOn: today,
        cash: { kind: 'equal', count: 3, firstOn: addMonths(today, 1), rhythm: 'monthly', lastOfMonth: false },
        offer: { ...plan.offer, validUntil: nextBusinessDay(addDays(today, OFFER_DAYS), civilDays(businessCalendar(tx))) },
      },
    };
    const next = insertDraft(ctx, tx, {
      debtorId: record.debtorId,
      draft: JSON.stringify(draft),
      version: record.version + 1,
      replacesId: id,
    });
    appendEvent(tx, {
      at: ctx.now(),
      type: 'agreement-renegotiated',
      subjectId: id,
      payload: { ref: agreementRef(record), next },
      about: [record.debtorId],
    });
    recordUndo(tx, { at: ctx.now(), label: 'agreement-renegotiated', channel: 'agreements.discardDraft', input: { id: next } });
    return ok({ id: next });
  });
}
