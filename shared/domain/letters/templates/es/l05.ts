/**
 * Formal demand for payment to a consumer or another private person: plain words, never the Ley 3/2004.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l05 = builtInTemplate({
  id: 'L05',
  version: 'l05-es-2',
  forKinds: ['consumer', 'private_other'],
  freeParagraphBefore: 'P11',
  leadIns: [],
  locks: {
    P1: 'identifies-debt',
    P2: 'form',
    P3: 'identifies-debt',
    P4: 'identifies-debt',
    P5: 'true-balance',
    P7: 'starts-default',
    P8: 'explains-total',
    P9: 'demand',
    P10: 'interrupts-limitation',
    P11: 'debtor-can-object',
    P13: 'form',
  },
  text: `
P1 ASUNTO: Requerimiento de pago de {{f|la factura|las facturas}} {{deuda.lista_numeros}}
P2 {{saludo_formal}}
P3 {{acreedor.nombre}}, con NIF {{acreedor.nif}} y domicilio en {{acreedor.domicilio}}, {{s|le|les}} requiere el pago de la cantidad pendiente por {{deuda.origen}}, según este detalle:
P4 [[TABLA_FACTURAS]]
P5 [hay_pagos_previos] Ya están descontados los pagos recibidos hasta el {{deuda.fecha_calculo}}.
P6 [con_albaran] Se acompaña copia del documento firmado de entrega o conformidad.
P6b [con_avisos_previos y tono_amable] {{s|Le|Les}} habíamos escrito {{previo.fechas}} y todavía no consta el pago.
P6b [con_avisos_previos y (tono_neutro o tono_firme)] Antes {{s|le|les}} enviamos avisos {{previo.fechas}} y no consta el pago.
P6b [con_avisos_previos y tono_tajante] Ya {{s|le|les}} enviamos avisos {{previo.fechas}}, que han quedado sin pago.
P7 [no mora_previa y no tipo_pactado] Hasta hoy no se reclaman intereses. Desde el día siguiente a la recepción de esta carta, la cantidad pendiente devengará el interés legal del dinero (artículos 1100, 1101 y 1108 del Código Civil). Este año es del {{deuda.tipo_vigente}}, lo que supone {{deuda.interes_diario}} por cada día de retraso.
P7 [mora_previa y no tipo_pactado y no mora_desde_vencimiento] Desde el {{deuda.desde_mora}}, día siguiente al primer requerimiento recibido, la cantidad pendiente devenga el interés legal del dinero (artículos 1100, 1101 y 1108 del Código Civil). Hasta el {{deuda.fecha_calculo}} son {{deuda.intereses}}, según la liquidación anexa, y {{deuda.interes_diario}} por cada día posterior.
P7 [mora_previa y no tipo_pactado y mora_desde_vencimiento] Desde el día siguiente a {{f|su vencimiento|cada vencimiento}}, y sin necesidad de requerimiento porque así se pactó, la cantidad pendiente devenga el interés legal del dinero (artículos 1100, 1101 y 1108 del Código Civil). Hasta el {{deuda.fecha_calculo}} son {{deuda.intereses}}, según la liquidación anexa, y {{deuda.interes_diario}} por cada día posterior.
P7 [tipo_pactado y no deuda.desde_mora] Hasta hoy no se reclaman intereses. Desde el día siguiente a la recepción de esta carta, la cantidad pendiente devengará el interés pactado, {{interes.tipo_pactado}}, según {{interes.donde_pactado}} (artículos 1100, 1101 y 1108 del Código Civil).
P7 [tipo_pactado y deuda.desde_mora y no mora_desde_vencimiento] Según {{interes.donde_pactado}}, la cantidad pendiente devenga desde el {{deuda.desde_mora}} el interés pactado, {{interes.tipo_pactado}} (artículos 1101 y 1108 del Código Civil). Hasta el {{deuda.fecha_calculo}} son {{deuda.intereses}}, según la liquidación anexa.
P7 [tipo_pactado y deuda.desde_mora y mora_desde_vencimiento] Según {{interes.donde_pactado}}, la cantidad pendiente devenga desde el día siguiente a {{f|su vencimiento|cada vencimiento}} el interés pactado, {{interes.tipo_pactado}} (artículos 1101 y 1108 del Código Civil). Hasta el {{deuda.fecha_calculo}} son {{deuda.intereses}}, según la liquidación anexa.
P8 [[RESUMEN_IMPORTES]]
P9 {{s|Le|Les}} requerimos para que {{s|pague|paguen}} {{deuda.total}} {{pago.plazo_texto}}. [[DATOS_PAGO]]
P10 Este requerimiento interrumpe la prescripción{{#prescripcion_cc}} (artículo 1973 del Código Civil){{/prescripcion_cc}}. Si no se atiende, la deuda podrá reclamarse por las vías que prevé la ley, previo intento de acuerdo.
P10b [efecto_iva] Este escrito sirve también de reclamación del cobro a los efectos del artículo 80.Cuatro de la Ley 37/1992, del Impuesto sobre el Valor Añadido.
P11 Si ya {{s|ha|han}} pagado, {{s|envíenos|envíennos}} el justificante. Si no {{s|está|están}} conforme{{s||s}} con la deuda o con su importe, puede{{s||n}} decirlo por escrito a {{contacto.email}} o a nuestra dirección, explicando el motivo. {{s|Le|Les}} responderemos por escrito en un máximo de quince días.
P12 [tono_amable] Sabemos que a veces las cosas se complican. Si ahora no {{s|puede|pueden}} pagarlo todo, {{s|llámenos|llámennos}} antes de que termine el plazo ({{contacto.nombre}}, {{contacto.telefono}}, {{contacto.horario}}) y buscaremos juntos una forma de pago.
P12 [tono_firme] Si no {{s|puede|pueden}} pagarlo todo dentro del plazo, {{s|llámenos|llámennos}} antes de que termine ({{contacto.nombre}}, {{contacto.telefono}}, {{contacto.horario}}) y {{s|díganos|dígannos}} qué cantidad y qué día.
P12 [tono_tajante] Si no {{s|puede|pueden}} pagarlo todo dentro del plazo, {{s|comuníquelo|comuníquenlo}} antes de que termine: {{contacto.nombre}}, {{contacto.telefono}}, {{contacto.horario}}. El plazo no se ampliará sin un acuerdo.
P12 [tono_neutro] Si ahora no {{s|puede|pueden}} pagarlo todo, {{s|llámenos|llámennos}} antes de que termine el plazo ({{contacto.nombre}}, {{contacto.telefono}}, {{contacto.horario}}) y buscaremos juntos una forma de pago.
P13 Atentamente,
[[FIRMA]] [[ANEXOS]] [[NOTA_DATOS]]
`,
});
