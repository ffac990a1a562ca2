/** Leaving at any time: everything of the ledger in files that any program opens. */
import { z } from 'zod';
import type { Contract } from './define.ts';
import { DISK_ERRORS } from './errors.ts';

export const exportChannels = {
  /** Asks for a folder and writes a new one into it; what stood there stays. */
  'export.everything': {
    kind: 'job',
    input: z.strictObject({}),
    output: z.strictObject({
      /** Of the folder that was made. */
      name: z.string(),
      tables: z.int().nonnegative(),
      rows: z.int().nonnegative(),
      documents: z.int().nonnegative(),
      /** Documents that the ledger names and that are lost or damaged on this computer. */
      missing: z.int().nonnegative(),
    }),
    errors: ['ledger-not-open', 'ledger-damaged', 'not-enough-space', 'cancelled', ...DISK_ERRORS],
  },
} as const satisfies Contract;
