/** One agreement as its page shows it, and the arithmetic that the wizard asks for. */
import type { AgreementRow, AgreementView, ComposedView } from '../../../shared/contract/agreement-values.ts';
import type { agreementChannels } from '../../../shared/contract/agreements.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { type ComposedAgreement, composeAgreement, valueOfWork } from '../../../shared/domain/agreements/compose.ts';
import { earlyMaturityOf } from '../../../shared/domain/agreements/early-maturity.ts';
import type { AgreementPlan } from '../../../shared/domain/agreements/plan.ts';
import { costOf, floorOf, proposedPlans } from '../../../shared/domain/agreements/proposals.ts';
import { agreementRef } from '../../../shared/domain/agreements/reference.ts';
import { daysBetween, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import type { AgreementId, DebtorId } from '../../../shared/domain/ids.ts';
import { addCents, type BasisPoints, largerCents, subtractCents, sumCents, ZERO } from '../../../shared/domain/money.ts';
import { rateOn } from '../../../shared/domain/rate-period.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { filesOfAgreement, lettersOfAgreement } from '../../db/repositories/agreement-papers.ts';
import {
  type AgreementRecord,
  deferralChargesOf,
  findAgreement,
  instalmentsOfAgreement,
  replacementOf,
  voucherOf,
} from '../../db/repositories/agreement-repository.ts';
import { type DebtorRecord, findDebtor } from '../../db/repositories/debtor-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { ratesInForce } from '../claims/rates.ts';
import type { AppContext } from '../context.ts';
import { workDeliveries } from './deliver.ts';
import { noticeReceivedOn, voucherNumber } from './end.ts';
import { accruedDeferral, debtsAtHand, worldOf } from './fixed-debts.ts';
import { kindsOf, numbersOf, shownState } from './list.ts';
import { planOf } from './record.ts';
import { type AgreementStanding, standingOf } from './standing.ts';

type Channels = typeof agreementChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function getAgreement(ctx: AppContext, { id }: InputOf<Channels['agreements.get']>): Answer<'agreements.get'> {
  return ctx.uow.read((db): Answer<'agreements.get'> => {
    const view = agreementView(db, id, ctx);
    return view ? ok(view) : err({ code: 'agreement-not-found' });
  });
}

/** `undefined` for one that is not there or was thrown away. */
export function agreementView(
  db: ReadDb,
  id: AgreementId,
  ctx: Pick<AppContext, 'today' | 'now' | 'localDay'>,
): AgreementView | undefined {
  const { today, localDay } = ctx;
  const record = findAgreement(db, id);
  const debtor = record && findDebtor(db, record.debtorId);
  if (!record || !debtor || record.deletedOn !== null) return undefined;
  const standing = record.state === 'draft' ? undefined : standingOf(db, record, today());
  const plan = planOf(record);
  const composed = standing ? asAgreed(db, record, standing) : composedView(composedDraft(db, record, debtor, plan, today()));
  const track = standing?.track;
  const replaced = record.replacesId === null ? undefined : findAgreement(db, record.replacesId);
  const next = replacementOf(db, id);
  const voucher = voucherOf(db, id);
  return {
    row: rowOf(db, record, debtor, plan, composed, standing, ctx),
    kind: debtor.kind,
    plan,
    composed,
    track: {
      instalments: (track?.instalments ?? []).map(({ settledOn, ...one }) => ({ ...one, ...(settledOn && { settledOn }) })),
      credited: track?.credited ?? ZERO,
      surplus: track?.surplus ?? ZERO,
      missed: track?.missed ?? 0,
      ...(track?.graceEndsOn && { graceEndsOn: track.graceEndsOn }),
    },
    owed: standing?.owed ?? composed.acknowledged,
    maturity: standing ? maturityOf(db, record, standing, today()) : { state: 'nothing-late' },
    ifBroken: standing ? ifBroken(db, record, standing, today()) : composed.acknowledged.total,
    payments: (standing?.payments ?? []).map(({ paymentId, on, amount, method }) => ({
      id: paymentId,
      on,
      amount,
      isInKind: method === 'compensation',
    })),
    deliveries: deliveryViews(db, record, plan),
    ...(voucher && {
      voucher: {
        number: voucherNumber(record),
        amount: voucher.amountCents,
        validUntil: voucher.validUntil,
        ...(voucher.activeOn !== null && { activeOn: voucher.activeOn }),
        ...(voucher.usedOn !== null && { usedOn: voucher.usedOn }),
      },
    }),
    letters: lettersOfAgreement(db, record.debtorId, id).map(({ number, ...letter }) => ({
      ...letter,
      ...(number !== null && { number }),
    })),
    files: filesOfAgreement(db, id).map(({ id: fileId, name, addedAt }) => ({ id: fileId, name, addedOn: localDay(addedAt) })),
    ...(replaced && { replaces: { id: replaced.id, ref: agreementRef(replaced) } }),
    ...(next && { replacedBy: { id: next.id, ...(next.number !== null && { ref: agreementRef(next) }) } }),
    ...(record.endedOn !== null && {
      ending: { on: record.endedOn, ...(record.endReason !== null && { reason: record.endReason }) },
    }),
  };
}

function rowOf(
  db: ReadDb,
  record: AgreementRecord,
  debtor: DebtorRecord,
  plan: AgreementPlan,
  composed: ComposedView,
  standing: AgreementStanding | undefined,
  ctx: Pick<AppContext, 'today' | 'now' | 'localDay'>,
): AgreementRow {
  const track = standing?.track;
  return {
    id: record.id,
    debtorId: debtor.id,
    debtorName: debtor.name,
    ...(record.number !== null && { ref: agreementRef(record) }),
    version: record.version,
    state: standing ? shownState(standing.state, plan, ctx) : 'draft',
    kinds: [...kindsOf(plan)],
    invoices: [...numbersOf(db, plan)],
    payable: largerCents(track?.agreed ?? composed.payable, ZERO),
    paid: track?.paid ?? ZERO,
    pending: largerCents(track?.pending ?? composed.payable, ZERO),
    overdue: track?.overdue ?? ZERO,
    waiver: composed.waiver,
    instalments: composed.instalments.length,
    settled: (track?.instalments ?? []).filter(({ pending }) => pending === 0).length,
    ...(track?.next && { next: { position: track.next.position, on: track.next.on, amount: track.next.pending } }),
    validUntil: plan.offer.validUntil,
    ...(record.signedOn !== null && { signedOn: record.signedOn }),
    ...(record.endedOn !== null && { endedOn: record.endedOn }),
    updatedOn: ctx.localDay(record.updatedAt),
  };
}

/** What was fixed, as it was fixed. */
function asAgreed(db: ReadDb, record: AgreementRecord, { plan, acknowledged, leftOut }: AgreementStanding): ComposedView {
  const instalments = instalmentsOfAgreement(db, record.id).map(({ position, onDay, nominalOn, amountCents, kind }) => ({
    position,
    on: onDay,
    nominalOn,
    amount: amountCents,
    kind,
  }));
  const cash = instalments.filter(({ kind }) => kind === 'cash');
  const [first] = cash;
  const last = cash.at(-1);
  const inMoney = instalments.filter(({ kind }) => kind === 'cash' || kind === 'down');
  return {
    acknowledged,
    leftOut,
    waiver: record.waiverCents ?? ZERO,
    deferralInterest: record.deferralCents ?? ZERO,
    payable: record.payableCents ?? ZERO,
    cash: sumCents(inMoney.map(({ amount }) => amount)),
    ...(plan.work && { work: valueOfWork(plan.work) }),
    goods: plan.goods?.mode === 'in-payment' ? plan.goods.value : ZERO,
    instalments,
    lastTakes: plan.cash.kind === 'free' || !first || !last ? ZERO : subtractCents(last.amount, first.amount),
    problems: [],
  };
}

/** Of a draft, over the books of today. */
function composedDraft(db: ReadDb, record: AgreementRecord, debtor: DebtorRecord, plan: AgreementPlan, today: IsoDate) {
  const replaced = record.replacesId === null ? undefined : findAgreement(db, record.replacesId);
  const { fixed } = debtsAtHand(db, debtor, plan.fixedOn <= today ? plan.fixedOn : today, replaced);
  return composeAgreement(plan, fixed, worldOf(db, debtor, today));
}

const composedView = ({ work, ...composed }: ComposedAgreement): ComposedView => ({
  ...composed,
  ...(work && { work }),
  instalments: [...composed.instalments],
  problems: composed.problems.map(({ params, ...problem }) => ({ ...problem, ...(params && { params: { ...params } }) })),
});

function maturityOf(db: ReadDb, record: AgreementRecord, { plan, track, debtor }: AgreementStanding, today: IsoDate) {
  const agreed = { kind: debtor.kind, earlyMaturity: plan.clauses.earlyMaturity };
  return { ...earlyMaturityOf(agreed, track, noticeReceivedOn(db, record), today) };
}

/** Acknowledged and not paid; of the interest of the deferral what has accrued. */
function ifBroken(db: ReadDb, record: AgreementRecord, { owed }: AgreementStanding, today: IsoDate) {
  if (record.state !== 'signed') return owed.total;
  const accrued = accruedDeferral(db, record, today);
  const unpaid = deferralChargesOf(db, record.id)
    .filter(({ waivedOn }) => waivedOn === null)
    .map(({ amount, paid }) => subtractCents(amount, paid));
  return addCents(subtractCents(owed.total, sumCents(unpaid)), sumCents([...accrued.values()]));
}

function deliveryViews(db: ReadDb, record: AgreementRecord, { work }: AgreementPlan): AgreementView['deliveries'] {
  if (!work || record.state === 'draft') return [];
  let left = valueOfWork(work).gross;
  return workDeliveries(db, record).map(({ id, onDay, units, netCents, grossCents, note, invoiceNumber }) => {
    left = subtractCents(left, grossCents);
    return {
      id,
      on: onDay,
      units,
      net: netCents,
      gross: grossCents,
      ...(note !== null && { note }),
      ...(invoiceNumber !== null && { invoiceNumber }),
      left,
    };
  });
}

type Asked = { readonly debtorId: DebtorId; readonly id?: AgreementId | undefined };

function replacedBy(db: ReadDb, { id }: Asked): AgreementRecord | undefined {
  const replacesId = id === undefined ? null : (findAgreement(db, id)?.replacesId ?? null);
  return replacesId === null ? undefined : findAgreement(db, replacesId);
}

export function listDebts(ctx: AppContext, input: InputOf<Channels['agreements.debts']>): Answer<'agreements.debts'> {
  if (input.fixedOn > ctx.today()) return err({ code: 'date-in-future', fields: { fixedOn: 'errors.dateInFuture' } });
  return ctx.uow.read((db): Answer<'agreements.debts'> => {
    const debtor = findDebtor(db, input.debtorId);
    if (!debtor) return err({ code: 'debtor-not-found' });
    const { fixed, disputed, inAgreement, provisionalFrom } = debtsAtHand(db, debtor, input.fixedOn, replacedBy(db, input));
    return ok({
      debts: fixed.debts.map((debt) => {
        const other = inAgreement.get(debt.invoiceId);
        return { ...debt, isDisputed: disputed.has(debt.invoiceId), ...(other && { inAgreement: other }) };
      }),
      charges: fixed.charges.map(({ number, concept, leftOut: _, ...charge }) => ({
        ...charge,
        ...(number !== undefined && { number }),
        ...(concept !== undefined && { concept }),
      })),
      ...(provisionalFrom && { provisionalFrom }),
    });
  });
}

export function compose(ctx: AppContext, input: InputOf<Channels['agreements.compose']>): Answer<'agreements.compose'> {
  return ctx.uow.read((db): Answer<'agreements.compose'> => {
    const debtor = findDebtor(db, input.debtorId);
    if (!debtor) return err({ code: 'debtor-not-found' });
    const { fixed } = debtsAtHand(db, debtor, earliestOf(input.plan.fixedOn, ctx.today()), replacedBy(db, input));
    return ok(composedView(composeAgreement(input.plan, fixed, worldOf(db, debtor, ctx.today()))));
  });
}

export function proposals(ctx: AppContext, input: InputOf<Channels['agreements.proposals']>): Answer<'agreements.proposals'> {
  return ctx.uow.read((db): Answer<'agreements.proposals'> => {
    const debtor = findDebtor(db, input.debtorId);
    if (!debtor) return err({ code: 'debtor-not-found' });
    const today = ctx.today();
    const world = worldOf(db, debtor, today);
    const { fixed } = debtsAtHand(db, debtor, earliestOf(input.plan.fixedOn, today), replacedBy(db, input));
    const { waiver: _, ...unwaived } = input.plan;
    const { acknowledged } = composeAgreement(unwaived, fixed, world);
    const chosen = new Set<string>(input.plan.invoiceIds);
    const oldest = fixed.debts.find(({ invoiceId }) => chosen.has(invoiceId))?.dueOn ?? today;
    const daysOverdue = Math.max(0, daysBetween(oldest, today));
    const floor = floorOf({ total: acknowledged.total, daysOverdue, behaviour: debtor.behaviour });
    const rates = ratesInForce(db);
    const rate =
      rateOn(underLaw3of2004(debtor.kind) ? rates.latePayment : rates.legalInterest, today)?.rate ?? (0 as BasisPoints);
    const plans = proposedPlans(
      input.plan,
      { total: acknowledged.total, floor: floor.floor, capacity: input.capacity },
      { today, isBusinessDay: world.isBusinessDay },
    );
    return ok({
      proposals: (['time', 'instalments', 'discount'] as const).map((kind) => {
        const plan = plans[kind];
        const composed = composeAgreement(plan, fixed, world);
        const lost = addCents(composed.waiver, plan.forgivesLeftOut ? composed.leftOut.total : ZERO);
        const cost = costOf(composed.instalments, { lost, rate, today });
        return { kind, plan, composed: composedView(composed), ...(cost && { cost }) };
      }),
      floor: { ...floor, daysOverdue },
      rate,
    });
  });
}

const earliestOf = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);
