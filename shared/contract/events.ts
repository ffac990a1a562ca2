/** What main tells the window without being asked: names, payloads, and the topics a change can touch. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { JobId } from '../domain/ids.ts';
import { CopyState } from './copy-state.ts';
import { ERROR_CODES } from './errors.ts';
import { SticksState } from './stick-state.ts';

export const TOPICS = [
  'ledger',
  'profile',
  'settings',
  'rates',
  'holidays',
  'debtors',
  'invoices',
  'payments',
  'charges',
  'promises',
  'agenda',
  'agreements',
  'attachments',
  'letters',
  'limitation',
  'imports',
  'copies',
  'undo',
  'jobs',
] as const;
export const Topic = z.enum(TOPICS);
export type Topic = z.infer<typeof Topic>;

/** An expected refusal on its way to the window: a code of the closed list and what its sentence needs. */
export const AppError = z.strictObject({
  code: z.enum(ERROR_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** Form path to message key. */
  fields: z.record(z.string(), z.string()).optional(),
  /** Of a bug: finds its stack in the local log. */
  ref: z.string().optional(),
});

export const eventSchemas = {
  'data.changed': z.strictObject({ topics: z.array(Topic) }),
  /** `phase` is a key of the catalogue under `jobs.phase`; `total` 0 means that it is not known yet. */
  'job.progress': z.strictObject({
    jobId: JobId,
    phase: z.string(),
    done: z.int().nonnegative(),
    total: z.int().nonnegative(),
  }),
  'job.finished': z.strictObject({
    jobId: JobId,
    channel: z.string(),
    outcome: z.union([
      z.strictObject({ ok: z.literal(true), value: z.unknown() }),
      z.strictObject({ ok: z.literal(false), error: AppError }),
    ]),
  }),
  'day.changed': z.strictObject({ today: IsoDate }),
  /** As `copies.state` would answer now: after a copy or a point was made or failed, and when another ledger is open. */
  'backup.state': CopyState,
  /** As `sticks.state` would answer now: something was plugged in or taken out, or a copy by itself began or ended. */
  'sticks.state': SticksState,
  'menu.command': z.strictObject({
    command: z.enum(['new-invoice', 'print', 'undo', 'keys', 'help', 'settings', 'copies', 'today', 'palette']),
  }),
} as const;

export type EventName = keyof typeof eventSchemas;
export type EventPayload<E extends EventName> = z.infer<(typeof eventSchemas)[E]>;
