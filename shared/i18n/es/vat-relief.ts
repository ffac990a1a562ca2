/** IVA recuperable: what the tax agency gives back when an invoice is not paid, until when, and what is missing. */
import type { VatAbsence, VatBlock, VatGap, VatRemark, VatState, VatStep } from '../../domain/vat-relief-facts.ts';

const states = {
  'too-early': 'Todavía no',
  open: 'Ya puedes',
  'open-needs-claim': 'Falta reclamarla',
  'closing-soon': 'Se acaba el plazo',
  missed: 'Se pasó el plazo',
  done: 'Falta acabarlo',
  notified: 'Recuperado',
  blocked: 'No se puede',
  'unknown-data': 'Faltan datos',
} as const satisfies Record<VatState, string>;

const absences = {
  foral:
    'En el País Vasco y Navarra el IVA tiene normas propias, así que aquí no se calcula. Consulta con tu asesoría: los plazos se parecen.',
  igic: 'Con IGIC o IPSI (Canarias, Ceuta y Melilla) las normas son otras, así que aquí no se calcula. Consulta con tu asesoría.',
  simplified:
    'En el régimen simplificado el IVA no se paga factura a factura, así que aquí no se calcula. Consulta con tu asesoría.',
  exempt: 'Tu actividad está exenta de IVA: no hay nada que recuperar.',
  'no-vat': 'Esta factura no lleva IVA: no hay nada que recuperar.',
  'nothing-pending': 'Está cobrada: no hay IVA que recuperar.',
} as const satisfies Record<VatAbsence, string>;

const blocks = {
  foreign: 'El cliente no está establecido en España (LIVA, art. 80.Cinco.2.ª).',
  related: 'Has dicho que el cliente es una parte vinculada: una empresa o persona de tu mismo grupo (LIVA, art. 80.Cinco.1.ª).',
  guarantee: 'Tiene una garantía real o el aval de un banco que la cubre entera (LIVA, art. 80.Cinco.1.ª).',
  insurance: 'La cubre entera un seguro de crédito (LIVA, art. 80.Cinco.1.ª).',
  'small-consumer-debt':
    'A quien no compró para un negocio solo se le puede aplicar si la base, sin IVA, pasa de 50 € (LIVA, art. 80.Cuatro.A.3.ª).',
  'not-recorded': 'Has dicho que no está anotada en tu libro registro de IVA (LIVA, art. 80.Cuatro.A.2.ª).',
} as const satisfies Record<VatBlock, string>;

const gaps = {
  breakdown: 'Falta el desglose de base e IVA: sin él no se sabe cuánto recuperas.',
  'insolvency-publication': 'Falta el día en que el concurso salió en el BOE: desde él se cuenta el plazo.',
  'micro-enterprise':
    'El cliente está en el procedimiento especial de microempresas, cuyos plazos no hemos podido comprobar. Consulta con tu asesoría cuanto antes.',
  claim: 'Falta reclamarle el pago de forma que se pueda probar: burofax, certificado electrónico, notario o juzgado.',
  certificate: 'Falta el certificado en que el organismo público reconoce la deuda. Sustituye a la reclamación.',
  turnover: 'Falta saber si vendiste hasta 6.010.121,04 € el año pasado: con eso el plazo empieza antes.',
  notification: 'Falta comunicarlo a Hacienda (modelo 952), con copia de la rectificativa y la prueba de la reclamación.',
  'sending-proof': 'Falta apuntar que enviaste la rectificativa al cliente, y con qué lo pruebas.',
} as const satisfies Record<VatGap, string>;

const remarks = {
  'tax-point-assumed':
    'La factura no dice el día de la operación, así que se cuenta desde el de la factura. Si entregaste otro día, apúntalo: cambia el plazo.',
  instalments: 'Se cobra a plazos y pasa de un año: cada plazo cuenta desde su vencimiento.',
  'both-options':
    'Con ventas de hasta 6.010.121,04 € eliges entre esperar 6 meses o un año. Los dos plazos se juntan en uno si la ley se lee al pie de la letra: confírmalo con tu asesoría antes de apurar el segundo.',
  'safe-reading':
    'Mientras no respondas por tus ventas se cuenta el plazo que vale para todos: un año de espera y seis meses para actuar.',
  'insolvency-unverified':
    'En un concurso el plazo es, en la práctica, de tres meses desde el BOE. No hemos podido comprobarlo en el texto vigente: consulta con tu asesoría.',
  'secured-part': 'La parte con garantía o seguro no se recupera: se ha descontado.',
  'share-of-total':
    'Lleva retención o recargo: del IVA se recupera la misma parte que falta por cobrar del total. El recargo no se ha contado: consulta con tu asesoría.',
  'outside-window': 'La rectificativa lleva una fecha fuera del plazo. Hacienda podría no admitirla: consulta con tu asesoría.',
  'claim-after-issue':
    'No consta una reclamación que se pueda probar anterior a la rectificativa, y la ley la pide antes. Consulta con tu asesoría.',
  'agreement-raises-again':
    'Si llegas a un acuerdo de pago con el cliente o retiras la reclamación, tienes un mes para devolver este IVA con otra rectificativa. Lo que el cliente te debe no ha cambiado aquí: pregunta a tu asesoría si puedes seguir pidiéndole el IVA.',
  'consumer-collects-vat': 'Si este cliente te paga después, lo que cobres llevará IVA dentro y tendrás que declararlo.',
} as const satisfies Record<VatRemark, string>;

