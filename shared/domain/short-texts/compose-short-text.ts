/**
 * Facts and text become the message in each of its forms, and the list of what is missing. Pure; it never fails: what is
 * missing is a visible mark in the text.
 *
 * Units    integer cents; civil days.
 * Rule     blanks are plain ones: a message is no paper, and a no-break space would halve an SMS.
 * Source   letters-es §5. A receipt goes with S8 where interest is kept for later: no message of it alone.
 */
import type { IsoDate } from '../civil-date.ts';
import type { ShortTextId } from '../dunning/policy.ts';
import { formatIban } from '../iban.ts';
import { readTemplate, type TemplateValues, textOf } from '../letters/template-reader.ts';
import { agreementLabels } from '../letters/templates/es/agreement-labels.ts';
import { negotiationLabels } from '../letters/templates/es/negotiation-labels.ts';
import type { Cents } from '../money.ts';
import { inOwnWords, type MessageWording } from './message-words.ts';
import { SHORT_FORMS, type ShortForm } from './short-text.ts';
import { conceptOf, MISSING_WORDS, missingMark, namedNumbers, SHORT_TEXTS } from './texts-es.ts';

export type ShortTextFacts = {
  readonly today: IsoDate;
  /** Who writes: the person. */
  readonly user?: string | undefined;
  /** Trade name, or the name. */
  readonly creditorShort: string;
  readonly contactPhone?: string | undefined;
  readonly isPerson: boolean;
  /** First name of whom we speak with. */
  readonly firstName?: string | undefined;
  /** Oldest first; as many as can be named. */
  readonly invoices: readonly string[];
  readonly invoiceCount: number;
  readonly dueOn?: IsoDate | undefined;
  readonly outstanding?: Cents | undefined;
  readonly lastMessageOn?: IsoDate | undefined;
  readonly limitOn: IsoDate;
  readonly promise?: { readonly amount: Cents; readonly promisedFor: IsoDate; readonly madeOn: IsoDate } | undefined;
  readonly iban?: string | undefined;
  readonly received?:
    | { readonly amount: Cents; readonly on: IsoDate; readonly paysAll: boolean; readonly reservesInterest: boolean }
    | undefined;
  readonly instalment?: InstalmentNamed | undefined;
  readonly meeting?: MeetingNamed | undefined;
};

/** Of a signed agreement. */
export type InstalmentNamed = {
  /** `A-2026/0003` */
  readonly ref: string;
  readonly position: number;
  readonly on: IsoDate;
  /** What of it is left. */
  readonly amount: Cents;
};

/** The first contact that an invitation to negotiate proposed. */
export type MeetingNamed = {
  /** Of the letter that invites. */
  readonly ref: string;
  readonly on: IsoDate;
  /** `HH:MM` */
  readonly at: string;
  readonly by: 'phone' | 'video' | 'office';
};

export type ShortTextFormats = {
  readonly money: (amount: Cents) => string;
  readonly longDate: (day: IsoDate) => string;
  /** Day and month: for messages. */
  readonly dayAndMonth: (day: IsoDate) => string;
};

export type ShortTextGap = keyof typeof MISSING_WORDS;

export type ComposedText = {
  readonly form: ShortForm;
  /** Of an e-mail. */
  readonly subject?: string;
  readonly body: string;
  readonly gaps: readonly ShortTextGap[];
  /** The receipt has to go with it. */
  readonly needsReceipt: boolean;
};

export function composeShortText(
  id: ShortTextId,
  facts: ShortTextFacts,
  formats: ShortTextFormats,
  wording?: MessageWording,
): readonly ComposedText[] {
  const forms = inOwnWords(SHORT_TEXTS[id], wording);
  return SHORT_FORMS.map((form): ComposedText => {
    const { items, missing } = readTemplate(forms[form], valuesOf(facts, formats, form));
    const texts = items.flatMap((item) => (item.kind === 'block' ? [] : { kind: item.kind, text: plain(textOf(item.pieces)) }));
    const subject = texts.find(({ kind }) => kind === 'subject')?.text;
    const body = texts.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
    return {
      form,
      ...(subject !== undefined && { subject }),
      body: body.join(form === 'email' ? '\n\n' : '\n').replace(/,\n\n(?=[^\n]*$)/, ',\n'),
      gaps: [...new Set(missing.map(gapOf))],
      needsReceipt: id === 'S8' && facts.received?.reservesInterest === true,
    };
  });
}

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const MOST_NAMED: Readonly<Record<ShortForm, number>> = { email: 3, sms: 1, 'chat-usted': 2, 'chat-tu': 2 };

