import { holidayChannels } from '../../../shared/contract/holidays.ts';
import { defineHandlers } from '../define-handlers.ts';
import {
  addHoliday,
  holidayOfDay,
  holidaysOfYear,
  removeHoliday,
  restoreHoliday,
  saveHolidaySettings,
  takeHolidayOff,
} from './holidays.ts';

export const holidayHandlers = defineHandlers(holidayChannels, {
  'holidays.ofYear': holidaysOfYear,
  'holidays.ofDay': holidayOfDay,
  'holidays.add': addHoliday,
  'holidays.takeOff': takeHolidayOff,
  'holidays.remove': removeHoliday,
  'holidays.restore': restoreHoliday,
  'holidays.saveSettings': saveHolidaySettings,
});
