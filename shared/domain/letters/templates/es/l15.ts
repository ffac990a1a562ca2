/**
 * Agreement with acknowledgement of debt (acuerdo de pago): fixes the debt and the calendar, and interrupts limitation when signed.
 * Clauses are renumbered as printed. The first seven are locked, so that the number of the one on early maturity, which L16 cites,
 * is the same in every copy (`maturityClause`). The text is data in the notation of the template reader; a change of wording is a
 * new version.
 *
 * Ours, optional, where the catalogue has no words: debts that are not due yet (E1), what becomes of interest and costs that were left out (2), instalments that are
 * not paid in money and the cent of the last one (3), a waiver without early maturity (6), units of work (9), the voucher (19).
 */
import { builtInTemplate } from '../../letter-template.ts';

export const l15 = builtInTemplate({
  id: 'L15',
  version: 'l15-es-1',
  forKinds: ['business', 'consumer', 'private_other'],
  freeParagraphBefore: 'Z1',
  oneVoice: 'announces-fact',
  leadIns: [
    'RESUMEN.',
    'Reconocimiento.',
    'Cantidad a pagar.',
    'Calendario.',
    'Aplicación de los pagos.',
    'Interés del aplazamiento.',
    'Interés.',
    'Quita condicionada.',
    'Incumplimiento.',
    'Garantía.',
    'Dación en pago.',
    'Entrega para pago.',
    'Compensación.',
    'Vale.',
    'Suspensión de acciones.',
    'Naturaleza.',
    'Negociación previa.',
    'Elevación a público.',
    'Comunicaciones.',
    'Pago anticipado.',
    'Reserva.',
    'Datos personales.',
    'Fuero.',
  ],
  locks: {
    A0: 'form',
    R1: 'tells-consumer',
    A1: 'form',
    A2: 'form',
    A3: 'form',
    A4: 'form',
    E1: 'identifies-debt',
    E2: 'form',
    '1.': 'acknowledges',
    '2.': 'agreed-terms',
    '3.': 'agreed-terms',
    '4.': 'agreed-terms',
    '5.': 'agreed-terms',
    '6.': 'debt-not-forgiven',
    '7.': 'agreed-terms',
    '8.': 'agreed-terms',
    '9.': 'agreed-terms',
    '19.': 'agreed-terms',
    '11.': 'debt-not-forgiven',
    Z1: 'form',
  },
  text: `
[[TITULO]]
A0 Referencia {{acuerdo.ref}} · En {{acuerdo.lugar}}, a {{acuerdo.fecha}}
R1 [es_consumidor] RESUMEN. {{s|Debe|Deben}} {{acuerdo.reconocido}}. {{s|Pagará|Pagarán}} {{acuerdo.a_pagar}} en {{acuerdo.num_plazos}} {{c|plazo|plazos}}: {{c|vence|el primero vence}} el {{acuerdo.primera_fecha}}{{#acuerdo.ultima_fecha}} y el último, el {{acuerdo.ultima_fecha}}{{/acuerdo.ultima_fecha}}. No hay intereses ni gastos mientras se cumplan las fechas. Si no {{s|puede|pueden}} pagar un plazo, {{s|avise|avisen}} antes de su fecha al {{contacto.telefono}}.{{#con_vencimiento}} Si {{s|deja|dejan}} de pagar dos plazos, o el último, podremos pedir todo lo pendiente con el interés legal, previo aviso de quince días.{{/con_vencimiento}}
[[APARTADO_REUNIDOS]]
A1 De una parte, {{acreedor.nombre}}, con NIF {{acreedor.nif}} y domicilio en {{acreedor.domicilio}}{{#acreedor.representante}}, y en su representación {{acreedor.representante}}{{#acreedor.representante_nif}}, con NIF {{acreedor.representante_nif}}{{/acreedor.representante_nif}}, en calidad de {{acreedor.representante_cargo}}{{/acreedor.representante}} (en adelante, el ACREEDOR).
A2 De otra, {{deudor.nombre}}, con NIF {{deudor.nif}} y domicilio en {{deudor.domicilio}}{{#deudor.representante}}, y en su representación {{deudor.representante}}, con NIF {{deudor.representante_nif}}, en calidad de {{deudor.representante_cargo}}{{/deudor.representante}} (en adelante, el DEUDOR).
A3 [hay_fiador] Y {{fiador.nombre}}, con NIF {{fiador.nif}} y domicilio en {{fiador.domicilio}} (en adelante, el FIADOR).
A4 Los comparecientes se reconocen capacidad suficiente para firmar este documento y
[[APARTADO_EXPONEN]]
E1 [no con_no_vencidas] I. Que, por {{deuda.origen}}, el ACREEDOR emitió {{f|la factura siguiente, que se encuentra vencida y pendiente|las facturas siguientes, que se encuentran vencidas y pendientes}} de pago en la parte que se indica: [[TABLA_FACTURAS]]
E1 [con_no_vencidas] I. Que, por {{deuda.origen}}, el ACREEDOR emitió {{f|la factura siguiente, pendiente|las facturas siguientes, pendientes}} de pago en la parte que se indica, aunque no todo haya vencido: [[TABLA_FACTURAS]]
E2 II. Que ACREEDOR y DEUDOR han negociado directamente para resolver la situación y, de común acuerdo, se establecen las siguientes
[[APARTADO_ESTIPULACIONES]]
1. Reconocimiento. El DEUDOR reconoce adeudar al ACREEDOR, por las causas expresadas, la cantidad de {{acuerdo.reconocido}} ({{acuerdo.reconocido:letras}}), con este desglose: [[RESUMEN_IMPORTES]]
1. [es_b2b] El DEUDOR manifiesta su conformidad con lo facturado y que no tiene ninguna reclamación pendiente sobre ello.
2. Cantidad a pagar. El DEUDOR pagará {{acuerdo.a_pagar}} ({{acuerdo.a_pagar:letras}}), de acuerdo con la estipulación siguiente.
2. [condona_intereses] Los intereses{{#regimen_3_2004}} y los costes de cobro{{/regimen_3_2004}} generados hasta hoy que no se incluyen en esa cantidad no se reclamarán si el calendario se cumple.
2. [reserva_no_incluido] El ACREEDOR se reserva los intereses{{#regimen_3_2004}} y los costes de cobro{{/regimen_3_2004}} generados hasta hoy que no se incluyen en esa cantidad.
3. [con_dinero] Calendario. El pago se hará en {{acuerdo.num_plazos}} {{c|plazo|plazos}}, por transferencia a la cuenta {{acuerdo.iban}} del ACREEDOR, con el concepto «{{pago.concepto}}»: [[CALENDARIO]] Se considera pagado cada plazo el día en que el importe está disponible en esa cuenta.
3. [no con_dinero] Calendario. El pago se hará en la forma y en la fecha que se indican: [[CALENDARIO]]
3. [con_dinero y plazos_en_especie] Lo que el calendario señala como trabajo o entrega se paga de ese modo, y no cuenta entre los plazos anteriores.
3. [ultimo_distinto] El último plazo es de {{acuerdo.ultimo_importe}} porque recoge el redondeo de los demás.
4. Aplicación de los pagos. Cada pago se aplicará al plazo más antiguo pendiente y, dentro de la deuda, en primer lugar {{f|al principal|al principal de la factura de vencimiento más antiguo}}.
4. [imputacion_intereses] En caso de incumplimiento, los pagos se imputarán primero a los intereses vencidos y después al principal.
5. [es_b2b y con_interes_aplazamiento] Interés del aplazamiento. El principal aplazado devenga un interés del {{acuerdo.tipo}} anual, ya incluido en el calendario.
5. [no con_interes_aplazamiento] Interés. El aplazamiento no tiene intereses ni gastos mientras se cumpla el calendario.
6. [hay_quita y con_vencimiento] Quita condicionada. Si el DEUDOR paga íntegramente todos los plazos, en sus fechas o dentro del plazo de corrección de la estipulación {{acuerdo.num_clausula_vto}}, el ACREEDOR le condona la diferencia de {{acuerdo.quita}}, que el DEUDOR acepta. La condonación solo producirá efecto con el último pago. Si se declara el vencimiento anticipado, volverá a deberse la cantidad reconocida por entero, descontado lo pagado.
6. [hay_quita y no con_vencimiento] Quita condicionada. Si el DEUDOR paga íntegramente todos los plazos en sus fechas, el ACREEDOR le condona la diferencia de {{acuerdo.quita}}, que el DEUDOR acepta. La condonación solo producirá efecto con el último pago. Si algún plazo no se paga en su fecha, volverá a deberse la cantidad reconocida por entero, descontado lo pagado.
7. [es_b2b y con_vencimiento] Incumplimiento. La falta de pago total o parcial de cualquier plazo, no corregida en los siete días naturales siguientes al aviso escrito del ACREEDOR, permitirá a este declarar vencida toda la cantidad pendiente y reclamarla. Desde que el DEUDOR reciba esa declaración, el principal pendiente devengará {{#tipo_pactado}}los intereses de demora pactados{{/tipo_pactado}}{{^tipo_pactado}}los intereses de demora de la Ley 3/2004{{/tipo_pactado}}.
7. [es_consumidor y con_vencimiento] Incumplimiento. Si quedan sin pagar dos plazos, o el último, y no se pagan en los quince días naturales siguientes al aviso escrito del ACREEDOR, este podrá declarar vencida toda la cantidad pendiente y reclamarla. Desde el día siguiente a aquel en que el DEUDOR reciba esa declaración, el principal pendiente devengará el interés legal del dinero.
8. [hay_fiador] Garantía. El FIADOR consiente este aplazamiento y garantiza solidariamente con el DEUDOR el pago de las cantidades de este acuerdo, con renuncia a los beneficios de excusión y división.
8. [garantia_otra] {{^hay_fiador}}Garantía. {{/hay_fiador}}Para garantizar el pago se entrega {{acuerdo.garantia}}, que se devolverá con el último plazo.
9. [dacion_en_pago] Dación en pago. El DEUDOR entrega en este acto {{acuerdo.bien}}, que las partes valoran en {{acuerdo.valor_bien}}; el ACREEDOR lo acepta y la deuda queda extinguida en ese importe.
9. [dacion_para_pago] Entrega para pago. El DEUDOR entrega {{acuerdo.bien}} para que el ACREEDOR lo venda; la deuda se reducirá solo en el importe neto obtenido, del que se rendirá cuenta por escrito.
9. [es_b2b y compensacion] Compensación. El DEUDOR realizará {{acuerdo.prestacion}}, con un valor acordado de {{acuerdo.valor}} más IVA, hasta el {{acuerdo.prestacion_fecha}}. Cada parte emitirá su factura y ambas se compensarán en la cantidad concurrente cuando el ACREEDOR dé su conformidad por escrito, que no podrá negar sin motivo.
9. [es_b2b y compensacion y acuerdo.unidades] Son {{acuerdo.unidades}}, a {{acuerdo.valor_unidad}} cada una más IVA. Cada entrega conforme reduce la deuda en su valor con IVA.
19. [con_bono] Vale. Cuando estén pagados todos los plazos, el ACREEDOR entregará al DEUDOR un vale de {{acuerdo.bono}} para un pedido posterior, válido hasta el {{acuerdo.bono_hasta}}. Antes no da derecho alguno.
10. Suspensión de acciones. Mientras el calendario se cumpla, el ACREEDOR no iniciará ni continuará reclamaciones por esta deuda.
11. Naturaleza. Este acuerdo modifica la forma de pago y no extingue ni sustituye la obligación original (artículo 1204 del Código Civil). El reconocimiento interrumpe la prescripción{{#prescripcion_cc}} (artículo 1973 del mismo Código){{/prescripcion_cc}}.
12. [masc_previo] Negociación previa. Las partes declaran que este acuerdo es el resultado de un procedimiento de negociación ajustado a la Ley Orgánica 1/2025, seguido entre el {{masc.fecha_solicitud}} y la fecha de hoy, y que han intervenido de buena fe.{{#masc.abogados}} Han asistido a las partes: {{masc.abogados}}.{{/masc.abogados}}
13. Elevación a público. Cualquiera de las partes podrá exigir que el acuerdo se eleve a escritura pública.
13. [no es_consumidor] Los gastos serán de cuenta de {{acuerdo.gastos_notaria}}.
13. [es_consumidor] Los gastos serán de cuenta de quien lo solicite.
14. Comunicaciones. Son válidas las dirigidas a los domicilios de este documento{{#deudor.email}} o a los correos {{acreedor.email}} y {{deudor.email}}{{/deudor.email}}. Cada parte avisará a la otra de cualquier cambio.
15. Pago anticipado. El DEUDOR puede pagar antes en todo o en parte, sin coste.
16. Reserva. Lo tratado en la negociación es confidencial; este acuerdo no lo es y podrá presentarse para exigir su cumplimiento.
17. Datos personales. Los datos de quienes firman se tratan solo para cumplir este acuerdo y las obligaciones legales. [[NOTA_DATOS]]
18. [es_b2b y sumision] Fuero. Para lo relativo a este acuerdo las partes se someten a los tribunales de {{acuerdo.fuero}}.
Z1 Y, en prueba de conformidad, firman este documento en todas sus páginas, en {{acuerdo.ejemplares}} ejemplares.
[[FIRMA_ACUERDO]]
`,
});
