/** Short texts to send by hand, and the programs of this computer that can take one: its mail, its messages, its telephone. */
import { z } from 'zod';
import { ShortTextId } from '../domain/dunning/policy.ts';
import { AgreementId, DebtorId } from '../domain/ids.ts';
import type { Contract } from './define.ts';

/** What is missing in a text; each has its place where it is filled in. */
export const ShortTextGap = z.enum([
  'user',
  'contact-phone',
  'first-name',
  'invoice',
  'promise',
  'iban',
  'payment',
  'instalment',
  'meeting',
]);
export type ShortTextGap = z.infer<typeof ShortTextGap>;

const ComposedText = z.strictObject({
  form: z.enum(['email', 'sms', 'chat-usted', 'chat-tu']),
  subject: z.string().optional(),
  body: z.string(),
  gaps: z.array(ShortTextGap),
  /** Interest is kept for later: it must not go without the receipt. */
  needsReceipt: z.boolean(),
});

/** Where a debtor can be reached: of the firm or of one of its people. */
export const ReachView = z.strictObject({
  kind: z.enum(['phone', 'email']),
  address: z.string(),
  /** Takes messages. */
  mobile: z.boolean(),
  name: z.string().optional(),
  role: z.enum(['owner', 'decides', 'billing', 'reception', 'other']).optional(),
});
export type ReachView = z.infer<typeof ReachView>;

export const textChannels = {
  /** The text in each of its forms, filled with what is known of the debtor. */
  'texts.compose': {
    kind: 'query',
    /** S6 and S7 speak of the agreement that is given, or of the one whose instalment is next. */
    input: z.strictObject({ debtorId: DebtorId, text: ShortTextId, agreementId: AgreementId.optional() }),
    output: z.strictObject({
      forms: z.array(ComposedText).length(4),
      isPerson: z.boolean(),
      addressedAs: z.enum(['usted', 'tu']),
      onlyInWriting: z.boolean(),
      reach: z.array(ReachView),
    }),
    errors: ['debtor-not-found', 'ledger-not-open'],
  },
  /** Opens the program of this computer for it, written and not sent. `to` is one of the addresses of the debtor. */
  'texts.open': {
    kind: 'command',
    input: z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('mailto'),
        debtorId: DebtorId,
        to: z.string().max(200),
        subject: z.string().max(300),
        body: z.string().max(5_000),
      }),
      z.strictObject({ kind: z.literal('sms'), debtorId: DebtorId, to: z.string().max(200), body: z.string().max(1_600) }),
      z.strictObject({ kind: z.literal('tel'), debtorId: DebtorId, to: z.string().max(200) }),
    ]),
    output: z.strictObject({}),
    errors: ['debtor-not-found', 'reach-not-found', 'text-too-long', 'program-not-opened', 'ledger-not-open'],
  },
} as const satisfies Contract;
