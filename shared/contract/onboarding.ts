/** The first minutes: the example shop, and which of the first steps are done. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import type { Contract } from './define.ts';
import { DISK_ERRORS } from './errors.ts';

/** Kept in the example shop: the day it was made and how many events its story has. */
export const ExampleMark = z.strictObject({ day: IsoDate, events: z.int() });

export const onboardingChannels = {
  /**
   * Opens the example shop, in a ledger of its own. Its dates count from the day it is made: on a later day it is made anew,
   * unless somebody worked in it (`anew` makes it in any case).
   */
  'onboarding.openExample': {
    kind: 'job',
    input: z.strictObject({ anew: z.boolean() }),
    output: z.strictObject({ made: z.boolean(), madeOn: IsoDate }),
    errors: ['ledger-damaged', 'ledger-foreign', 'ledger-newer', 'ledger-unwritable', ...DISK_ERRORS],
    touches: ['ledger'],
  },
  'onboarding.steps': {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({
      /** NIF and address: without them a letter is no formal demand. */
      identity: z.boolean(),
      account: z.boolean(),
      logo: z.boolean(),
      debtors: z.int().nonnegative(),
      letters: z.int().nonnegative(),
    }),
    errors: ['ledger-not-open'],
  },
} as const satisfies Contract;
