/** The days on which the owner's business rests: the year's list, their own days, the region, and August. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { Region } from '../domain/region.ts';
import type { Contract } from './define.ts';
import { shortText } from './lists.ts';

const HolidayView = z.strictObject({
  on: IsoDate,
  name: z.string(),
  scope: z.enum(['national', 'regional', 'local']),
  /** Of a day that the owner added. */
  ownId: z.uuid().optional(),
  everyYear: z.boolean().optional(),
});
export type HolidayView = z.infer<typeof HolidayView>;

export const HolidaySettings = z.strictObject({
  /** `none`: only the national days. Absent: the region of the business's postcode. */
  region: z.enum([...Region.options, 'none']).optional(),
  august: z.enum(['claim', 'rest']),
});
export type HolidaySettings = z.infer<typeof HolidaySettings>;

export const HolidayInput = z.strictObject({ on: IsoDate, name: shortText.min(1).max(120), everyYear: z.boolean() });
/** As a form holds it, before the schema has looked at it. */
export type HolidayTyped = z.input<typeof HolidayInput>;

export const holidayChannels = {
  'holidays.ofYear': {
    kind: 'query',
    input: z.strictObject({ year: z.int().min(1900).max(2200) }),
    output: z.strictObject({
      settings: HolidaySettings,
      /** Whose days are in the list; absent: only the national ones. */
      region: Region.optional(),
      /** The one that the postcode of the business gives. */
      proposedRegion: Region.optional(),
      /** False when the days of that region are not known for this year. */
      regionKnown: z.boolean(),
      days: z.array(HolidayView),
      /** Published days of this year that the owner took off. */
      takenOff: z.array(z.strictObject({ id: z.uuid(), on: IsoDate, name: z.string(), scope: z.enum(['national', 'regional']) })),
    }),
    errors: ['ledger-not-open'],
  },
  /** What that day is, and the first business day from it on. */
  'holidays.ofDay': {
    kind: 'query',
    input: z.strictObject({ on: IsoDate }),
    output: z.strictObject({
      holiday: z.string().optional(),
      isWeekend: z.boolean(),
      nextBusinessDay: IsoDate,
    }),
    errors: ['ledger-not-open'],
  },
  'holidays.add': {
    kind: 'command',
    input: HolidayInput,
    output: z.strictObject({ id: z.uuid() }),
    errors: ['holiday-exists', 'ledger-not-open'],
    touches: ['holidays', 'undo'],
  },
  /** A national or regional day on which the owner works, in that year. */
  'holidays.takeOff': {
    kind: 'command',
    input: z.strictObject({ on: IsoDate }),
    output: z.strictObject({ id: z.uuid() }),
    errors: ['holiday-not-found', 'ledger-not-open'],
    touches: ['holidays', 'undo'],
  },
  /** Of a day that the owner added, or of one that they took off: that brings the published day back. */
  'holidays.remove': {
    kind: 'command',
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({}),
    errors: ['holiday-not-found', 'ledger-not-open'],
    touches: ['holidays', 'undo'],
  },
  /** The inverse of the one before. */
  'holidays.restore': {
    kind: 'command',
    input: z.strictObject({ id: z.uuid() }),
    output: z.strictObject({}),
    errors: ['holiday-exists', 'holiday-not-found', 'ledger-not-open'],
    touches: ['holidays', 'undo'],
  },
  'holidays.saveSettings': {
    kind: 'command',
    input: z.strictObject({ settings: HolidaySettings }),
    output: z.strictObject({}),
    errors: ['ledger-not-open'],
    touches: ['holidays', 'undo'],
  },
} as const satisfies Contract;
