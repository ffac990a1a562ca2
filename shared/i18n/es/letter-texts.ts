/** The words of the letters: their four tones. The names of the tones are those of the policy. */
import type { Tone } from '../../domain/dunning/policy.ts';

export const letterTexts = {
  tone: {
    title: 'Tono',
    hint: 'Lo que fija la ley se dice igual en todos los tonos. El propuesto es el de tu política de cobro para este cliente.',
    hints: {
      warm: 'Da las gracias, supone un despiste y ofrece ayuda.',
      neutral: 'Correcto y sin adornos: dice qué falta y qué se pide.',
      firm: 'Pide el pago sin rodeos, con buenas formas.',
      final: 'Corto y serio. Sin amenazas: esas juegan en tu contra.',
    } satisfies Record<Tone, string>,
    changes: 'Qué frases cambian',
    changesHint: 'Las mismas frases en los cuatro tonos. La marcada es la de esta carta.',
    chosen: '(el de esta carta)',
    notSaid: 'No dice nada aquí.',
  },
} as const;
