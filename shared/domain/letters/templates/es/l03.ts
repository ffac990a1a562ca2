/**
 * Second reminder (segundo recordatorio): courteous and firm, asks for a day.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l03 = builtInTemplate({
  id: 'L03',
  version: 'l03-es-1',
  forKinds: ['business', 'public', 'consumer', 'private_other'],
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
P2 [no promesa_incumplida] {{s|Le|Les}} escribimos {{previo.fechas}} sobre {{f|la factura que se indica|las facturas que se indican}} a continuación y no nos consta ni el pago ni una respuesta.
P2 [promesa_incumplida] El {{promesa.dia_comunicada}} {{s|nos indicó|nos indicaron}} que el pago de {{promesa.importe}} se haría el {{promesa.fecha}}. Hasta hoy no lo hemos recibido.
P3 [[TABLA_FACTURAS]]
P4 {{s|Le|Les}} pedimos que {{s|pague|paguen}} el importe pendiente antes del {{pago.fecha_limite}} o, si ahora no {{s|puede|pueden}}, que {{s|nos llame|nos llamen}} antes de ese día para acordar una fecha concreta. [[DATOS_PAGO]]
P5 Preferimos encontrar una solución hablando. {{contacto.nombre}} {{s|le|les}} atenderá en el {{contacto.telefono}} ({{contacto.horario}}) o en {{contacto.email}}.
P6 [regimen_3_2004] Conviene recordar que, en las operaciones comerciales, la Ley 3/2004 reconoce al acreedor intereses de demora desde el día siguiente al vencimiento y una cantidad fija de 40 euros por cada factura no pagada a tiempo (artículos 5 y 8). En esta carta no se incluyen, sin que ello suponga renuncia.
P6 [es_consumidor] Si no tenemos noticias suyas, el siguiente paso será un requerimiento formal por escrito.
P7 Si ya {{s|ha|han}} pagado, {{s|envíenos|envíennos}} el justificante. Si no {{s|está|están}} conforme{{s||s}} con algún importe, {{s|díganos|dígannos}} cuál y por qué, y lo revisaremos.
P8 Un saludo,
[[FIRMA]]
`,
});
