/** What the owner decides for a notice that no ladder sends: the service that stops, who collects, who the debt now belongs to. */
import { z } from 'zod';
import { IsoDate } from '../domain/civil-date.ts';
import { shortText } from './lists.ts';
import { optionalText } from './values.ts';

/** A noun phrase that is printed inside a sentence. */
const phrase = z.string().trim().min(1).max(400).optional();

export const NoticeOptions = z.strictObject({
  /** L09: what stops. */
  variant: z.enum(['service', 'prepayment', 'retention']).optional(),
  /** "el mantenimiento informático", "la furgoneta 1234 ABC" */
  service: phrase,
  /** "la cláusula 5 del contrato" */
  clause: phrase,
  /** L09: the day it stops; L09R: the day it is back. */
  on: IsoDate.optional(),
  /** L09: what only the owner knows. */
  isContinuing: z.boolean().optional(),
  isNotEssential: z.boolean().optional(),
  /** L08, L09: no claim of the debtor is before a court or a consumer body. */
  isNotContested: z.boolean().optional(),
  /** L10A: the agency or the lawyer. L10B: the new creditor. */
  name: optionalText,
  phone: optionalText,
  email: optionalText,
  taxId: optionalText,
  address: shortText.min(1).optional(),
  iban: optionalText,
  /** L10B */
  assignedOn: IsoDate.optional(),
});
export type NoticeOptions = z.infer<typeof NoticeOptions>;
