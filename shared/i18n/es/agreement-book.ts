/** What the books say of an agreement: in breakdowns, costs and payments. */
export const agreementBook = {
  restSource: 'acuerdo {{ref}}',
  deferralConcept: 'Interés del aplazamiento (acuerdo {{ref}})',
  deferralSettled: 'Se cuenta solo hasta el final del acuerdo {{ref}}',
  givenUp: 'Perdonado al cumplirse el acuerdo {{ref}}',
  deliveryReference: 'Acuerdo {{ref}}',
  notaryPaidBy: 'ambas partes por mitad',
  deliveryInvoice: 'su factura {{number}}',
} as const;
