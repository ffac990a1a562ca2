/**
 * Information that the data of an unpaid debt may go to a credit information system (LOPDGDD art. 20.1.c).
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l08 = builtInTemplate({
  id: 'L08',
  version: 'l08-es-2',
  forKinds: ['business', 'consumer', 'private_other'],
  freeParagraphBefore: 'P6',
  leadIns: [],
  locks: {
    P1: 'form',
    P2: 'form',
    P2b: 'identifies-debt',
    P3: 'demand',
    P4: 'informs-credit-file',
    P5: 'debtor-can-object',
    P7: 'form',
  },
  text: `
P1 ASUNTO: Requerimiento de pago e información sobre sistemas de información crediticia
P2 {{saludo_formal}}
P2b Según nuestros datos, {{s|mantiene|mantienen}} con {{acreedor.nombre}} la siguiente deuda, vencida y exigible: [[TABLA_FACTURAS]]
P3 {{s|Le|Les}} requerimos para que {{s|pague|paguen}} {{deuda.principal}} {{pago.plazo_texto}}. [[DATOS_PAGO]]
P4 [es_persona_fisica] De acuerdo con el artículo 20.1.c de la Ley Orgánica 3/2018, {{s|le|les}} informamos de que, si el pago no se produce en ese plazo, los datos de esta deuda podrán comunicarse a {{fichero.lista}}, en {{fichero.el_que_participa}} {{acreedor.nombre}}. Los datos se mantendrían únicamente mientras persista el impago y, como máximo, cinco años desde el vencimiento.
P4 [no es_persona_fisica] {{s|Le|Les}} informamos de que, si el pago no se produce en ese plazo, los datos de esta deuda podrán comunicarse a {{fichero.lista}}, en {{fichero.el_que_participa}} {{acreedor.nombre}}, mientras persista el impago.
P5 Si {{s|considera|consideran}} que la deuda no existe, no es exigible o su importe es otro, {{s|comuníquelo|comuníquenlo}} por escrito a {{contacto.email}} dentro del plazo indicado; lo revisaremos antes de cualquier comunicación.{{#es_persona_fisica}} Puede ejercer además los derechos de los artículos 15 a 22 del Reglamento (UE) 2016/679, ante nosotros y ante el responsable del sistema.{{/es_persona_fisica}}
T1 [tono_amable] Preferiríamos no llegar a eso: si ahora no {{s|puede|pueden}} pagarlo todo, {{s|llámenos|llámennos}} y buscaremos juntos una solución.
T1 [tono_firme] {{s|Puede|Pueden}} evitarlo con el pago dentro del plazo.
T1 [tono_tajante] El plazo indicado no se ampliará.
P6 Si ya {{s|ha|han}} pagado, {{s|envíenos|envíennos}} el justificante. Contacto: {{contacto.nombre}}, {{contacto.telefono}}.
P7 Atentamente,
[[FIRMA]] [[NOTA_DATOS]]
`,
});
