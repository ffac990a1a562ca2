/** Channels of the program itself: which ledger is open, jobs, undo. They work before any ledger is open. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { JobId } from '../domain/ids.ts';
import type { Contract } from './define.ts';

export const LedgerKind = z.enum(['main', 'example']);
export type LedgerKind = z.infer<typeof LedgerKind>;

/**
 * `none`: nothing here yet, first screen. `damaged`, `foreign`, `newer`, `unwritable`: the file was found and
 * not touched; the window explains and offers what can be done.
 */
const LedgerState = z.strictObject({
  state: z.enum(['none', 'open', 'damaged', 'foreign', 'newer', 'unwritable']),
  kind: LedgerKind.optional(),
  /** A ledger of the owner's own exists on this computer, whichever is open now. */
  hasMain: z.boolean(),
  businessName: z.string().optional(),
  today: IsoDate,
  version: z.string(),
});

export const systemChannels = {
  'ledger.state': { kind: 'query', input: z.strictObject({}), output: LedgerState, errors: [] },
  /** Makes the owner's own, empty ledger and opens it. */
  'ledger.create': {
    kind: 'command',
    input: z.strictObject({ businessName: z.string().trim().min(1).max(200) }),
    output: z.strictObject({}),
    errors: ['ledger-exists', 'disk-full', 'ledger-unwritable'],
    touches: ['ledger'],
  },
  /** Goes from the example shop back to the owner's own ledger, or to the first screen when there is none. */
  'ledger.leaveExample': {
    kind: 'command',
    input: z.strictObject({}),
    output: z.strictObject({}),
    errors: [],
    touches: ['ledger'],
  },
  /** Reads the whole ledger: pages, references, the seal of every event. */
  'ledger.check': {
    kind: 'job',
    input: z.strictObject({ thorough: z.boolean() }),
    output: z.strictObject({
      healthy: z.boolean(),
      problem: z.enum(['pages', 'references', 'events', 'none']),
      events: z.int().nonnegative(),
    }),
    errors: ['ledger-not-open', 'ledger-damaged'],
  },
  'jobs.list': {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({
      jobs: z.array(z.strictObject({ jobId: JobId, channel: z.string(), phase: z.string(), done: z.int(), total: z.int() })),
    }),
    errors: [],
  },
  'jobs.cancel': {
    kind: 'query',
    input: z.strictObject({ jobId: JobId }),
    output: z.strictObject({}),
    errors: ['job-not-found'],
  },
  /** What `undo.last` would take back, to be named on the screen. */
  'undo.peek': {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({ label: z.string().optional(), at: z.string().optional() }),
    errors: ['ledger-not-open'],
  },
  /** Runs the inverse of the last reversible command. The inverse is itself logged. */
  'undo.last': {
    kind: 'command',
    input: z.strictObject({}),
    output: z.strictObject({ label: z.string() }),
    errors: ['nothing-to-undo', 'undo-refused', 'ledger-not-open'],
    touches: ['undo'],
    waitsForTurn: false,
  },
} as const satisfies Contract;
