/**
 * Proposals of an agreement (LO 1/2025 art. 9), confidential: more time (L11), instalments (L12), less for paying soon (L13), work
 * set off against the debt (L14). One frame, one core each, and what the plan adds to it.
 * The text is data in the notation of the template reader; a change of wording is a new version.
 *
 * Lines X1-X6 and the third C3 are ours, optional, printed only where the plan has them: the catalogue has words for one thing at
 * a time, and a plan may mix several.
 */
import { builtInTemplate, type LetterTemplate } from '../../letter-template.ts';

const frame = (core: string, extras: string): string => `
C1 [no oferta_vinculante] ASUNTO: Propuesta de acuerdo. Documento confidencial (artículo 9 de la Ley Orgánica 1/2025)
C1 [oferta_vinculante] ASUNTO: Oferta vinculante confidencial (artículo 17 de la Ley Orgánica 1/2025)
C2 {{saludo_formal}}
C2b En relación con {{f|la factura|las facturas}} {{deuda.lista_numeros}}, y con el ánimo de cerrar el asunto de forma amistosa, {{s|le|les}} proponemos lo siguiente:
${core}
${extras}
X3 [dacion_en_pago] En el mismo acto {{deudor.nombre}} entregará {{acuerdo.bien}}, con un valor acordado de {{acuerdo.valor_bien}}, que se descuenta del importe.
X3 [dacion_para_pago] {{deudor.nombre}} entregará {{acuerdo.bien}} para su venta; la deuda se reducirá solo en el importe neto obtenido, del que se rendirá cuenta por escrito.
X4 [hay_fiador] El acuerdo lo firmará también {{fiador.nombre}}, que responderá del pago junto con {{deudor.nombre}}.
X5 [garantia_otra] Para garantizar el pago se entregará {{acuerdo.garantia}}, que se devolverá con el último plazo.
X6 [con_bono] Cuando esté pagado todo, {{acreedor.nombre}} entregará un vale de {{acuerdo.bono}} para un pedido posterior, válido hasta el {{acuerdo.bono_hasta}}.
C3 [no oferta_vinculante y no oferta_por_pago] Esta propuesta es válida hasta el {{acuerdo.hasta_validez}}. Para aceptarla basta con que {{s|conteste|contesten}} por escrito a {{contacto.email}} o {{s|devuelva|devuelvan}} la hoja adjunta. Después la formalizaremos en un documento firmado por ambas partes.
C3 [no oferta_vinculante y oferta_por_pago] Esta propuesta es válida hasta el {{acuerdo.hasta_validez}} y se acepta pagando dentro de ese plazo en la cuenta {{acuerdo.iban}}, con el concepto «{{pago.concepto}}». Si no se paga a tiempo, queda sin efecto por sí sola.
C3 [oferta_vinculante] Esta oferta obliga a {{acreedor.nombre}} si {{s|la acepta|la aceptan}} expresamente y por escrito hasta el {{acuerdo.hasta_validez}}. La aceptación es irrevocable. Si no se acepta en ese plazo, quedará sin efecto.
C4 Mientras no haya acuerdo, la propuesta no modifica la deuda ni supone renuncia a cantidad alguna, y su contenido no podrá utilizarse fuera de la negociación. Si {{s|prefiere|prefieren}} otra fórmula, {{s|háganos|hágannos}} su propuesta.
C5 Un cordial saludo,
[[FIRMA]] {{^oferta_vinculante}}{{^oferta_por_pago}}[[HOJA_ACEPTACION]]{{/oferta_por_pago}}{{/oferta_vinculante}}
`;

const WAIVER =
  'X1 [hay_quita] Si todo se paga en sus fechas, {{acreedor.nombre}} condonará los {{acuerdo.quita}} que faltan hasta la deuda reclamada. Si no, volverá a deberse entera, descontado lo pagado.';
const LEFT_OUT =
  'X2 [condona_intereses] Si se cumple puntualmente, no se reclamarán los intereses{{#regimen_3_2004}} ni los costes de cobro{{/regimen_3_2004}} generados hasta ese día.';

const common = {
  forKinds: ['business', 'consumer', 'private_other'],
  freeParagraphBefore: 'C5',
  oneVoice: 'negotiation',
  leadIns: [],
  locks: {
    C1: 'confidential',
    C2: 'form',
    C2b: 'identifies-debt',
    P1: 'agreed-terms',
    P2: 'agreed-terms',
    P3: 'agreed-terms',
    X1: 'debt-not-forgiven',
    X2: 'agreed-terms',
    X3: 'agreed-terms',
    X4: 'agreed-terms',
    X5: 'agreed-terms',
    X6: 'agreed-terms',
    C3: 'offer-term',
    C4: 'debt-not-forgiven',
    C5: 'form',
  },
} as const satisfies Omit<LetterTemplate, 'id' | 'version' | 'lines'>;

export const l11 = builtInTemplate({
  ...common,
  id: 'L11',
  version: 'l11-es-1',
  text: frame(
    `P1 [solo_principal] El importe pendiente, {{deuda.principal}}, podrá pagarse en un solo plazo el {{plazo_acuerdo.fecha}}.
P1 [no solo_principal] El importe de {{acuerdo.a_pagar}} podrá pagarse en un solo plazo el {{plazo_acuerdo.fecha}}.
P2 [condona_intereses] Si se cumple puntualmente, no se reclamarán los intereses{{#regimen_3_2004}} ni los costes de cobro{{/regimen_3_2004}} generados hasta ese día.`,
    '',
  ),
});

export const l12 = builtInTemplate({
  ...common,
  id: 'L12',
  version: 'l12-es-1',
  text: frame(
    `P1 El importe de {{acuerdo.a_pagar}} se pagará en {{acuerdo.num_plazos}} {{c|plazo|plazos}}, con las fechas e importes siguientes: [[CALENDARIO]]
P2 Cada plazo se pagará por transferencia a {{acuerdo.iban}} con el concepto «{{pago.concepto}}».
P3 [es_b2b y con_interes_aplazamiento] El aplazamiento devengará un interés del {{acuerdo.tipo}} anual, incluido en los plazos.
P3 [no con_interes_aplazamiento] El aplazamiento no tiene intereses ni gastos.`,
    `${WAIVER}\n${LEFT_OUT}`,
  ),
});

export const l13 = builtInTemplate({
  ...common,
  id: 'L13',
  version: 'l13-es-1',
  text: frame(
    `P1 Si hasta el {{plazo_acuerdo.fecha}}, inclusive, se recibe un único pago de {{acuerdo.a_pagar}}, {{acreedor.nombre}} dará por saldada toda la deuda reclamada ({{deuda.total}}) y renunciará a la diferencia.
P2 Si el pago llega más tarde o es incompleto, se recibirá a cuenta y seguirá debiéndose el resto.`,
    '',
  ),
});

export const l14 = builtInTemplate({
  ...common,
  forKinds: ['business'],
  id: 'L14',
  version: 'l14-es-1',
  text: frame(
    `P1 {{deudor.nombre}} realizará o entregará {{acuerdo.prestacion}}, con un valor acordado de {{acuerdo.valor}} más IVA, hasta el {{plazo_acuerdo.fecha}}.
P2 Cada parte emitirá su factura. Una vez recibida y conforme la prestación, ambas se compensarán hasta la cantidad concurrente.
P3 [acuerdo.resto] El resto, {{acuerdo.resto}}, se pagará {{acuerdo.forma_resto}}.
P3 [acuerdo.resto y varios_plazos] El calendario es el siguiente: [[CALENDARIO]]`,
    `${WAIVER}\n${LEFT_OUT}`,
  ),
});
