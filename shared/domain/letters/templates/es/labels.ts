/** What letters in Spanish print besides their paragraphs. The wording of letters-es is kept to the letter. */
import type { DayCount } from '../../../late-payment-interest.ts';
import type { DeliveryChannel, InterestFacts } from '../../letter-facts.ts';
import type { TemplateId } from '../../letter-template.ts';
import { agreementFieldNames } from './agreement-labels.ts';
import { noticeFieldNames } from './notice-labels.ts';

export const labels = {
  reference: 'Referencia',
  draftReference: 'borrador, sin número',
  recipient: 'Destinatario',
  channel: 'Envío',
  subject: 'Asunto: ',
  taxId: 'NIF',
  phone: 'Tel.',
  guarantor: 'nombre del fiador',
  invoice: { one: 'Factura', many: 'Facturas' },
  total: 'Total',
  subtotal: 'Subtotal',
  table: {
    number: 'Factura',
    issuedOn: 'Fecha',
    operationOn: 'Operación',
    dueOn: 'Vencimiento',
    total: 'Total',
    paid: 'Pagado',
    outstanding: 'Pendiente',
  },
  interestTable: {
    invoice: 'Factura',
    from: 'Desde',
    to: 'Hasta',
    days: 'Días',
    base: 'Base',
    rate: 'Tipo',
    source: 'Fuente',
    amount: 'Importe',
    paid: 'Intereses ya pagados',
  },
  interestAnnex: 'Liquidación de intereses de demora',
  annex: 'Anexo',
  calculatedOn: 'Calculada al',
  creditor: 'Acreedor',
  debtor: 'Deudor',
  carriedForward: 'Suma y sigue',
  broughtForward: 'Suma anterior',
  summary: {
    principal: 'Principal pendiente',
    interest: (day: string) => `Intereses de demora hasta el ${day}`,
    fixedCosts: (each: string, invoices: number) => `Indemnización por costes de cobro (${each} × ${invoices})`,
    otherCosts: 'Otros costes de cobro acreditados',
    total: 'Total',
  },
  payment: 'Transferencia a la cuenta {{pago.iban}}, titular {{pago.titular}}, concepto «{{pago.concepto}}».',
  customaryAccount:
    'Es nuestra cuenta de siempre. Si {{s|recibe|reciben}} un aviso de cambio de cuenta, {{s|llámenos|llámennos}} antes de pagar.',
  qrCaption: '{{s|Escanee|Escaneen}} el código con la app de su banco, si lo permite.',
  qrDescription: 'Código QR con los datos de la transferencia que se indican en el texto',
  signedBy: (name: string, role: string) => `Fdo.: ${name}, ${role}`,
  annexes: 'Anexos',
  annexItems: {
    invoiceCopy: (number: string) => `Copia de la factura ${number}`,
    invoiceCopies: (numbers: string) => `Copias de las facturas ${numbers}`,
    allInvoiceCopies: (count: number) => `Copias de las ${count} facturas del cuadro`,
    deliveryNotes: 'Copia de los albaranes o partes firmados',
    deliveryDocument: 'Copia del documento firmado de entrega o conformidad',
    interest: 'Liquidación de intereses de demora (en este mismo documento)',
    otherCosts: 'Justificantes de los otros costes de cobro',
  },
  privacyTitle: 'Protección de datos.',
  privacy:
    'Responsable: {{acreedor.nombre}}. Finalidad: gestión de la relación contractual y cobro de las cantidades pendientes. Puede ejercer sus derechos de acceso, rectificación, supresión, oposición, limitación y portabilidad en {{acreedor.email_privacidad}} y reclamar ante la Agencia Española de Protección de Datos. Más información: {{#acreedor.url_privacidad}}{{acreedor.url_privacidad}}{{/acreedor.url_privacidad}}{{^acreedor.url_privacidad}}{{acreedor.email_privacidad}}{{/acreedor.url_privacidad}}.',
  draft: 'BORRADOR',
  logo: (name: string) => `Logotipo de ${name}`,
  signatureImage: (name: string) => `Firma de ${name}`,
  pageOf: 'Página {page} de {pages}',
  documentTitles: {
    L01: 'Recordatorio de vencimiento',
    L02: 'Recordatorio de pago',
    L03: 'Segundo recordatorio de pago',
    L04: 'Requerimiento de pago',
    L05: 'Requerimiento de pago',
    L06: 'Requerimiento de pago e invitación a negociar',
    L07: 'Último aviso',
    L08: 'Requerimiento e información sobre ficheros',
    L09: 'Aviso de suspensión',
    L09R: 'Restablecimiento del servicio',
    L10A: 'Aviso de encargo de cobro',
    L10B: 'Notificación de cesión de crédito',
    L11: 'Propuesta de aplazamiento',
    L12: 'Propuesta de pago a plazos',
    L13: 'Propuesta de pago con quita',
    L14: 'Propuesta de compensación',
    L15: 'Acuerdo de pago',
    L16A: 'Aviso de plazo sin pagar',
    L16B: 'Vencimiento anticipado del acuerdo',
    L25: 'Requerimiento al fiador',
    L21: 'Terminación de la negociación',
    L22: 'Constancia de negociación previa',
    L17: 'Recibo de pago a cuenta',
    L18: 'Carta de pago',
    L19: 'Extracto de cuenta',
    L20: 'Dosier de reclamación',
    L23: 'Liquidación de intereses e indemnización',
    L24: 'Respuesta a una discrepancia',
    L26: 'Envío de factura rectificativa',
  } satisfies Record<TemplateId, string>,
  placeAndDate: (place: string, day: string) => `${place}, ${day}`,
  salutation: {
    attention: (name: string) => `A la atención ${name.startsWith('el ') ? `del ${name.slice(3)}` : `de ${name}`}:`,
    friendly: 'Estimados señores:',
    man: (surname: string) => `Estimado Sr. ${surname}:`,
    woman: (surname: string) => `Estimada Sra. ${surname}:`,
    fromPerson: 'Muy señores míos:',
    fromCompany: 'Muy señores nuestros:',
  },
  term: {
    fromReceipt: (days: number) =>
      `en el plazo de ${days} días naturales contados desde el siguiente a la recepción de esta carta`,
    until: (day: string) => `a más tardar el ${day}`,
    publicMonth: 'en el plazo de un mes desde la presentación de este escrito',
  },
  weekend: { saturday: 'sábado', sunday: 'domingo' },
  /** What the program proposes and the owner may write anew. */
  proposed: {
    origin: (concepts: readonly string[]) => `los suministros o servicios facturados (${listOf(concepts)})`,
    legalTerm: 'el artículo 4.1 de la Ley 3/2004, treinta días naturales desde la entrega',
    agreedTerm: (where: string) => `lo pactado en ${where}`,
    representative: 'representante',
  },
  agreedRate: (rate: string) => `el ${rate} anual`,
  missing: (what: string) => `«falta: ${what}»`,
} as const;

