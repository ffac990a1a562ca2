/**
 * What the window asks about limitation: both dates of a debtor or an invoice with every step, and what runs out soon.
 *
 * Policy   an invoice without a choice of its own follows its debtor, and a debtor without one the usual period of its kind.
 *          The three years that may rule instead are told as long as nobody has chosen. Paid due dates have no clock.
 */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { LimitationActView, LimitationClockView, limitationChannels } from '../../../shared/contract/limitation.ts';
import { MAX_CLOCKS } from '../../../shared/contract/limitation.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import {
  type LimitationStep,
  type LimitedDebt,
  lastDayIfClaimedToday,
  limitationClock,
  limitationOf,
  limitationState,
} from '../../../shared/domain/limitation.ts';
import type { LimitationChoice } from '../../../shared/domain/limitation-choice.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { defaultLimitation } from '../../../shared/legal/limitation-presets.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import { labelsOfSubjects } from '../../db/repositories/label-repository.ts';
import { type LimitedDueDate, limitedDueDates, runningDueDates } from '../../db/repositories/limitation-facts.ts';
import { chosenForDebtor, chosenForInvoice, handActsOf } from '../../db/repositories/limitation-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { channelOf, resultOf } from '../letters/codes.ts';
import { type LedgerAct, ledgerActs, provenLedgerActs } from './ledger-acts.ts';

type Channels = typeof limitationChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function getLimitation(
  ctx: AppContext,
  { debtorId, invoiceId }: InputOf<Channels['limitation.get']>,
): Answer<'limitation.get'> {
  const today = ctx.today();
  return ctx.uow.read((db) => {
    const debtor = findDebtor(db, debtorId);
    if (!debtor) return err({ code: 'debtor-not-found' });
    if (invoiceId !== undefined && findInvoice(db, invoiceId)?.debtorId !== debtorId) return err({ code: 'invoice-not-found' });
    const actsOf = ledgerActs(db, [debtor], today);
    const clocks = limitedDueDates(db, debtorId, invoiceId)
      .map((due) => clockView(due, actsOf(debtorId, due.invoiceId), today))
      .toSorted(bySoonest);
    const forDebtor = chosenForDebtor(db, debtorId);
    const forInvoice = invoiceId && chosenForInvoice(db, invoiceId);
    return ok({
      choices: {
        usual: defaultLimitation(debtor.kind),
        ...(forDebtor && { debtor: forDebtor }),
        ...(forInvoice && { invoice: forInvoice }),
      },
      total: clocks.length,
      clocks: clocks.slice(0, MAX_CLOCKS),
      acts: actViews(db, debtorId, invoiceId),
    });
  });
}

export type LastDay = { readonly due: LimitedDueDate; readonly prescribesOnProven: IsoDate };

/**
 * The proven day of every open due date of these debtors. Only what could be proven is asked for: money that came and promises that
 * were made move the claimed day alone. While an insolvency stops the period there is none.
 */
export function lastDaysOf(db: ReadDb, debtorIds: readonly DebtorId[], today: IsoDate): readonly LastDay[] {
  const provenOf = provenLedgerActs(db, debtorIds, today);
  return runningDueDates(db, debtorIds).flatMap((due) => {
    const { running, prescribesOnProven } = ruling(due, provenOf(due.debtorId, due.invoiceId), today);
    return running ? [{ due, prescribesOnProven }] : [];
  });
}

/** Of these invoices, those whose period has ended by what could be proven. */
export function barredInvoices(
  db: ReadDb,
  debtorId: DebtorId,
  ids: readonly InvoiceId[],
  today: IsoDate,
): readonly { readonly id: InvoiceId; readonly number: string }[] {
  const provenOf = provenLedgerActs(db, [debtorId], today);
  const barred = limitedDueDates(db, debtorId)
    .filter((due) => ids.includes(due.invoiceId))
    .filter((due) => {
      const { running, prescribesOnProven } = ruling(due, provenOf(debtorId, due.invoiceId), today);
      return running && prescribesOnProven < today;
    });
  return [...new Map(barred.map(({ invoiceId: id, number }) => [id, { id, number }])).values()];
}

const ruling = (due: LimitedDueDate, acts: readonly LedgerAct[], today: IsoDate) =>
  limitationOf(choiceOf(due), limitedDebt(due, acts), today).ruling;

