/** What the letters of an agreement print besides their paragraphs. The wording of letters-es is kept where it has one. */
import type { Instalment } from '../../../agreements/schedule.ts';

export const agreementLabels = {
  withoutRef: 'borrador, sin número',
  concept: (ref: string) => `Acuerdo ${ref}`,
  /** After "Según". */
  signedAgreement: (ref: string, day: string) => `el acuerdo de pago ${ref}, firmado el ${day}`,
  atHour: (hour: string) => ` a las ${hour}`,
  /** After "se pagará". */
  onOneDay: (day: string) => `en un solo plazo, el ${day}`,
  inInstalments: (count: number) => `en ${count} plazos`,
  copies: { 2: 'dos', 3: 'tres' },
  signsAs: 'representante',
  units: {
    hour: (isOne: boolean) => (isOne ? 'hora' : 'horas'),
    piece: (isOne: boolean) => (isOne ? 'pieza' : 'piezas'),
  },
  title: 'ACUERDO DE PAGO Y RECONOCIMIENTO DE DEUDA',
  headings: { APARTADO_REUNIDOS: 'REUNIDOS', APARTADO_EXPONEN: 'EXPONEN', APARTADO_ESTIPULACIONES: 'ESTIPULACIONES' },
  parties: { creditor: 'EL ACREEDOR', debtor: 'EL DEUDOR', guarantor: 'EL FIADOR' },
  initials: 'Rúbricas',
  initialsOf: { creditor: 'Acreedor', debtor: 'Deudor', guarantor: 'Fiador' },
  calendar: { number: 'Plazo', on: 'Fecha', means: 'Forma de pago', amount: 'Importe', paid: 'Pagado', pending: 'Pendiente' },
  means: {
    down: 'transferencia (entrada)',
    cash: 'transferencia',
    work: 'trabajo o servicio',
    goods: 'entrega de bienes',
  } satisfies Record<Instalment['kind'], string>,
  object: (ref: string, day: string, invoices: string, amount: string) =>
    `el cumplimiento del acuerdo de pago ${ref}, de ${day}, y ${invoices}, con una cantidad pendiente de ${amount}`,
  receipts: {
    title: 'Talonario de recibos',
    note: 'Se firma y se entrega cada recibo cuando se cobra su plazo.',
    one: (position: number, of: number) => `RECIBO DEL PLAZO ${position} de ${of}`,
    text: 'Recibí de {{deudor.nombre}} la cantidad que se indica, correspondiente a este plazo del acuerdo {{acuerdo.ref}}, de {{acuerdo.fecha}}. Se recibe con reserva de los plazos que falten (artículo 1110 del Código Civil).',
    due: (day: string) => `Vence el ${day}`,
    paidOn: 'Pagado el',
    means: 'Forma de pago',
    signs: (name: string) => `Firma de ${name}`,
  },
} as const;

/** The page that the debtor sends back, in the notation of `answerSheetText`. */
export const acceptanceSheetText = {
  title: 'HOJA DE ACEPTACIÓN DE PROPUESTA (documento confidencial)',
  lines: [
    'Referencia: {{doc.ref}} · Propuesta de {{doc.fecha}} · Remitir a {{contacto.email}} o a {{acreedor.domicilio}}',
    'Nombre o razón social: ____________________ NIF: ____________',
    '[ ] Acepto la propuesta.',
    '[ ] No la acepto y propongo: ____________________',
    'Lugar y fecha: ____________________ Nombre y firma: ____________________',
  ],
} as const;

/** How a value that is missing is named in a draft. */
export const agreementFieldNames: Readonly<Record<string, string>> = {
  'acuerdo.ref': 'referencia del acuerdo',
  'acuerdo.fecha': 'fecha del acuerdo',
  'acuerdo.lugar': 'lugar',
  'acuerdo.iban': 'IBAN',
  'acuerdo.a_pagar': 'importe del acuerdo',
  'acuerdo.reconocido': 'deuda reconocida',
  'acuerdo.num_plazos': 'número de plazos',
  'acuerdo.hasta_validez': 'hasta cuándo vale la propuesta',
  'acuerdo.fecha_aviso': 'día en que recibió el aviso',
  'acuerdo.num_clausula_vto': 'estipulación del vencimiento',
  'acuerdo.importe_vencido': 'plazos sin pagar',
  'acuerdo.pagado': 'lo pagado del acuerdo',
  'acuerdo.pendiente': 'lo pendiente del acuerdo',
  'acuerdo.prestacion': 'trabajo o servicio',
  'acuerdo.valor': 'valor del trabajo',
  'plazo_acuerdo.fecha': 'día del plazo',
  'deudor.representante_nif': 'NIF de quien firma por el deudor',
  'fiador.nombre': 'nombre del fiador',
  'fiador.nif': 'NIF del fiador',
  'fiador.domicilio': 'domicilio del fiador',
  'fiador.documento': 'documento de la fianza',
  'fiador.importe': 'importe garantizado',
};
