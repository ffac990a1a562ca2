/** Texts of the letters of a payment agreement, from its proposal to its end before time, and of the notice to a guarantor. */
export const agreementLocks = {
  'debt-not-forgiven': 'Deja claro que la deuda no se perdona: sin esto, la propuesta podría leerse como una rebaja.',
  acknowledges: 'Es el reconocimiento de la deuda: por esto interrumpe la prescripción.',
  'agreed-terms': 'Es lo que acordáis: se cambia en el acuerdo.',
  'offer-term': 'Dice hasta cuándo vale y cómo se acepta.',
  confidential: 'La marca de confidencial impide que se use en el juzgado.',
  'tells-consumer': 'A un particular hay que resumirle el acuerdo en la primera página.',
} as const;

export const agreementGapTexts = {
  'no-agreement': 'Elige de qué acuerdo es la carta.',
  'agreement-not-proposed': 'El acuerdo es todavía un borrador. Dalo por propuesto en el asistente y tendrá su número.',
  'agreement-has-problems': 'El acuerdo tiene algo que arreglar antes de ponerlo en papel.',
  'agreement-debt-differs': 'Lo que se debía aquel día ya no cuadra con el acuerdo: las facturas han cambiado. Revísalo.',
  'agreement-already-signed': 'El acuerdo ya está firmado: no hay nada que proponer.',
  'agreement-not-signed': 'El acuerdo aún no está firmado.',
  'instalments-differ': 'Los plazos no suman lo que se paga.',
  'instalment-on-rest-day': 'Algún plazo cae en festivo o fin de semana.',
  'guarantee-would-end': 'Hay una garantía. Si el fiador no firma, dar más tiempo la deja sin efecto.',
  'consumer-guarantor': 'El fiador es un particular: que alguien le explique a qué se compromete antes de firmar.',
  'other-proposal': 'Esta propuesta no sirve para el plan que preparaste. Elige la suya.',
  'proposal-expired': 'La propuesta valía hasta el {{detail}}.',
  'binding-needs-lawyer': 'Una oferta vinculante por más de 2.000 € tiene que hacerla un abogado.',
  'binding-term-short': 'Una oferta vinculante tiene que valer un mes al menos: hasta el {{detail}}.',
  'binding-needs-proof': 'Una oferta vinculante se envía por un medio que pruebe quién la recibió, cuándo y qué decía.',
  'accepted-by-payment': 'Esta oferta se acepta pagando: no hay nada que firmar.',
  'no-signer': 'Falta quién firma por la empresa. Puedes dejarlo para escribirlo a mano, pero es mejor que conste.',
  'guarantor-tax-id-invalid': 'El NIF del fiador no es correcto.',
  'guarantor-not-joint':
    'Si no responde como el deudor, puede pedir que cobres antes de los bienes de este: la carta lo tiene en cuenta.',
  'guarantee-above-debt': 'Lo que le pides al fiador es más de lo que se debe.',
  'nothing-missed': 'No hay ningún plazo sin pagar.',
  'maturity-not-agreed': 'El acuerdo no permite dar todo por vencido.',
  'maturity-too-few': 'A un particular no se le puede vencer todo por un solo plazo que no es el último.',
  'maturity-needs-notice': 'Antes hay que enviarle el aviso de los plazos sin pagar y apuntar cuándo lo recibió.',
  'maturity-curing': 'Aún está en plazo para ponerse al día. Se podrá declarar desde el {{detail}}.',
  'maturity-uninvited': 'Sin invitarle a negociar no podrás ir al juzgado con el acuerdo, salvo que lo firmarais ante notario.',
} as const;

export const agreementTemplates = {
  L11: 'Propuesta de más tiempo',
  L12: 'Propuesta de pago a plazos',
  L13: 'Oferta por pronto pago',
  L14: 'Propuesta de pago con trabajo',
  L15: 'Acuerdo de pago',
  L16A: 'Aviso de plazo sin pagar',
  L16B: 'Vencimiento anticipado',
  L25: 'Aviso al fiador',
} as const;

