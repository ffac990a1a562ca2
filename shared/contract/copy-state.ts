/** How safe the ledger is: the last good copy, the last point of this computer, and what has gone wrong since. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { Cents } from '../domain/money.ts';
import { ERROR_CODES } from './errors.ts';

/** Why a copy was made. */
export const CopyReason = z.enum([
  'by-hand',
  'interval',
  'close',
  'before-migration',
  'before-import',
  'before-restore',
  'before-deletion',
]);
export type CopyReason = z.infer<typeof CopyReason>;

/** A stick or folder that the owner chose. The path stays in main; `name` is what a person calls it: `TIENDA (E:)`. */
export const CopyPlace = z.strictObject({ id: z.string().min(1).max(64), name: z.string() });
export type CopyPlace = z.infer<typeof CopyPlace>;

const Trouble = z.strictObject({ at: z.iso.datetime(), code: z.enum(ERROR_CODES) });

/** A restore into a sandbox: how it went, in the figures that people recognise. */
export const Rehearsal = z.strictObject({
  at: z.iso.datetime(),
  failure: z.enum(ERROR_CODES).optional(),
  copyMadeAt: z.iso.datetime().optional(),
  invoices: z.int().nonnegative().optional(),
  outstanding: Cents.optional(),
  /** Things written down here that the copy did not know; 0: the same as here. */
  changesSince: z.int().nonnegative().optional(),
});
export type Rehearsal = z.infer<typeof Rehearsal>;

/** As many days back as the strip of copies shows. */
export const COPY_DAYS = 14;

export const CopyState = z.strictObject({
  /** `stale`: a week or older, with changes since. `failed`: the last attempt; the good copy before it still stands. */
  state: z.enum(['none', 'fresh', 'stale', 'failed']),
  /** Made and verified by reading it back. */
  last: z.strictObject({ madeAt: z.iso.datetime(), place: z.string(), name: z.string() }).optional(),
  /** The last civil days of this computer on which a copy was made and verified, newest first. */
  copyDays: z.array(IsoDate).max(COPY_DAYS).optional(),
  /** Civil days of this computer. */
  ageDays: z.int().optional(),
  /** Things written down since the last copy; absent when it cannot be told (another history was restored). */
  changesSince: z.int().nonnegative().optional(),
  /** Where the next copy goes unless the owner says otherwise. */
  target: CopyPlace.optional(),
  failure: Trouble.optional(),
  /** Of the points of this computer. */
  lastPointAt: z.iso.datetime().optional(),
  pointTrouble: Trouble.optional(),
  rehearsal: Rehearsal.optional(),
  /** Absent: copies are not encrypted. `key-lost`: they should be, but their key is not on this computer any more. */
  encryption: z.enum(['on', 'key-lost']).optional(),
  /** There is a copy, and none was rehearsed for a quarter. */
  rehearsalIsDue: z.boolean().optional(),
});
export type CopyState = z.infer<typeof CopyState>;
