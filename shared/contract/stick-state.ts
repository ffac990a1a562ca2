/** The USB sticks that are plugged in, whose they are, and what is being done with one of them by itself. */
import { z } from 'zod';
import { JobId } from '../domain/ids.ts';
import { ERROR_CODES } from './errors.ts';

export const Stick = z.strictObject({
  /** The same as long as it is the same volume in the same place. The path stays in main. */
  id: z.string(),
  /** What its owner calls it; until it has such a name, its label. */
  name: z.string(),
  totalBytes: z.int().nonnegative(),
  freeBytes: z.int().nonnegative(),
  isFat32: z.boolean(),
  isReadOnly: z.boolean(),
  /** `another`: there are copies on it, but of another ledger. */
  whose: z.enum(['yours', 'nobodys', 'another']),
});
export type Stick = z.infer<typeof Stick>;

const stick = { stickId: z.string(), name: z.string() };
/** A copy that began by itself, until its owner has read how it ended. */
const StickActivity = z.discriminatedUnion('state', [
  z.strictObject({ ...stick, state: z.literal('copying'), jobId: JobId }),
  /** Nothing had changed: the copy that is there is read again instead. */
  z.strictObject({ ...stick, state: z.literal('checking'), jobId: JobId }),
  /** Safe to take out. `worn`: an older copy on it cannot be read any more. */
  z.strictObject({ ...stick, state: z.literal('copied'), worn: z.boolean() }),
  z.strictObject({ ...stick, state: z.literal('checked') }),
  z.strictObject({ ...stick, state: z.literal('cancelled') }),
  /** Let go by the system: it may be taken out. */
  z.strictObject({ ...stick, state: z.literal('ejected') }),
  z.strictObject({
    ...stick,
    state: z.literal('failed'),
    code: z.enum(ERROR_CODES),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
]);
export type StickActivity = z.infer<typeof StickActivity>;

export const SticksState = z.strictObject({
  sticks: z.array(Stick).max(50),
  /** A copy begins by itself when a stick of this ledger is plugged in. */
  isAutomatic: z.boolean(),
  activity: StickActivity.optional(),
});
export type SticksState = z.infer<typeof SticksState>;
