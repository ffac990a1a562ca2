/** What helps when the computer is lost: the sheet that lies in a drawer. */
import { z } from 'zod';
import type { Contract } from './define.ts';
import { printChannels } from './prints.ts';

export const rescueChannels = {
  /** Hoja de rescate: one A4 with where everything is and how to get it back; what only its owner knows is left to fill in. */
  'rescue.print': {
    kind: 'job',
    /** `withCode`: prints the recovery code that is waiting to be typed back. */
    input: z.strictObject({ withCode: z.boolean().optional() }),
    output: printChannels['prints.debtors'].output,
    errors: printChannels['prints.debtors'].errors,
    touches: ['copies'],
  },
} as const satisfies Contract;
