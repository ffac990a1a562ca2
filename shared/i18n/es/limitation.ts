/** Prescripción: until when a debt can be claimed in safety, why, and what the owner notes about it. */
import type { LimitationActKind, LimitationState } from '../../domain/limitation.ts';
import type { LimitationChoice } from '../../domain/limitation-choice.ts';

const states = {
  calm: 'Queda más de un año',
  'twelve-months': 'Queda menos de un año',
  'six-months': 'Quedan menos de 6 meses',
  'three-months': 'Quedan menos de 3 meses',
  'one-month': 'Queda menos de un mes',
  past: 'El plazo ha pasado',
  stopped: 'Parada por el concurso',
} as const satisfies Record<LimitationState, string>;

const choices = {
  general_5: 'Plazo general: 5 años',
  goods_own_use: 'Género que no revende: 3 o 5 años',
  goods_nontrader_3: 'Género vendido a quien no comercia con él: 3 años',
  services_3: 'Honorarios y trabajos de oficio: 3 años',
  periodic_5: 'Rentas y cuotas periódicas: 5 años',
  public_4: 'Administración pública: 4 años',
  transport_1: 'Transporte de mercancías: 1 año',
  cat_3: 'Cataluña, servicios, obras y ventas a particulares: 3 años',
  cat_10: 'Cataluña, plazo general: 10 años',
  nav_5: 'Navarra, plazo general: 5 años',
  nav_10: 'Navarra, deuda con documento: 10 años',
} as const satisfies Record<LimitationChoice, string>;

const choiceTexts = {
  general_5:
    'Para lo que no tiene plazo propio, y para el género que tu cliente compra para revenderlo. Cuenta desde el día siguiente al vencimiento.',
  goods_own_use:
    'Tu cliente compra para usarlo él, también si es una empresa. Se discute si son 3 o 5 años: contamos los dos y te avisamos con el más corto.',
  goods_nontrader_3:
    'Lo que vende un comerciante a quien no lo es, o a quien se dedica a otra cosa. También el alojamiento y la comida.',
  services_3:
    'Abogados, notarios, peritos, agentes, farmacéuticos, profesores y trabajos de oficio. Cuenta desde que acabó el trabajo: usamos la fecha de la operación o, si falta, la de la factura.',
  periodic_5: 'Alquileres y lo que se paga por años o por plazos más cortos.',
  public_4:
    'Para el Estado y, en general, los contratos públicos; también para sus intereses. Que la Administración calle no conserva tu derecho.',
  transport_1:
    'El precio del porte. La ley permite parar el plazo una vez con una reclamación escrita; aquí no se cuenta, así que la fecha peca de pronta.',
  cat_3:
    'Si se aplica el derecho catalán: pagos periódicos, servicios, obras y ventas a consumidores. Se discute si llega a las deudas entre empresas.',
  cat_10: 'Si se aplica el derecho catalán. Se discute si llega a las deudas entre empresas.',
  nav_5:
    'Si se aplica el derecho navarro: servicios profesionales y ventas de un comerciante a quien no lo es, y el plazo general.',
  nav_10: 'Si se aplica el derecho navarro y la deuda consta en un documento.',
} as const satisfies Record<LimitationChoice, string>;

const kinds = {
  out_of_court_claim: 'Le reclamaste el pago',
  acknowledgement: 'Reconoció la deuda',
  new_due_date: 'Firmasteis otra fecha de pago',
  court_claim: 'Presentaste una demanda o un monitorio',
  settlement_attempt: 'Le invitaste a negociar antes de demandar',
  insolvency: 'Se declaró su concurso',
} as const satisfies Record<LimitationActKind, string>;

