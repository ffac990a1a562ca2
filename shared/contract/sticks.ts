/** USB sticks for copies: found, made the ledger's own, copied to by themselves, and let go. */
import { z } from 'zod';
import { CopyPlace } from './copy-state.ts';
import type { Contract } from './define.ts';
import { Stick, SticksState } from './stick-state.ts';

const stickId = Stick.shape.id;
/** What a person writes on the stick's label. */
const StickName = z.string().trim().min(1).max(60);

export const stickChannels = {
  'sticks.state': { kind: 'query', input: z.strictObject({}), output: SticksState, errors: [] },
  /** Asks the system again, now. */
  'sticks.look': { kind: 'command', input: z.strictObject({}), output: SticksState, errors: [], waitsForTurn: false },
  /** Where the next copy goes; with a name it also becomes a stick of this ledger when that copy is made. */
  'sticks.use': {
    kind: 'command',
    input: z.strictObject({ stickId, name: StickName.optional() }),
    output: z.strictObject({ place: CopyPlace }),
    errors: ['ledger-not-open', 'stick-not-found', 'disk-read-only'],
    touches: ['copies'],
    waitsForTurn: false,
  },
  'sticks.eject': {
    kind: 'command',
    input: z.strictObject({ stickId }),
    output: z.strictObject({}),
    errors: ['stick-not-found', 'stick-busy', 'stick-not-ejected'],
    waitsForTurn: false,
  },
  'sticks.setAutomatic': {
    kind: 'command',
    input: z.strictObject({ isAutomatic: z.boolean() }),
    output: z.strictObject({}),
    errors: ['ledger-not-open'],
    waitsForTurn: false,
  },
  /** How the last copy ended has been read. */
  'sticks.dismiss': { kind: 'command', input: z.strictObject({}), output: z.strictObject({}), errors: [], waitsForTurn: false },
} as const satisfies Contract;
