/** What was done today, debtor by debtor, and the round summed up; and whether any money was written down. */
import type { agendaChannels } from '../../../shared/contract/agenda.ts';
import type { OutputOf } from '../../../shared/contract/define.ts';
import { addDays, type IsoDate } from '../../../shared/domain/civil-date.ts';
import { type Cents, sumCents } from '../../../shared/domain/money.ts';
import { type Deed, deedsOf, lastWrittenBefore, skippedOn, stillToDo } from '../../db/repositories/agenda-figures.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { withoutNulls } from '../debtors/debtor-fields.ts';

type Figures = OutputOf<(typeof agendaChannels)['agenda.figures']>;
type DoneToday = Pick<Figures, 'done' | 'summary'>;

/** A debtor who still has something to do now is not done, whatever was done already. The newest deed speaks for the rest. */
export function doneToday(db: ReadDb, today: IsoDate, localDay: (instant: string) => IsoDate): DoneToday {
  const deeds = deedsOf(db, today).filter((deed) => deed.what !== 'paid' || localDay(deed.at) === today);
  const ofDebtor = Map.groupBy(deeds, (deed) => deed.debtorId);
  const open = stillToDo(db, [...ofDebtor.keys()], today);
  const last = [...ofDebtor].flatMap(([id, own]) => (open.has(id) ? [] : own.slice(-1)));
  return {
    done: last.map((deed) => doneView(db, deed, today)),
    summary: {
      calls: count(deeds, (deed) => deed.channel === 'call' || deed.channel === 'visit'),
      messages: count(deeds, (deed) => deed.channel === 'message' || deed.channel === 'email'),
      letters: count(deeds, (deed) => deed.channel === 'letter' || deed.channel === 'certified'),
      promises: count(deeds, isPromise),
      promised: sum(deeds.filter(isPromise)),
      collected: sum(deeds.filter(({ what }) => what === 'paid')),
    },
  };
}

/**
 * Whether a payment was written down by hand on the day. The newest one tells; of what a clock that ran ahead has left after the day,
 * an hour at a time is passed over, since days begin on one.
 */
export function isPaymentWritten(db: ReadDb, day: IsoDate, localDay: (instant: string) => IsoDate): boolean {
  let before: string = addDays(day, 2);
  for (;;) {
    const at = lastWrittenBefore(db, before);
    if (at === undefined) return false;
    const on = localDay(at);
    if (on <= day) return on === day;
    before = at.slice(0, HOUR_LENGTH);
  }
}

/** Of `2026-11-22T13`. */
const HOUR_LENGTH = 13;

function doneView(db: ReadDb, deed: Deed, today: IsoDate): Figures['done'][number] {
  const { at: _at, ...rest } = deed;
  const skippedIds = deed.what === 'skipped' ? [...skippedOn(db, deed.debtorId, today)] : undefined;
  return { ...withoutNulls(rest), ...(skippedIds && { skippedIds }) };
}

const isPromise = ({ what, amount }: Deed): boolean => what === 'promise' || (what !== 'paid' && amount !== null);
const count = (deeds: readonly Deed[], test: (deed: Deed) => boolean): number => deeds.filter(test).length;
const sum = (deeds: readonly Deed[]): Cents => sumCents(deeds.flatMap(({ amount }) => amount ?? []));
