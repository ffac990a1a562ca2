/** The pack for a burofax: the letter as its operator takes it, checked, and the data its form asks for. */
import { z } from 'zod';
import { LetterId } from '../domain/ids.ts';
import { BurofaxCheck, BurofaxVerdict } from '../domain/letters/burofax.ts';
import type { Contract } from './define.ts';
import { DISK_ERRORS } from './errors.ts';

const Party = z.strictObject({
  name: z.string(),
  taxId: z.string().optional(),
  street: z.string().optional(),
  postalCode: z.string().optional(),
  town: z.string().optional(),
  province: z.string().optional(),
  country: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
});

const READS = ['letter-not-found', 'letter-not-registered', 'letter-missing-bytes', ...DISK_ERRORS, 'ledger-not-open'] as const;

export const burofaxChannels = {
  'burofax.pack': {
    kind: 'query',
    input: z.strictObject({ letterId: LetterId }),
    output: z.strictObject({
      fileName: z.string(),
      pages: z.int().positive(),
      byteSize: z.int().positive(),
      hash: z.string(),
      reference: z.string(),
      checks: z.array(z.strictObject({ check: BurofaxCheck, verdict: BurofaxVerdict })),
      sender: Party,
      addressee: Party,
      /** Named in the letter and not inside its PDF: they are sent with it. */
      annexes: z.array(z.string()),
    }),
    errors: READS,
  },
  /** Saves the letter as it was registered, byte by byte, under a name that every form accepts. */
  'burofax.save': {
    kind: 'query',
    input: z.strictObject({ letterId: LetterId }),
    output: z.strictObject({ saved: z.boolean() }),
    errors: READS,
  },
} as const satisfies Contract;
