/** The messages that are copied, where the owner changes their words. */
import type { ExampleCase } from '../../domain/short-texts/example-messages.ts';
import type { MessageWarning } from '../../domain/short-texts/message-lint.ts';
import type { MessagePartKey } from '../../domain/short-texts/message-words.ts';
import type { ShortForm } from '../../domain/short-texts/short-text.ts';

export const messageTexts = {
  group: 'Mensajes para copiar',
  groupHint: 'Lo que copias de Hoy, de una llamada o de una ficha para mandarlo por correo, SMS o WhatsApp.',
  own_one: '{{count}} forma tuya',
  own_other: '{{count}} formas tuyas',
  intro: 'Cambia las frases que quieras. Se usará donde copies este mensaje: en Hoy, en las llamadas y en la ficha.',
  saved: 'Texto guardado. Vale desde el próximo mensaje que copies.',
  forms: 'Cómo lo dice en cada sitio',
  formsHint: 'Un mismo mensaje se escribe distinto según por dónde lo mandes.',
  parts: {
    'email-subject': 'Asunto del correo',
    email: 'Texto del correo',
    sms: 'SMS',
    'chat-usted': 'WhatsApp formal',
    'chat-tu': 'WhatsApp de tú',
  } satisfies Record<MessagePartKey, string>,
  fields: {
    'email-subject': 'Asunto del correo',
    email: 'Texto del correo',
    sms: 'Texto del SMS',
    'chat-usted': 'Texto del WhatsApp formal',
    'chat-tu': 'Texto del WhatsApp de tú',
  } satisfies Record<MessagePartKey, string>,
  preview: 'Así queda',
  example: 'Con el ejemplo de',
  cases: {
    one: 'Una factura de una empresa',
    several: 'Varias facturas de una empresa',
    person: 'Una factura de un particular',
    part: 'Ha pagado solo una parte',
    reserved: 'Lo ha pagado, y te guardas los intereses',
    firm: 'Una empresa',
    private: 'Un particular',
  } satisfies Record<ExampleCase, string>,
  sheets: { email: 'Correo', sms: 'SMS', 'chat-usted': 'WhatsApp formal', 'chat-tu': 'WhatsApp de tú' } satisfies Record<
    ShortForm,
    string
  >,
  subject: 'Asunto: {{subject}}',
  warnings: {
    telling: 'Mejor algo neutro, que otros pueden leerlo sin abrir el mensaje: quita «{{words}}».',
    'amount-in-subject': 'Mejor sin importes en el asunto: otros pueden leerlo.',
    'amount-in-sms': 'Mejor sin importes: un SMS se ve con el móvil bloqueado, y puede leerlo otra persona.',
    forbidden: 'Estas palabras pueden traerte problemas: {{words}}.',
    charges: 'A un particular no se le puede decir «{{words}}»: la ley solo lo reconoce entre empresas.',
    bureau: 'No hables aquí de «{{words}}»: para eso está su carta, con sus condiciones.',
    last: 'Un último aviso se da una sola vez, y por carta.',
  } satisfies Record<MessageWarning['kind'], string>,
} as const;
