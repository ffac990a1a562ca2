/**
 * Reminder before the due date (recordatorio previo): service, no pressure.
 * The draft speaks of one invoice; where several fall due, its sentences stand in the plural and a table lists them.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l01 = builtInTemplate({
  id: 'L01',
  version: 'l01-es-1',
  forKinds: ['business', 'public', 'consumer', 'private_other'],
  freeParagraphBefore: 'P5',
  leadIns: [],
  locks: {
    P1: 'form',
    P2: 'identifies-debt',
    P6: 'form',
  },
  text: `
Asunto: {{f|Factura|Facturas}} {{deuda.lista_numeros}}{{#una_factura}}, vencimiento {{factura.vencimiento}}{{/una_factura}}{{^una_factura}}: próximo vencimiento{{/una_factura}}

P1 {{saludo_cordial}}
P2 [una_factura] {{s|Le|Les}} recordamos que el {{factura.vencimiento}} vence la factura {{factura.numero}}, de fecha {{factura.fecha}} e importe pendiente de {{factura.pendiente}}, correspondiente a {{factura.concepto}}.
P2 [no una_factura] {{s|Le|Les}} recordamos que en los próximos días vencen las facturas siguientes:
P2 [no una_factura] [[TABLA_FACTURAS]]
P3 [no domiciliada] Puede{{s||n}} {{f|pagarla|pagarlas}} por transferencia. [[DATOS_PAGO]]
P3 [domiciliada y una_factura] Al tener el pago domiciliado, no es necesario hacer nada: el recibo se presentará al cobro ese día en la cuenta que {{s|nos facilitó|nos facilitaron}}.
P3 [domiciliada y no una_factura] Al tener el pago domiciliado, no es necesario hacer nada: cada recibo se presentará al cobro el día de su vencimiento en la cuenta que {{s|nos facilitó|nos facilitaron}}.
P4 Si {{s|le|les}} falta algún dato para {{f|tramitarla (copia de la factura|tramitarlas (copia de las facturas}}, número de pedido, albarán) o algo no coincide con lo acordado, {{s|díganoslo|dígannoslo}} ahora y lo resolvemos antes de {{f|esa fecha|esas fechas}}: {{contacto.nombre}}, {{contacto.telefono}}, {{contacto.email}}.
P5 Si el pago ya está ordenado, no {{s|tenga|tengan}} en cuenta este aviso. Gracias por su confianza.
P6 Un cordial saludo,
[[FIRMA]]
`,
});
