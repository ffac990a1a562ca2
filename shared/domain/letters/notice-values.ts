/** Values and flags of the notices that no ladder sends (letters-es §0.2 and §0.3). */
import { formatIban } from '../iban.ts';
import { unbroken } from './letter-amounts.ts';
import type { LetterFacts } from './letter-facts.ts';
import type { LetterFormats } from './letter-formats.ts';
import { listOf } from './templates/es/labels.ts';
import { noticeLabels } from './templates/es/notice-labels.ts';

/** "el mantenimiento" after "de" becomes "del mantenimiento". */
export const NOTICE_PHRASES = ['servicio.descripcion', 'servicio.clausula'] as const;

export function noticeFields(
  { notice, receipt }: LetterFacts,
  formats: LetterFormats,
): Readonly<Record<string, string | undefined>> {
  if (!notice) return {};
  const { suspension, restoration, creditFile, agency, assignee, meetings = [], lawyers = [] } = notice;
  const day = (on: LetterFacts['date'] | undefined) => on && unbroken(formats.longDate(on));
  const received = restoration?.received;
  return {
    'servicio.descripcion': suspension?.service ?? restoration?.service,
    'servicio.clausula': suspension?.clause,
    'servicio.fecha_suspension': day(suspension?.on),
    'servicio.fecha_restablecimiento': day(restoration?.on),
    // A receipt tells its own payment.
    ...(restoration &&
      !receipt && {
        'pago.recibido_fecha': day(received?.on),
        'pago.recibido_importe': received && formats.money(received.amount),
      }),
    'fichero.lista': creditFile && creditFile.names.length > 0 ? listOf(creditFile.names) : undefined,
    'fichero.el_que_participa': creditFile && noticeLabels.takesPart(creditFile.names.length),
    'gestor.nombre': agency?.name,
    'gestor.telefono': agency?.phone && unbroken(agency.phone),
    'gestor.email': agency?.email,
    'cesionario.nombre': assignee?.name,
    'cesionario.nif': assignee?.taxId,
    'cesionario.domicilio': assignee?.address,
    'cesionario.iban': assignee?.iban && unbroken(formatIban(assignee.iban)),
    'cesionario.fecha_cesion': day(assignee?.on),
    'masc.reuniones':
      meetings.length === 0
        ? undefined
        : meetings.map(({ on, means }) => `${day(on) ?? ''}, ${noticeLabels.means[means]}`).join('; '),
    'masc.abogados': lawyers.length === 0 ? undefined : listOf(lawyers),
  };
}

export function noticeFlags({ notice }: LetterFacts): Readonly<Record<string, boolean>> {
  const variant = notice?.suspension?.variant;
  return {
    variante_a: variant === 'service',
    variante_b: variant === 'prepayment',
    variante_c: variant === 'retention',
    fichero_activo: (notice?.creditFile?.names.length ?? 0) > 0,
  };
}
