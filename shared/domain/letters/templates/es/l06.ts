/**
 * Formal demand with an invitation to negotiate (LO 1/2025): the document that opens the negotiation a claim in court needs.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';
import { l04 } from './l04.ts';
import { l05 } from './l05.ts';

export const l06 = builtInTemplate({
  id: 'L06',
  version: 'l06-es-2',
  forKinds: ['business', 'consumer', 'private_other'],
  takesFrom: [l04, l05],
  freeParagraphBefore: 'N9',
  leadIns: [...l04.leadIns, 'INVITACIÓN A NEGOCIAR.', 'Objeto.', 'Primer contacto.', 'Plazo.', 'Confidencialidad.', 'Efectos.'],
  locks: {
    P1: 'identifies-debt',
    N1: 'demand',
    N2: 'invites-to-negotiate',
    N3: 'invites-to-negotiate',
    N3b: 'invites-to-negotiate',
    N4: 'invites-to-negotiate',
    N5: 'invites-to-negotiate',
    N6: 'invites-to-negotiate',
    N7: 'invites-to-negotiate',
    N8: 'interrupts-limitation',
    N10: 'form',
  },
  text: `
P1 ASUNTO: REQUERIMIENTO DE PAGO E INVITACIÓN A NEGOCIAR (Ley Orgánica 1/2025). {{f|Factura|Facturas}} {{deuda.lista_numeros}}
B1 [es_b2b] <<L04.P2-P10>>
B1 [es_consumidor] <<L05.P2-P8>>
N1 Se {{s|le|les}} requiere para que {{s|pague|paguen}} {{deuda.total}} en el plazo de treinta días naturales contados desde el siguiente a la recepción de esta carta. [[DATOS_PAGO]]
N2 INVITACIÓN A NEGOCIAR. Antes de acudir a los tribunales, {{acreedor.nombre}} {{s|le|les}} invita expresamente a iniciar una negociación directa para resolver este asunto de forma amistosa. La invitación se hace de acuerdo con los artículos 5.1, 10 y 14.1 de la Ley Orgánica 1/2025, de 2 de enero, de medidas en materia de eficiencia del Servicio Público de Justicia.
N3 Objeto. La negociación versará sobre {{masc.objeto}}.
N3b [relacion_periodica] La negociación se extiende también a las facturas o cuotas de la misma relación que venzan y queden sin pagar mientras la negociación esté abierta o dentro del año siguiente.
N4 Primer contacto. Se propone mantenerlo {{masc.medio}} el {{masc.fecha_propuesta}} a las {{masc.hora_propuesta}}, o en la fecha y por el medio que {{s|usted indique|ustedes indiquen}}. Por parte de {{acreedor.nombre}} atenderá {{contacto.nombre}} ({{contacto.telefono}}, {{contacto.email}}). Puede{{s||n}} contestar con la hoja de respuesta adjunta o por cualquier otro medio escrito.
N4b [hasta_600] Como el asunto no supera los 600 euros, la negociación se hará preferentemente por medios telemáticos, salvo que no {{s|le|les}} sea posible (artículo 8.2 de la Ley Orgánica 1/2025).
N5 Plazo. Si en los treinta días naturales siguientes a la recepción de esta carta no se mantiene ese primer contacto ni se recibe respuesta escrita, la negociación se entenderá terminada sin acuerdo (artículo 10.4.a de la misma ley).
N6 [no abogado] {{acreedor.nombre}} no prevé por ahora valerse de abogado en esta negociación. Si {{s|usted decide|ustedes deciden}} hacerlo, {{s|comuníquelo|comuníquenlo}}, por favor, en los tres días siguientes a la recepción (artículo 6.3 de la misma ley).
N6 [abogado] {{acreedor.nombre}} contará en esta negociación con la asistencia letrada de {{masc.abogado_nombre}}, lo que se comunica a los efectos del artículo 6.3 de la misma ley. {{s|Usted puede|Ustedes pueden}} también valerse de abogado, comunicándolo en los tres días siguientes a la recepción.
N7 Confidencialidad. Lo que se hable y los documentos que se intercambien en la negociación son confidenciales (artículo 9 de la misma ley). No lo es esta carta, que podrá presentarse para acreditar que la invitación se hizo, su fecha y su objeto.
N8 Efectos. Esta solicitud interrumpe la prescripción (artículo 7.1 de la Ley Orgánica 1/2025{{#prescripcion_cc}} y artículo 1973 del Código Civil{{/prescripcion_cc}}). La negativa a negociar sin causa justificada puede tenerse en cuenta al decidir sobre las costas de un eventual juicio (artículos 394 y 395 de la Ley de Enjuiciamiento Civil). Responder a esta invitación no significa reconocer la deuda.
N8b [es_b2b] <<L04.P12b-P14>>
N8b [es_consumidor] <<L05.P10b-P11>>
N9 [tono_amable] Nos gustaría conservar la buena relación que hemos tenido y confiamos en poder cerrar este asunto mediante un acuerdo.
N9 [tono_neutro] Confiamos en poder cerrar este asunto mediante un acuerdo.
N9 [tono_firme] Preferimos cerrar este asunto mediante un acuerdo, y hacerlo dentro del plazo indicado.
N9 [tono_tajante] Este asunto puede cerrarse mediante un acuerdo dentro del plazo indicado. Esperamos su respuesta.
N10 Atentamente,
[[FIRMA]] [[ANEXOS]] [[HOJA_RESPUESTA]] [[NOTA_DATOS]]
`,
});