const rules = {
  'tax-point-operation': 'El IVA se devengó el día de la operación: {{on}}.',
  'tax-point-issue': 'El IVA se devengó, a falta del día de la operación, el de la factura: {{on}}.',
  'tax-point-instalment': 'El plazo {{instalment}} vence el {{on}}, y desde ese día se cuenta.',
  'six-months': 'Opción de 6 meses: la espera acaba el {{on}}. Puedes actuar desde el {{from}} hasta el {{to}}.',
  'one-year': 'Un año: la espera acaba el {{on}}. Puedes actuar desde el {{from}} hasta el {{to}}.',
  'cash-accounting': 'Con criterio de caja la espera acaba el {{on}}. Puedes actuar desde el {{from}} hasta el {{to}}.',
  insolvency:
    'En concurso: los acreedores comunican sus créditos hasta el {{on}}. Puedes actuar desde el {{from}} hasta el {{to}}, y no hace falta reclamar antes.',
  claim: 'Antes de la rectificativa tienes que haber reclamado el pago de forma que se pueda probar.',
  certificate: 'Siendo un organismo público, hace falta su certificado de que reconoce la deuda.',
  amount:
    'Faltan por cobrar {{pending}} de {{total}}, y llevaba {{charged}} de IVA: {{pending}} × {{charged}} ÷ {{total}} = {{vat}}.',
  notify:
    'Emitida la rectificativa, se la envías al cliente de forma que conste y lo comunicas a Hacienda en un mes. El IVA se descuenta en tu declaración, trimestral o mensual: en cuál, dilo con tu asesoría.',
} as const satisfies Record<VatStep['rule'], string>;

