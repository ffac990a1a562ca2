/** The other values a cell may hold: states, ways of payment, e-mails, and the text itself. */
import { normaliseHeader } from './normalise-header.ts';

export type ImportedState = 'collected' | 'pending' | 'partial' | 'returned' | 'cancelled' | 'draft';

/** FactuSOL exports its codes: 0 Pte., 1 Pte. parcial, 2 Cobrada, 3 Devuelta, 4 Anulada. */
const FACTUSOL: readonly ImportedState[] = ['pending', 'partial', 'collected', 'returned', 'cancelled'];

/** In this order: "pte parcial" is partial and "no cobrada" is pending. */
const STATES: readonly (readonly [ImportedState, RegExp])[] = [
  ['draft', /^(?:borrador|proforma|pro forma|presupuesto|draft)/],
  ['cancelled', /^(?:anulad|abonad|rectificad|cancelad|cancelled|void)/],
  ['returned', /^(?:devuel|impagad[oa] banco|returned)/],
  ['partial', /parcial|^a cuenta|^partial/],
  [
    'pending',
    /^(?:no|n|pendiente|pdte|pte|impagad|vencid|sin cobrar|sin pagar|por cobrar|no cobrad|no pagad|emitida|enviada|pending|overdue|unpaid)\b|^(?:pendiente|impagad|vencid|no cobrad|no pagad)/,
  ],
  [
    'collected',
    /^(?:cobrad|pagad|liquidad|saldad|cerrad|si|s|x|ok|paid|collected|verdadero|true)\b|^(?:cobrad|pagad|liquidad|saldad)/,
  ],
];

/** `undefined` for a word that says nothing known. */
export function parseState(text: string): ImportedState | undefined {
  const word = normaliseHeader(text);
  if (/^[0-4]$/.test(word)) return FACTUSOL[Number(word)];
  return STATES.find(([, pattern]) => pattern.test(word))?.[0];
}

export type ImportedMethod = 'transfer' | 'cash' | 'card' | 'bizum' | 'direct_debit' | 'cheque' | 'promissory_note' | 'other';

const METHODS: readonly (readonly [ImportedMethod, RegExp])[] = [
  ['bizum', /bizum/],
  ['direct_debit', /recibo|domicilia|giro|adeudo|remesa|direct debit/],
  ['promissory_note', /pagare|letra/],
  ['cheque', /cheque|talon/],
  ['card', /tarjeta|tpv|datafono|card|visa/],
  ['transfer', /transf|ingreso|banco|traspaso|confirming|transfer/],
  ['cash', /efectivo|contado|metalico|caja|cash/],
];

export function parseMethod(text: string): ImportedMethod {
  const word = normaliseHeader(text);
  return METHODS.find(([, pattern]) => pattern.test(word))?.[0] ?? 'other';
}

/** Well formed enough to be written to; not that it exists. */
export const isEmail = (text: string): boolean => /^[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[^\s@<>()[\],;:".]{2,}$/.test(text);

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to go
const CONTROL = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B\uFEFF]/g;

/** One line, without control characters or double blanks. */
export const oneLine = (text: string): string => text.replace(CONTROL, ' ').replace(/\s+/g, ' ').trim();

/** Lines kept, each of them clean. */
export const manyLines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n');

/** Excel stored the text as a number: `13.0` is 13 and `910000001.0` a telephone. */
export const withoutFloatTail = (text: string): string => text.trim().replace(/^(\d+)[.,]0$/, '$1');