export const agreementPurposes = {
  'more-time': 'Le ofrece pagar todo en un día posterior.',
  instalments: 'Le ofrece pagar a plazos, con el calendario y la hoja para aceptar.',
  'early-payment': 'Le ofrece dar por pagada la deuda con menos, si paga antes de un día.',
  'set-off': 'Le ofrece pagar con trabajo o bienes, con factura de cada parte.',
  agreement: 'Es el contrato: reconoce la deuda, fija los plazos y dice qué pasa si no se cumple.',
  'missed-instalment': 'Pide el plazo que no ha pagado y le da los días del acuerdo para ponerse al día.',
  'early-maturity': 'Declara vencido todo lo que queda porque el acuerdo no se cumplió.',
  guarantor: 'Reclama a quien respondió por él: lo que pides al deudor no le alcanza.',
} as const;

export const agreementMoments = {
  'more-time': 'Cuando puede pagar todo, pero no hoy.',
  instalments: 'Cuando puede pagar poco a poco.',
  'early-payment': 'Cuando tiene algo de dinero y prefieres cobrar ya.',
  'set-off': 'Cuando no tiene dinero y sí un oficio que te sirve.',
  agreement: 'Cuando habéis llegado a un acuerdo.',
  'missed-instalment': 'A los tres días de que falle un plazo.',
  'early-maturity': 'Cuando pasan los días del aviso sin pagar.',
  guarantor: 'El mismo día que el requerimiento o el último aviso al deudor.',
} as const;

const CONFIDENTIAL = 'Confidencial: nunca entra en el dosier del juzgado. Solo cuenta que la enviaste.';

export const agreementStrengths = {
  'more-time': CONFIDENTIAL,
  instalments: CONFIDENTIAL,
  'early-payment': CONFIDENTIAL,
  'set-off': CONFIDENTIAL,
  agreement: 'La más alta cuando lo firma: reconoce la deuda e interrumpe la prescripción.',
  'missed-instalment': 'Alta si pruebas que lo recibió: abre los días para ponerse al día.',
  'early-maturity': 'Alta por burofax: hace exigible todo y vuelve a correr el interés.',
  guarantor: 'Alta por burofax: interrumpe la prescripción frente al fiador, y solo así.',
} as const;

export const agreementNoOffers = {
  'no-agreement': 'No hay un acuerdo para esta carta: prepáralo en Acuerdos.',
  'agreement-signed': 'El acuerdo ya está firmado.',
  'not-for-consumer': 'Solo entre empresas: un particular no emite factura.',
  'other-proposal': 'El plan que preparaste pide otra propuesta.',
  'nothing-missed': 'No hay ningún plazo sin pagar.',
  'maturity-not-agreed': 'El acuerdo no permite dar todo por vencido.',
  'maturity-needs-notice': 'Antes hay que enviarle el aviso de plazo sin pagar y apuntar cuándo lo recibió.',
  'maturity-too-few': 'A un particular no se le vence todo por un solo plazo que no es el último.',
  'maturity-curing': 'Aún está en plazo para ponerse al día.',
} as const;

/** With the day from which it will be possible. */
export const agreementNoOffersFrom = {
  'maturity-curingUntil': 'Aún está en plazo para ponerse al día. Se podrá enviar desde el {{day}}.',
} as const;

export const letterAgreements = {
  tab: 'El acuerdo',
  section: 'El acuerdo',
  which: '¿De qué acuerdo?',
  one: '{{ref}}, {{amount}}',
  draft: 'Borrador',
  none: 'No hay ningún acuerdo para esta carta.',
  planHere: 'Los plazos, la quita y las garantías se cambian en el acuerdo, no aquí.',
  receipts: 'Añadir un talonario de recibos',
  receiptsHint: 'Un recibo por plazo, para firmarlo y dárselo cuando pague.',
  copies: 'Imprime un ejemplar para cada parte. Se firma al final y se rubrica cada página.',
  invites: 'Invitarle también a negociar',
  invitesHint: 'Así la carta vale además como el intento de acuerdo que pide el juzgado. El plazo pasa a ser de treinta días.',
  guarantor: 'El fiador',
  guarantorKind: '¿Quién es?',
  person: 'Una persona',
  organisation: 'Una empresa',
  name: 'Nombre o razón social',
  taxId: 'NIF',
  street: 'Calle y número',
  postalCode: 'Código postal',
  town: 'Población',
  province: 'Provincia',
  document: '¿Dónde se comprometió?',
  documentHint: 'Como irá en la frase: «el aval firmado el 3 de marzo de 2025».',
  amount: '¿Hasta cuánto responde?',
  joint: 'Responde como el deudor (fianza solidaria)',
  jointHint: 'Si no lo sabes, déjalo sin marcar: la carta respeta su derecho a que cobres antes del deudor.',
  open: 'Ver el acuerdo',
} as const;