export const vatRelief = {
  title: 'IVA recuperable',
  name: 'IVA recuperable',
  meaning: 'Lo que Hacienda te devuelve si no cobras.',
  none: 'Ahora no hay IVA que recuperar de este cliente.',
  states,
  absences,
  blocks,
  gaps,
  remarks,
  ofInvoice: 'Factura {{number}}',
  ofInstalment: 'plazo {{instalment}}',
  opens: 'Primer día',
  closes: 'Último día',
  notifyBy: 'Hacienda, como tarde',
  issued: 'Rectificativa {{number}}',
  sent: 'Enviada al cliente el {{day}}',
  notified: 'Comunicado a Hacienda el {{day}}',
  lastDay: 'Hoy es el último día',
  daysLeft_one: 'queda {{count}} día',
  daysLeft_other: 'quedan {{count}} días',
  opensIn_one: 'falta {{count}} día',
  opensIn_other: 'faltan {{count}} días',
  late_one: 'pasó hace {{count}} día',
  late_other: 'pasó hace {{count}} días',
  unknownSum: 'Sin calcular',
  others: 'Otras facturas',
  until: 'hasta el {{day}}',
  from: 'desde el {{day}}',
  sums: {
    open: 'Ya se pueden recuperar {{amount}} de IVA.',
    later: 'Más adelante, {{amount}}.',
    missed: 'De {{amount}} se pasó el plazo.',
    taken: 'Recuperado: {{amount}}.',
  },
  more: 'Más sobre el IVA de {{number}}',
  fix: {
    demand: 'Preparar la carta',
    claimed: 'Ya le reclamé',
    certificate: 'Apuntar el certificado',
    breakdown: 'Completar la factura',
    turnover: 'Responder',
    insolvency: 'Completar la ficha',
    notify: 'Ya lo comuniqué',
    send: 'Ya la envié',
    issue: 'He emitido la rectificativa',
    facts: 'Garantías, libros y vínculos…',
    takeBack: 'Quitar la rectificativa',
    notSent: 'Quitar el envío',
    notNotified: 'Quitar el aviso a Hacienda',
    removeClaim: 'Quitar la reclamación del {{day}}',
  },
  done: {
    issued: 'Rectificativa apuntada: recuperas {{amount}}. Comunícalo a Hacienda como tarde el {{day}}.',
    takenBack: 'Rectificativa quitada.',
    sent: 'Envío apuntado.',
    notSent: 'Envío quitado.',
    notified: 'Aviso a Hacienda apuntado.',
    notNotified: 'Aviso a Hacienda quitado.',
    claimed: 'Reclamación apuntada.',
    claimRemoved: 'Reclamación quitada.',
    facts: 'Datos guardados.',
  },
  steps: {
    intro:
      'Cuando un cliente no te paga, ya has ingresado su IVA en Hacienda. La ley deja recuperarlo si esperas, reclamas de forma que se pueda probar, emites una factura rectificativa y avisas a Hacienda a tiempo (LIVA, art. 80).',
    window: 'El plazo, paso a paso',
    article: 'Norma',
    what: 'Qué dice',
    proven: 'Consta desde el {{day}}.',
    claims: 'Reclamaciones apuntadas a mano',
    kinds: {
      court: 'Juzgado',
      notary: 'Notario',
      other_proof: 'Otro medio que lo prueba',
      certificate: 'Certificado del organismo',
    },
    adviser: 'Es un cálculo con la ley a la vista, no un consejo fiscal: consulta con tu asesoría antes de emitir nada.',
  },
  issue: {
    title: 'He emitido la rectificativa',
    text: 'Es la factura que rebaja a cero el IVA que no has cobrado. La haces con tu programa de facturas; aquí se apunta. No la des de alta como factura rectificativa en Deudario: bajaría lo que te deben.',
    sum: 'Recuperas {{amount}} de IVA. Esta cantidad queda fija con la rectificativa.',
    needsClaim: 'Ojo: todavía no consta ninguna reclamación que se pueda probar, y la ley la pide antes de emitirla.',
    tooEarly: 'Ojo: el plazo no empieza hasta el {{day}}.',
    tooLate: 'Ojo: el plazo acabó el {{day}}. Consulta con tu asesoría.',
    number: 'Número de la rectificativa',
    day: 'Fecha de la rectificativa',
    save: 'Apuntar la rectificativa',
  },
  send: {
    title: 'Enviada al cliente',
    text: 'La ley pide que puedas probar que se la enviaste.',
    insolvency: 'Como está en concurso, envía también una copia al administrador concursal.',
    day: '¿Qué día la enviaste?',
    proof: '¿Con qué lo pruebas?',
    proofHint: 'Por ejemplo, burofax NB00012345678. El justificante puedes guardarlo con la factura.',
    save: 'Apuntar el envío',
  },
  notify: {
    title: 'Comunicado a Hacienda',
    text: 'Se hace por internet, con el modelo 952, en el mes que sigue a la rectificativa: hasta el {{day}}. Con copia de la rectificativa y la prueba de la reclamación.',
    day: '¿Qué día lo comunicaste?',
    save: 'Apuntar el aviso',
  },
  claim: {
    title: 'Le he reclamado el pago',
    text: 'Solo cuenta lo que prueba qué decía, a quién y cuándo llegó. Las cartas de Deudario con burofax, certificado electrónico, notario o copia firmada ya cuentan solas cuando apuntas que llegaron.',
    certificateText: 'El certificado en que el organismo público reconoce que te debe esta factura.',
    kind: '¿Cómo?',
    day: '¿Qué día?',
    note: '¿Dónde está la prueba?',
    noteHint: 'Por ejemplo, acta 123/2026, en la carpeta azul.',
    all_one: 'Vale también para otra factura de este cliente',
    all_other: 'Vale también para las otras {{count}} facturas de este cliente',
    save: 'Apuntar',
  },
  facts: {
    title: 'Garantías, libros y vínculos',
    recorded: 'Está anotada en mi libro registro de IVA',
    security: '¿Algo cubre el cobro?',
    securities: {
      none: 'Nada',
      guarantee: 'Garantía real o aval de un banco',
      insurance: 'Seguro de crédito',
    },
    secured: '¿Cuánto cubre?',
    securedHint: 'Vacío: la factura entera.',
    related: 'Este cliente y yo somos partes vinculadas',
    relatedHint: 'Socios, familiares o empresas del mismo grupo. Vale para todas sus facturas.',
  },
  rules,
} as const;
