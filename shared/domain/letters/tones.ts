/**
 * The four voices of a letter, the same as those of a step of the policy. Exactly one of their flags is true in every letter.
 * How a template uses them is told in `letter-template.ts`.
 */
import type { Tone } from '../dunning/policy.ts';

const FLAG_OF_TONE = {
  warm: 'tono_amable',
  neutral: 'tono_neutro',
  firm: 'tono_firme',
  final: 'tono_tajante',
} as const satisfies Record<Tone, string>;

export const toneFlags = (tone: Tone): Readonly<Record<string, boolean>> =>
  Object.fromEntries(Object.entries(FLAG_OF_TONE).map(([name, flag]) => [flag, name === tone]));
