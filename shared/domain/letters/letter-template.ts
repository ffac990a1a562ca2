/**
 * A letter of the program as data: its text, whom it may be sent to, and which paragraphs the owner may leave out.
 */
import { z } from 'zod';
import type { DebtorKind } from '../debtor-kind.ts';
import { parseTemplate, type TemplateLine } from './template-parser.ts';

export const TemplateId = z.enum(['L04', 'L05']);
export type TemplateId = z.infer<typeof TemplateId>;

/** Why a paragraph cannot be left out: without it the letter would not be a demand, or not a lawful one. */
export const LockReason = z.enum([
  'form',
  'identifies-debt',
  'true-balance',
  'explains-total',
  'demand',
  'starts-default',
  'interrupts-limitation',
  'reserves-rights',
  'debtor-can-object',
]);
export type LockReason = z.infer<typeof LockReason>;

export type LetterTemplate = {
  readonly id: TemplateId;
  /** Stored with every registered letter. */
  readonly version: string;
  readonly forKinds: readonly DebtorKind[];
  /** The owner's own paragraph is printed before this one. */
  readonly freeParagraphBefore: string;
  /** Opening words that are set in bold, as the heading of their paragraph. */
  readonly leadIns: readonly string[];
  readonly locks: Readonly<Record<string, LockReason>>;
  readonly lines: readonly TemplateLine[];
};

/** A template of our own; a fault in it is a bug. */
export function builtInTemplate({ text, ...rest }: Omit<LetterTemplate, 'lines'> & { readonly text: string }): LetterTemplate {
  const parsed = parseTemplate(text);
  if (!parsed.ok) throw new Error(`template ${rest.id}, line ${parsed.error.line}: ${parsed.error.code}`);
  return { ...rest, lines: parsed.value };
}
