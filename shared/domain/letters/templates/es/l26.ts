/**
 * Sending of the rectifying invoice that takes the VAT back (LIVA art. 80): its proof is a condition of the recovery.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l26 = builtInTemplate({
  id: 'L26',
  version: 'l26-es-1',
  forKinds: ['business', 'public', 'consumer', 'private_other'],
  freeParagraphBefore: 'P5',
  oneVoice: 'announces-fact',
  leadIns: [],
  locks: {
    P1: 'form',
    P2: 'form',
    P2b: 'identifies-rectifying',
    P3: 'debtor-duties',
    P4: 'reserves-rights',
    P5: 'form',
  },
  text: `
P1 ASUNTO: Envío de factura rectificativa {{rectificativa.numero}}
P2 {{saludo_formal}}
P2b Se adjunta la factura rectificativa {{rectificativa.numero}}, de {{rectificativa.fecha}}, expedida conforme al artículo {{#concurso}}80.Tres{{/concurso}}{{^concurso}}80.Cuatro{{/concurso}} de la Ley 37/1992, del Impuesto sobre el Valor Añadido, por el impago de {{f|la factura|las facturas}} {{deuda.lista_numeros}}.
P3 [es_b2b] Como destinatario{{s||s}} de la factura, {{s|le|les}} corresponden las obligaciones del artículo 24.2.b del Reglamento del Impuesto: comunicar su recepción a la Agencia Tributaria y minorar las cuotas deducidas en la declaración correspondiente.
P4 Esta rectificación tiene efectos en el impuesto y no supone el pago ni la condonación de la deuda.
P5 Atentamente,
[[FIRMA]]
`,
});
