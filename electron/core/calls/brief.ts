/** What the screen of a call needs: it reads, and decides nothing. */
import type { callChannels } from '../../../shared/contract/calls.ts';
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import { civilDays, nextBusinessDay } from '../../../shared/domain/business-days.ts';
import { callWarnings } from '../../../shared/domain/calls/call-warnings.ts';
import { silenceOf } from '../../../shared/domain/calls/silence.ts';
import { addDays, weekday } from '../../../shared/domain/civil-date.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { getBusiness } from '../../db/repositories/business-repository.ts';
import { contactsOf } from '../../db/repositories/contact-repository.ts';
import { findDebtor, listContacts } from '../../db/repositories/debtor-repository.ts';
import { findInvoice } from '../../db/repositories/invoice-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { type CurrentStep, currentStep } from '../agenda/current-step.ts';
import { policyInForce } from '../agenda/policy-in-force.ts';
import type { AppContext } from '../context.ts';
import { localTime } from '../local-time.ts';
import { businessCalendar } from '../settings/business-calendar.ts';
import { reachOf } from '../texts/reach.ts';
import { firstNameOf, whoWrites } from '../texts/who.ts';

type Brief = (typeof callChannels)['calls.brief'];

const LOOKED_BACK = 100;
const SATURDAY = 6;

export function briefForCall(ctx: AppContext, { debtorId }: InputOf<Brief>): Result<OutputOf<Brief>, FailureOf<Brief>> {
  const today = ctx.today();
  return ctx.uow.read((db) => {
    const debtor = findDebtor(db, debtorId);
    if (!debtor) return err({ code: 'debtor-not-found' });
    const step = currentStep(ctx, db, debtorId);
    const business = getBusiness(db);
    const calendar = businessCalendar(db);
    const contacts = contactsOf(db, debtorId, LOOKED_BACK);
    const people = listContacts(db, debtorId);
    const asked = people.find(({ role }) => role === 'decides') ?? people.find(({ role }) => role === 'billing') ?? people[0];
    const contactName = asked?.name ?? (debtor.isNaturalPerson ? debtor.name : undefined);
    const firstName = firstNameOf(db, debtor);
    const { user, phone } = whoWrites(business);
    const later = (days: number) => nextBusinessDay(addDays(today, days), civilDays(calendar));
    const invoice = step && askedAbout(db, step);
    return ok({
      warnings: [
        ...callWarnings({
          today,
          time: localTime(ctx.now()),
          manners: policyInForce(db).manners,
          holiday: calendar.holidayOn(today)?.name,
          isWeekend: weekday(today) >= SATURDAY,
          onlyInWriting: debtor.onlyInWriting,
          insolvent: debtor.insolventOn !== null,
          contacts: contacts.filter(({ direction }) => direction === 'out').map(({ onDay }) => onDay),
        }),
      ],
      reach: [...reachOf(db, debtor)],
      ...(contactName !== undefined && { contactName }),
      ...(firstName !== undefined && { firstName }),
      ...(user !== undefined && { user }),
      creditor: business.tradeName ?? business.name,
      ...(phone !== undefined && { ownPhone: phone }),
      ...(invoice && { invoice }),
      ...(step?.facts.promise?.state === 'broken' && {
        broken: {
          promisedFor: step.facts.promise.promisedFor,
          amount: step.facts.promise.amount,
          count: Math.max(1, step.facts.brokenPromises),
        },
      }),
      unanswered: silenceOf(contacts).channels.find(({ channel }) => channel === 'call')?.tries ?? 0,
      isStep: step?.leading.kind === 'rung' && step.leading.on <= today && channelOf(step) === 'call',
      soon: { next: later(1), inTwo: later(2), inThree: later(3), inFive: later(5), inThirty: later(30) },
    });
  });
}

const channelOf = ({ facts, leading }: CurrentStep) => facts.ladder.rungs.find(({ id }) => id === leading.rungId)?.channel;

/** The oldest of what can be claimed; nothing that is disputed is brought up by phone. */
function askedAbout(db: ReadDb, { facts }: CurrentStep): OutputOf<Brief>['invoice'] {
  const [oldest] = facts.debts
    .filter(({ state }) => state === 'claimable')
    .flatMap(({ invoiceId, dueDates }) => (dueDates[0] ? [{ invoiceId, ...dueDates[0] }] : []))
    .toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  const invoice = oldest && findInvoice(db, oldest.invoiceId);
  return invoice && { id: invoice.id, number: invoice.number, dueOn: oldest.dueOn, outstanding: oldest.outstanding };
}
