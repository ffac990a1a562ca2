/** Festivos: the list of a year as the owner keeps it. Nothing published is ever lost: what is taken off can be put back. */
import type { FailureOf, InputOf, OutputOf } from '../../../shared/contract/define.ts';
import type { holidayChannels } from '../../../shared/contract/holidays.ts';
import { civilDays, isWeekend, nextBusinessDay } from '../../../shared/domain/business-days.ts';
import { yearOf } from '../../../shared/domain/civil-date.ts';
import { publishedHolidays } from '../../../shared/domain/holiday-calendar.ts';
import { err, ok, type Result } from '../../../shared/domain/result.ts';
import { appendEvent } from '../../db/repositories/event-repository.ts';
import {
  findOwnHoliday,
  insertOwnHoliday,
  listOwnHolidays,
  type OwnHolidayRow,
  updateOwnHoliday,
} from '../../db/repositories/holiday-repository.ts';
import { putSetting, removeSetting } from '../../db/repositories/settings-repository.ts';
import { recordUndo } from '../../db/repositories/undo-repository.ts';
import type { WriteTx } from '../../db/unit-of-work.ts';
import type { AppContext } from '../context.ts';
import { AUGUST_SETTING, businessCalendar, holidaySettings, proposedRegion, REGION_SETTING } from './business-calendar.ts';

type Channels = typeof holidayChannels;
type Answer<K extends keyof Channels> = Result<OutputOf<Channels[K]>, FailureOf<Channels[K]>>;

export function holidaysOfYear(ctx: AppContext, { year }: InputOf<Channels['holidays.ofYear']>): Answer<'holidays.ofYear'> {
  return ctx.uow.read((db) => {
    const calendar = businessCalendar(db);
    const proposed = proposedRegion(db);
    const published = publishedHolidays(year, calendar.region);
    const takenOff = listOwnHolidays(db).flatMap(({ id, kind, onDay }) => {
      const day = kind === 'taken_off' ? published.find(({ on }) => on === onDay) : undefined;
      return day === undefined || day.scope === 'local' ? [] : [{ id, on: onDay, name: day.name, scope: day.scope }];
    });
    return ok({
      settings: holidaySettings(db),
      ...(calendar.region !== undefined && { region: calendar.region }),
      ...(proposed !== undefined && { proposedRegion: proposed }),
      regionKnown: calendar.knowsRegionIn(year),
      days: [...calendar.holidaysOf(year)],
      takenOff,
    });
  });
}

export function holidayOfDay(ctx: AppContext, { on }: InputOf<Channels['holidays.ofDay']>): Answer<'holidays.ofDay'> {
  return ctx.uow.read((db) => {
    const calendar = businessCalendar(db);
    const holiday = calendar.holidayOn(on)?.name;
    return ok({
      ...(holiday !== undefined && { holiday }),
      isWeekend: isWeekend(on),
      nextBusinessDay: nextBusinessDay(on, civilDays(calendar)),
    });
  });
}

export function addHoliday(ctx: AppContext, input: InputOf<Channels['holidays.add']>): Answer<'holidays.add'> {
  return ctx.uow.write((tx) => {
    if (businessCalendar(tx).holidayOn(input.on) !== undefined) {
      return err({ code: 'holiday-exists', fields: { on: 'holidays.add.exists' } });
    }
    const { on, name, everyYear } = input;
    return ok({ id: insert(ctx, tx, { kind: 'added', onDay: on, everyYear, name }) });
  });
}

export function takeHolidayOff(ctx: AppContext, { on }: InputOf<Channels['holidays.takeOff']>): Answer<'holidays.takeOff'> {
  return ctx.uow.write((tx) => {
    const calendar = businessCalendar(tx);
    const isPublished = publishedHolidays(yearOf(on), calendar.region).some((day) => day.on === on);
    const holiday = calendar.holidayOn(on);
    if (!isPublished || holiday === undefined || holiday.ownId !== undefined) return err({ code: 'holiday-not-found' });
    return ok({ id: insert(ctx, tx, { kind: 'taken_off', onDay: on, everyYear: false, name: null }) });
  });
}

export function removeHoliday(ctx: AppContext, { id }: InputOf<Channels['holidays.remove']>): Answer<'holidays.remove'> {
  return ctx.uow.write((tx) => {
    const row = findOwnHoliday(tx, id);
    if (!row || row.deletedOn) return err({ code: 'holiday-not-found' });
    updateOwnHoliday(tx, id, { deletedOn: ctx.today() });
    const type = row.kind === 'added' ? 'holiday-removed' : 'holiday-put-back';
    appendEvent(tx, { at: ctx.now(), type, subjectId: id, payload: payloadOf(row) });
    recordUndo(tx, { at: ctx.now(), label: type, channel: 'holidays.restore', input: { id } });
    return ok({});
  });
}

export function restoreHoliday(ctx: AppContext, { id }: InputOf<Channels['holidays.restore']>): Answer<'holidays.restore'> {
  return ctx.uow.write((tx) => {
    const row = findOwnHoliday(tx, id);
    if (!row?.deletedOn) return err({ code: 'holiday-not-found' });
    // Written down once more meanwhile: twice the same day would have to be taken away twice.
    if (row.kind === 'added' && businessCalendar(tx).holidayOn(row.onDay) !== undefined) return err({ code: 'holiday-exists' });
    updateOwnHoliday(tx, id, { deletedOn: null });
    recordAdded(ctx, tx, row);
    return ok({});
  });
}

export function saveHolidaySettings(
  ctx: AppContext,
  { settings }: InputOf<Channels['holidays.saveSettings']>,
): Answer<'holidays.saveSettings'> {
  return ctx.uow.write((tx) => {
    const before = holidaySettings(tx);
    if (settings.region === undefined) removeSetting(tx, REGION_SETTING);
    else putSetting(tx, REGION_SETTING, settings.region);
    putSetting(tx, AUGUST_SETTING, settings.august);
    appendEvent(tx, {
      at: ctx.now(),
      type: 'holiday-settings-changed',
      subjectId: 'settings',
      payload: { ...settings },
    });
    const label = 'holiday-settings-changed';
    recordUndo(tx, { at: ctx.now(), label, channel: 'holidays.saveSettings', input: { settings: before } });
    return ok({});
  });
}

type NewHoliday = Pick<OwnHolidayRow, 'kind' | 'onDay' | 'everyYear' | 'name'>;

function insert(ctx: AppContext, tx: WriteTx, holiday: NewHoliday): string {
  const id = ctx.newId();
  insertOwnHoliday(tx, { id, ...holiday, addedAt: ctx.now() });
  recordAdded(ctx, tx, { id, ...holiday });
  return id;
}

function recordAdded(ctx: AppContext, tx: WriteTx, row: NewHoliday & { readonly id: string }): void {
  const type = row.kind === 'added' ? 'holiday-added' : 'holiday-taken-off';
  appendEvent(tx, { at: ctx.now(), type, subjectId: row.id, payload: payloadOf(row) });
  recordUndo(tx, { at: ctx.now(), label: type, channel: 'holidays.remove', input: { id: row.id } });
}

const payloadOf = ({ onDay, everyYear }: NewHoliday) => ({ on: onDay, everyYear: everyYear ? 1 : 0 });
