/**
 * Notice of an instalment that was not paid (L16A), which leaves the door open, and the declaration that everything is due (L16B).
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';
import { l04 } from './l04.ts';
import { l05 } from './l05.ts';
import { l06 } from './l06.ts';

export const l16a = builtInTemplate({
  id: 'L16A',
  version: 'l16a-es-1',
  forKinds: ['business', 'consumer', 'private_other'],
  freeParagraphBefore: 'P5',
  oneVoice: 'announces-fact',
  leadIns: [],
  locks: { P1: 'identifies-debt', P2: 'form', P2b: 'identifies-debt', P3: 'demand', P4: 'announces', P6: 'form' },
  text: `
P1 ASUNTO: {{c|Plazo|Plazos}} sin pagar del acuerdo {{acuerdo.ref}}
P2 {{saludo_formal}}
P2b En el acuerdo de {{acuerdo.fecha}} se fijó el pago {{c|del plazo siguiente, que no consta pagado|de los plazos siguientes, que no constan pagados}}: [[PLAZOS_IMPAGADOS]]
P3 {{s|Le|Les}} pedimos que {{s|pague|paguen}} {{acuerdo.importe_vencido}} en el plazo de {{acuerdo.dias_correccion}} días naturales contados desde el siguiente a la recepción de este aviso. [[DATOS_PAGO]]
P4 [permite_vencimiento] Si no se hace, {{acreedor.nombre}} podrá aplicar la estipulación {{acuerdo.num_clausula_vto}} del acuerdo y dar por vencida toda la cantidad pendiente{{#hay_quita}}, sin la quita prevista{{/hay_quita}}.
P5 Si ha surgido una dificultad, {{s|llámenos|llámennos}} antes de que acabe ese plazo: {{contacto.nombre}}, {{contacto.telefono}}.
P6 Atentamente,
[[FIRMA]] [[NOTA_DATOS]]
`,
});

/** The range N2-N8 of L06 has its N8b in it, which is itself taken from L04 and L05. The second P4 is ours. */
export const l16b = builtInTemplate({
  id: 'L16B',
  version: 'l16b-es-1',
  forKinds: ['business', 'consumer', 'private_other'],
  takesFrom: [l04, l05, l06],
  freeParagraphBefore: 'P8',
  oneVoice: 'announces-fact',
  leadIns: l06.leadIns,
  locks: {
    P1: 'identifies-debt',
    P2: 'form',
    P2b: 'identifies-debt',
    P3: 'announces',
    P4: 'true-balance',
    P4b: 'starts-default',
    P5: 'demand',
    P6: 'interrupts-limitation',
    P8: 'form',
  },
  text: `
P1 ASUNTO: Vencimiento anticipado del acuerdo {{acuerdo.ref}}
P2 {{saludo_formal}}
P2b El {{acuerdo.fecha_aviso}} {{s|recibió|recibieron}} nuestro aviso por el impago {{c|del plazo siguiente, que sigue sin pagar|de los plazos siguientes, que siguen sin pagar}}: [[PLAZOS_IMPAGADOS]]
P3 En aplicación de la estipulación {{acuerdo.num_clausula_vto}}, {{acreedor.nombre}} declara vencida y exigible la totalidad de la cantidad pendiente{{#hay_quita}}; la quita acordada queda sin efecto{{/hay_quita}}.
P4 [no acuerdo.rectificado] La cantidad reconocida es de {{acuerdo.reconocido}}. Se han pagado {{acuerdo.pagado}} y quedan pendientes {{acuerdo.pendiente}}.
P4 [acuerdo.rectificado] La cantidad reconocida es de {{acuerdo.reconocido}}. Se han pagado {{acuerdo.pagado}}, se han descontado {{acuerdo.rectificado}} por facturas rectificativas y quedan pendientes {{acuerdo.pendiente}}.
P4b [es_b2b] Desde la recepción de esta carta, el principal pendiente devenga {{#tipo_pactado}}los intereses de demora pactados{{/tipo_pactado}}{{^tipo_pactado}}los intereses de demora de la Ley 3/2004{{/tipo_pactado}}.
P4b [es_consumidor] Desde el día siguiente a la recepción de esta carta, el principal pendiente devenga el interés legal del dinero (artículos 1100 y 1108 del Código Civil).
P5 {{s|Le|Les}} requerimos para que {{s|pague|paguen}} {{acuerdo.pendiente}} {{pago.plazo_texto}}. [[DATOS_PAGO]]
P6 Este requerimiento interrumpe la prescripción{{#prescripcion_cc}} (artículo 1973 del Código Civil){{/prescripcion_cc}}.
P7 [con_invitacion] <<L06.N2-N8>>
P7 [con_invitacion y es_b2b] <<L04.P12b-P14>>
P7 [con_invitacion y es_consumidor] <<L05.P10b-P11>>
P8 Atentamente,
[[FIRMA]] [[ANEXOS]] {{#con_invitacion}}[[HOJA_RESPUESTA]]{{/con_invitacion}} [[NOTA_DATOS]]
`,
});
