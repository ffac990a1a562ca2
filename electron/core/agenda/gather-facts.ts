/**
 * Everything that the next steps of some debtors depend on, in a handful of queries for all of them together.
 *
 * Units    civil days; an invoice entered the ledger on the day of this computer on which it was written.
 * Policy   what was paid after its term plus the days for the bank makes nobody punctual, nor does an open debt that is older.
 *          The term of a demand runs from its receipt, and from the day it was registered while that is not known.
 *          Of broken promises count those for a day since the oldest unpaid due date: older ones were about debts that are paid.
 */
import { civilDays, type DayTest } from '../../../shared/domain/business-days.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import type { DebtorFacts, OpenDebt } from '../../../shared/domain/dunning/facts.ts';
import type { DunningManners, DunningPolicy } from '../../../shared/domain/dunning/policy.ts';
import type { DebtorId, InvoiceId } from '../../../shared/domain/ids.ts';
import { promiseState } from '../../../shared/domain/payment-promise.ts';
import {
  contactDays,
  followedDebtors,
  type OpenDueDate,
  openAnnouncements,
  openDueDates,
  paidSoFar,
  type StandingPromise,
  standingDemands,
  standingPauses,
  standingPromises,
  stepsTaken,
} from '../../db/repositories/agenda-facts.ts';
import { debtorsInAgreement } from '../../db/repositories/agreement-standings.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { businessCalendar, restsInAugust } from '../settings/business-calendar.ts';
import { type AgreementsAround, agreementsAround } from './agreement-facts.ts';
import { FORMAL_DEMANDS } from './letter-rungs.ts';
import { laddersOf, policyInForce } from './policy-in-force.ts';

export type FollowUpDay = {
  readonly today: IsoDate;
  /** The civil day on which an instant fell, in the time zone of this computer. */
  readonly localDay: (instant: string) => IsoDate;
};

/**
 * Of those who owe something. Take it once and ask it in portions: policy and calendar are read when it is made.
 * `policy`: instead of the one in force.
 */
export function factGatherer(
  db: ReadDb,
  { today, localDay }: FollowUpDay,
  policy: DunningPolicy = policyInForce(db),
): (ids: readonly DebtorId[]) => ReadonlyMap<DebtorId, DebtorFacts> {
  const ladderOf = laddersOf(policy);
  const common = {
    today,
    manners: policy.manners,
    isBusinessDay: remembering(civilDays(businessCalendar(db))),
    restsInAugust: restsInAugust(db),
  };
  return (ids) => {
    if (ids.length === 0) return new Map();
    const dueDates = Map.groupBy(openDueDates(db, ids), (row) => row.debtorId);
    const owing = [...new Set([...dueDates.keys(), ...debtorsInAgreement(db, ids)])];
    const pauses = Map.groupBy(standingPauses(db, owing, today), (row) => row.debtorId);
    const contacts = Map.groupBy(contactDays(db, owing), (row) => row.debtorId);
    const done = Map.groupBy(stepsTaken(db, owing), (row) => row.invoiceId);
    const promises = Map.groupBy(standingPromises(db, owing), (row) => row.debtorId);
    const demands = new Map(standingDemands(db, owing, FORMAL_DEMANDS).map((row) => [row.debtorId, row]));
    const announced = Map.groupBy(openAnnouncements(db, owing), (row) => row.debtorId);
    const punctual = punctualAmong(db, dueDates, today, policy.manners);

    const followed = followedDebtors(db, owing);
    const kinds = new Map(followed.map(({ id, kind }) => [id, kind]));
    const open = new Set([...dueDates.values()].flat().map(({ invoiceId }) => invoiceId));
    const agreements = agreementsAround(db, owing, {
      today,
      kindOf: (id) => kinds.get(id) ?? 'business',
      isOpen: (id) => open.has(id),
    });

    return new Map(
      followed.flatMap((debtor): [DebtorId, DebtorFacts][] => {
        const own = dueDates.get(debtor.id) ?? [];
        const paused = pauses.get(debtor.id) ?? [];
        const alone = agreements.alone.filter(({ debtorId }) => debtorId === debtor.id);
        const debts = [
          ...debtsOf(own, done, paused, localDay, agreements),
          ...alone.map(({ debtorId: _, ...debt }): OpenDebt => debt),
        ];
        if (debts.length === 0) return [];
        const days = (contacts.get(debtor.id) ?? []).map(({ onDay }) => onDay);
        const oldestDueOn = own[0]?.dueOn;
        const promised = judged(promises.get(debtor.id) ?? [], days, today);
        const demand = demands.get(debtor.id);
        return [
          [
            debtor.id,
            {
              ...common,
              ladder: ladderOf(debtor),
              debts,
              punctual: punctual.has(debtor.id),
              contacts: days,
              brokenPromises: promised.filter(
                ({ state, promisedFor }) => state === 'broken' && promisedFor >= (oldestDueOn ?? today),
              ).length,
              announced: (announced.get(debtor.id) ?? []).map(({ id, what, on }) => ({ id, what, on })),
              pausedUntil: paused.find(({ invoiceId }) => invoiceId === null)?.untilOn,
              promise: promised.at(-1),
              demand: demand && {
                sentOn: demand.sentOn,
                answerBy: demand.limitOn ?? addDays(demand.receivedOn ?? demand.sentOn, demand.termDays),
              },
              insolvency:
                debtor.insolventOn === null
                  ? undefined
                  : {
                      declaredOn: debtor.insolventOn,
                      publishedOn: debtor.insolvencyPublishedOn ?? undefined,
                      reportedOn: debtor.insolvencyReportedOn ?? undefined,
                    },
            },
          ],
        ];
      }),
    );
  };
}

