/**
 * What to do with each of the usual answers on the phone. The words to say stand in the catalogue (`coach.replies.*`).
 *
 * Units    civil days from the call.
 * Source   letters-es §4.3 (reply and action of each), §4.1 (never close a call without a next date, at most five days ahead).
 * Policy   what is to be asked for as proof, and the days where the document gives none. Of a person in trouble nothing but
 *          "aplazar contacto" is written down: the reason is nobody's business (GDPR art. 9).
 */
import type { Excuse } from './excuse.ts';

/** What the program prepares when the excuse is chosen. */
export type CoachEffect =
  | 'resend'
  | 'send-document'
  | 'promise'
  | 'partial-promise'
  | 'ask-again'
  | 'check-bank'
  | 'dispute'
  | 'agreement'
  | 'check-debtor'
  | 'insolvency'
  | 'only-in-writing'
  | 'lawyer'
  | 'pause';

export type CoachProof =
  | 'address'
  | 'missing-document'
  | 'written-date'
  | 'who-and-when'
  | 'transfer-receipt'
  | 'written-objection'
  | 'undisputed-part'
  | 'amount-they-can'
  | 'guarantor'
  | 'day-they-collect'
  | 'since-when'
  | 'whom-to-ask'
  | 'court-and-administrator'
  | 'lawyer-contact';

export type CoachAdvice = {
  readonly outcome: 'promised' | 'will-call-back' | 'says-paid' | 'disputes' | 'cannot-pay' | 'refuses' | 'other';
  /** Ask for these, in this order. */
  readonly proof: readonly CoachProof[];
  /** `inDays` absent: the day that they name. */
  readonly next: {
    readonly kind: 'call' | 'write' | 'wait-promise' | 'check-bank' | 'answer-dispute' | 'check' | 'resume';
    readonly inDays?: number;
  };
  readonly effect: CoachEffect;
  /** Nothing else may be noted than the text of `coach.postponed`. */
  readonly keepsReasonOut?: true;
};

export const COACH: Readonly<Record<Excuse, CoachAdvice>> = {
  no_recibida: { outcome: 'other', proof: ['address'], next: { kind: 'call', inDays: 2 }, effect: 'resend' },
  falta_documento: { outcome: 'other', proof: ['missing-document'], next: { kind: 'call', inDays: 3 }, effect: 'send-document' },
  dia_de_pago: { outcome: 'promised', proof: ['written-date'], next: { kind: 'wait-promise' }, effect: 'promise' },
  jefe_firma: { outcome: 'will-call-back', proof: ['who-and-when'], next: { kind: 'call' }, effect: 'ask-again' },
  ya_pagado: { outcome: 'says-paid', proof: ['transfer-receipt'], next: { kind: 'check-bank', inDays: 2 }, effect: 'check-bank' },
  discrepancia: {
    outcome: 'disputes',
    proof: ['written-objection', 'undisputed-part'],
    next: { kind: 'answer-dispute', inDays: 7 },
    effect: 'dispute',
  },
  liquidez: {
    outcome: 'cannot-pay',
    proof: ['amount-they-can', 'guarantor'],
    next: { kind: 'call', inDays: 5 },
    effect: 'agreement',
  },
  esperar_cobro: {
    outcome: 'promised',
    proof: ['day-they-collect', 'amount-they-can'],
    next: { kind: 'wait-promise' },
    effect: 'partial-promise',
  },
  no_reconoce: {
    outcome: 'disputes',
    proof: ['written-objection'],
    next: { kind: 'answer-dispute', inDays: 7 },
    effect: 'dispute',
  },
  cambio_titular: {
    outcome: 'other',
    proof: ['since-when', 'whom-to-ask'],
    next: { kind: 'check', inDays: 2 },
    effect: 'check-debtor',
  },
  concurso: { outcome: 'other', proof: ['court-and-administrator'], next: { kind: 'check', inDays: 1 }, effect: 'insolvency' },
  hostil: { outcome: 'refuses', proof: [], next: { kind: 'write', inDays: 5 }, effect: 'only-in-writing' },
  abogado: { outcome: 'other', proof: ['lawyer-contact'], next: { kind: 'write', inDays: 5 }, effect: 'lawyer' },
  vulnerable: { outcome: 'other', proof: [], next: { kind: 'resume', inDays: 30 }, effect: 'pause', keepsReasonOut: true },
};
