/**
 * The interest rates the owner counts with: those the program was published with, and those it could not know yet.
 * Nothing is stretched: the half-year after the last row has no rate until somebody adds it.
 */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { RateView, settingsChannels } from '../../../shared/contract/settings.ts';
import { addDays, addMonths, type IsoDate, monthOf, yearOf } from '../../../shared/domain/civil-date.ts';
import { lastDayCovered, type RatePeriod } from '../../../shared/domain/rate-period.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { checkOf, publishedRates, RATES_REVIEWED_ON, type RateTable } from '../../../shared/legal/interest-rates.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import {
  findOwnRate,
  insertOwnRate,
  listOwnRates,
  type OwnRateRow,
  updateOwnRate,
} from '../../db/repositories/rate-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';
import { ratesInForce } from '../claims/rates.ts';
import type { AppContext } from '../context.ts';

type Channels = typeof settingsChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function listRates(ctx: AppContext): Answer<'rates.list'> {
  return ctx.uow.read((db) => {
    const inForce = ratesInForce(db);
    const own = listOwnRates(db);
    const table = (name: RateTable, periods: readonly RatePeriod[]) => {
      const reachesTo = lastDayCovered(periods) ?? RATES_REVIEWED_ON;
      const from = addDays(reachesTo, 1);
      return {
        table: name,
        rows: periods.map((period) => viewOf(name, period, own)).toReversed(),
        reachesTo,
        next: { from, to: endOfPeriod(name, from), missing: from <= ctx.today() },
      };
    };
    return ok({
      reviewedOn: RATES_REVIEWED_ON,
      tables: [table('late_payment', inForce.latePayment), table('legal_interest', inForce.legalInterest)],
    });
  });
}

export function addRate(ctx: AppContext, input: InputOf<Channels['rates.add']>): Answer<'rates.add'> {
  return ctx.uow.write((tx) => {
    if (overlapsAny(tx, input.table, input.from, input.to)) {
      return err({ code: 'rate-overlaps', fields: { from: 'settings.rates.overlaps' } });
    }
    const id = ctx.newId();
    insertOwnRate(tx, {
      id,
      rateTable: input.table,
      fromOn: input.from,
      toOn: input.to,
      rateBasisPoints: input.rate,
      source: input.source,
      addedAt: ctx.now(),
    });
    appendEvent(tx, {
      at: ctx.now(),
      type: 'rate-added',
      subjectId: id,
      payload: { table: input.table, from: input.from, to: input.to, rate: input.rate },
    });
    recordUndo(tx, { at: ctx.now(), label: 'rate-added', channel: 'rates.remove', input: { id } });
    return ok({ id });
  });
}

export function removeRate(ctx: AppContext, { id }: InputOf<Channels['rates.remove']>): Answer<'rates.remove'> {
  return ctx.uow.write((tx) => {
    const row = findOwnRate(tx, id);
    if (!row || row.deletedOn) return err({ code: 'rate-not-found' });
    updateOwnRate(tx, id, { deletedOn: ctx.today() });
    appendEvent(tx, { at: ctx.now(), type: 'rate-removed', subjectId: id, payload: payloadOf(row) });
    recordUndo(tx, { at: ctx.now(), label: 'rate-removed', channel: 'rates.restore', input: { id } });
    return ok({});
  });
}

export function restoreRate(ctx: AppContext, { id }: InputOf<Channels['rates.restore']>): Answer<'rates.restore'> {
  return ctx.uow.write((tx) => {
    const row = findOwnRate(tx, id);
    if (!row?.deletedOn) return err({ code: 'rate-not-found' });
    if (overlapsAny(tx, row.rateTable, row.fromOn, row.toOn)) return err({ code: 'rate-overlaps' });
    updateOwnRate(tx, id, { deletedOn: null });
    appendEvent(tx, { at: ctx.now(), type: 'rate-added', subjectId: id, payload: payloadOf(row) });
    recordUndo(tx, { at: ctx.now(), label: 'rate-added', channel: 'rates.remove', input: { id } });
    return ok({});
  });
}

/** Late-payment rates serve a half-year (Ley 3/2004 art. 7.3), the legal interest the year of its budget law. */
function endOfPeriod(table: RateTable, from: IsoDate): IsoDate {
  const year = yearOf(from);
  if (table === 'late_payment' && monthOf(from) <= 6) return `${year}-06-30` as IsoDate;
  return addDays(addMonths(`${year}-01-01` as IsoDate, 12), -1);
}

function overlapsAny(db: ReadDb, table: RateTable, from: IsoDate, to: IsoDate): boolean {
  const rates = ratesInForce(db);
  const periods = table === 'late_payment' ? rates.latePayment : rates.legalInterest;
  return periods.some((period) => period.from <= to && from <= period.to);
}

function viewOf(table: RateTable, period: RatePeriod, own: readonly OwnRateRow[]): RateView {
  const published = table === 'late_payment' ? publishedRates().latePayment : publishedRates().legalInterest;
  const mine = published.includes(period) ? undefined : own.find((row) => row.rateTable === table && row.fromOn === period.from);
  const { from, to, rate, source, verified } = period;
  if (mine) return { from, to, rate, source, verified, ownId: mine.id };
  const check = checkOf(table, from);
  return { from, to, rate, source, verified, ...(check !== undefined && { check }) };
}

const payloadOf = (row: OwnRateRow) => ({ table: row.rateTable, from: row.fromOn, to: row.toOn, rate: row.rateBasisPoints });
