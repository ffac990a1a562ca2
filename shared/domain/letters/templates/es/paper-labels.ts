/** What the letters that no ladder sends print besides their paragraphs. */
import type { AgingBucket } from '../../../aging.ts';
import type { PaperId } from '../../letter-kinds.ts';
import type { PaymentMeans } from '../../paper-facts.ts';
import { listOfNumbers } from './labels.ts';

/** Head of the papers that have a title instead of a subject. */
export const paperTitles: Readonly<Partial<Record<PaperId, string>>> = {
  L17: 'RECIBO DE PAGO A CUENTA · {{doc.ref}}',
  L20: 'DOSIER DE RECLAMACIÓN · {{doc.ref}} · {{doc.fecha}}',
  L19: 'EXTRACTO DE CUENTA de {{deudor.nombre}} a {{doc.fecha}}',
  L18: 'CARTA DE PAGO{{#pago_total}} Y FINIQUITO{{/pago_total}} · {{doc.ref}}',
};

export const paymentMeans: Readonly<Record<PaymentMeans, string>> = {
  transfer: 'transferencia bancaria',
  cash: 'entrega de efectivo',
  card: 'tarjeta',
  bizum: 'Bizum',
  direct_debit: 'adeudo domiciliado',
  cheque: 'cheque',
  promissory_note: 'pagaré',
  compensation: 'compensación',
  other: 'otro medio de pago',
};

/** Column heads of the ageing, in its order. */
export const agingHeads: Readonly<Record<AgingBucket, string>> = {
  'not-due': 'No vencido',
  '1-30': '1-30',
  '31-60': '31-60',
  '61-90': '61-90',
  'over-90': 'Más de 90 días',
};

export const paperLabels = {
  account: {
    on: 'Fecha',
    document: 'Documento',
    what: 'Concepto',
    charge: 'Cargo',
    credit: 'Abono',
    balance: 'Saldo',
    invoice: 'Factura',
    corrective: 'Factura rectificativa',
    payment: (means: string) => `Pago, ${means}`,
    'interest-and-costs': 'De ese pago, a intereses y costes',
    inFavour: 'A su favor',
  },
  paidLate: { number: 'Factura', dueOn: 'Vencimiento', paidOn: 'Fecha de pago', days: 'Días', amount: 'Importe' },
  application: {
    invoice: 'Factura',
    toInterest: 'A intereses',
    toPrincipal: 'A principal',
    toCosts: 'A costes',
    left: 'Queda pendiente',
    compensation: (number: string) => `Indemnización de ${number}`,
  },
} as const;

/** What the creditor will read in the bank statement: the invoices themselves are paid. */
export const lateInterestConcept = (numbers: readonly string[]): string =>
  `Intereses, ${numbers.length === 1 ? 'factura' : 'facturas'} ${listOfNumbers(numbers)}`;
