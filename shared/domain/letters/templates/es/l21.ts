/**
 * Written end of the negotiation (LO 1/2025 art. 10.4.d): it says that it ended and on which day, and nothing of what was said.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';
import { l06 } from './l06.ts';

export const l21 = builtInTemplate({
  id: 'L21',
  version: 'l21-es-1',
  forKinds: ['business', 'consumer', 'private_other'],
  takesFrom: [l06],
  freeParagraphBefore: 'P4',
  oneVoice: 'negotiation',
  leadIns: [],
  locks: {
    P1: 'identifies-debt',
    P2: 'form',
    P2b: 'tells-negotiation',
    P2c: 'ends-negotiation',
    P3: 'reserves-rights',
    P4: 'form',
  },
  text: `
P1 ASUNTO: Terminación de la negociación. {{f|Factura|Facturas}} {{deuda.lista_numeros}}
P2 {{saludo_formal}}
P2b Nuestra solicitud de {{masc.fecha_solicitud}}{{#masc.fecha_recepcion}}, recibida el {{masc.fecha_recepcion}},{{/masc.fecha_recepcion}} inició una negociación cuyo objeto era {{masc.objeto}}.
P2b [relacion_periodica] <<L06.N3b-N3b>>
P2c {{acreedor.nombre}} {{s|le|les}} comunica que da por terminada esa negociación, sin acuerdo, en la fecha de esta carta (artículo 10.4.d de la Ley Orgánica 1/2025).
P3 Lo tratado conserva su carácter confidencial. {{acreedor.nombre}} podrá ejercitar, dentro del plazo legal, las acciones que le correspondan.
P4 Atentamente,
[[FIRMA]]
`,
});
