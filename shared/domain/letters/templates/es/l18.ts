/**
 * Proof that the principal is paid (carta de pago): with interest and the 40 € reserved, or with nothing more to ask (finiquito).
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l18 = builtInTemplate({
  id: 'L18',
  version: 'l18-es-1',
  forKinds: ['business', 'public', 'consumer', 'private_other'],
  freeParagraphBefore: 'P3',
  oneVoice: 'certifies',
  leadIns: [],
  locks: {
    P1: 'identifies-payment',
    P2: 'reserves-interest',
    P3: 'form',
  },
  text: `
[[TITULO]]
P1 [no pago_total] {{acreedor.nombre}} declara haber recibido de {{deudor.nombre}} la cantidad de {{pago.recibido_importe}} ({{pago.recibido_importe:letras}}) el {{pago.recibido_fecha}}, con lo que queda pagado el principal de {{f|la factura siguiente|las facturas siguientes}}: [[TABLA_FACTURAS]]
P1 [pago_total] {{acreedor.nombre}} declara haber recibido de {{deudor.nombre}} la cantidad de {{pago.recibido_importe}} ({{pago.recibido_importe:letras}}) el {{pago.recibido_fecha}}. Con este pago queda totalmente saldada la deuda derivada de {{f|la factura|las facturas}} {{deuda.lista_completa}}, {{#regimen_3_2004}}incluidos los intereses y los costes de cobro{{/regimen_3_2004}}{{^regimen_3_2004}}incluidos los intereses{{/regimen_3_2004}}, y {{acreedor.nombre}} no tiene nada más que reclamar por este concepto.{{#acuerdo.ref}} Se tiene por cumplido el acuerdo {{acuerdo.ref}}, de {{acuerdo.fecha}}.{{/acuerdo.ref}}
P2 [no pago_total] Se reservan expresamente los intereses devengados por el retraso{{#regimen_3_2004}} y la indemnización por costes de cobro{{/regimen_3_2004}} (artículo 1110 del Código Civil).
P3 {{doc.lugar}}, {{doc.fecha}}
[[FIRMA]]
`,
});
