/** What is told of the owner's own words before a letter is printed. */
import type { GapCode } from '../../domain/letters/gap.ts';

export const wordingGaps = {
  'blank-in-words': 'Queda un hueco por rellenar en tu texto: «{{detail}}».',
  'costs-in-words': 'Tu texto dice «{{detail}}», y a este cliente no se le puede pedir eso en esta carta.',
  'rate-not-agreed': 'Tu texto dice «{{detail}}», y no consta que pactarais ese interés. Apúntalo en la factura o quítalo.',
  'bureau-not-allowed':
    'Tu texto habla de «{{detail}}». Solo puede hacerlo el aviso de fichero, cuando se cumple lo que pide la ley.',
  'harmful-wording': 'Tu texto dice «{{detail}}». Puede volverse contra ti: mejor dilo de otra manera.',
  'insulting-wording': 'Tu texto dice «{{detail}}». Un insulto le da la razón a él, y puede ser delito.',
  'court-look': 'Tu texto dice «{{detail}}», como si fuera un papel del juzgado. No puede parecerlo.',
  shouting: 'Tu texto grita: «{{detail}}». Escríbelo en minúsculas y sin tantas exclamaciones.',
  'not-for-public-body': 'Tu texto dice «{{detail}}»: a una Administración no se le reclama por ahí.',
  'amount-in-words': 'Tu texto dice «{{detail}}», que no sale de tus cuentas. Una carta solo pide lo que puedas probar.',
  'last-words-again': 'Ya le diste la última oportunidad en la carta del {{detail}}. Dicho dos veces, pierde fuerza.',
  'confidential-amount':
    'Tu texto dice «{{detail}}», una cantidad de vuestra negociación. Lo que se negocia es confidencial: mejor quítala.',
} as const satisfies Partial<Record<GapCode, string>>;
