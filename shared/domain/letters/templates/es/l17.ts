/**
 * Receipt of a part of the debt (recibo de pago a cuenta): says what came, what it paid and what is left, and keeps the rest alive.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l17 = builtInTemplate({
  id: 'L17',
  version: 'l17-es-1',
  forKinds: ['business', 'public', 'consumer', 'private_other'],
  freeParagraphBefore: 'P6',
  oneVoice: 'certifies',
  leadIns: [],
  locks: {
    P1: 'identifies-payment',
    P2: 'identifies-payment',
    P2b: 'identifies-payment',
    P3: 'true-balance',
    P4: 'reserves-interest',
    P6: 'form',
  },
  text: `
[[TITULO]]
P1 {{acreedor.nombre}} ha recibido de {{deudor.nombre}}, el {{pago.recibido_fecha}}, la cantidad de {{pago.recibido_importe}} ({{pago.recibido_importe:letras}}), mediante {{pago.recibido_medio}}.
P2 El pago se aplica así: [[APLICACION]]
P2b [pago.a_favor] Quedan {{pago.a_favor}} a favor de {{deudor.nombre}}, sin aplicar todavía a ninguna factura.
P3 Después de este pago {{f|queda pendiente la factura siguiente|quedan pendientes las facturas siguientes}}: [[TABLA_FACTURAS]]
P4 Se recibe a cuenta y con reserva expresa de la cantidad restante{{#reserva_intereses}}{{#regimen_3_2004}}, de los intereses devengados o que se devenguen y de los costes de cobro que correspondan{{/regimen_3_2004}}{{^regimen_3_2004}} y de los intereses devengados o que se devenguen{{/regimen_3_2004}}{{/reserva_intereses}} (artículo 1110 del Código Civil).
P5 [con_siguiente_fecha] Próximo pago previsto: {{plazo_acuerdo.fecha}}, {{plazo_acuerdo.importe}}.
P6 {{doc.lugar}}, {{doc.fecha}}
[[FIRMA]]
`,
});
