/**
 * Why a rung is the next step and why on that day, for the sentence of the catalogue.
 *
 * Units    civil days. Nothing is counted from today, so that a reason that stays the same is written once.
 */
import { daysBetween, type IsoDate } from '../civil-date.ts';
import { isFormal } from './climbed.ts';
import type { Because, BecauseCode, DebtorFacts } from './facts.ts';
import type { RungAhead } from './next-rung.ts';
import type { Pace } from './pace.ts';

export function whyRung(
  held: 'small-sum' | undefined,
  ahead: RungAhead,
  on: IsoDate,
  dueOn: IsoDate,
  facts: DebtorFacts,
  pace: Pace,
): Because {
  const { ladder, today, demand, announced } = facts;
  const params = { dueOn, rung: ahead.rung.id, position: ahead.position + 1, total: ladder.rungs.length, since: ahead.ownDay };
  const because = (code: BecauseCode, more: Because['params'] = {}): Because => ({ code, params: { ...params, ...more } });
  if (held) return because('small-sum', { limit: facts.manners.smallSum });
  if (ahead.announcedFor !== undefined) {
    const told = announced.find(({ what, on: day }) => what === 'demand' && day === ahead.announcedFor);
    return because('announced', { what: 'demand', on: ahead.announcedFor, ...(told && { id: told.id }) });
  }
  const free = pace.free(isFormal(ahead.rung));
  if (on > today) {
    const waits = pace.lastContact !== undefined && free > ahead.ownDay && free > today;
    return waits ? because('gap', { lastContact: pace.lastContact, gap: facts.manners.minimumGapDays }) : because('rung-ahead');
  }
  const unanswered = demand !== undefined && dueOn < demand.sentOn && demand.answerBy < today;
  if (unanswered && !facts.contacts.some((day) => day > demand.answerBy)) {
    return because('demand-unanswered', { sentOn: demand.sentOn, answerBy: demand.answerBy });
  }
  if (pace.openDay(ahead.ownDay) >= today) return because('rung-due');
  const late = daysBetween(dueOn, today);
  const behind = ladder.rungs.filter(({ afterDays }, position) => position > ahead.position && afterDays <= late).length;
  return behind > 0 ? because('caught-up', { behind: behind + 1 }) : because('rung-late');
}
