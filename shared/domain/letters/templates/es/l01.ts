/**
 * Reminder before the due date (recordatorio previo): service, no pressure.
 * The draft speaks of one invoice; where several fall due, its sentences stand in the plural and a table lists them.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l01 = builtInTemplate({
  id: 'L01',
  version: 'l01-es-2',
  forKinds: ['business', 'public', 'consumer', 'private_other'],
  usualTone: 'warm',
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
P3 [no domiciliada y (tono_amable o tono_neutro)] Puede{{s||n}} {{f|pagarla|pagarlas}} por transferencia. [[DATOS_PAGO]]
P3 [no domiciliada y tono_firme] {{s|Le|Les}} pedimos que {{f|la pague|las pague}}{{s||n}} {{f|ese día|en su fecha}}, por transferencia. [[DATOS_PAGO]]
P3 [no domiciliada y tono_tajante] El pago debe estar hecho {{f|ese día|en su fecha}}, por transferencia. [[DATOS_PAGO]]
P3 [domiciliada y una_factura] Al tener el pago domiciliado, no es necesario hacer nada: el recibo se presentará al cobro ese día en la cuenta que {{s|nos facilitó|nos facilitaron}}.
P3 [domiciliada y no una_factura] Al tener el pago domiciliado, no es necesario hacer nada: cada recibo se presentará al cobro el día de su vencimiento en la cuenta que {{s|nos facilitó|nos facilitaron}}.
P4 [tono_amable] Si {{s|le|les}} falta algún dato para {{f|tramitarla (copia de la factura|tramitarlas (copia de las facturas}}, número de pedido, albarán) o algo no coincide con lo acordado, {{s|díganoslo|dígannoslo}} ahora y lo resolvemos antes de {{f|esa fecha|esas fechas}}: {{contacto.nombre}}, {{contacto.telefono}}, {{contacto.email}}.
P4 [tono_neutro] Si falta algún dato para {{f|tramitarla (copia de la factura|tramitarlas (copia de las facturas}}, número de pedido, albarán) o algo no coincide con lo acordado, {{s|díganoslo|dígannoslo}} antes de {{f|esa fecha|esas fechas}}: {{contacto.nombre}}, {{contacto.telefono}}, {{contacto.email}}.
P4 [tono_firme o tono_tajante] Si {{s|necesita|necesitan}} algún documento o algo no coincide con lo acordado, {{s|díganoslo|dígannoslo}} antes de {{f|esa fecha|esas fechas}}, para que el pago no se retrase: {{contacto.nombre}}, {{contacto.telefono}}, {{contacto.email}}.
P5 [tono_amable] Si el pago ya está ordenado, no {{s|tenga|tengan}} en cuenta este aviso. Gracias por su confianza.
P5 [tono_neutro] Si el pago ya está ordenado, no {{s|tenga|tengan}} en cuenta este aviso. Gracias.
P5 [tono_firme] Si el pago ya está ordenado, no {{s|tenga|tengan}} en cuenta este aviso.
P5 [tono_tajante] Contamos con recibir el pago en su fecha. Si ya está ordenado, no {{s|tenga|tengan}} en cuenta este aviso.
P6 [tono_amable o tono_neutro] Un cordial saludo,
P6 [tono_firme] Un saludo,
P6 [tono_tajante] Atentamente,
[[FIRMA]]
`,
});
