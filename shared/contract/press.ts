/** What is printed around the letters: the sheet that tests an envelope. */
import { z } from 'zod';
import type { Contract, InputOf } from './define.ts';
import { DISK_ERRORS } from './errors.ts';
import { Printed } from './prints.ts';
import { LedgerSettings } from './settings.ts';

const errors = ['print-nothing', 'print-not-opened', ...DISK_ERRORS, 'ledger-not-open'] as const;

export const pressChannels = {
  /** Shows where the address falls in an envelope with its window on that side, moved by so many millimetres. */
  'press.calibration': {
    kind: 'job',
    input: z.strictObject({ window: z.enum(['right', 'left']), offset: LedgerSettings.shape.windowOffset }),
    output: Printed,
    errors,
  },
} as const satisfies Contract;

type Sheets = Pick<typeof pressChannels, 'press.calibration'>;
/** What is to be printed, as the worker is told. */
export type PressRequest = { [K in keyof Sheets]: { readonly channel: K; readonly input: InputOf<Sheets[K]> } }[keyof Sheets];
