/** Contacts with a debtor (gestiones): calls, messages, letters and visits, with what came of them. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { Excuse } from '../domain/dunning/excuse.ts';
import { ContactChannel, ShortTextId } from '../domain/dunning/policy.ts';
import { ContactId, DebtorId, LetterId, PromiseId } from '../domain/ids.ts';
import { PositiveCents } from '../domain/money.ts';
import type { Contract } from './define.ts';
import { longText } from './lists.ts';

export const ContactOutcome = z.enum([
  'promised',
  'will-call-back',
  'no-answer',
  'wrong-number',
  'says-paid',
  'disputes',
  'cannot-pay',
  'refuses',
  'sent',
  'left-message',
  'other',
]);
export type ContactOutcome = z.infer<typeof ContactOutcome>;

/** What became of a message or a letter, as far as the owner knows. */
export const Delivery = z.enum(['unknown', 'delivered', 'answered', 'returned', 'refused']);
export type Delivery = z.infer<typeof Delivery>;

export const ContactInput = z.strictObject({
  debtorId: DebtorId,
  channel: ContactChannel,
  direction: z.enum(['out', 'in']),
  outcome: ContactOutcome,
  excuse: Excuse.optional(),
  textId: ShortTextId.optional(),
  letterId: LetterId.optional(),
  note: longText.min(1).optional(),
  seconds: z.int().nonnegative().max(86_400).optional(),
  /** The day it happened; today when absent. Never in the future. */
  on: IsoDate.optional(),
  /** True when this contact is the step that the ladder asked for: it moves every invoice that the step serves one rung on. */
  doesStep: z.boolean(),
  /** Noted together with it, in the same undo. */
  promise: z.strictObject({ amount: PositiveCents, promisedFor: IsoDate }).optional(),
  /** Ask me again that day ("llámame el jueves"): a snooze with this contact as its reason. */
  again: IsoDate.optional(),
});
export type ContactInput = z.infer<typeof ContactInput>;

export const ContactView = z.strictObject({
  id: ContactId,
  on: IsoDate,
  channel: ContactChannel,
  direction: z.enum(['out', 'in']),
  outcome: ContactOutcome,
  excuse: Excuse.optional(),
  textId: ShortTextId.optional(),
  letterId: LetterId.optional(),
  promiseId: PromiseId.optional(),
  delivery: Delivery,
  note: z.string().optional(),
});
export type ContactView = z.infer<typeof ContactView>;

export const contactChannels = {
  /** Writes down a contact; with `doesStep` the ladder moves on. Undo takes back all of it together. */
  'contacts.record': {
    kind: 'command',
    input: ContactInput,
    output: z.strictObject({ id: ContactId }),
    errors: ['debtor-not-found', 'date-in-future', 'date-in-past', 'letter-not-found', 'ledger-not-open'],
    touches: ['agenda', 'debtors', 'promises', 'undo'],
  },
  'contacts.remove': {
    kind: 'command',
    input: z.strictObject({ id: ContactId }),
    output: z.strictObject({}),
    errors: ['contact-not-found', 'ledger-not-open'],
    touches: ['agenda', 'debtors', 'promises', 'undo'],
  },
  'contacts.restore': {
    kind: 'command',
    input: z.strictObject({ id: ContactId }),
    output: z.strictObject({}),
    errors: ['contact-not-found', 'ledger-not-open'],
    touches: ['agenda', 'debtors', 'promises', 'undo'],
  },
  /** What became of a message or a letter. */
  'contacts.setDelivery': {
    kind: 'command',
    input: z.strictObject({ id: ContactId, delivery: Delivery }),
    output: z.strictObject({}),
    errors: ['contact-not-found', 'ledger-not-open'],
    touches: ['agenda', 'undo'],
  },
} as const satisfies Contract;
