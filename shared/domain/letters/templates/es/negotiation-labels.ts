/** What Spanish letters say of a negotiation under LO 1/2025 besides their paragraphs. The wording of letters-es is kept. */
import type { DeliveryChannel, NegotiationFacts } from '../../letter-facts.ts';

const BUSINESS_EXTRAS = 'de los intereses y de la indemnización por costes de cobro que legalmente correspondan';
const CONSUMER_EXTRAS = 'y de los intereses que legalmente correspondan';

export const negotiationLabels = {
  object: {
    invoice: (number: string) => `el pago de la factura ${number}`,
    invoices: (numbers: string) => `el pago de las facturas ${numbers}`,
    ofBusiness: BUSINESS_EXTRAS,
    ofConsumer: CONSUMER_EXTRAS,
    business: (invoices: string, principal: string) =>
      `${invoices}, con un principal pendiente de ${principal}, ${BUSINESS_EXTRAS}, así como el plazo y la forma de pago`,
    consumer: (invoices: string, principal: string) =>
      `${invoices}, con un principal pendiente de ${principal}, ${CONSUMER_EXTRAS}, así como el plazo y la forma de pago`,
  },
  means: {
    phone: 'por teléfono',
    video: 'por videoconferencia',
    office: 'en nuestras oficinas',
  } satisfies Record<NegotiationFacts['by'], string>,
  /** After "se le remitió, por". */
  sentBy: {
    burofax: 'burofax',
    'certified-letter': 'carta certificada',
    'certified-electronic': 'entrega electrónica certificada',
    notary: 'conducto notarial',
    'public-register': 'registro',
    'by-hand': 'entrega en mano',
    email: 'correo electrónico',
    post: 'correo ordinario',
  } satisfies Record<DeliveryChannel, string>,
  notCollected: 'no fue recogido',
  refused: 'fue rehusado',
  annexInvitation: 'Copia del requerimiento con invitación a negociar y justificante de su envío',
  annexAnswerSheet: 'Hoja de respuesta a la invitación (en este mismo documento)',
} as const;

/**
 * The page that the debtor tears off, in the notation of templates. A run of underscores is a line to fill in by hand, as
 * long as its share of them; `[ ]` at the start of a line is a box to mark.
 */
export const answerSheetText = {
  title: 'HOJA DE RESPUESTA A LA INVITACIÓN A NEGOCIAR',
  lines: [
    'Referencia: {{doc.ref}} · Remitir a {{contacto.email}} o a {{acreedor.domicilio}}',
    'Nombre o razón social: ____________________ NIF: ____________',
    'Marque lo que corresponda:',
    '[ ] Acepto mantener el primer contacto en la fecha propuesta.',
    '[ ] Acepto negociar y propongo esta fecha y medio: ____________________',
    '[ ] Ya he pagado. Fecha: ________ Importe: ________ (adjunto justificante).',
    '[ ] No estoy conforme y lo explicaré en la negociación o por escrito.',
    '[ ] No deseo negociar.',
    '[ ] Me asistirá un abogado. Nombre: ____________________',
    'Lugar y fecha: ____________________ Firma: ____________________',
    'Esta respuesta no supone reconocimiento de la deuda.',
  ],
} as const;
