/** The bin: what was thrown away, until when it can be brought back, and what becomes of it then. */
import { z } from 'zod';
import { BinKind } from '../domain/bin-retention.ts';
import { IsoDate } from '../domain/civil-date.ts';
import { DebtorId } from '../domain/ids.ts';
import type { Contract } from './define.ts';
import { DISK_ERRORS } from './errors.ts';
import { windowInput, windowOf } from './lists.ts';

const count = z.int().nonnegative();

export const BinRow = z.strictObject({
  kind: BinKind,
  id: z.uuid(),
  /** What people call it: a name, a number, the name of a file; empty for a note, which is told by its day. */
  label: z.string(),
  /** The day it is about. */
  madeOn: IsoDate,
  /** Of whom it is; absent for a debtor. */
  debtor: z.strictObject({ id: DebtorId, name: z.string() }).optional(),
  deletedOn: IsoDate,
  leavesOn: IsoDate,
  /** `blocked`: kept out of sight until `keepUntil`, or while something that is kept stands on it. */
  fate: z.enum(['erased', 'blocked']),
  keepUntil: IsoDate.optional(),
});
export type BinRow = z.infer<typeof BinRow>;

const touches = [
  'debtors',
  'invoices',
  'letters',
  'attachments',
  'charges',
  'agenda',
  'limitation',
  'rates',
  'profile',
  'holidays',
  'undo',
] as const;

export const binChannels = {
  /** Newest first. */
  'bin.list': {
    kind: 'query',
    input: z.strictObject(windowInput),
    output: windowOf(BinRow),
    errors: ['ledger-not-open'],
  },
  'bin.state': {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({
      items: count,
      byKind: z.array(z.strictObject({ kind: BinKind, items: z.int().positive() })),
      /** Out of the bin and kept by law. */
      blocked: count,
      /** The last time that something left it. `isNews`: the owner has not been told. */
      lastEmptied: z
        .strictObject({ onDay: IsoDate, byItself: z.boolean(), erased: count, blocked: count, isNews: z.boolean() })
        .optional(),
    }),
    errors: ['ledger-not-open'],
  },
  /** For good: a point of this computer is made first. `onlyDue`: what has lain there for thirty days. */
  'bin.empty': {
    kind: 'job',
    input: z.strictObject({ onlyDue: z.boolean() }),
    output: z.strictObject({ erased: count, blocked: count }),
    errors: [...DISK_ERRORS, 'not-enough-space', 'ledger-not-open'],
    touches,
  },
  /** The owner has read what the program emptied by itself. */
  'bin.markRead': {
    kind: 'command',
    input: z.strictObject({}),
    output: z.strictObject({}),
    errors: ['ledger-not-open'],
    touches: ['debtors'],
  },
  /**
   * Files that nothing names any more. `anew`: even if it was done within the week. Those that nothing has named for thirty
   * days are due: `bin.sweepFiles` removes them while nobody may write.
   */
  'bin.lookForUnusedFiles': {
    kind: 'job',
    input: z.strictObject({ anew: z.boolean() }),
    output: z.strictObject({ unused: count, due: count }),
    errors: [...DISK_ERRORS, 'copy-damaged', 'ledger-not-open'],
  },
  'bin.sweepFiles': {
    kind: 'job',
    input: z.strictObject({}),
    output: z.strictObject({ removed: count, bytes: count }),
    errors: [...DISK_ERRORS, 'copy-damaged', 'ledger-not-open'],
  },
} as const satisfies Contract;
