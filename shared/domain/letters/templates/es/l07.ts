/**
 * Last notice before going to court (último aviso): the negotiation has ended.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l07 = builtInTemplate({
  id: 'L07',
  version: 'l07-es-2',
  forKinds: ['business', 'consumer', 'private_other'],
  usualTone: 'final',
  freeParagraphBefore: 'P8',
  leadIns: [],
  locks: {
    P1: 'identifies-debt',
    P2: 'form',
    P2b: 'tells-negotiation',
    P3: 'tells-negotiation',
    P4: 'identifies-debt',
    P5: 'demand',
    P8: 'debtor-can-object',
    P9: 'form',
  },
  text: `
P1 ASUNTO: Último aviso antes de iniciar acciones legales. {{f|Factura|Facturas}} {{deuda.lista_numeros}}
P2 {{saludo_formal}}
P2b [no solicitud_no_recogida] El {{masc.fecha_recepcion}} {{s|recibió|recibieron}} nuestro requerimiento de pago con invitación a negociar, de fecha {{masc.fecha_solicitud}}.
P2b [solicitud_no_recogida] Con fecha {{masc.fecha_solicitud}} se {{s|le|les}} remitió, por {{masc.medio_envio}}, un requerimiento de pago con invitación a negociar que {{masc.resultado_envio}}, según el justificante del envío. Se adjunta copia.
P3 [causa_sin_respuesta] Desde entonces han pasado más de treinta días naturales sin que se haya mantenido contacto alguno ni recibido respuesta escrita, por lo que la negociación ha terminado sin acuerdo (artículo 10.4.a de la Ley Orgánica 1/2025).
P3 [no causa_sin_respuesta] La negociación terminó sin acuerdo el {{masc.fecha_fin}}.
P4 La cantidad pendiente, actualizada al {{deuda.fecha_calculo}}, es la siguiente: [[TABLA_FACTURAS]] [[RESUMEN_IMPORTES]]
P5 Por última vez {{s|le|les}} requerimos para que {{s|pague|paguen}} {{deuda.total}} {{pago.plazo_texto}}. [[DATOS_PAGO]]
P6 [es_b2b] Si no se recibe el pago, {{acreedor.nombre}} acudirá, sin nuevo aviso, al procedimiento monitorio (artículos 812 y siguientes de la Ley de Enjuiciamiento Civil), al requerimiento notarial de pago (artículos 70 y 71 de la Ley del Notariado) o a la demanda que corresponda.
P6 [es_consumidor] Si no se recibe el pago, {{acreedor.nombre}} podrá presentar, sin nuevo aviso, petición de procedimiento monitorio (artículos 812 y siguientes de la Ley de Enjuiciamiento Civil) o la demanda que corresponda.
P7 Se reclamarán entonces el principal y los intereses que procedan{{#hay_costes_fijos}}, así como los costes de cobro{{/hay_costes_fijos}}. Si el asunto llega al tribunal, este decidirá sobre las costas de acuerdo con la ley.
T1 [tono_amable] Lamentamos llegar a este punto y preferiríamos no seguir adelante: todavía puede evitarse con el pago dentro del plazo.
T1 [tono_neutro] Preferiríamos no tener que llegar a ello: todavía puede evitarse con el pago dentro del plazo.
T1 [tono_firme] Todavía puede evitarse con el pago dentro del plazo.
P8 Si ya {{s|ha|han}} pagado, {{s|envíenos|envíennos}} el justificante. Hasta que se presente la reclamación, {{s|puede|pueden}} ponerse en contacto con {{contacto.nombre}} en el {{contacto.telefono}}.
P9 Atentamente,
[[FIRMA]] [[ANEXOS]] [[NOTA_DATOS]]
`,
});