export const limitation = {
  title: 'Prescripción',
  clocks: 'Relojes legales',
  states,
  choices,
  choiceTexts,
  kinds,
  safeUntil: 'Segura hasta',
  claimedUntil: 'Contando lo que no puedes probar, hasta',
  stoppedText: 'Mientras dure el concurso el plazo está parado frente a él, pero no frente a quien le avale.',
  stoppedUntil: 'Si acabara hoy, hasta',
  pastText:
    'Desde el {{day}} el deudor puede oponerse al pago alegando que ha prescrito. Puede pagarte igual, y solo cuenta si él lo alega: antes de reclamar, pregunta a tu abogado.',
  pastClaimed: 'Contando lo que no puedes probar, llegaría hasta el {{day}}: busca cómo probarlo y anótalo.',
  first_one: 'Factura {{number}}, que venció el {{dueOn}}.',
  first_other: 'La primera de {{count}}: factura {{number}}, que venció el {{dueOn}}.',
  firstNotDue: 'Factura {{number}}, que vence el {{dueOn}}.',
  gain: 'Si mandas hoy un burofax, ganas hasta el {{day}}.',
  gainNote: 'Vale aunque lo rechace o no lo recoja.',
  period: '{{period}}.',
  periodOf: { invoice: 'Elegido para esta factura.', debtor: 'Elegido para este deudor.', nobody: 'Es el que suponemos.' },
  perhaps: 'Si es género que no revende, o son honorarios, serían 3 años: hasta el {{day}}.',
  longer: 'Con el plazo de 5 años sería hasta el {{day}}.',
  change: 'Cambiar el plazo',
  note: 'Anotar una reclamación o un reconocimiento',
  none: 'No debe nada: no hay plazo que vigilar.',
  name: 'la prescripción',
  rests: {
    start: 'Desde el {{day}}, sin nada que lo interrumpa después.',
    letter: 'Por la carta {{number}} ({{channel}}), enviada el {{day}}.',
    payment: 'Por su pago del {{day}}.',
    promise: 'Por su promesa del {{day}}.',
    insolvency: 'Por el concurso declarado el {{day}}.',
    instalment:
      'Por el acuerdo que firmó el {{day}}: en él reconoce la deuda, y cuenta desde el primer plazo que falta por pagar, el {{from}} (Código Civil, art. 1973; Código de Comercio, art. 944).',
    agreement: 'Por el acuerdo que firmó el {{day}}: en él reconoce la deuda (Código Civil, art. 1973).',
    negotiation: 'Por la negociación, que cuenta como acabada el {{day}} (Ley Orgánica 1/2025, art. 7.1).',
    hand: '{{kind}} el {{day}}.',
  },
  steps: {
    intro:
      'Pasado el plazo, el deudor puede oponerse al pago. Cada reclamación que le llega y cada reconocimiento suyo lo hacen empezar de nuevo, entero (Código Civil, art. 1973), pero tienes que poder probarlos. Por eso hay dos fechas.',
    day: 'Día',
    what: 'Qué pasó',
    proven: 'Segura hasta',
    claimed: 'Contándolo todo',
    invoice: 'Factura {{number}}, vence el {{dueOn}}',
    more_one: 'Y {{count}} vencimiento más, que dura más que estos.',
    more_other: 'Y {{count}} vencimientos más, que duran más que estos.',
    start: 'Empieza el plazo',
    letter: 'Carta {{number}} · {{channel}}',
    payment: 'Pagó una parte',
    promise: 'Prometió pagar',
    insolvency: 'Se declaró su concurso',
    agreement: 'Firmó un acuerdo de pago, en el que reconoce la deuda (cuenta con prueba si guardas el firmado)',
    negotiation: 'Le invitaste a negociar: el plazo empieza otra vez cuando la negociación acaba',
    countsFrom: 'cuenta desde el {{day}}',
    because: {
      unproven: 'sin prueba',
      'too-late': 'llegó tarde',
      'before-start': 'antes de que empezara el plazo',
      'already-later': 'no alarga lo que ya había',
    },
    rules: {
      dates:
        'El plazo va de fecha a fecha y no se cuenta el primer día (Código Civil, arts. 5.1 y 1969). Una reclamación cuenta desde que la enviaste, por prudencia.',
      proof:
        'Prueban una reclamación el burofax con texto certificado, la entrega electrónica certificada, el notario y la copia firmada en mano, aunque la rechace o no la recoja. La carta certificada prueba el sobre, no lo que decía; el correo y la carta corriente no prueban ninguna de las dos cosas.',
      acknowledgement:
        'Pagar una parte o pedir más tiempo reconoce la deuda, pero un apunte del banco no dice qué factura pagaba. Si tienes un papel suyo que lo diga, anótalo como reconocimiento.',
      settlement:
        'La invitación a negociar para el plazo hasta que acabe la negociación; si nadie contesta en 30 días, empieza de nuevo (Ley Orgánica 1/2025, art. 7.1).',
      guarantor: 'Lo que le reclamas a él no interrumpe el plazo frente a su avalista (Código Civil, art. 1975).',
      checked: '{{source}} (revisado el {{day}}).',
      disputed: 'Se discute cuándo se aplica: pregunta a tu abogado.',
    },
  },
  acts: {
    title: 'Anotado por ti',
    all: 'todo lo que debía',
    invoice: 'factura {{number}}',
    proof: 'prueba: {{text}}',
    noProof: 'sin prueba',
    until: 'hasta el {{day}}',
    received: 'le llegó el {{day}}',
    open: 'Abrir la prueba «{{name}}»',
    remove: 'Quitar «{{kind}}» del {{day}}',
    removed: 'Anotación quitada.',
  },
  act: {
    intro: 'Las cartas, los cobros y las promesas que ya están en Deudario cuentan solos. Aquí anotas lo demás.',
    kind: '¿Qué pasó?',
    of: '¿De qué deuda?',
    whole: 'Todo lo que debía ese día',
    day: {
      out_of_court_claim: '¿Qué día la enviaste?',
      acknowledgement: '¿Qué día lo reconoció?',
      new_due_date: '¿Qué día lo firmasteis?',
      court_claim: '¿Qué día la presentaste?',
      settlement_attempt: '¿Qué día le invitaste?',
      insolvency: '¿Qué día se declaró?',
    },
    receivedOn: '¿Qué día le llegó?',
    receivedHint: 'Si lo sabes.',
    until: {
      new_due_date: '¿Cuál es la nueva fecha?',
      settlement_attempt: '¿Qué día acabó la negociación?',
      insolvency: '¿Qué día acabó el concurso?',
    },
    untilHint: 'Déjalo vacío si no ha acabado. Si te contestó que no, pon ese día.',
    proof: '¿Cómo puedes probarlo?',
    proofHint: 'Por ejemplo: «acuse del burofax, carpeta azul». Sin prueba solo cuenta en la segunda fecha.',
    drop: 'O arrastra aquí el acuse, el papel firmado o el correo.',
    choose: 'Elegir un archivo',
    otherFile: 'Elegir otro archivo',
    attached: 'Prueba: {{name}}',
    detach: 'Quitarla',
    note: 'Notas',
    save: 'Guardar la anotación',
    saved: 'Anotado.',
    newDueDateMissing: 'Falta la nueva fecha.',
    beforeIt: 'Ese día es anterior al otro. Revisa cuál está mal.',
  },
  choose: {
    title: 'Plazo de prescripción',
    intro: 'Depende de qué vendiste y a quién. En la duda, elige el más corto: te avisará antes.',
    scope: '¿Para qué?',
    debtor: 'Para todo lo de este deudor',
    invoice: 'Solo para esta factura',
    period: '¿Qué plazo?',
    usual: 'El que suponemos ({{period}})',
    likeDebtor: 'El de su deudor',
    source: 'Lo dice: {{source}}.',
    save: 'Guardar el plazo',
    saved: 'Plazo guardado.',
  },
} as const;
