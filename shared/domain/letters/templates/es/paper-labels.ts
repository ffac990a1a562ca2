/** What the letters that no ladder sends print besides their paragraphs. */
import type { PaperId } from '../../letter-kinds.ts';
import type { PaymentMeans } from '../../paper-facts.ts';

/** Head of the papers that have a title instead of a subject. */
export const paperTitles: Readonly<Partial<Record<PaperId, string>>> = {
  L17: 'RECIBO DE PAGO A CUENTA · {{doc.ref}}',
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

export const paperLabels = {
  application: {
    invoice: 'Factura',
    toInterest: 'A intereses',
    toPrincipal: 'A principal',
    toCosts: 'A costes',
    left: 'Queda pendiente',
    compensation: (number: string) => `Indemnización de ${number}`,
  },
} as const;