const choiceOf = (due: LimitedDueDate): LimitationChoice => due.ofInvoice ?? due.ofDebtor ?? defaultLimitation(due.kind);

const limitedDebt = (due: LimitedDueDate, acts: readonly LedgerAct[]): LimitedDebt => ({
  dueOn: due.dueOn,
  issuedOn: due.issuedOn,
  operationOn: due.operationOn ?? undefined,
  acts,
});

type Dated = Pick<LimitationClockView, 'prescribesOnProven' | 'dueOn' | 'number'>;
const bySoonest = (a: Dated, b: Dated): number => (sortKey(a) < sortKey(b) ? -1 : 1);
const sortKey = ({ prescribesOnProven, dueOn, number }: Dated): string => `${prescribesOnProven} ${dueOn} ${number}`;

function clockView(due: LimitedDueDate, acts: readonly LedgerAct[], today: IsoDate): LimitationClockView {
  const choice = choiceOf(due);
  const debt = limitedDebt(due, acts);
  const { ruling: clock, longer } = limitationOf(choice, debt, today);
  const chosen = due.ofInvoice !== null || due.ofDebtor !== null;
  const shorter = chosen || due.kind === 'public' ? undefined : limitationClock('goods_nontrader_3', debt, today);
  const ifClaimedToday = lastDayIfClaimedToday(choice, debt, today);
  return {
    invoiceId: due.invoiceId,
    number: due.number,
    dueDateId: due.dueDateId,
    dueOn: due.dueOn,
    outstanding: due.outstanding,
    choice,
    chosenFor: due.ofInvoice !== null ? 'invoice' : due.ofDebtor !== null ? 'debtor' : 'nobody',
    preset: clock.preset,
    startsOn: clock.startsOn,
    prescribesOnProven: clock.prescribesOnProven,
    prescribesOnClaimed: clock.prescribesOnClaimed,
    state: limitationState(clock, today),
    ...(ifClaimedToday && { ifClaimedToday }),
    ...(longer && { longerUntil: longer.prescribesOnProven }),
    ...(shorter?.running && { perhapsAlready: shorter.prescribesOnProven }),
    steps: clock.steps.map(stepView),
  };
}

function stepView({
  act,
  from,
  effect,
  because,
  lastDayProven,
  lastDayClaimed,
}: LimitationStep): LimitationClockView['steps'][number] {
  const result = { from, effect, because, lastDayProven, lastDayClaimed };
  // The engine hands back the very acts it was given.
  const known = act as LedgerAct | undefined;
  if (!known) return { origin: 'due-date', on: from, ...result };
  const { kind, origin, on, receivedOn, untilOn, letter, payment } = known;
  return {
    kind,
    origin,
    on,
    ...(receivedOn && { receivedOn }),
    ...(untilOn && { untilOn }),
    ...result,
    ...(letter && {
      letter: {
        id: letter.letterId,
        number: letter.number,
        channel: channelOf(letter.channel),
        ...(letter.result !== null && { result: resultOf(letter.result) }),
      },
    }),
    ...(payment && { paymentId: payment.paymentId }),
  };
}

function actViews(
  db: ReadDb,
  debtorId: Parameters<typeof findDebtor>[1],
  invoiceId: Parameters<typeof findInvoice>[1] | undefined,
): LimitationActView[] {
  const acts = handActsOf(db, [debtorId]).filter(
    (act) => invoiceId === undefined || act.invoiceId === null || act.invoiceId === invoiceId,
  );
  const numbers = labelsOfSubjects(
    db,
    acts.flatMap((act) => act.invoiceId ?? []),
  );
  return acts.map((act) => {
    const number = act.invoiceId === null ? undefined : numbers.get(act.invoiceId);
    return {
      id: act.id,
      kind: act.kind,
      on: act.doneOn,
      proven: act.provenByFile || act.proofText !== null,
      ...(act.invoiceId !== null && { invoiceId: act.invoiceId }),
      ...(number !== undefined && { number }),
      ...(act.receivedOn !== null && { receivedOn: act.receivedOn }),
      ...(act.untilOn !== null && { untilOn: act.untilOn }),
      ...(act.proofText !== null && { proofText: act.proofText }),
      ...(act.provenByFile && act.attachmentId !== null && { proofFile: { id: act.attachmentId, name: act.proofName ?? '' } }),
      ...(act.note !== null && { note: act.note }),
    };
  });
}
