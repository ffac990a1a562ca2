/**
 * Record of the negotiation that both parties sign (LO 1/2025 art. 10.2): dates, means and object, never what was offered.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';
import { l06 } from './l06.ts';

export const l22 = builtInTemplate({
  id: 'L22',
  version: 'l22-es-1',
  forKinds: ['business', 'consumer', 'private_other'],
  takesFrom: [l06],
  freeParagraphBefore: 'P7',
  oneVoice: 'negotiation',
  leadIns: ['Partes:', 'Profesionales que han asistido:', 'Objeto de la controversia:', 'Resultado:'],
  locks: {
    P1: 'form',
    P2: 'form',
    P3: 'tells-negotiation',
    P4: 'tells-negotiation',
    P5: 'tells-negotiation',
    P6: 'form',
    P7: 'form',
  },
  text: `
[[TITULO_CONSTANCIA]]
P1 Partes: {{acreedor.nombre}}, NIF {{acreedor.nif}}, y {{deudor.nombre}}, NIF {{deudor.nif}}.
P2 [masc.abogados] Profesionales que han asistido: {{masc.abogados}}.
P3 Objeto de la controversia: {{masc.objeto}}.
P3 [relacion_periodica] <<L06.N3b-N3b>>
P4 Solicitud recibida el {{masc.fecha_recepcion}}. Reuniones o contactos, con fecha y medio: {{masc.reuniones}}.
P5 Resultado: [ ] acuerdo, en documento aparte; [ ] continúa la negociación; [ ] terminada sin acuerdo.
P6 Las dos partes declaran bajo su responsabilidad haber intervenido de buena fe en el proceso.
P7 {{doc.lugar}}, {{doc.fecha}}
[[FIRMA_PARTES]]
`,
});
