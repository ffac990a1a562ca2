/**
 * First friendly reminder (primer recordatorio): assumes an oversight and ends with a question.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l02 = builtInTemplate({
  id: 'L02',
  version: 'l02-es-2',
  forKinds: ['business', 'public', 'consumer', 'private_other'],
  usualTone: 'warm',
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
[tono_amable o tono_neutro] Asunto: {{f|Factura|Facturas}} {{deuda.lista_numeros}}: ¿{{s|puede|pueden}} confirmarnos el pago?
[tono_firme o tono_tajante] Asunto: {{f|Factura|Facturas}} {{deuda.lista_numeros}}: pendiente de pago

P1 {{saludo_cordial}}
P2 [tono_amable] Al repasar las cuentas hemos visto que todavía {{f|no figura cobrada la factura siguiente|no figuran cobradas las facturas siguientes}}. Lo más probable es que se trate de un despiste o de que falte algún documento, así que preferimos preguntar.
P2 [tono_neutro] Al repasar las cuentas hemos visto que todavía {{f|no figura cobrada la factura siguiente|no figuran cobradas las facturas siguientes}}. Es posible que se trate de un despiste o de que falte algún documento.
P2 [tono_firme] {{f|La factura siguiente ha vencido y todavía no figura cobrada|Las facturas siguientes han vencido y todavía no figuran cobradas}}.
P2 [tono_tajante] {{f|La factura siguiente ha vencido y su pago no ha llegado|Las facturas siguientes han vencido y su pago no ha llegado}}.
P3 [[TABLA_FACTURAS]]
P4 [tono_amable] {{s|Le|Les}} agradeceríamos que el pago se hiciera antes del {{pago.fecha_limite}}. [[DATOS_PAGO]]
P4 [tono_neutro] {{s|Le|Les}} rogamos que el pago se haga antes del {{pago.fecha_limite}}. [[DATOS_PAGO]]
P4 [tono_firme] {{s|Le|Les}} pedimos que {{s|pague|paguen}} antes del {{pago.fecha_limite}}. [[DATOS_PAGO]]
P4 [tono_tajante] El pago debe hacerse antes del {{pago.fecha_limite}}. [[DATOS_PAGO]]
P5 [tono_amable] ¿{{s|Recibió|Recibieron}} bien {{f|la factura|las facturas}}? ¿Hay algo que no esté conforme o que necesitemos enviar de nuevo? Con una llamada o un mensaje lo solucionamos: {{contacto.nombre}}, {{contacto.telefono}}, {{contacto.email}}.
P5 [tono_neutro] ¿{{s|Recibió|Recibieron}} bien {{f|la factura|las facturas}}? Si hay algo que no esté conforme o que necesitemos enviar de nuevo, lo solucionamos con una llamada o un mensaje: {{contacto.nombre}}, {{contacto.telefono}}, {{contacto.email}}.
P5 [tono_firme] Si hay algo que no esté conforme o que necesitemos enviar de nuevo, {{s|díganoslo|dígannoslo}} antes de esa fecha: {{contacto.nombre}}, {{contacto.telefono}}, {{contacto.email}}.
P5 [tono_tajante] Si no {{s|está|están}} conforme{{s||s}} con algo, {{s|díganoslo|dígannoslo}} antes de esa fecha: {{contacto.nombre}}, {{contacto.telefono}}, {{contacto.email}}.
P6 [tono_amable] Si {{s|ha|han}} pagado en los últimos días, {{s|disculpe|disculpen}} la molestia e {{s|indíquenos|indíquennos}}, por favor, la fecha para localizar el ingreso.
P6 [tono_neutro] Si {{s|ha|han}} pagado en los últimos días, {{s|indíquenos|indíquennos}}, por favor, la fecha para localizar el ingreso.
P6 [tono_firme o tono_tajante] Si ya {{s|ha|han}} pagado, {{s|indíquenos|indíquennos}} la fecha para localizar el ingreso.
P7 [tono_amable] Muchas gracias y un cordial saludo,
P7 [tono_neutro] Un cordial saludo,
P7 [tono_firme] Un saludo,
P7 [tono_tajante] Atentamente,
[[FIRMA]]
`,
});
