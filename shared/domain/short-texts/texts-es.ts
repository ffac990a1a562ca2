/**
 * The texts of letters-es §5, in the notation of its §0.1. Each speaks of one invoice as written there; `{{f|…|…}}` lets the
 * same message speak of all that the debtor owes. In the e-mails greeting and signature stand on lines of their own.
 * An SMS holds no amount, and none of the letters that would halve its length.
 */
import type { ShortTextId } from '../dunning/policy.ts';
import { builtInText, type ShortText } from './short-text.ts';

const S1 = builtInText('S1', {
  email: `Asunto: {{f|Factura|Facturas}} {{factura.numero}}
Buenos días:
El {{factura.vencimiento}} {{f|vence la factura|vencen las facturas}} {{factura.numero}}, {{f|de|por un total de}} {{factura.pendiente}}. ¿{{s|Tiene|Tienen}} todo lo necesario para {{f|pagarla|pagarlas}}? Si falta algún dato, {{s|dígamelo|díganmelo}} y lo envío hoy. Gracias.
{{firma_corta}}`,
  sms: 'Hola, soy {{usuario}} de {{acreedor.corto}}. {{f|La factura|Las facturas}} {{factura.numero}} {{f|vence|vencen}} el {{factura.vencimiento_corto}}. Si falta algo para {{f|tramitarla|tramitarlas}}, avise. Gracias',
  'chat-usted':
    'Buenos días, soy {{usuario}}, de {{acreedor.corto}}. Le recuerdo que {{f|la factura|las facturas}} {{factura.numero}} {{f|vence|vencen}} el {{factura.vencimiento_corto}}. Si necesita una copia o el número de cuenta, se lo mando ahora. Gracias.',
  'chat-tu':
    'Hola, {{nombre}}, soy {{usuario}}. Te recuerdo que {{f|la factura|las facturas}} {{factura.numero}} {{f|vence|vencen}} el {{factura.vencimiento_corto}}. Si te hace falta una copia o la cuenta, dímelo y te la paso. ¡Gracias!',
});

const S2 = builtInText('S2', {
  email: `Asunto: {{f|Factura|Facturas}} {{factura.numero}}: una consulta
Buenos días:
Vemos que {{f|la factura|las facturas}} {{factura.numero}}, {{f|que vencía|la primera con vencimiento}} el {{factura.vencimiento}}, todavía no {{f|aparece cobrada|aparecen cobradas}}. Seguramente sea un despiste. ¿{{f|La|Las}} {{s|recibió|recibieron}} bien? ¿{{s|Podría|Podrían}} decirnos qué día {{s|hará|harán}} el pago de {{factura.pendiente}}? {{f|La adjunto|Las adjunto}} de nuevo. Si ya {{f|está pagada|están pagadas}}, {{s|disculpe y dígame|disculpen y díganme}} la fecha.
Un saludo,
{{firma_corta}}`,
  sms: 'Hola, soy {{usuario}} de {{acreedor.corto}}. ¿Le {{f|ha llegado bien la factura|han llegado bien las facturas}} {{factura.numero}}? Cuando pueda, llame al {{contacto.telefono}}. Gracias',
  'chat-usted':
    'Buenos días, soy {{usuario}}, de {{acreedor.corto}}. Quería preguntarle si recibió bien {{f|la factura|las facturas}} {{factura.numero}} y si está todo correcto. ¿Me puede decir qué día {{s|tiene|tienen}} previsto el pago? Muchas gracias.',
  'chat-tu':
    'Hola, {{nombre}}. ¿Te {{f|llegó bien la factura|llegaron bien las facturas}} {{factura.numero}}? {{f|Vencía|La primera vencía}} el {{factura.vencimiento_corto}} y aún no {{f|la|las}} vemos en el banco. ¿Me dices cuándo {{f|la tienes prevista|las tienes previstas}}? ¡Gracias!',
});

