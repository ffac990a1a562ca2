/**
 * Formal demand for payment to a business, a professional or a public body (requerimiento formal de pago).
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l04 = builtInTemplate({
  id: 'L04',
  version: 'l04-es-2',
  forKinds: ['business', 'public'],
  freeParagraphBefore: 'P14',
  leadIns: ['Intereses de demora.', 'Indemnización por costes de cobro.', 'Otros costes de cobro.'],
  locks: {
    P1: 'identifies-debt',
    P2: 'form',
    P3: 'identifies-debt',
    P5: 'identifies-debt',
    P6: 'true-balance',
    P7: 'explains-total',
    P8: 'explains-total',
    P9: 'explains-total',
    P10: 'explains-total',
    P11: 'demand',
    P12: 'interrupts-limitation',
    P13: 'reserves-rights',
    P13b: 'reserves-rights',
    P14: 'debtor-can-object',
    P15: 'form',
  },
  text: `
P1 ASUNTO: REQUERIMIENTO DE PAGO. {{f|Factura|Facturas}} {{deuda.lista_numeros}}
P2 {{saludo_formal}}
P3 {{acreedor.nombre}}, con NIF {{acreedor.nif}} y domicilio en {{acreedor.domicilio}}, requiere formalmente de pago a {{deudor.nombre}}, con NIF {{deudor.nif}} y domicilio en {{deudor.domicilio}}. La cantidad que se detalla se debe por {{deuda.origen}}; está vencida y es líquida y exigible.
P3b [con_avisos_previos y tono_amable] Antes de llegar a este requerimiento {{s|le|les}} escribimos {{previo.fechas}}; no consta el pago.
P3b [con_avisos_previos y (tono_neutro o tono_firme)] Este requerimiento sigue a los avisos enviados {{previo.fechas}}, sin que conste el pago.
P3b [con_avisos_previos y tono_tajante] Este requerimiento sigue a los avisos enviados {{previo.fechas}}, que han quedado sin pago.
P4 [con_albaran] Lo facturado fue entregado o prestado en las fechas indicadas, según los albaranes o partes firmados cuya copia se acompaña.
P4 [sin_objeciones] Hasta la fecha no consta ninguna objeción por escrito a lo entregado o prestado ni a {{f|la factura|las facturas}}.
P5 [[TABLA_FACTURAS]]
P5b [deuda.base_vencimiento] {{f|El vencimiento resulta|Los vencimientos resultan}} de {{deuda.base_vencimiento}}.
P6 [hay_pagos_previos] En el cuadro se han descontado todos los pagos recibidos hasta el {{deuda.fecha_calculo}}.
P7 [hay_intereses y no tipo_pactado] Intereses de demora. Se devengan desde el día siguiente al vencimiento, sin necesidad de aviso (artículos 5 y 6 de la Ley 3/2004, de 29 de diciembre). A falta de pacto se aplica el tipo legal del artículo 7 de la misma ley, que se publica cada semestre en el Boletín Oficial del Estado. Hasta el {{deuda.fecha_calculo}} suman {{deuda.intereses}}, según la liquidación anexa. A partir de esa fecha aumentan {{deuda.interes_diario}} por día mientras se mantengan el principal y el tipo vigente ({{deuda.tipo_vigente}}).
P7 [hay_intereses y tipo_pactado] Intereses de demora. Se aplican los pactados, {{interes.tipo_pactado}}, según {{interes.donde_pactado}} (artículo 7.1 de la Ley 3/2004). Hasta el {{deuda.fecha_calculo}} suman {{deuda.intereses}}, según la liquidación anexa. A partir de esa fecha aumentan {{deuda.interes_diario}} por día.
P8 [hay_costes_fijos] Indemnización por costes de cobro. El artículo 8.1 de la Ley 3/2004 reconoce al acreedor una cantidad fija de 40 euros, que corresponde por cada factura no pagada a su vencimiento (sentencia del Tribunal de Justicia de la Unión Europea de 20 de octubre de 2022, asunto C-585/20): {{deuda.costes_fijos}}.
P9 [hay_otros_costes] Otros costes de cobro. Se reclaman además {{deuda.otros_costes}}, que es la parte de los costes justificados que excede de la cantidad fija (artículo 8.1, párrafo segundo).
P10 [[RESUMEN_IMPORTES]]
P11 Por ello se {{s|le|les}} requiere para que {{s|abone|abonen}} {{deuda.total}} {{pago.plazo_texto}}. [[DATOS_PAGO]]
P12 [es_b2b] Este requerimiento interrumpe la prescripción{{#prescripcion_cc}} (artículo 1973 del Código Civil){{/prescripcion_cc}} y se hace también a los efectos del artículo 395.1 de la Ley de Enjuiciamiento Civil. Transcurrido el plazo sin pago ni respuesta, {{acreedor.nombre}} podrá iniciar las actuaciones previas que exige la ley y reclamar judicial o notarialmente la deuda, sus intereses y los costes de cobro que se acrediten.
P12 [es_publico y contrato_administrativo] Este escrito se presenta como reclamación del precio y de los intereses de demora al amparo del artículo 199 de la Ley 9/2017, de Contratos del Sector Público. La deuda devenga los intereses y la indemnización por costes de cobro que prevén el artículo 198.4 de la misma ley y la Ley 3/2004.
P12 [es_publico] Este requerimiento interrumpe la prescripción.
P12b [es_publico y efecto_iva] Se solicita asimismo que se expida un certificado en el que consten el reconocimiento de la obligación a cargo de ese organismo y su cuantía, a los efectos del artículo 80.Cuatro de la Ley 37/1992, del Impuesto sobre el Valor Añadido.
P12b [no es_publico y efecto_iva] Este escrito sirve asimismo de reclamación del cobro a los efectos del artículo 80.Cuatro de la Ley 37/1992, del Impuesto sobre el Valor Añadido.
P13 [hay_intereses o hay_costes_fijos o hay_otros_costes] El pago del principal sin los intereses y costes indicados se aceptará como pago a cuenta y no supondrá renuncia a ellos.
P13b {{acreedor.nombre}} se reserva los demás derechos y acciones que le correspondan.
P14 Si {{s|ha|han}} pagado ya, {{s|envíe|envíen}} el justificante a {{contacto.email}}. Si {{s|discrepa|discrepan}} de algún concepto, {{s|indique|indiquen}} por escrito cuál y el motivo dentro del mismo plazo; la parte no discutida debe pagarse igualmente. Persona de contacto: {{contacto.nombre}}, {{contacto.telefono}}.
T1 [tono_amable] Confiamos en que pueda resolverse en estos días. Si algo no está claro o {{s|prefiere|prefieren}} hablarlo, {{s|llámenos|llámennos}}: {{s|le|les}} atenderemos con gusto.
T1 [tono_firme] {{s|Le|Les}} pedimos que no {{s|deje|dejen}} pasar el plazo.
T1 [tono_tajante] El plazo indicado no se ampliará.
P15 Atentamente,
[[FIRMA]] [[ANEXOS]] [[NOTA_DATOS]]
`,
});
