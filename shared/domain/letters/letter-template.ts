/**
 * A letter of the program as data: its text, whom it may be sent to, and which paragraphs the owner may leave out.
 *
 * Tones    a template may say a sentence in up to four voices. Flags `tono_amable`, `tono_neutro`, `tono_firme`, `tono_tajante`,
 *          exactly one true, stand in the conditions of lines and in sections like any other flag:
 *            P5 [tono_amable o tono_neutro] Preferimos encontrar una solución hablando.
 *            P5 [tono_firme o tono_tajante] Esperamos su llamada.
 *            P6 Gracias{{#tono_amable}} de antemano{{/tono_amable}}.
 *          Variants of a paragraph share its label, so that it is left out or kept as one, and their conditions exclude each other.
 *          `usualTone` is the voice where neither the owner nor the policy chose one (without it, neutral). A template without
 *          these flags says the same in every voice; `oneVoice` tells the owner why.
 *          In a formal letter a locked paragraph never changes with the tone; in a friendly one it may, with the same data in it.
 */
import { z } from 'zod';
import type { DebtorKind } from '../debtor-kind.ts';
import type { Tone } from '../dunning/policy.ts';
import { withIncluded } from './template-includes.ts';
import { parseTemplate, type TemplateLine } from './template-parser.ts';

export const TemplateId = z.enum([
  'L01',
  'L02',
  'L03',
  'L04',
  'L05',
  'L06',
  'L07',
  'L08',
  'L09',
  'L09R',
  'L10A',
  'L10B',
  'L11',
  'L12',
  'L13',
  'L14',
  'L15',
  'L16A',
  'L16B',
  'L17',
  'L18',
  'L19',
  'L20',
  'L21',
  'L22',
  'L23',
  'L24',
  'L25',
  'L26',
]);
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
  'invites-to-negotiate',
  'tells-negotiation',
  'ends-negotiation',
  'grounds-suspension',
  'announces',
  'informs-credit-file',
  'informs-data',
  'identifies-payment',
  'reserves-interest',
  'answers',
  'tells-dispute-body',
  'identifies-rectifying',
  'debtor-duties',
  'debt-not-forgiven',
  'acknowledges',
  'agreed-terms',
  'offer-term',
  'confidential',
  'tells-consumer',
]);
export type LockReason = z.infer<typeof LockReason>;

/** Why a paper is said to everybody alike: it certifies, it adds up, a court reads it, it must not blur an end, it tells a fact. */
export type OneVoiceReason = 'certifies' | 'accounts' | 'court' | 'negotiation' | 'announces-fact';

export type LetterTemplate = {
  readonly id: TemplateId;
  /** Stored with every registered letter. */
  readonly version: string;
  readonly forKinds: readonly DebtorKind[];
  readonly usualTone?: Tone;
  /** Of a template without tones, and of no other. */
  readonly oneVoice?: OneVoiceReason;
  /** The owner's own paragraph is printed before this one. */
  readonly freeParagraphBefore: string;
  /** Opening words that are set in bold, as the heading of their paragraph. */
  readonly leadIns: readonly string[];
  readonly locks: Readonly<Record<string, LockReason>>;
  readonly lines: readonly TemplateLine[];
};

/** A template of our own, with the drafts whose paragraphs it takes; a fault in it is a bug. Read when its lines are first asked for. */
export function builtInTemplate({
  text,
  takesFrom = [],
  ...rest
}: Omit<LetterTemplate, 'lines'> & { readonly text: string; readonly takesFrom?: readonly LetterTemplate[] }): LetterTemplate {
  const read = (): readonly TemplateLine[] => {
    const parsed = parseTemplate(text);
    if (!parsed.ok) throw new Error(`template ${rest.id}, line ${parsed.error.line}: ${parsed.error.code}`);
    return withIncluded(parsed.value, takesFrom);
  };
  let lines: readonly TemplateLine[] | undefined;
  const taken = takesFrom.flatMap(({ id, locks }) =>
    Object.entries(locks).map(([label, lock]): [string, LockReason] => [`${id}.${label}`, lock]),
  );
  return {
    ...rest,
    locks: { ...Object.fromEntries(taken), ...rest.locks },
    get lines() {
      lines ??= read();
      return lines;
    },
  };
}
