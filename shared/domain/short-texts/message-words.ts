/**
 * The messages as the owner changes them: five parts each (the subject and the text of the e-mail, the SMS, the chat in both
 * treatments), in the notation of templates. A line break begins another paragraph.
 *
 * Source   letters-es §5 and §1.14: no amount in the subject of an e-mail nor in an SMS, which others read on a locked screen. What
 *          S8 says with and without interest kept for later is the receipt's own reserve, and stays.
 */
import { ShortTextId } from '../dunning/policy.ts';
import { parseWords, type TemplateLine, type TemplateNode } from '../letters/template-parser.ts';
import type { MessagePart, WrittenText } from '../letters/word-rules.ts';
import { SHORT_FORMS, type ShortForm, type ShortText } from './short-text.ts';
import { SHORT_TEXTS } from './texts-es.ts';

/** In the order of the screen. */
export const MESSAGE_PARTS = ['email-subject', 'email', 'sms', 'chat-usted', 'chat-tu'] as const;
export type MessagePartKey = (typeof MESSAGE_PARTS)[number];

export type WrittenMessage = WrittenText & { readonly id: ShortTextId };

/** By the part: its words in the notation of templates. */
export type MessageWording = Readonly<Record<string, string>>;

const IN_EVERY_ONE = ['usuario', 'nombre', 'firma_corta', 'acreedor.corto', 'contacto.telefono', 'factura.numero'];
const OF_A_DEBT = [
  'factura.vencimiento',
  'factura.vencimiento_corto',
  'factura.pendiente',
  'pago.fecha_limite',
  'pago.fecha_limite_corta',
  'pago.iban',
  'pago.concepto',
];
const OF_A_PAYMENT = ['factura.pendiente', 'pago.recibido_importe', 'pago.recibido_fecha', 'pago.recibido_fecha_corta'];
const OF_AN_INSTALMENT = [
  'acuerdo.ref',
  'plazo_acuerdo.numero',
  'plazo_acuerdo.importe',
  'plazo_acuerdo.fecha',
  'plazo_acuerdo.fecha_corta',
  'pago.iban',
  'pago.concepto',
];
const OF_A_MEETING = ['doc.ref', 'masc.fecha_propuesta', 'masc.fecha_propuesta_corta', 'masc.hora_propuesta', 'masc.medio'];
const AMOUNTS: ReadonlySet<string> = new Set([
  'factura.pendiente',
  'promesa.importe',
  'pago.recibido_importe',
  'plazo_acuerdo.importe',
]);
const SEEN_BY_OTHERS: ReadonlySet<MessagePartKey> = new Set(['email-subject', 'sms']);
const NOTHING: ReadonlySet<string> = new Set();
/** Its words say whether interest was given up. */
const RESERVES = 'S8';

function written({ id, version, forms }: ShortText): WrittenMessage {
  const own = SHORT_FORMS.flatMap((form) => forms[form].flatMap(({ nodes }) => fieldsOf(nodes)));
  const fields = [...new Set([...IN_EVERY_ONE, ...aboutOf(id), ...own])];
  const part = (key: MessagePartKey): MessagePart => {
    const hidden = SEEN_BY_OTHERS.has(key) ? AMOUNTS : NOTHING;
    return { fields: new Set(fields.filter((path) => !hidden.has(path))), blocks: new Set(), hidden };
  };
  return {
    id,
    version,
    locks: id === RESERVES ? { email: 'reserves-interest' } : {},
    lines: MESSAGE_PARTS.map((key) => lineOf(key, forms)),
    parts: Object.fromEntries(MESSAGE_PARTS.map((key) => [key, part(key)])),
  };
}

function aboutOf(id: ShortTextId): readonly string[] {
  switch (id) {
    case 'S6':
    case 'S7':
      return OF_AN_INSTALMENT;
    case 'S8':
      return OF_A_PAYMENT;
    case 'S9':
      return OF_A_MEETING;
    default:
      return OF_A_DEBT;
  }
}

function lineOf(key: MessagePartKey, forms: ShortText['forms']): TemplateLine {
  const isSubject = key === 'email-subject';
  const from = forms[isSubject ? 'email' : key].filter((line) => line.isSubject === isSubject);
  return {
    key,
    label: key,
    source: from.map(({ source }) => source).join('\n'),
    isSubject,
    nodes: from.flatMap(({ nodes }, index): readonly TemplateNode[] => (index === 0 ? nodes : [BREAK, ...nodes])),
  };
}

const BREAK: TemplateNode = { kind: 'text', text: '\n' };

const fieldsOf = (nodes: readonly TemplateNode[]): readonly string[] =>
  nodes.flatMap((node) => (node.kind === 'field' ? [node.path] : node.kind === 'section' ? fieldsOf(node.children) : []));

export const writtenMessages: Readonly<Record<ShortTextId, WrittenMessage>> = Object.fromEntries(
  ShortTextId.options.map((id) => [id, written(SHORT_TEXTS[id])]),
) as Record<ShortTextId, WrittenMessage>;

/** The text with the owner's words in the place of ours. What cannot be read any more is passed over: the original stays. */
export function inOwnWords({ forms }: ShortText, wording: MessageWording | undefined): ShortText['forms'] {
  if (!wording) return forms;
  const said = (form: ShortForm, isSubject: boolean): readonly TemplateLine[] => {
    const key = isSubject ? 'email-subject' : form;
    return ownLines(key, isSubject, wording[key]) ?? forms[form].filter((line) => line.isSubject === isSubject);
  };
  return {
    email: [...said('email', true), ...said('email', false)],
    sms: said('sms', false),
    'chat-usted': said('chat-usted', false),
    'chat-tu': said('chat-tu', false),
  };
}

function ownLines(key: MessagePartKey, isSubject: boolean, words: string | undefined): readonly TemplateLine[] | undefined {
  const paragraphs = (words ?? '')
    .split(/\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  if (paragraphs.length === 0) return undefined;
  const lines = paragraphs.flatMap((source) => {
    const nodes = parseWords(source);
    return nodes.ok ? [{ key, source, isSubject, nodes: nodes.value }] : [];
  });
  return lines.length === paragraphs.length ? lines : undefined;
}