const S3 = builtInText('S3', {
  email: `Asunto: {{f|Factura|Facturas}} {{factura.numero}}: necesitamos una fecha
Buenos días:
No hemos recibido respuesta{{#previo.ultima_fecha}} a nuestro mensaje del {{previo.ultima_fecha}}{{/previo.ultima_fecha}} sobre {{f|la factura|las facturas}} {{factura.numero}} ({{factura.pendiente}}). {{s|Le|Les}} pido que me {{s|indique|indiquen}} una fecha de pago antes del {{pago.fecha_limite}}. Si hay algún problema con {{f|la factura|las facturas}} o con el plazo, {{s|llámeme|llámenme}} y lo vemos: {{contacto.telefono}}.
Un saludo,
{{firma_corta}}`,
  sms: '{{acreedor.corto}}: seguimos sin noticias sobre {{f|la factura|las facturas}} {{factura.numero}}. Por favor, llame al {{contacto.telefono}} antes del {{pago.fecha_limite_corta}}. Gracias',
  'chat-usted':
    'Buenos días, soy {{usuario}}, de {{acreedor.corto}}. No hemos tenido respuesta sobre {{f|la factura|las facturas}} {{factura.numero}}. ¿Me puede dar una fecha antes del {{pago.fecha_limite_corta}}? Si hay algo que no esté bien, dígamelo y lo arreglamos.',
  'chat-tu':
    'Hola, {{nombre}}. Sigo sin saber nada de {{f|la factura|las facturas}} {{factura.numero}}. ¿Me das una fecha antes del {{pago.fecha_limite_corta}}? Si hay algún problema, cuéntamelo y lo vemos.',
});

const S4 = builtInText('S4', {
  email: `Asunto: {{f|Factura|Facturas}} {{factura.numero}}: pago previsto el {{promesa.fecha}}
Buenos días:
El {{promesa.dia_comunicada}} acordamos el pago de {{promesa.importe}} para el {{promesa.fecha}}. No lo hemos localizado. Si ya lo {{s|ha|han}} hecho, ¿me {{s|envía|envían}} el justificante? Si no, ¿qué ha pasado y qué día se hará? {{s|Le|Les}} pido que me {{s|conteste|contesten}} hoy o mañana. Gracias,
{{firma_corta}}`,
  sms: 'Hola, soy {{usuario}} de {{acreedor.corto}}. No vemos el ingreso que acordamos para el {{promesa.fecha_corta}}. ¿Me llama al {{contacto.telefono}}? Gracias',
  'chat-usted':
    'Buenos días. El {{promesa.fecha_corta}} era la fecha que acordamos y no vemos el ingreso. ¿Ha surgido algo? Dígame, por favor, qué día lo puede hacer.',
  'chat-tu':
    'Hola, {{nombre}}. Quedamos en el {{promesa.fecha_corta}} y no nos ha llegado. ¿Ha pasado algo? Dime qué día puedes, por favor.',
});

const S5 = builtInText('S5', {
  email: `Asunto: Confirmación de nuestra conversación
Buenos días:
Gracias por atenderme. Le confirmo lo que {{#prometida_hoy}}hemos acordado hoy{{/prometida_hoy}}{{^prometida_hoy}}acordamos el {{promesa.dia_comunicada}}{{/prometida_hoy}} por teléfono sobre {{f|la factura|las facturas}} {{factura.numero}}: pago de {{promesa.importe}} el {{promesa.fecha}}, por transferencia a {{pago.iban}}, concepto «{{pago.concepto}}». Si algo no es así, dígamelo, por favor.
Un saludo,
{{firma_corta}}`,
  sms: 'Confirmado: pago de {{f|la factura|las facturas}} {{factura.numero}} el {{promesa.fecha_corta}}. Si algo cambia, avise al {{contacto.telefono}}. Gracias. {{acreedor.corto}}',
  'chat-usted':
    'Gracias por atenderme. Le confirmo: {{promesa.importe}} el {{promesa.fecha_corta}}, por transferencia a {{pago.iban}}, concepto {{pago.concepto}}. Si algo cambia, avíseme antes, por favor.',
  'chat-tu':
    'Gracias, {{nombre}}. Queda así: {{promesa.importe}} el {{promesa.fecha_corta}} a {{pago.iban}}, concepto {{pago.concepto}}. Si cambia algo, avísame.',
});

const S6 = builtInText('S6', {
  email: `Asunto: Plazo {{plazo_acuerdo.numero}} del acuerdo {{acuerdo.ref}}
Buenos días:
El {{plazo_acuerdo.fecha}} corresponde el plazo {{plazo_acuerdo.numero}}, de {{plazo_acuerdo.importe}}. Cuenta {{pago.iban}}, concepto «{{pago.concepto}}». Gracias por cumplir lo acordado.
{{firma_corta}}`,
  sms: '{{acreedor.corto}}: el {{plazo_acuerdo.fecha_corta}} corresponde el plazo {{plazo_acuerdo.numero}} del acuerdo {{acuerdo.ref}}. Gracias',
  'chat-usted':
    'Buenos días. Le recuerdo que el {{plazo_acuerdo.fecha_corta}} corresponde el plazo {{plazo_acuerdo.numero}} del acuerdo. Muchas gracias.',
  'chat-tu': 'Hola, {{nombre}}. El {{plazo_acuerdo.fecha_corta}} toca el plazo {{plazo_acuerdo.numero}}. ¡Gracias!',
});

