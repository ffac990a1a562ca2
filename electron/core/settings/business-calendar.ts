/**
 * The calendar of the open ledger, for every rule that counts business days. Four small reads of the ledger say what it
 * is made of; the same parts give the same calendar object, whose years are worked out once. So it follows every change, also
 * an undo, a restore or another ledger, and a loop may ask it a hundred thousand times.
 */
import { HolidaySettings } from '../../../shared/contract/holidays.ts';
import type { BusinessCalendar } from '../../../shared/domain/business-days.ts';
import { holidayCalendar, type OwnHoliday } from '../../../shared/domain/holiday-calendar.ts';
import { type Region, regionOfPostalCode } from '../../../shared/domain/region.ts';
import { getBusiness } from '../../db/repositories/business-repository.ts';
import { listOwnHolidays, type OwnHolidayRow } from '../../db/repositories/holiday-repository.ts';
import { findSetting } from '../../db/repositories/settings-repository.ts';
import type { ReadDb } from '../../db/unit-of-work.ts';

export const REGION_SETTING = 'holidays.region';
export const AUGUST_SETTING = 'holidays.august';

let latest: { readonly madeOf: string; readonly calendar: BusinessCalendar } | undefined;

/** Take it once before a loop: asking it again costs the four reads. */
export function businessCalendar(db: ReadDb): BusinessCalendar {
  const region = regionInForce(db);
  const own = listOwnHolidays(db).map(ownHoliday);
  const madeOf = JSON.stringify([region, own]);
  if (latest?.madeOf !== madeOf) latest = { madeOf, calendar: holidayCalendar(region, own) };
  return latest.calendar;
}

/** The owner does not claim in August. It changes no term of the law. */
export const restsInAugust = (db: ReadDb): boolean => holidaySettings(db).august === 'rest';

export function holidaySettings(db: ReadDb): HolidaySettings {
  const region = HolidaySettings.shape.region.catch(undefined).parse(findSetting(db, REGION_SETTING));
  const august = HolidaySettings.shape.august.catch('claim').parse(findSetting(db, AUGUST_SETTING));
  return { ...(region !== undefined && { region }), august };
}

export const proposedRegion = (db: ReadDb): Region | undefined => regionOfPostalCode(getBusiness(db).postalCode);

function regionInForce(db: ReadDb): Region | undefined {
  const { region } = holidaySettings(db);
  if (region === undefined) return proposedRegion(db);
  return region === 'none' ? undefined : region;
}

function ownHoliday({ id, kind, onDay, everyYear, name }: OwnHolidayRow): OwnHoliday {
  if (kind === 'taken_off') return { id, kind: 'taken-off', on: onDay };
  return { id, kind, on: onDay, everyYear, name: name ?? '' };
}
