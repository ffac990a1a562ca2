/**
 * Answer to an objection (respuesta a una discrepancia): acknowledges it, gives in, or keeps the amount with its reasons.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l24 = builtInTemplate({
  id: 'L24',
  version: 'l24-es-2',
  forKinds: ['business', 'public', 'consumer', 'private_other'],
  freeParagraphBefore: 'P6',
  leadIns: [],
  locks: {
    P1: 'form',
    P2: 'form',
    P2b: 'form',
    P3: 'answers',
    P5: 'tells-dispute-body',
    P6: 'form',
  },
  text: `
P1 ASUNTO: Su escrito sobre {{f|la factura|las facturas}} {{deuda.lista_numeros}}
P2 {{saludo_formal}}
P2b Recibimos su escrito de {{discrepancia.fecha}}, en el que {{s|indica|indican}} que {{discrepancia.motivo}}.
T1 [tono_amable] Gracias por avisarnos: así podemos arreglar lo que haga falta.
T1 [tono_firme] Lo hemos leído con atención.
T1 [tono_tajante] {{s|Le|Les}} contestamos por escrito.
P3 [acuse] Lo estamos revisando y {{s|le|les}} contestaremos por escrito antes del {{discrepancia.fecha_respuesta}}. Hasta entonces no haremos gestiones de cobro sobre la parte discutida.
P3 [aceptada] Tiene{{s||n}} razón. {{discrepancia.solucion}} Adjuntamos {{#doc.anexos}}{{doc.anexos}}{{/doc.anexos}}{{^doc.anexos}}el documento corregido{{/doc.anexos}}. {{s|Le|Les}} pedimos disculpas.
P3 [rechazada] Tras revisarlo, mantenemos el importe por los motivos siguientes: {{discrepancia.razones}}{{#doc.anexos}} Adjuntamos: {{doc.anexos}}.{{/doc.anexos}}
P4 [parte_no_discutida] El resto, {{discrepancia.importe_no_discutido}}, no se ve afectado y puede pagarse como se indicó. [[DATOS_PAGO]]
P5 [es_consumidor y rechazada] Si no {{s|está|están}} conforme{{s||s}}, {{s|puede|pueden}} acudir a {{consumo.entidad}} ({{consumo.web}}), {{#consumo_adherido}}entidad a la que estamos adheridos{{/consumo_adherido}}{{^consumo_adherido}}aunque no participaremos en su procedimiento{{/consumo_adherido}}, o a los servicios públicos de consumo de su localidad.
P6 Atentamente,
[[FIRMA]] [[NOTA_DATOS]]
`,
});