const S7 = builtInText('S7', {
  email: `Asunto: Plazo {{plazo_acuerdo.numero}} del acuerdo {{acuerdo.ref}}
Buenos días:
El plazo {{plazo_acuerdo.numero}}, de {{plazo_acuerdo.importe}}, debía pagarse el {{plazo_acuerdo.fecha}} y no lo hemos localizado. ¿{{s|Podría|Podrían}} hacerlo en los próximos días o decirme qué ha pasado? Prefiero que lo hablemos ahora: {{contacto.telefono}}.
Un saludo,
{{firma_corta}}`,
  sms: 'Hola, soy {{usuario}} de {{acreedor.corto}}. No vemos el plazo {{plazo_acuerdo.numero}} del acuerdo {{acuerdo.ref}}. Llame al {{contacto.telefono}}, por favor',
  'chat-usted':
    'Buenos días. No hemos visto el plazo {{plazo_acuerdo.numero}}, del {{plazo_acuerdo.fecha_corta}}. ¿Ha surgido algo? Llámeme, por favor, y lo vemos.',
  'chat-tu':
    'Hola, {{nombre}}. No ha entrado el plazo {{plazo_acuerdo.numero}}, del {{plazo_acuerdo.fecha_corta}}. ¿Todo bien? Llámame y lo vemos.',
});

const S8 = builtInText('S8', {
  email: `Asunto: Pago recibido, gracias
Buenos días:
Hemos recibido {{pago.recibido_importe}} el {{pago.recibido_fecha}}. {{#pago_total}}{{^reserva_intereses}}{{f|La factura|Las facturas}} {{factura.numero}} {{f|queda pagada|quedan pagadas}}.{{/reserva_intereses}}{{#reserva_intereses}}Queda pagado el principal de {{f|la factura|las facturas}} {{factura.numero}}; {{s|le|les}} envío el recibo.{{/reserva_intereses}}{{/pago_total}}{{^pago_total}}Se aplica a {{f|la factura|las facturas}} {{factura.numero}}, de {{f|la que|las que}} quedan pendientes {{factura.pendiente}}; {{s|le|les}} envío el recibo.{{/pago_total}} Gracias.
{{firma_corta}}`,
  sms: 'Hemos recibido su pago del {{pago.recibido_fecha_corta}}. Muchas gracias. {{acreedor.corto}}',
  'chat-usted': 'Hemos recibido su pago del {{pago.recibido_fecha_corta}}. Muchas gracias. Le envío el recibo por correo.',
  'chat-tu': '¡Recibido! Muchas gracias, {{nombre}}. Te mando el recibo por correo.',
});

/** What is negotiated is spoken of formally: both treatments of the chat say the same. */
const MEETING_CHAT =
  'Gracias por contestar. Quedamos el {{masc.fecha_propuesta_corta}} a las {{masc.hora_propuesta}}, {{masc.medio}}.';

const S9 = builtInText('S9', {
  email: `Asunto: Primer contacto, {{doc.ref}}
Buenos días:
Gracias por aceptar la invitación. Quedamos el {{masc.fecha_propuesta}} a las {{masc.hora_propuesta}}, {{masc.medio}}. Todo lo que hablemos será confidencial.
Un saludo,
{{firma_corta}}`,
  sms: 'Le confirmamos la cita del {{masc.fecha_propuesta_corta}} a las {{masc.hora_propuesta}}. {{acreedor.corto}}',
  'chat-usted': MEETING_CHAT,
  'chat-tu': MEETING_CHAT,
});

export const SHORT_TEXTS: Readonly<Record<ShortTextId, ShortText>> = { S1, S2, S3, S4, S5, S6, S7, S8, S9 };

/** What stands in a text where a value is missing. */
export const missingMark = (what: string): string => `«falta: ${what}»`;

export const MISSING_WORDS = {
  user: 'tu nombre',
  'contact-phone': 'tu teléfono',
  'first-name': 'su nombre de pila',
  invoice: 'la factura',
  promise: 'lo que prometió',
  iban: 'tu cuenta',
  payment: 'el cobro',
  instalment: 'el plazo del acuerdo',
  meeting: 'la cita',
} as const;

/** `F-1, F-2 y 4 más` */
export function namedNumbers(numbers: readonly string[], count: number, most: number): string {
  // One more takes no more room than saying that there is one more.
  const shown = count === most + 1 ? numbers.slice(0, count) : numbers.slice(0, most);
  const rest = count - shown.length;
  if (rest > 0) return `${shown.join(', ')} y ${rest} más`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} y ${shown.at(-1)}`;
}

export const conceptOf = (numbers: string, count: number): string => `${count === 1 ? 'Factura' : 'Facturas'} ${numbers}`;
