/**
 * Second reminder (segundo recordatorio): courteous and firm, asks for a day.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l03 = builtInTemplate({
  id: 'L03',
  version: 'l03-es-2',
  forKinds: ['business', 'public', 'consumer', 'private_other'],
  usualTone: 'firm',
  freeParagraphBefore: 'P7',
  leadIns: [],
  locks: {
    P1: 'form',
    P2: 'form',
    P3: 'identifies-debt',
    P4: 'demand',
    P7: 'debtor-can-object',
    P8: 'form',
  },
  text: `
Asunto: Segundo aviso: {{f|factura|facturas}} {{deuda.lista_numeros}}

P1 {{saludo_cordial}}
P2 [no promesa_incumplida y tono_amable] {{s|Le|Les}} escribimos {{previo.fechas}} sobre {{f|la factura que se indica|las facturas que se indican}} a continuación y todavía no hemos tenido noticias. Quizá nuestro mensaje no llegó a la persona adecuada.
P2 [no promesa_incumplida y tono_neutro] {{s|Le|Les}} escribimos {{previo.fechas}} sobre {{f|la factura que se indica|las facturas que se indican}} a continuación y todavía no nos consta el pago.
P2 [no promesa_incumplida y tono_firme] {{s|Le|Les}} escribimos {{previo.fechas}} sobre {{f|la factura que se indica|las facturas que se indican}} a continuación y no nos consta ni el pago ni una respuesta.
P2 [no promesa_incumplida y tono_tajante] Ya {{s|le|les}} escribimos {{previo.fechas}} sobre {{f|la factura que se indica|las facturas que se indican}} a continuación. No nos consta ni el pago ni una respuesta, y este asunto tiene que quedar resuelto.
P2 [promesa_incumplida y tono_amable] El {{promesa.dia_comunicada}} {{s|nos indicó|nos indicaron}} que el pago de {{promesa.importe}} se haría el {{promesa.fecha}}. Todavía no lo hemos recibido; quizá haya surgido algo.
P2 [promesa_incumplida y tono_tajante] El {{promesa.dia_comunicada}} {{s|nos indicó|nos indicaron}} que el pago de {{promesa.importe}} se haría el {{promesa.fecha}}. Ese día ha pasado y el pago no ha llegado.
P2 [promesa_incumplida y (tono_neutro o tono_firme)] El {{promesa.dia_comunicada}} {{s|nos indicó|nos indicaron}} que el pago de {{promesa.importe}} se haría el {{promesa.fecha}}. Hasta hoy no lo hemos recibido.
P3 [[TABLA_FACTURAS]]
P4 [tono_amable] {{s|Le|Les}} agradeceríamos que el importe pendiente quedara pagado antes del {{pago.fecha_limite}}. Si ahora no {{s|puede|pueden}}, {{s|llámenos|llámennos}} antes de ese día y lo vemos. [[DATOS_PAGO]]
P4 [tono_neutro] {{s|Le|Les}} rogamos que {{s|pague|paguen}} el importe pendiente antes del {{pago.fecha_limite}} o, si ahora no {{s|puede|pueden}}, que {{s|nos llame|nos llamen}} antes de ese día para acordar una fecha. [[DATOS_PAGO]]
P4 [tono_tajante] El importe pendiente debe estar pagado antes del {{pago.fecha_limite}}. Si no es posible, {{s|díganos|dígannos}} antes de ese día qué fecha concreta {{s|propone|proponen}}. [[DATOS_PAGO]]
P4 [tono_firme] {{s|Le|Les}} pedimos que {{s|pague|paguen}} el importe pendiente antes del {{pago.fecha_limite}} o, si ahora no {{s|puede|pueden}}, que {{s|nos llame|nos llamen}} antes de ese día para acordar una fecha concreta. [[DATOS_PAGO]]
P5 [tono_amable] Seguro que hablando encontramos una solución. {{contacto.nombre}} {{s|le|les}} atenderá con gusto en el {{contacto.telefono}} ({{contacto.horario}}) o en {{contacto.email}}.
P5 [tono_tajante] {{contacto.nombre}} {{s|le|les}} atenderá en el {{contacto.telefono}} ({{contacto.horario}}) o en {{contacto.email}}.
P5 [tono_neutro o tono_firme] Preferimos encontrar una solución hablando. {{contacto.nombre}} {{s|le|les}} atenderá en el {{contacto.telefono}} ({{contacto.horario}}) o en {{contacto.email}}.
P6 [regimen_3_2004] Conviene recordar que, en las operaciones comerciales, la Ley 3/2004 reconoce al acreedor intereses de demora desde el día siguiente al vencimiento y una cantidad fija de 40 euros por cada factura no pagada a tiempo (artículos 5 y 8). En esta carta no se incluyen, sin que ello suponga renuncia.
P6 [es_consumidor y tono_amable] Si no tenemos noticias suyas, tendríamos que enviar un requerimiento formal por escrito, y preferiríamos no hacerlo.
P6 [es_consumidor y (tono_neutro o tono_firme)] Si no tenemos noticias suyas, el siguiente paso será un requerimiento formal por escrito.
P6 [es_consumidor y tono_tajante] Si antes de ese día no hay pago ni una fecha, el siguiente paso será un requerimiento formal por escrito.
P7 Si ya {{s|ha|han}} pagado, {{s|envíenos|envíennos}} el justificante. Si no {{s|está|están}} conforme{{s||s}} con algún importe, {{s|díganos|dígannos}} cuál y por qué, y lo revisaremos.
P8 [tono_amable] Un cordial saludo,
P8 [tono_neutro o tono_firme] Un saludo,
P8 [tono_tajante] Atentamente,
[[FIRMA]]
`,
});
