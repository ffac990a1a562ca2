/** Encrypting the copies that leave this computer: a passphrase, and a recovery code that must be on paper before it counts. */
import { z } from 'zod';
import { isLongEnough } from '../domain/passphrase.ts';
import { CopySecret } from './copies.ts';
import type { Contract } from './define.ts';
import { DISK_ERRORS } from './errors.ts';

export const encryptionChannels = {
  /** A key and a recovery code for this passphrase. Nothing counts until the code is typed back. */
  'encryption.prepare': {
    kind: 'job',
    input: z.strictObject({ passphrase: z.string().max(400).refine(isLongEnough) }),
    output: z.strictObject({ code: z.string() }),
    errors: ['ledger-not-open', 'cancelled'],
  },
  /** From the next copy on. Those that were made before stay as they are. */
  'encryption.confirm': {
    kind: 'command',
    input: z.strictObject({ code: CopySecret }),
    output: z.strictObject({}),
    errors: ['ledger-not-open', 'encryption-not-prepared', 'recovery-code-wrong', ...DISK_ERRORS],
    touches: ['copies'],
    waitsForTurn: false,
  },
  /** From the next copy on. Encrypted ones stay encrypted. */
  'encryption.turnOff': {
    kind: 'command',
    input: z.strictObject({}),
    output: z.strictObject({}),
    errors: ['ledger-not-open', ...DISK_ERRORS],
    touches: ['copies'],
    waitsForTurn: false,
  },
} as const satisfies Contract;
