/** The follow-up policy (política de cobro): its versions, who is followed by which ladder, and what an edit would change. */
import { z } from 'zod';
import { ContactChannel, DunningPolicy, LadderId } from '../domain/dunning/policy.ts';
import { PolicyChange } from '../domain/dunning/policy-changes.ts';
import { DebtorId } from '../domain/ids.ts';
import { NextStepView } from './debtors.ts';
import type { Contract } from './define.ts';

/** How many notices there would be, now and with the edited policy. */
const Compared = z.strictObject({ before: z.int().nonnegative(), after: z.int().nonnegative() });

/** The version of the policy that the program brings. */
export const ORIGINAL_VERSION = 0;
export const MOST_CHANGES_TOLD = 12;
export const MOST_EXAMPLES = 10;

export const policyChannels = {
  /** The policy in force. What is wrong with an edited one, `policyProblems` says in the window too. */
  'policy.get': {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({
      /** `ORIGINAL_VERSION` while none was written down. */
      version: z.int().nonnegative(),
      /** UTC instant. */
      madeAt: z.string().optional(),
      policy: DunningPolicy,
      isOriginal: z.boolean(),
      /** Debtors who owe something, by the ladder that serves them; `chosen`: debtors for whom it was chosen by hand, owing or not. */
      usedBy: z.array(z.strictObject({ ladderId: LadderId, owing: z.int().nonnegative(), chosen: z.int().nonnegative() })),
    }),
    errors: ['ledger-not-open'],
  },
  /** A new version, from which every next step is told anew. Nothing is written when nothing differs. */
  'policy.save': {
    kind: 'command',
    input: z.strictObject({ policy: DunningPolicy }),
    output: z.strictObject({ version: z.int().positive() }),
    /** `fields` of `policy-has-problems`: `ladders.0.rungs.2`, `manners.officeHours`, `ladderOf.forgot`. */
    errors: ['policy-has-problems', 'ladder-in-use', 'ledger-not-open'],
    touches: ['agenda', 'debtors', 'undo'],
  },
  /** Newest first, each with what it changed of the one before. */
  'policy.versions': {
    kind: 'query',
    input: z.strictObject({ offset: z.int().nonnegative(), limit: z.int().min(1).max(30) }),
    output: z.strictObject({
      total: z.int().nonnegative(),
      versions: z.array(
        z.strictObject({
          version: z.int().positive(),
          madeAt: z.string(),
          current: z.boolean(),
          changes: z.array(PolicyChange).max(MOST_CHANGES_TOLD),
          /** Changes that are not told one by one. */
          more: z.int().nonnegative(),
        }),
      ),
    }),
    errors: ['ledger-not-open'],
  },
  /** An older version holds again, as a new one. */
  'policy.restore': {
    kind: 'command',
    input: z.strictObject({ version: z.int().nonnegative() }),
    output: z.strictObject({ version: z.int().positive() }),
    errors: ['policy-version-not-found', 'ladder-in-use', 'ledger-not-open'],
    touches: ['agenda', 'debtors', 'undo'],
  },
  /** What would be done with everybody under an edited policy, without saving it. The latest request wins. */
  'policy.preview': {
    kind: 'job',
    input: z.strictObject({ policy: DunningPolicy }),
    output: z.strictObject({
      /** Who owe something, and whose next step would be another. */
      debtors: z.int().nonnegative(),
      changed: z.int().nonnegative(),
      today: Compared,
      tomorrow: Compared,
      /** From today to the seventh day from now, as the work list counts it. */
      week: Compared,
      /** Of that week. */
      byChannel: z.array(Compared.extend({ channel: ContactChannel })),
      examples: z
        .array(z.strictObject({ debtorId: DebtorId, name: z.string(), before: NextStepView, after: NextStepView }))
        .max(MOST_EXAMPLES),
    }),
    errors: ['ledger-not-open', 'cancelled'],
  },
} as const satisfies Contract;
