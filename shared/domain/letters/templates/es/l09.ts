/**
 * Notice that a service stops, that orders are only served against advance payment, or that a repaired thing is kept, until payment.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l09 = builtInTemplate({
  id: 'L09',
  version: 'l09-es-2',
  forKinds: ['business', 'consumer', 'private_other'],
  freeParagraphBefore: 'P6',
  leadIns: [],
  locks: {
    P1: 'identifies-debt',
    P2: 'form',
    P2b: 'identifies-debt',
    P3: 'grounds-suspension',
    P4: 'announces',
    P5: 'demand',
    P6: 'debtor-can-object',
    P7: 'reserves-rights',
    P8: 'form',
  },
  text: `
P1 [variante_a] ASUNTO: Aviso de suspensión de {{servicio.descripcion}} por falta de pago
P1 [variante_b] ASUNTO: Pago anticipado de los nuevos pedidos
P1 [variante_c] ASUNTO: Retención de {{servicio.descripcion}} hasta el pago
P2 {{saludo_formal}}
P2b A pesar de los avisos enviados {{previo.fechas}}, {{f|sigue pendiente de pago la factura siguiente|siguen pendientes de pago las facturas siguientes}}: [[TABLA_FACTURAS]]
P3 [variante_a y servicio.clausula] De acuerdo con {{servicio.clausula}}, la falta de pago permite suspender {{servicio.descripcion}}.
P3 [variante_a y no servicio.clausula] En los contratos con obligaciones recíprocas, quien no recibe el pago debido puede suspender su propia prestación (artículos 1100 y 1124 del Código Civil).
P4 [variante_a] Si el {{servicio.fecha_suspension}} no se ha recibido el pago de {{deuda.principal}}, ese día se suspenderá {{servicio.descripcion}}. Se reanudará, a más tardar, el primer día laborable siguiente al cobro. La suspensión no implica la pérdida de sus datos ni de sus documentos.
P4 [variante_b] Desde el {{servicio.fecha_suspension}} los nuevos pedidos se servirán solo con pago anticipado. Las condiciones habituales se recuperarán cuando se regularice lo pendiente.
P4 [variante_c] El artículo 1600 del Código Civil permite conservar {{servicio.descripcion}} hasta que se pague el trabajo realizado. La recogida podrá hacerse en {{acreedor.domicilio}} ({{contacto.horario}}) una vez pagado su importe.
P5 {{s|Le|Les}} requerimos para que {{s|pague|paguen}} {{deuda.principal}}. [[DATOS_PAGO]]
T1 [tono_amable] Lamentamos tener que tomar esta medida y nos gustaría que durase lo menos posible.
T1 [tono_firme] Esta medida termina con el pago.
T1 [tono_tajante] Esperamos el pago sin más demora.
P6 Si hay algún motivo que desconozcamos o {{s|necesita|necesitan}} otra fecha, {{s|llámenos|llámennos}} cuanto antes: {{contacto.nombre}}, {{contacto.telefono}}.
P7 Este aviso no supone renuncia a reclamar lo debido ni los intereses que correspondan.
P8 Atentamente,
[[FIRMA]] [[NOTA_DATOS]]
`,
});

/** The service is back (only after a suspension of it, once paid). */
export const l09r = builtInTemplate({
  id: 'L09R',
  version: 'l09r-es-2',
  forKinds: ['business', 'consumer', 'private_other'],
  freeParagraphBefore: 'P4',
  leadIns: [],
  locks: { P1: 'form', P2: 'form', P3: 'announces', P4: 'form' },
  text: `
P1 ASUNTO: Restablecimiento de {{servicio.descripcion}}
P2 {{saludo_cordial}}
P3 Hemos recibido su pago de {{pago.recibido_importe}}, del {{pago.recibido_fecha}}. Desde el {{servicio.fecha_restablecimiento}} se restablece {{servicio.descripcion}} en las condiciones habituales. Muchas gracias.
T1 [tono_amable] Nos alegra seguir trabajando con {{s|usted|ustedes}}.
T1 [tono_firme] Confiamos en que los próximos pagos lleguen en su fecha.
T1 [tono_tajante] {{s|Le|Les}} pedimos que los próximos pagos lleguen en su fecha.
P4 Un cordial saludo,
[[FIRMA]]
`,
});
