/** The follow-up of one debtor: the ladder as it stands for the debt that leads, the debts apart, contacts, pauses, credibility. */
import type { agendaChannels } from '../../../shared/contract/agenda.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { ladderPlan } from '../../../shared/domain/dunning/ladder-plan.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { countExcuses } from '../../db/repositories/agenda-answers.ts';
import { standingPromises } from '../../db/repositories/agenda-facts.ts';
import { debtsApart, leadingRowsOf } from '../../db/repositories/agenda-list.ts';
import { announcementsOf, contactsOf, pausesOf } from '../../db/repositories/contact-repository.ts';
import { findDebtor } from '../../db/repositories/debtor-repository.ts';
import type { AppContext } from '../context.ts';
import { withoutNulls } from '../debtors/debtor-fields.ts';
import { agendaRows, partsOfRung } from './agenda-rows.ts';
import { type CurrentStep, currentStep } from './current-step.ts';
import { laddersOf, policyInForce } from './policy-in-force.ts';

type OfDebtor = (typeof agendaChannels)['agenda.ofDebtor'];
type Ladder = OutputOf<OfDebtor>['ladder'];

const MOST_SHOWN = 200;

export function agendaOfDebtor(
  ctx: AppContext,
  { debtorId }: InputOf<OfDebtor>,
): Result<OutputOf<OfDebtor>, FailureOf<OfDebtor>> {
  const today = ctx.today();
  return ctx.uow.read((db) => {
    const debtor = findDebtor(db, debtorId);
    if (!debtor) return err({ code: 'debtor-not-found' });
    const [row] = agendaRows(db, leadingRowsOf(db, [debtorId]), today);
    const step = currentStep(ctx, db, debtorId);
    const policy = policyInForce(db);
    const ladder = step?.facts.ladder ?? laddersOf(policy)({ ...debtor, onlyInWriting: Number(debtor.onlyInWriting) });
    const announced = announcementsOf(db, debtorId).filter(({ dueOn }) => dueOn <= today);
    const promises = standingPromises(db, [debtorId]);
    return ok({
      ...(row && { row }),
      ladder: {
        id: ladder.id,
        name: ladder.name,
        own: debtor.ladderId !== null && debtor.ladderId === ladder.id,
        steps: step ? ladderSteps(step) : [],
      },
      debts: debtsApart(db, debtorId, MOST_SHOWN).map(({ onDay, because, params, rungId, ...rest }) => ({
        ...rest,
        on: onDay,
        because: { code: because, params: JSON.parse(params) },
        ...(rungId !== null && { rungId }),
      })),
      contacts: contactsOf(db, debtorId, MOST_SHOWN).map(
        ({ id, onDay, channel, direction, outcome, excuse, textId, letterId, promiseId, delivery, note }) => ({
          on: onDay,
          ...withoutNulls({ id, channel, direction, outcome, excuse, textId, letterId, promiseId, delivery, note }),
        }),
      ),
      pauses: pausesOf(db, debtorId, today).map(({ id, invoiceId, number, kind, reason, fromOn, untilOn }) => ({
        from: fromOn,
        until: untilOn,
        ...withoutNulls({ id, invoiceId, number, kind, reason }),
      })),
      credibility: {
        announced: announced.length,
        kept: announced.filter(({ decision }) => decision === 'kept').length,
      },
      excuses: [...countExcuses(db, debtorId)],
      brokenPromises: promises.filter(({ promisedFor, received, amount }) => promisedFor < today && received < amount).length,
      addressedAs: debtor.addressedAs ?? 'usted',
      onlyInWriting: debtor.onlyInWriting,
    });
  });
}

/** Of the debt that leads: what was done, what comes now and on which days the rest is planned. */
function ladderSteps({ facts, leading }: CurrentStep): Ladder['steps'] {
  const debt = facts.debts.find(({ invoiceId }) => invoiceId === leading.invoiceId);
  if (!debt) return [];
  return ladderPlan(debt, leading, facts).map(({ rung, state, on }, index) => ({
    ...partsOfRung(rung),
    position: index + 1,
    total: facts.ladder.rungs.length,
    ...(state === 'passed' || state === 'before'
      ? { state: 'passed' as const }
      : // What waits for a promise, an answer or the end of a pause is not to be done now.
        { state: state === 'now' && leading.kind !== 'rung' ? ('next' as const) : state, on }),
  }));
}
