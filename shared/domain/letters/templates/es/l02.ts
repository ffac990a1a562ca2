/**
 * First friendly reminder (primer recordatorio): assumes an oversight and ends with a question.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l02 = builtInTemplate({
  id: 'L02',
  version: 'l02-es-1',
  forKinds: ['business', 'public', 'consumer', 'private_other'],
  freeParagraphBefore: 'P5',
  leadIns: [],
  locks: {
    P1: 'form',
    P2: 'form',
    P3: 'identifies-debt',
    P4: 'demand',
    P7: 'form',
  },
  text: `
Asunto: {{f|Factura|Facturas}} {{deuda.lista_numeros}}: ¿{{s|puede|pueden}} confirmarnos el pago?

P1 {{saludo_cordial}}
P2 Al repasar las cuentas hemos visto que todavía {{f|no figura cobrada la factura siguiente|no figuran cobradas las facturas siguientes}}. Lo más probable es que se trate de un despiste o de que falte algún documento, así que preferimos preguntar.
P3 [[TABLA_FACTURAS]]
P4 {{s|Le|Les}} agradeceríamos que el pago se hiciera antes del {{pago.fecha_limite}}. [[DATOS_PAGO]]
P5 ¿{{s|Recibió|Recibieron}} bien {{f|la factura|las facturas}}? ¿Hay algo que no esté conforme o que necesitemos enviar de nuevo? Con una llamada o un mensaje lo solucionamos: {{contacto.nombre}}, {{contacto.telefono}}, {{contacto.email}}.
P6 Si {{s|ha|han}} pagado en los últimos días, {{s|disculpe|disculpen}} la molestia e {{s|indíquenos|indíquennos}}, por favor, la fecha para localizar el ingreso.
P7 Muchas gracias y un cordial saludo,
[[FIRMA]]
`,
});
