/**
 * What the delay cost, when the invoices are paid already (liquidación de intereses e indemnización): interest and the 40 € of Ley 3/2004.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l23 = builtInTemplate({
  id: 'L23',
  version: 'l23-es-2',
  forKinds: ['business', 'public'],
  freeParagraphBefore: 'P5',
  leadIns: [],
  locks: {
    P1: 'form',
    P2: 'form',
    P2b: 'identifies-debt',
    P3: 'explains-total',
    P4: 'demand',
    P5: 'form',
    P6: 'form',
  },
  text: `
P1 ASUNTO: Liquidación de intereses de demora e indemnización por costes de cobro
P2 {{saludo_formal}}
P2b {{f|La factura siguiente se pagó|Las facturas siguientes se pagaron}} después de su vencimiento: [[TABLA_PAGADAS_TARDE]]
T1 [tono_amable] {{s|Le|Les}} agradecemos el pago. Queda por liquidar lo que supuso el retraso.
T1 [tono_firme] El retraso tiene un coste que la ley reconoce.
T1 [tono_tajante] El coste de ese retraso sigue sin pagarse.
P3 [hay_intereses] De acuerdo con los artículos 5 a 8 de la Ley 3/2004, corresponden intereses de demora por importe de {{deuda.intereses}}, según la liquidación anexa{{#hay_costes_fijos}}, y {{deuda.costes_fijos}} de indemnización por costes de cobro (40 euros por cada factura){{/hay_costes_fijos}}. La suma es de {{deuda.total}}.
P3 [no hay_intereses] De acuerdo con el artículo 8 de la Ley 3/2004, corresponden {{deuda.costes_fijos}} de indemnización por costes de cobro (40 euros por cada factura).
P4 {{s|Le|Les}} requerimos para que {{s|pague|paguen}} esa cantidad {{pago.plazo_texto}}. [[DATOS_PAGO]]
P5 Esta liquidación no es una factura y no lleva IVA.
P6 Atentamente,
[[FIRMA]] [[CUADRO_INTERESES]] [[NOTA_DATOS]]
`,
});
