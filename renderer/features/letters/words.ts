/** Names and colours of letters. */
import type { LetterGap, LetterStatus } from '../../../shared/contract/letter-values.ts';
import { IsoDate } from '../../../shared/domain/civil-date.ts';
import { DeliveryChannel } from '../../../shared/domain/letters/letter-facts.ts';
import { isFriendly } from '../../../shared/domain/letters/letter-kinds.ts';
import type { TemplateId } from '../../../shared/domain/letters/letter-template.ts';
import { formatLongDate } from '../../../shared/format/dates.ts';
import { t } from '../../../shared/i18n/t.ts';
import type { Tone } from '../../ui/index.ts';

export const STATUS_TONES: Readonly<Record<LetterStatus, Tone>> = {
  draft: 'plain',
  registered: 'dueSoon',
  printed: 'dueSoon',
  sent: 'court',
  delivered: 'paid',
  refused: 'court',
  'not-collected': 'court',
  unknown: 'overdue',
  returned: 'overdue',
  annulled: 'plain',
};

/** The strongest proof first. */
export const channelOptions = () => DeliveryChannel.options.map((value) => ({ value, label: t(`letters.channels.${value}`) }));

/** Which choices a letter has: a friendly one asks and does not claim. */
export const partsOf = (id: TemplateId) => {
  const friendly = isFriendly(id);
  const isDemand = id === 'L04' || id === 'L05' || id === 'L06';
  return {
    extras: !friendly,
    vat: isDemand,
    origin: isDemand,
    term: id !== 'L01',
    claims: isDemand,
    notices: id === 'L03' || isDemand,
  };
};

const VALUES = {
  'pago.fecha_limite': 'term',
  'factura.concepto': 'concept',
  'previo.fechas': 'notices',
  'masc.medio': 'firstContact',
  'masc.fecha_propuesta': 'firstContact',
  'masc.hora_propuesta': 'firstContact',
  'acreedor.nif': 'creditorTaxId',
  'acreedor.domicilio': 'creditorAddress',
  'acreedor.email_privacidad': 'privacyEmail',
  'deudor.nif': 'debtorTaxId',
  'deudor.domicilio': 'debtorAddress',
  'doc.lugar': 'place',
  'deuda.origen': 'origin',
  'deuda.tipo_vigente': 'rate',
  'deuda.interes_diario': 'rate',
  'interes.donde_pactado': 'agreedWhere',
  'pago.iban': 'iban',
  'pago.plazo_texto': 'term',
  'contacto.nombre': 'contactName',
  'contacto.telefono': 'contactPhone',
  'contacto.email': 'contactEmail',
  'contacto.horario': 'contactHours',
} as const;

/** What is fixed at one place is told in one line. */
export type GapGroup = { readonly first: LetterGap; readonly isContact: boolean; readonly text: string };

const list = new Intl.ListFormat('es', { type: 'conjunction' });

export function groupGaps(gaps: readonly LetterGap[]): readonly GapGroup[] {
  const isContact = ({ code, detail }: LetterGap) => code === 'missing-value' && detail?.startsWith('contacto.') === true;
  const placeOf = (gap: LetterGap) =>
    gap.code === 'missing-value'
      ? `${gap.fixAt} ${gap.id ?? ''} ${isContact(gap)}`
      : `${gap.code} ${gap.id ?? ''} ${gap.detail ?? ''}`;
  return [...Map.groupBy(gaps, placeOf).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const text = first.code === 'missing-value' ? missingText(group) : gapText(first);
    return [{ first, isContact: isContact(first), text }];
  });
}

function missingText(group: readonly LetterGap[]): string {
  const names = group.map(({ detail = '' }) =>
    t(`letters.missing.values.${Object.hasOwn(VALUES, detail) ? VALUES[detail as keyof typeof VALUES] : 'other'}`),
  );
  return t('letters.gaps.missing-value', { detail: list.format(new Set(names)) });
}

function gapText({ code, detail = '' }: LetterGap): string {
  const day = IsoDate.safeParse(detail);
  return t(`letters.gaps.${code}`, { detail: day.success ? formatLongDate(day.data) : detail });
}
