/** The words of the letters: how each tone says them. */
import { z } from 'zod';
import { Tone } from '../domain/dunning/policy.ts';
import { DebtorId } from '../domain/ids.ts';
import type { Contract } from './define.ts';
import { LetterOptions } from './letter-values.ts';

export const letterTextChannels = {
  /** The paragraphs of this letter that change with the tone, as each tone says them. None: it has no tones. */
  'letterTexts.voices': {
    kind: 'query',
    input: z.strictObject({ debtorId: DebtorId, options: LetterOptions }),
    output: z.strictObject({
      /** Where the owner has not chosen. */
      usual: Tone,
      paragraphs: z.array(z.strictObject({ label: z.string(), texts: z.partialRecord(Tone, z.string()) })),
    }),
    errors: ['debtor-not-found', 'ledger-not-open'],
  },
} as const satisfies Contract;
