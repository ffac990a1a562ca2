/** Why a debtor does not pay, as far as the owner knows. */
import { z } from 'zod';

export const Behaviour = z.enum(['unclassified', 'cannot_pay', 'forgot', 'unwilling', 'disputes', 'vanished']);
export type Behaviour = z.infer<typeof Behaviour>;
