/** The words of letters and messages: how each tone says them, and the owner's own, version by version. */
import { z } from 'zod';
import { ShortTextId, Tone } from '../domain/dunning/policy.ts';
import { DebtorId, FileToken, LetterId } from '../domain/ids.ts';
import { TemplateId } from '../domain/letters/letter-template.ts';
import type { Contract } from './define.ts';
import { DISK_ERRORS } from './errors.ts';
import { LetterGap, LetterOptions } from './letter-values.ts';

/** What can be worded: the letters, and the messages that are copied. */
export const TextId = z.enum([...TemplateId.options, ...ShortTextId.options]);
export type TextId = z.infer<typeof TextId>;

/** By the key of the paragraph, in the notation of templates. No words: it is left out. */
const Words = z.record(z.string().max(200), z.string().max(6_000));

const made = { version: z.int().nonnegative(), madeAt: z.string(), madeBy: z.string().optional() };

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
  /** Letters and messages that do not say what the program brought. */
  'letterTexts.list': {
    kind: 'query',
    input: z.strictObject({}),
    output: z.strictObject({
      texts: z.array(z.strictObject({ templateId: TextId, changed: z.int().positive(), ...made })),
    }),
    errors: ['ledger-not-open'],
  },
  /** The words that hold, each with those of the program that they took the place of, and every version before. */
  'letterTexts.get': {
    kind: 'query',
    input: z.strictObject({ templateId: TextId }),
    output: z.strictObject({
      /** 0: as the program brought it. */
      version: z.int().nonnegative(),
      lines: z.record(z.string(), z.strictObject({ words: z.string(), was: z.string() })),
      versions: z.array(z.strictObject({ ...made, lines: z.record(z.string(), z.string()) })),
    }),
    errors: ['ledger-not-open'],
  },
  /** All the changed paragraphs of a letter; those that are not named say what the program brought. */
  'letterTexts.save': {
    kind: 'command',
    input: z.strictObject({ templateId: TextId, lines: Words }),
    output: z.strictObject({ version: z.int().nonnegative() }),
    errors: ['letter-text-refused', 'ledger-not-open'],
    touches: ['settings', 'undo'],
  },
  'letterTexts.restore': {
    kind: 'command',
    input: z.strictObject({ templateId: TextId, version: z.int().nonnegative() }),
    output: z.strictObject({ version: z.int().nonnegative() }),
    errors: ['letter-text-version-not-found', 'ledger-not-open'],
    touches: ['settings', 'undo'],
  },
  /** The letter in words that are not saved yet, of a draft or of an invented debtor. Latest wins. */
  'letterTexts.preview': {
    kind: 'job',
    input: z.strictObject({ templateId: TemplateId, lines: Words, tone: Tone.optional(), letterId: LetterId.optional() }),
    output: z.strictObject({ token: FileToken, pages: z.int().positive(), gaps: z.array(LetterGap) }),
    errors: [...DISK_ERRORS, 'ledger-not-open'],
  },
  /** One letter of invented data, for the gallery. Latest wins: they are asked for one after another. */
  'letterTexts.sample': {
    kind: 'job',
    input: z.strictObject({ templateId: TemplateId }),
    output: z.strictObject({ templateId: TemplateId, token: FileToken }),
    errors: [...DISK_ERRORS, 'ledger-not-open'],
  },
} as const satisfies Contract;