export const channelNames: Readonly<Record<DeliveryChannel, string>> = {
  burofax: 'Burofax con certificación de texto y acuse de recibo',
  'certified-letter': 'Carta certificada con aviso de recibo',
  'certified-electronic': 'Entrega electrónica certificada',
  notary: 'Requerimiento notarial',
  'public-register': 'Presentación en registro',
  'by-hand': 'Entrega en mano con acuse de recibo firmado',
  email: 'Correo electrónico',
  post: 'Correo ordinario',
};

const dayCountNotes: Readonly<Record<DayCount, string>> = {
  'act-365': 'Interés simple. Base × tipo × días / 365.',
  'act-act': 'Interés simple. Base × tipo × días / 365 (366 los días de años bisiestos).',
};
const firstDayNotes: Readonly<Record<InterestFacts['startsAt'], string>> = {
  'due-date': 'No se cuenta el día del vencimiento; sí el último día indicado.',
  demand: 'No se cuenta el día de la recepción del requerimiento; sí el último día indicado.',
};
const roundingNote = 'La suma puede diferir en céntimos por el redondeo de cada fila.';

/** Foot of the interest statement. */
export function interestNotes(interest: Pick<InterestFacts, 'dayCount' | 'startsAt'>, rowsAddUp: boolean): readonly string[] {
  const rule = `${dayCountNotes[interest.dayCount]} ${firstDayNotes[interest.startsAt]}`;
  return rowsAddUp ? [rule] : [rule, roundingNote];
}

