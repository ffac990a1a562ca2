/**
 * Notice to the guarantor: what is asked of the debtor does not interrupt limitation against who answers for them (CC art. 1975).
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';
import { l06 } from './l06.ts';

/** The range N2-N8 of L06 has its N8b in it; of the paragraphs that it takes, none speaks to a guarantor. */
export const l25 = builtInTemplate({
  id: 'L25',
  version: 'l25-es-1',
  forKinds: ['business', 'consumer', 'private_other'],
  takesFrom: [l06],
  freeParagraphBefore: 'P5',
  oneVoice: 'announces-fact',
  leadIns: l06.leadIns,
  locks: {
    P1: 'identifies-debt',
    P2: 'form',
    P2b: 'identifies-debt',
    P3: 'demand',
    P3b: 'interrupts-limitation',
    P5: 'form',
  },
  text: `
P1 ASUNTO: Requerimiento como fiador de {{deudor.nombre}}
P2 {{saludo_formal}}
P2b Según {{fiador.documento}}, {{s|usted garantiza|ustedes garantizan}} el pago de las obligaciones de {{deudor.nombre}} con {{acreedor.nombre}}. Está pendiente lo siguiente: [[TABLA_FACTURAS]] [[RESUMEN_IMPORTES]]
P3 [fianza_solidaria] Se {{s|le|les}} requiere para que {{s|pague|paguen}} la cantidad garantizada, {{fiador.importe}}, {{pago.plazo_texto}}. [[DATOS_PAGO]]
P3 [no fianza_solidaria] Se {{s|le|les}} requiere el pago de la cantidad garantizada, {{fiador.importe}}, para el caso de que no la pague {{deudor.nombre}} y sin perjuicio del beneficio de excusión que pueda {{s|corresponderle|corresponderles}}. [[DATOS_PAGO]]
P3b Este requerimiento interrumpe la prescripción respecto de la fianza{{#prescripcion_cc}} (artículos 1973 y 1975 del Código Civil){{/prescripcion_cc}}.
P4 [con_invitacion] <<L06.N2-N8>>
P5 Atentamente,
[[FIRMA]] [[ANEXOS]] {{#con_invitacion}}[[HOJA_RESPUESTA]]{{/con_invitacion}} [[NOTA_DATOS]]
`,
});
