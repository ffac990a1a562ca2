/** L25: who answers for the debt, in the owner's words. */
import { z } from 'zod';
import { PositiveCents } from '../domain/money.ts';
import { shortText } from './lists.ts';
import { optionalText } from './values.ts';

export const GuaranteeOptions = z.strictObject({
  name: optionalText,
  taxId: optionalText,
  street: optionalText,
  postalCode: optionalText,
  town: optionalText,
  province: optionalText,
  isPerson: z.boolean(),
  /** Noun phrase: "el aval firmado el 3 de marzo de 2025". */
  document: shortText.min(1).optional(),
  amount: PositiveCents.optional(),
  isJoint: z.boolean(),
});
export type GuaranteeOptions = z.infer<typeof GuaranteeOptions>;
