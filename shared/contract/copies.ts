/** Copies of the ledger: made, listed with what they hold, checked, compared with what is here, and brought back. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { Cents } from '../domain/money.ts';
import { CopyPlace, CopyReason, CopyState, Rehearsal } from './copy-state.ts';
import type { Contract } from './define.ts';
import { DISK_ERRORS } from './errors.ts';
import { TOPICS } from './events.ts';

const count = z.int().nonnegative();

/** Figures that people recognise. `outstanding` is principal; the bin is left out. */
export const CopyContents = z.strictObject({
  debtors: count,
  invoices: count,
  payments: count,
  letters: count,
  attachments: count,
  outstanding: Cents,
});
export type CopyContents = z.infer<typeof CopyContents>;

/** What the list of a copy says of it, sealed by its maker. */
export const CopySummary = z.strictObject({
  madeAt: z.iso.datetime(),
  /** Civil day of the computer that made it. */
  madeOn: IsoDate,
  reason: CopyReason,
  businessName: z.string(),
  programVersion: z.string(),
  contents: CopyContents,
  /** Letters and attachments that were already lost where the copy was made. */
  missing: count,
});
export type CopySummary = z.infer<typeof CopySummary>;

/** The points of this computer, in place of the id of a chosen folder. */
export const POINTS_PLACE = 'points';

/** `copyId` is the folder of the copy within its place. */
export const CopyRef = z.strictObject({ placeId: z.string().min(1).max(64), copyId: z.string().min(1).max(300) });
export type CopyRef = z.infer<typeof CopyRef>;

export const ListedCopy = z.strictObject({
  copyId: z.string(),
  bytes: count,
  /** Absent when its list cannot be read: `problem` says why. */
  summary: CopySummary.optional(),
  problem: z.enum(['copy-damaged', 'copy-newer', 'copy-foreign', 'copy-not-found', 'copy-incomplete', 'copy-locked']).optional(),
  /** Of an encrypted copy: when it was made, which can be told before it is opened. */
  lockedAt: z.iso.datetime().optional(),
  /** Kept for 30 days: what was here before a restore. */
  isWayBack: z.boolean(),
});
export type ListedCopy = z.infer<typeof ListedCopy>;

const ListOfCopies = z.strictObject({ copies: z.array(ListedCopy).max(1_000) });

/** A copy against what is here now. `here` is absent on a bare computer, and of a ledger that cannot be read. */
export const CopyComparison = z.strictObject({
  copy: CopySummary,
  /** `older`: of an earlier version; it is brought up to date when it is restored, the copy itself stays as it is. */
  state: z.enum(['current', 'older']),
  here: CopyContents.optional(),
  /** There is a ledger here, too damaged to be counted. */
  isHereUnreadable: z.boolean(),
  /** Things written down here that the copy does not know. Absent when they have no common history. */
  changesSince: count.optional(),
  /** False: the copy is of another ledger, perhaps of another business. */
  isSameLedger: z.boolean(),
});
export type CopyComparison = z.infer<typeof CopyComparison>;

const RestoredCopy = z.strictObject({
  copy: CopySummary,
  /** The point that was made of what was here; absent when there was nothing, or nothing that could be read. */
  wayBack: z.string().optional(),
});
export type RestoredCopy = z.infer<typeof RestoredCopy>;

const COPY_ERRORS = [
  'copy-not-found',
  'copy-damaged',
  'copy-incomplete',
  'copy-newer',
  'copy-foreign',
  'copy-locked',
  'cancelled',
  ...DISK_ERRORS,
] as const;
/** A passphrase or a recovery code, as it was typed. */
export const CopySecret = z.string().trim().min(1).max(300);
const POINT_ERRORS = ['ledger-not-open', 'ledger-damaged', 'not-enough-space', 'cancelled', ...DISK_ERRORS] as const;

