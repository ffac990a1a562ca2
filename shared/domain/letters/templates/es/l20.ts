/**
 * File for the order for payment (dosier para el monitorio): an index with its data sheet, addressed to nobody. It is not the
 * petition: the official form is filled in from it (LEC art. 814).
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l20 = builtInTemplate({
  id: 'L20',
  version: 'l20-es-1',
  forKinds: ['business', 'consumer', 'private_other'],
  freeParagraphBefore: 'A9',
  oneVoice: 'court',
  leadIns: [
    'Acreedor:',
    'Deudor:',
    'Condición del deudor:',
    'Órgano al que se dirige:',
    'Origen de la deuda:',
    'Cantidad reclamada:',
    'Más intereses',
    'Cuenta para el pago:',
  ],
  locks: {
    A1: 'form',
    A2: 'form',
    A3: 'form',
    A4: 'form',
    A5: 'identifies-debt',
    A6: 'explains-total',
    A7: 'explains-total',
  },
  text: `
[[TITULO]]
[[APARTADO_DATOS]]
A1 Acreedor: {{acreedor.nombre}}, NIF {{acreedor.nif}}, {{acreedor.domicilio}}{{#acreedor.telefono}}, {{acreedor.telefono}}{{/acreedor.telefono}}{{#acreedor.email}}, {{acreedor.email}}{{/acreedor.email}}
A2 Deudor: {{deudor.nombre}}{{#deudor.nif}}, NIF {{deudor.nif}}{{/deudor.nif}}. Domicilios conocidos: {{deudor.domicilio}}
A3 Condición del deudor: {{#es_b2b}}empresa o profesional{{/es_b2b}}{{#es_consumidor}}consumidor{{/es_consumidor}}
A4 Órgano al que se dirige: Tribunal de Instancia de {{partido_judicial}}, Sección Civil (o Sección Única, de Civil y de Instrucción)
A5 Origen de la deuda: {{deuda.origen}}
A6 Cantidad reclamada: [[RESUMEN_IMPORTES]]
A7 [hay_intereses] Más intereses desde el {{deuda.fecha_calculo}}: {{deuda.interes_diario}} al día al tipo vigente.
A8 Cuenta para el pago: {{pago.iban}}
[[APARTADO_CRONOLOGIA]]
[[CRONOLOGIA]]
[[APARTADO_DOCUMENTOS]]
[[DOCUMENTOS]]
[[APARTADO_COMPROBACIONES]]
[[COMPROBACIONES]]
`,
});
