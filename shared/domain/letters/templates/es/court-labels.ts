/** What the file for a court prints besides its paragraphs. The wording of letters-es is kept. */
import type { CourtContact, CourtDelivery, CourtOutcome } from '../../court-facts.ts';
import type { CourtDocumentKey } from '../../court-file.ts';
import type { DeliveryChannel } from '../../delivery-channel.ts';

export const courtHeadings = {
  APARTADO_DATOS: 'A. DATOS PARA EL FORMULARIO',
  APARTADO_CRONOLOGIA: 'B. CRONOLOGÍA',
  APARTADO_DOCUMENTOS: 'C. RELACIÓN DE DOCUMENTOS',
  APARTADO_COMPROBACIONES: 'D. COMPROBACIONES',
} as const;

export const courtLabels = {
  chronology: { on: 'Fecha', what: 'Hecho', channel: 'Canal', proof: 'Prueba', document: 'Doc. n.º' },
  events: {
    invoice: (number: string, amount: string) => `Factura ${number}, por ${amount}`,
    invoices: (count: number) => `Última de las ${count} facturas reclamadas`,
    due: (number: string) => `Vence la factura ${number}`,
    payment: (amount: string) => `Pago recibido de ${amount}`,
    letter: (title: string, number: string) => `${title} ${number}`,
    contacts: (count: number) => (count === 1 ? 'Una gestión anterior' : `${count} gestiones anteriores`),
    promise: (amount: string, day: string) => `El deudor dice que pagará ${amount} el ${day}`,
    dispute: (number: string) => `El deudor no acepta la factura ${number}`,
    'dispute-closed': (number: string) => `Resuelta la discrepancia sobre la factura ${number}`,
  },
  channels: {
    call: 'Llamada',
    message: 'Mensaje',
    email: 'Correo electrónico',
    letter: 'Carta',
    certified: 'Carta certificada',
    visit: 'Visita',
  } satisfies Record<CourtContact, string>,
  /** Of a letter: the words of its heading are too long for a column. */
  sentBy: {
    burofax: 'Burofax',
    'certified-letter': 'Carta certificada',
    'certified-electronic': 'Entrega electrónica',
    notary: 'Notario',
    'public-register': 'Registro',
    'by-hand': 'En mano',
    email: 'Correo electrónico',
    post: 'Carta',
  } satisfies Record<DeliveryChannel, string>,
  outcomes: {
    'no-answer': 'No contesta',
    sent: 'Aviso enviado',
    'says-paid': 'El deudor dice que ha pagado',
    disputes: 'El deudor no está conforme',
    'cannot-pay': 'El deudor dice que no puede pagar',
    refuses: 'El deudor se niega a pagar',
    spoke: 'Conversación con el deudor',
  } satisfies Record<CourtOutcome, string>,
  results: {
    delivered: (day: string) => `Entregado el ${day}`,
    refused: (day: string) => `Rehusado el ${day}`,
    'not-collected': (day: string) => `No recogido el ${day}`,
    unknown: (day: string) => `Desconocido el ${day}`,
    returned: (day: string) => `Devuelto el ${day}`,
  } satisfies Record<CourtDelivery, (day: string) => string>,
} as const;

/** In the notation of templates. */
export const courtDocumentTexts: Readonly<Record<Exclude<CourtDocumentKey, 'demand' | 'other'>, string>> = {
  agreement: 'Acuerdo {{acuerdo.ref}} incumplido y declaración de vencimiento.',
  contract: 'Contrato, pedido o presupuesto aceptado.',
  invoices: '{{f|Factura|Facturas}}:',
  delivery: 'Albaranes, partes o correos de conformidad.',
  statement: 'Extracto de la cuenta del cliente.',
  interest: 'Liquidación de intereses (al final de este dosier).',
  negotiation:
    'Negociación previa (Ley Orgánica 1/2025): solicitud de {{masc.fecha_solicitud}}{{#masc.fecha_recepcion}}, recibida el {{masc.fecha_recepcion}}{{/masc.fecha_recepcion}}{{^masc.fecha_recepcion}}, que {{masc.resultado_envio}}{{/masc.fecha_recepcion}}; medio: {{masc.medio_usado}}; resultado: sin acuerdo, terminada el {{masc.fecha_fin}}.',
  'unknown-address':
    'Declaración responsable de que se desconocen el domicilio del deudor y el medio por el que puede ser requerido (artículo 264.4.º de la Ley de Enjuiciamiento Civil).',
  costs: 'Justificantes de otros costes de cobro.',
  address: 'Acreditación del domicilio del deudor.',
  identity: 'NIF y representación.',
};

export const courtDemand = (title: string, number: string, day: string, proof: string): string =>
  `${title} ${number}, de ${day}, y justificante de su contenido y de su recepción${proof === '' ? '' : ` (${proof.charAt(0).toLocaleLowerCase('es-ES')}${proof.slice(1)})`}.`;

/** In the notation of templates: boxes to mark by hand. */
export const courtChecks: readonly { readonly when?: 'negotiation' | 'lapses'; readonly text: string }[] = [
  { text: 'Los importes coinciden con el requerimiento o la diferencia está explicada.' },
  { when: 'negotiation', text: 'Las facturas reclamadas son las mismas que fueron objeto de la negociación.' },
  { text: 'Ningún documento revela propuestas de la negociación.' },
  { when: 'lapses', text: 'La petición se presenta, a más tardar, el {{masc.caduca}}.' },
];
