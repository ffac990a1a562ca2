/**
 * Notice that an agency or a lawyer will collect (the debt stays ours), and notice that the debt now belongs to somebody else.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l10a = builtInTemplate({
  id: 'L10A',
  version: 'l10a-es-2',
  forKinds: ['business', 'consumer', 'private_other'],
  freeParagraphBefore: 'P5',
  leadIns: [],
  locks: { P1: 'identifies-debt', P2: 'form', P2b: 'announces', P3: 'true-balance', P4: 'informs-data', P6: 'form' },
  text: `
P1 ASUNTO: Gestión del cobro de {{f|la factura|las facturas}} {{deuda.lista_numeros}}
P2 {{saludo_formal}}
P2b No consta respuesta a los avisos enviados {{previo.fechas}}. Si antes del {{pago.fecha_limite}} no recibimos el pago o una propuesta, encargaremos la gestión de este cobro a {{gestor.nombre}} ({{gestor.telefono}}, {{gestor.email}}), que actuará en nombre y por cuenta de {{acreedor.nombre}}.
P3 La deuda no se transmite. La cantidad pendiente es de {{deuda.principal}}, sin perjuicio de los intereses que correspondan, y puede pagarse como hasta ahora. [[DATOS_PAGO]]
P4 [es_persona_fisica] {{gestor.nombre}} tratará sus datos únicamente para este fin, como encargado del tratamiento de {{acreedor.nombre}}.
T1 [tono_amable] Preferiríamos no tener que hacerlo y arreglarlo hablando.
T1 [tono_firme] Con el pago antes de ese día no hará falta.
T1 [tono_tajante] Ese día no se cambiará.
P5 Todavía {{s|está|están}} a tiempo de resolverlo con nosotros: {{contacto.nombre}}, {{contacto.telefono}}.
P6 Atentamente,
[[FIRMA]] [[NOTA_DATOS]]
`,
});

export const l10b = builtInTemplate({
  id: 'L10B',
  version: 'l10b-es-1',
  forKinds: ['business', 'consumer', 'private_other'],
  freeParagraphBefore: 'P6',
  oneVoice: 'announces-fact',
  leadIns: [],
  locks: {
    P1: 'identifies-debt',
    P2: 'form',
    P2b: 'announces',
    P3: 'debtor-can-object',
    P4: 'demand',
    P5: 'informs-data',
    P6: 'form',
    P7: 'form',
  },
  text: `
P1 ASUNTO: Notificación de cesión de crédito. {{f|Factura|Facturas}} {{deuda.lista_numeros}}
P2 {{saludo_formal}}
P2b {{s|Le|Les}} comunicamos que, con fecha {{cesionario.fecha_cesion}}, {{acreedor.nombre}} ha cedido a {{cesionario.nombre}}, con NIF {{cesionario.nif}} y domicilio en {{cesionario.domicilio}}, los créditos siguientes, con sus derechos accesorios: [[TABLA_FACTURAS]]
P3 [es_b2b] Desde la recepción de esta notificación el pago solo será liberatorio si se hace al nuevo acreedor (artículos 347 del Código de Comercio y 1527 del Código Civil).
P3 [no es_b2b] Desde la recepción de esta carta debe{{s||n}} pagar al nuevo acreedor; el pago a {{acreedor.nombre}} ya no libera (artículo 1527 del Código Civil). {{s|Conserva|Conservan}} frente al nuevo acreedor los mismos derechos y motivos de oposición que {{s|tenía|tenían}} frente a nosotros.
P4 Cuenta para el pago: {{cesionario.iban}}, titular {{cesionario.nombre}}. Puede{{s||n}} comprobar la autenticidad de esta comunicación llamándonos al {{acreedor.telefono}}.
P5 [es_persona_fisica] {{cesionario.nombre}} pasa a ser responsable del tratamiento de los datos necesarios para el cobro, recibidos de {{acreedor.nombre}} (identificación, contacto y datos de la deuda).
P6 Atentamente,
[[FIRMA]]
P7 Conforme, {{cesionario.nombre}}: ____________________
`,
});