/** How a value that is missing is named in a draft. */
export const fieldNames: Readonly<Record<string, string>> = {
  ...noticeFieldNames,
  ...agreementFieldNames,
  'acreedor.nif': 'NIF del acreedor',
  'acreedor.domicilio': 'domicilio del acreedor',
  'acreedor.email_privacidad': 'correo para protección de datos',
  'deudor.nif': 'NIF del deudor',
  'deudor.domicilio': 'domicilio del deudor',
  'doc.lugar': 'lugar',
  'deuda.origen': 'origen de la deuda',
  'deuda.lista_numeros': 'facturas',
  'deuda.tipo_vigente': 'tipo de interés',
  'deuda.interes_diario': 'interés diario',
  'interes.donde_pactado': 'dónde se pactó el interés',
  'pago.iban': 'IBAN',
  'pago.plazo_texto': 'plazo de pago',
  'pago.fecha_limite': 'último día para pagar',
  'factura.concepto': 'concepto de la factura',
  'previo.fechas': 'días de los avisos anteriores',
  'masc.medio': 'medio del primer contacto',
  'masc.fecha_propuesta': 'día del primer contacto',
  'masc.hora_propuesta': 'hora del primer contacto',
  'masc.fecha_solicitud': 'fecha de la invitación a negociar',
  'masc.fecha_recepcion': 'día en que la recibió',
  'masc.fecha_fin': 'día en que terminó la negociación',
  partido_judicial: 'partido judicial',
  'discrepancia.motivo': 'lo que dice el deudor',
  'discrepancia.fecha_respuesta': 'día en que contestarás',
  'discrepancia.solucion': 'qué vas a hacer',
  'discrepancia.razones': 'los motivos',
  'consumo.entidad': 'entidad de consumo',
  'consumo.web': 'web de la entidad de consumo',
  'rectificativa.numero': 'número de la rectificativa',
  'rectificativa.fecha': 'fecha de la rectificativa',
  'contacto.nombre': 'persona de contacto',
  'contacto.telefono': 'teléfono de contacto',
  'contacto.email': 'correo de contacto',
  'contacto.horario': 'horario de contacto',
};

/** "A", "A y B", "A, B y C". */
export function listOf(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} y ${items.at(-1)}`;
}

const LISTED_WHOLE = 6;
const LISTED_OF_MANY = 3;

/** Beyond six the table identifies them and the sentence stays readable. */
export function listOfNumbers(numbers: readonly string[]): string {
  if (numbers.length <= LISTED_WHOLE) return listOf(numbers);
  return `${numbers.slice(0, LISTED_OF_MANY).join(', ')} y ${numbers.length - LISTED_OF_MANY} más`;
}

/**
 * "el día 3 de octubre de 2026", "los días 3 y 15 de octubre de 2026": month and year are said once when they are shared.
 * Takes long dates ("3 de octubre de 2026") in ascending order.
 */
export function onDays(longDates: readonly string[]): string {
  if (longDates.length < 2) return longDates.length === 0 ? '' : `el día ${longDates[0]}`;
  const parts = longDates.map((date) => date.split(/\sde\s/));
  const shared = (at: number) => parts.every((part) => part.slice(at).join() === parts[0]?.slice(at).join());
  const common = shared(1) ? 1 : shared(2) ? 2 : 3;
  const days = parts.map((part, index) => part.slice(0, index === parts.length - 1 ? 3 : common).join('\u00a0de\u00a0'));
  return `los días ${listOf(days)}`;
}