function valuesOf(facts: ShortTextFacts, formats: ShortTextFormats, form: ShortForm): TemplateValues {
  const { promise, received, invoiceCount, instalment, meeting } = facts;
  const numbers = invoiceCount === 0 ? undefined : namedNumbers(facts.invoices, invoiceCount, MOST_NAMED[form]);
  const day = (on: IsoDate | undefined) => on && formats.longDate(on);
  const short = (on: IsoDate | undefined) => on && formats.dayAndMonth(on);
  const fields: Readonly<Record<string, string | undefined>> = {
    usuario: facts.user,
    nombre: facts.firstName,
    firma_corta: [facts.user, facts.creditorShort].filter((part) => part !== undefined).join(', '),
    'acreedor.corto': facts.creditorShort,
    'contacto.telefono': facts.contactPhone,
    'factura.numero': numbers,
    'factura.vencimiento': day(facts.dueOn),
    'factura.vencimiento_corto': short(facts.dueOn),
    'factura.pendiente': facts.outstanding === undefined ? undefined : formats.money(facts.outstanding),
    'previo.ultima_fecha': day(facts.lastMessageOn),
    'pago.fecha_limite': day(facts.limitOn),
    'pago.fecha_limite_corta': short(facts.limitOn),
    'promesa.importe': promise && formats.money(promise.amount),
    'promesa.fecha': day(promise?.promisedFor),
    'promesa.fecha_corta': short(promise?.promisedFor),
    'promesa.dia_comunicada': day(promise?.madeOn),
    'pago.iban': facts.iban && formatIban(facts.iban),
    'pago.concepto': instalment ? agreementLabels.concept(instalment.ref) : numbers && conceptOf(numbers, invoiceCount),
    'pago.recibido_importe': received && formats.money(received.amount),
    'pago.recibido_fecha': day(received?.on),
    'pago.recibido_fecha_corta': short(received?.on),
    'acuerdo.ref': instalment?.ref,
    'plazo_acuerdo.numero': instalment && String(instalment.position),
    'plazo_acuerdo.importe': instalment && formats.money(instalment.amount),
    'plazo_acuerdo.fecha': day(instalment?.on),
    'plazo_acuerdo.fecha_corta': short(instalment?.on),
    'doc.ref': meeting?.ref,
    'masc.fecha_propuesta': day(meeting?.on),
    'masc.fecha_propuesta_corta': short(meeting?.on),
    'masc.hora_propuesta': meeting?.at,
    'masc.medio': meeting && negotiationLabels.means[meeting.by],
  };
  const flags: Readonly<Record<string, boolean>> = {
    pago_total: received?.paysAll ?? false,
    reserva_intereses: received?.reservesInterest ?? false,
    prometida_hoy: promise?.madeOn === facts.today,
  };
  return {
    field: (path) => fields[path],
    inWords: () => undefined,
    flag: (name) => flags[name],
    isOne: { s: facts.isPerson, f: invoiceCount <= 1, c: true },
    nounPhrases: new Set(),
    missing: (path) => missingMark(MISSING_WORDS[gapOf(path)]),
  };
}

/** By how the name of a value begins. */
const GAP_OF_KIND: Readonly<Record<string, ShortTextGap>> = {
  promesa: 'promise',
  acuerdo: 'instalment',
  plazo: 'instalment',
  masc: 'meeting',
  doc: 'meeting',
};

function gapOf(path: string): ShortTextGap {
  switch (path) {
    case 'usuario':
      return 'user';
    case 'nombre':
      return 'first-name';
    case 'contacto.telefono':
      return 'contact-phone';
    case 'pago.iban':
      return 'iban';
    default:
      return GAP_OF_KIND[path.split(/[._]/, 1)[0] ?? ''] ?? (path.startsWith('pago.recibido') ? 'payment' : 'invoice');
  }
}
