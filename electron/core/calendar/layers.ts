/**
 * The three layers of the calendar. Each tells how much falls on each day, and the entries of one day by windows.
 *
 * Policy   steps and due dates may be thousands: they are counted by index and read a window at a time, as are legal days
 *          (`legal-layer.ts`). Promises are few: those of the whole time are read at once.
 */
import type { CalendarEntry, CalendarLayer } from '../../../shared/contract/calendar.ts';
import { agreementRef } from '../../../shared/domain/agreements/reference.ts';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { isMovable, stepAfterPause } from '../../../shared/domain/dunning/move-step.ts';
import type { Ladder } from '../../../shared/domain/dunning/policy.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { type PromiseState, promiseState } from '../../../shared/domain/payment-promise.ts';
import { instalmentsBetween, offersBetween } from '../../db/repositories/agreement-calendar.ts';
import {
  type CalendarStepRow,
  countDuesByDay,
  countStepsByDay,
  type DueRow,
  duesOn,
  type PromisedRow,
  promisesBetween,
  type Range,
  stepsOn,
} from '../../db/repositories/calendar-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { rungView } from '../agenda/agenda-rows.ts';
import { factGatherer } from '../agenda/gather-facts.ts';
import { laddersOf, policyInForce } from '../agenda/policy-in-force.ts';
import type { Reading } from '../context.ts';
import type { LayerView } from './layer-view.ts';
import { legalLayer } from './legal-layer.ts';

export function layerOf(reading: Reading, db: ReadDb, layer: CalendarLayer, range: Range): LayerView {
  switch (layer) {
    case 'mine':
      return steps(reading, db, range);
    case 'theirs':
      return money(reading, db, range);
    case 'legal':
      return legalLayer(reading, db, range);
  }
}

function steps(reading: Reading, db: ReadDb, range: Range): LayerView {
  const ladderOf = laddersOf(policyInForce(db));
  return {
    totals: new Map(countStepsByDay(db, range).map(({ on, n }) => [on, n])),
    entriesOn: (day, window) => {
      const rows = stepsOn(db, day, window);
      const after = afterPauses(reading, db, rows, day);
      return rows.map((row) => stepEntry(row, ladderOf(row), after.get(row.debtorId)));
    },
  };
}

type WhatToDo = Extract<CalendarEntry, { kind: 'step' }>['afterwards'];

function stepEntry(row: CalendarStepRow, ladder: Ladder, afterwards: WhatToDo): CalendarEntry {
  return {
    kind: 'step',
    ...aboutDebtor(row),
    ...whatToDo(row.step, ladder, row.rungId),
    because: { code: row.because, params: JSON.parse(row.params) },
    ...(afterwards && { afterwards }),
    movable: isMovable(row.step),
  };
}

function whatToDo(step: CalendarStepRow['step'], ladder: Ladder, rungId: string | null): NonNullable<WhatToDo> {
  const rung = rungView(ladder, rungId);
  if (step !== 'rung' || !rung) return { step };
  const { channel, text, letter } = rung;
  return { step, rung: { channel, ...(text !== undefined && { text }), ...(letter !== undefined && { letter }) } };
}

/** Of those who are paused until that day: what is then to be done. */
function afterPauses(
  { localDay, today }: Reading,
  db: ReadDb,
  rows: readonly CalendarStepRow[],
  day: IsoDate,
): ReadonlyMap<DebtorId, NonNullable<WhatToDo>> {
  const paused = rows.filter(({ step }) => step === 'resume-pause').map(({ debtorId }) => debtorId);
  if (paused.length === 0) return new Map();
  const facts = factGatherer(db, { today: today(), localDay })(paused);
  return new Map(
    [...facts].flatMap(([debtorId, known]) => {
      const then = stepAfterPause(known, day);
      return then ? [[debtorId, whatToDo(then.kind, known.ladder, then.rungId ?? null)] as const] : [];
    }),
  );
}

/** Due dates beyond these are told together. */
const MOST_DUES = 2;

function money({ today }: Reading, db: ReadDb, range: Range): LayerView {
  const told = Map.groupBy([...promisesOf(db, range, today()), ...ofAgreements(db, range, today())], ({ on }) => on);
  const dues = new Map(countDuesByDay(db, range).map((row) => [row.on, row]));
  const days = [...new Set([...told.keys(), ...dues.keys()])];
  return {
    totals: new Map(days.map((day) => [day, (told.get(day)?.length ?? 0) + (dues.get(day)?.n ?? 0)])),
    entriesOn: (day, { offset, limit }) => {
      const own = told.get(day) ?? [];
      const shown = own.slice(offset, offset + limit).map(({ entry }) => entry);
      const left = limit - shown.length;
      if (left === 0 || !dues.has(day)) return shown;
      return [...shown, ...duesOn(db, day, { offset: Math.max(0, offset - own.length), limit: left }).map(dueEntry)];
    },
  };
}

/** The due dates of a day in one entry where they are many, which a month has room for. */
export function withDuesTogether(db: ReadDb, range: Range, layer: LayerView): LayerView {
  const dues = new Map(countDuesByDay(db, range).map((row) => [row.on, row]));
  return {
    totals: layer.totals,
    entriesOn: (day, window) => {
      const due = dues.get(day);
      if (due === undefined || due.n <= MOST_DUES) return layer.entriesOn(day, window);
      const promised = (layer.totals.get(day) ?? 0) - due.n;
      const limit = Math.min(promised, window.limit);
      const promises = limit === 0 ? [] : layer.entriesOn(day, { offset: 0, limit });
      return [...promises, { kind: 'dues', count: due.n, amount: due.amount }];
    },
  };
}

type Told = { readonly on: IsoDate; readonly entry: CalendarEntry };

const promisesOf = (db: ReadDb, range: Range, today: IsoDate): readonly Told[] =>
  promisesBetween(db, range).map((row) => ({ on: row.on, entry: promiseEntry(row, today) }));

function ofAgreements(db: ReadDb, range: Range, today: IsoDate): readonly Told[] {
  const instalments = instalmentsBetween(db, range).map((row): Told => {
    const { on, agreementId, position } = row;
    const of = { ...aboutDebtor(row), agreementId, ref: agreementRef(row) };
    return { on, entry: { kind: 'instalment', ...of, position, isLate: on < today } };
  });
  const offers = offersBetween(db, range).map((row): Told => {
    const { on, agreementId } = row;
    return { on, entry: { kind: 'offer', ...aboutDebtor(row), agreementId, ref: agreementRef(row) } };
  });
  return [...instalments, ...offers];
}

const promiseEntry = (row: PromisedRow, today: IsoDate): CalendarEntry => ({
  kind: 'promise',
  ...aboutDebtor(row),
  state: standing(promiseState({ promisedFor: row.on, amount: row.amount, received: row.received, cancelled: false }, today)),
});

/** Those that were called off are not read. */
const standing = (state: PromiseState) => (state === 'cancelled' ? 'pending' : state);

const dueEntry = (row: DueRow): CalendarEntry => ({
  kind: 'due',
  ...aboutDebtor(row),
  invoiceId: row.invoiceId,
  number: row.number,
});

const aboutDebtor = ({ debtorId, name, amount, phone }: Pick<CalendarStepRow, 'debtorId' | 'name' | 'amount' | 'phone'>) => ({
  debtorId,
  name,
  amount,
  ...(phone !== null && { phone }),
});
