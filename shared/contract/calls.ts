/** What the screen of a call needs besides the card: what to say, who speaks, and what to mind before dialling. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { DebtorId, InvoiceId } from '../domain/ids.ts';
import { Cents } from '../domain/money.ts';
import type { Contract } from './define.ts';
import { ReachView } from './texts.ts';

const warning = <Code extends string>(code: Code) => z.strictObject({ code: z.literal(code) });

/** They inform and never block. */
const CallWarning = z.discriminatedUnion('code', [
  warning('only-in-writing'),
  warning('insolvent'),
  warning('weekend'),
  warning('contacted-today'),
  z.strictObject({ code: z.literal('outside-hours'), from: z.string(), to: z.string() }),
  z.strictObject({ code: z.literal('holiday'), name: z.string() }),
  z.strictObject({ code: z.literal('too-often'), count: z.int(), days: z.int() }),
]);

export const callChannels = {
  'calls.brief': {
    kind: 'query',
    input: z.strictObject({ debtorId: DebtorId }),
    output: z.strictObject({
      warnings: z.array(CallWarning),
      reach: z.array(ReachView),
      /** Whom to ask for. */
      contactName: z.string().optional(),
      firstName: z.string().optional(),
      /** Who speaks, and for whom. */
      user: z.string().optional(),
      creditor: z.string(),
      ownPhone: z.string().optional(),
      /** The invoice that is asked about: the oldest one that can be claimed. */
      invoice: z.strictObject({ id: InvoiceId, number: z.string(), dueOn: IsoDate, outstanding: Cents }).optional(),
      /** The last promise, when it was broken, and how many were. */
      broken: z.strictObject({ promisedFor: IsoDate, amount: Cents, count: z.int().positive() }).optional(),
      /** Calls that nobody took, since they last answered. */
      unanswered: z.int().nonnegative(),
      /** The step of the ladder that is due is a call. */
      isStep: z.boolean(),
      /** Days to come back to it, each the first business day from then on: "in two days" may be a Sunday. */
      soon: z.strictObject({ next: IsoDate, inTwo: IsoDate, inThree: IsoDate, inFive: IsoDate, inThirty: IsoDate }),
    }),
    errors: ['debtor-not-found', 'ledger-not-open'],
  },
} as const satisfies Contract;
