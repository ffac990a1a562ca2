/** Caja negra: what the program knows of itself, without a word about anybody, to be read before it is given to anyone. */
import { z } from 'zod';
import { FileToken } from '../domain/ids.ts';
import type { Contract } from './define.ts';
import { DISK_ERRORS } from './errors.ts';

export const diagnosticChannels = {
  /** All of the file, and what stands for it. Works without a ledger too, or with a damaged one. */
  'diagnostics.make': {
    kind: 'job',
    input: z.strictObject({}),
    output: z.strictObject({ text: z.string(), token: FileToken }),
    errors: [...DISK_ERRORS],
  },
  /** Asks where and saves the very file that was shown. */
  'diagnostics.save': {
    kind: 'query',
    input: z.strictObject({ token: FileToken }),
    output: z.strictObject({}),
    errors: ['file-token-unknown', 'cancelled', ...DISK_ERRORS],
  },
} as const satisfies Contract;
