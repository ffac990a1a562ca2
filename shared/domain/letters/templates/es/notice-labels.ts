/** What the notices that no ladder sends print besides their paragraphs. */
import type { SettlementMeans } from '../../../settlement-entry.ts';

export const noticeLabels = {
  /** "comunicarse a ASNEF, en el que participa…" */
  takesPart: (files: number) => (files === 1 ? 'el que participa' : 'los que participa'),
  means: {
    phone: 'por teléfono',
    video: 'por videoconferencia',
    office: 'en persona',
    email: 'por correo electrónico',
    message: 'por mensaje',
    letter: 'por carta',
  } satisfies Record<SettlementMeans, string>,
  recordTitle: 'CONSTANCIA DE NEGOCIACIÓN PREVIA (artículo 10.2 de la Ley Orgánica 1/2025)',
  creditorSigns: 'Firma del acreedor',
  debtorSigns: 'Firma del deudor',
} as const;

/** How a value that is missing is named in a draft. */
export const noticeFieldNames: Readonly<Record<string, string>> = {
  'servicio.descripcion': 'servicio',
  'servicio.fecha_suspension': 'día de la suspensión',
  'servicio.fecha_restablecimiento': 'día en que vuelve el servicio',
  'fichero.lista': 'fichero en que participa',
  'gestor.nombre': 'nombre del gestor',
  'gestor.telefono': 'teléfono del gestor',
  'gestor.email': 'correo del gestor',
  'cesionario.nombre': 'nombre del nuevo acreedor',
  'cesionario.nif': 'NIF del nuevo acreedor',
  'cesionario.domicilio': 'domicilio del nuevo acreedor',
  'cesionario.iban': 'cuenta del nuevo acreedor',
  'cesionario.fecha_cesion': 'día de la cesión',
  'masc.objeto': 'objeto de la negociación',
  'masc.reuniones': 'reuniones o contactos',
  'pago.recibido_fecha': 'día del cobro',
  'pago.recibido_importe': 'importe del cobro',
};