export const copyChannels = {
  'copies.state': { kind: 'query', input: z.strictObject({}), output: CopyState, errors: [] },
  /** The system's dialog; the folder is remembered for the next copies. Without an answer nothing changes. */
  'copies.chooseTarget': {
    kind: 'command',
    input: z.strictObject({}),
    output: z.strictObject({ target: CopyPlace.optional() }),
    errors: ['ledger-not-open'],
    touches: ['copies'],
    waitsForTurn: false,
  },
  /** The system's dialog, for a stick, a folder of copies or one copy. Works before there is any ledger. */
  'copies.chooseSource': {
    kind: 'command',
    input: z.strictObject({}),
    output: z.strictObject({ source: CopyPlace.optional() }),
    errors: [],
    waitsForTurn: false,
  },
  /** To the remembered target, or this once to another place. Counts as made only once it was read back from there. */
  'copies.make': {
    kind: 'job',
    input: z.strictObject({ placeId: CopyRef.shape.placeId.optional() }),
    output: z.strictObject({
      place: z.string(),
      name: z.string(),
      summary: CopySummary,
      removed: count,
      /** The copy before it cannot be read any more: the stick is at its end. */
      worn: z.boolean(),
    }),
    errors: ['copy-target-not-chosen', 'copy-target-inside-ledger', 'copy-not-verified', 'copy-key-lost', ...POINT_ERRORS],
    touches: ['copies'],
  },
  /** A point of this computer, on the side. */
  'copies.makePoint': {
    kind: 'job',
    input: z.strictObject({ reason: CopyReason }),
    output: z.strictObject({ madeAt: z.iso.datetime() }),
    errors: POINT_ERRORS,
    touches: ['copies'],
  },
  'copies.list': {
    kind: 'job',
    input: z.strictObject({ placeId: CopyRef.shape.placeId }),
    output: ListOfCopies,
    errors: COPY_ERRORS,
  },
  /** Of this computer; also with a ledger that cannot be opened. */
  'copies.points': { kind: 'job', input: z.strictObject({}), output: ListOfCopies, errors: COPY_ERRORS },
  /** Opens an encrypted copy by its passphrase or its recovery code, and all others of the same key, until the program ends. */
  'copies.unlock': {
    kind: 'job',
    input: CopyRef.extend({ secret: CopySecret }),
    output: z.strictObject({}),
    errors: [...COPY_ERRORS, 'wrong-passphrase'],
    touches: ['copies'],
  },
  /** Reads all of a copy: its list, its ledger and every file it names. Changes nothing. */
  'copies.check': { kind: 'job', input: CopyRef, output: z.strictObject({ summary: CopySummary }), errors: COPY_ERRORS },
  /** Checks it and puts it beside what is here. Changes nothing. */
  'copies.compare': { kind: 'job', input: CopyRef, output: CopyComparison, errors: COPY_ERRORS },
  /** Restores the newest copy into a sandbox, opens it and counts. Changes nothing but what is known of the copies. */
  'copies.rehearse': {
    kind: 'job',
    /** Of an encrypted copy with what its owner remembers, so that this is rehearsed too. */
    input: z.strictObject({ secret: CopySecret.optional() }),
    output: Rehearsal,
    errors: [
      ...COPY_ERRORS,
      'wrong-passphrase',
      'copy-target-not-chosen',
      'ledger-not-open',
      'ledger-damaged',
      'ledger-foreign',
      'ledger-newer',
      'ledger-unwritable',
      'not-enough-space',
      'rehearsal-differs',
    ],
    touches: ['copies'],
  },
  /** Makes a point of what is here, brings the copy and opens it. Until it opens, the ledger of before is kept. */
  'copies.restore': {
    kind: 'job',
    input: CopyRef,
    output: RestoredCopy,
    errors: [...COPY_ERRORS, 'not-enough-space', 'restore-failed'],
    touches: TOPICS,
  },
  /** Back to what was here before a restore of the last 30 days. A restore itself, with its own way back. */
  'copies.goBack': {
    kind: 'job',
    input: z.strictObject({ copyId: CopyRef.shape.copyId }),
    output: RestoredCopy,
    errors: [...COPY_ERRORS, 'not-enough-space', 'restore-failed', 'way-back-not-found'],
    touches: TOPICS,
  },
} as const satisfies Contract;