type Done = ReadonlyMap<InvoiceId, ReturnType<typeof stepsTaken>>;

function debtsOf(
  rows: readonly OpenDueDate[],
  done: Done,
  paused: ReturnType<typeof standingPauses>,
  localDay: FollowUpDay['localDay'],
  agreements: AgreementsAround,
): readonly OpenDebt[] {
  return [...Map.groupBy(rows, (row) => row.invoiceId)].flatMap(([invoiceId, dueDates]) => {
    const [first] = dueDates;
    if (!first) return [];
    return {
      invoiceId,
      dueDates: dueDates.map(({ dueOn, outstanding }) => ({ dueOn, outstanding })),
      enteredOn: localDay(first.createdAt),
      state: stateOf(first),
      answerBy: first.answerBy ?? undefined,
      disputedOn: first.disputedOn ?? undefined,
      noteDueOn: first.noteDueOn ?? undefined,
      setApartOn: first.notClaimableSince ?? undefined,
      pausedUntil: paused.find((pause) => pause.invoiceId === invoiceId)?.untilOn,
      done: (done.get(invoiceId) ?? []).map(({ rungId, on, how, afterDays }) => ({
        rungId,
        on,
        how,
        afterDays: afterDays ?? undefined,
      })),
      doneBefore: first.doneBefore ?? undefined,
      ...agreements.of(invoiceId),
    };
  });
}

function stateOf(row: OpenDueDate): OpenDebt['state'] {
  if (row.disputedOn !== null) return 'disputed';
  if (row.notClaimableSince !== null) return 'set-apart';
  return row.noteDueOn === null ? 'claimable' : 'note';
}

/** In the order in which they were made. */
function judged(promises: readonly StandingPromise[], contacts: readonly IsoDate[], today: IsoDate) {
  return promises.flatMap(({ amount, promisedFor, received }) => {
    const state = promiseState({ amount, promisedFor, received, cancelled: false }, today);
    if (state === 'cancelled') return [];
    return { amount, promisedFor, state, answered: contacts.some((day) => day > promisedFor) };
  });
}

/** Only those about to be reminded before a due date are asked about. */
function punctualAmong(
  db: ReadDb,
  dueDates: ReadonlyMap<DebtorId, readonly OpenDueDate[]>,
  today: IsoDate,
  { graceDays, sparesPunctual }: DunningManners,
): ReadonlySet<DebtorId> {
  if (!sparesPunctual) return new Set();
  const lateBefore = addDays(today, -graceDays);
  const asked = [...dueDates]
    .filter(([, rows]) => rows.some((row) => row.dueOn >= today) && !rows.some((row) => row.dueOn < lateBefore))
    .map(([id]) => id);
  const paid = paidSoFar(db, asked);
  return new Set(paid.filter(({ paidUp, latestBy }) => paidUp > 0 && latestBy <= graceDays).map(({ debtorId }) => debtorId));
}

function remembering(test: DayTest): DayTest {
  const known = new Map<IsoDate, boolean>();
  return (day) => {
    const answer = known.get(day) ?? test(day);
    known.set(day, answer);
    return answer;
  };
}
