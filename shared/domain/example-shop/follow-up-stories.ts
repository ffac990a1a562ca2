/** How the shop went after its money: calls, messages and letters sent by hand, a pause, a debt that was written down late. */
import type { ExampleAct } from './example-story.ts';

const sent = { act: 'contact', outcome: 'sent', doesStep: true } as const;
const call = { act: 'contact', channel: 'call', doesStep: true } as const;

export const followUpStories: readonly ExampleAct[] = [
  // Pays when reminded: the message is out, the call is due.
  { ...sent, ago: 10, debtor: 'forgot', channel: 'message', text: 'S2' },

  // Cannot: called early, promised, and the promise broke.
  { ...call, ago: 143, debtor: 'cannot', outcome: 'cannot-pay', excuse: 'esperar_cobro', note: 'Les deben una obra pública.' },
  { ...sent, ago: 136, debtor: 'cannot', channel: 'message', text: 'S2' },
  { ...call, ago: 128, debtor: 'cannot', outcome: 'will-call-back' },
  { ...call, ago: 90, debtor: 'cannot', outcome: 'cannot-pay', excuse: 'liquidez' },
  { ...call, ago: 40, debtor: 'cannot', outcome: 'promised', excuse: 'esperar_cobro', doesStep: false },

  // Does not want to: everything up to the last notice, and what it announced is due.
  { ...call, ago: 226, debtor: 'unwilling', outcome: 'other', excuse: 'jefe_firma' },
  { ...sent, ago: 219, debtor: 'unwilling', channel: 'email', text: 'S2' },
  { ...sent, ago: 212, debtor: 'unwilling', channel: 'email', text: 'S3' },
  { ...call, ago: 205, debtor: 'unwilling', outcome: 'no-answer' },
  { ...sent, ago: 196, debtor: 'unwilling', channel: 'certified', note: 'Burofax entregado.' },
  { ...call, ago: 150, debtor: 'unwilling', outcome: 'promised', excuse: 'dia_de_pago' },
  { ...call, ago: 120, debtor: 'unwilling', outcome: 'refuses', excuse: 'jefe_firma', doesStep: false },
  { ...sent, ago: 14, debtor: 'unwilling', channel: 'certified', note: 'Último aviso, por burofax.' },

  // Pays in parts: a friendly call before the new promise.
  { ...call, ago: 6, debtor: 'partial', outcome: 'promised' },

  // The town hall waits for its budget.
  { ...sent, ago: 90, debtor: 'public', channel: 'email', text: 'S2' },
  { ...call, ago: 77, debtor: 'public', outcome: 'other', note: 'Está fiscalizada, falta la orden de pago.' },
  { ago: 5, act: 'pause', debtor: 'public', inDays: 16, reason: 'Pagan después del próximo pleno.' },

  // Private customer: nobody picks up.
  { ...call, ago: 67, debtor: 'consumer', outcome: 'no-answer' },
  { ...sent, ago: 61, debtor: 'consumer', channel: 'email', text: 'S2' },
  { ...sent, ago: 54, debtor: 'consumer', channel: 'email', text: 'S3' },
  { ...call, ago: 46, debtor: 'consumer', outcome: 'left-message' },

  { ...call, ago: 30, debtor: 'community', outcome: 'promised', note: 'Lo aprueba la junta.' },

  // What came in lately, so that the weeks of the first screen tell something.
  { ago: 45, act: 'invoice', key: 'P4', debtor: 'punctual', concept: 'Brocas y discos', base: 21_400, vat: 21, terms: [30] },
  { ago: 17, act: 'payment', debtor: 'punctual', invoice: 'P4', method: 'transfer' },
  { ago: 41, act: 'payment', debtor: 'partial', invoice: 'V1', amount: 15_000, method: 'bizum' },
  {
    ago: 64,
    act: 'invoice',
    key: 'K0',
    debtor: 'community',
    concept: 'Bombillas de escalera',
    base: 38_600,
    vat: 21,
    terms: [30],
  },
  { ago: 29, act: 'payment', debtor: 'community', invoice: 'K0', method: 'transfer' },
  { ago: 60, act: 'invoice', key: 'F3', debtor: 'forgot', concept: 'Juego de llaves', base: 12_900, vat: 21, terms: [30] },
  { ago: 11, act: 'payment', debtor: 'forgot', invoice: 'F3', method: 'bizum', note: 'Tras el recordatorio.' },

  // An old bill of the one whose debit came back was found in a drawer.
  {
    ago: 3,
    act: 'invoice',
    key: 'J0',
    debtor: 'returned',
    concept: 'Mangueras y racores',
    base: 18_300,
    vat: 21,
    terms: [30],
    issuedBefore: 95,
  },
];
