/** The gallery of letters: what they are for, and what each does in law. */
import type { LegalEffect, LegalForce, LetterGroup } from '../../domain/letters/letter-groups.ts';

export const letterGallery = {
  effectsHint: 'Lo que hace en derecho cuenta si puedes probar que la recibió.',
  groups: {
    remind: 'Recordar',
    claim: 'Exigir el pago',
    press: 'Avisar de lo que viene',
    talk: 'Negociar y contestar',
    agree: 'Acuerdos de pago',
    paid: 'Cuando paga',
    account: 'Cuentas y papeles',
  } satisfies Record<LetterGroup, string>,
  effects: {
    limitation: { full: 'Interrumpe la prescripción', weak: 'Puede interrumpir la prescripción' },
    arrears: { full: 'Pone en mora a un particular', weak: 'Puede poner en mora a un particular' },
    vat: { full: 'Vale para recuperar el IVA', weak: 'Ayuda a recuperar el IVA' },
    'bad-faith': { full: 'Pesa en las costas si hay juicio', weak: 'Puede pesar en las costas' },
    negotiation: { full: 'Vale como intento de acuerdo', weak: 'Ayuda a probar el intento de acuerdo' },
    'credit-file': { full: 'Sirve de aviso para el fichero', weak: 'Ayuda como aviso para el fichero' },
  } satisfies Record<LegalEffect, Record<LegalForce, string>>,
} as const;
