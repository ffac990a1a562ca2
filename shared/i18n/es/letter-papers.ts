/** Texts of the letters that no ladder sends: receipts, statements, answers, enclosures. */
import type { PaperId } from '../../domain/letters/letter-kinds.ts';

export const paperLocks = {
  'identifies-payment': 'Dice qué pago es y a qué se aplicó.',
  answers: 'Es la respuesta.',
  'tells-dispute-body': 'Al consumidor hay que decirle a quién puede acudir.',
  'identifies-rectifying': 'Dice qué factura se envía y por qué.',
  'debtor-duties': 'Le dice lo que la ley le obliga a hacer con su IVA.',
  'reserves-interest': 'Sin esta frase, el recibo daría por perdidos los intereses.',
} as const;

export const paperGapTexts = {
  'no-payment': 'Elige de qué cobro es el recibo.',
  'payment-taken-back': 'Ese cobro se anuló: no se puede dar recibo de él.',
  'later-payment': 'Después de este cobro hubo otros: lo pendiente que dice la carta es lo de hoy.',
  'pays-when-cashed': 'Un cheque o un pagaré solo paga cuando el banco lo abona. Dale la carta cuando lo hayas cobrado.',
  'nothing-left': 'Ya no te debe nada: en vez de un recibo a cuenta, dale la carta de pago.',
  'invoice-still-owes': 'La factura {{detail}} aún debe principal: dale un recibo de pago a cuenta.',
  'waiver-unconfirmed': 'El finiquito renuncia a los intereses y a lo demás. Marca que es lo que quieres.',
  'nothing-to-reserve': 'No hay intereses ni 40 € que reservar: dale el finiquito.',
  'interest-still-counted':
    'El libro aún cuenta intereses o 40 € de la factura {{detail}}. Si renuncias, perdónalos en su ficha.',
  'statement-from-future': 'El extracto tiene que empezar hoy o antes.',
  'nothing-overdue': 'No hay nada vencido que pedir: quita la frase del pago.',
  'principal-unpaid': 'La factura {{detail}} aún debe principal: reclámalo con un requerimiento.',
  'nothing-accrued': 'Estas facturas no tienen intereses ni 40 € pendientes.',
  'no-dispute': 'Elige qué factura en disputa contestas.',
  'answer-in-the-past': 'El día en que dices que contestarás ya ha pasado.',
  'answer-too-late': 'A un particular hay que contestarle con razones antes del {{detail}}.',
  'no-rectifying': 'Elige qué factura rectificativa envías.',
  'copy-to-administrator': 'Está en concurso: envía también una copia a la administración concursal.',
  'given-up': 'Con la carta {{detail}} diste recibo sin reservar los intereses: ya no se pueden pedir.',
} as const;

export const paperTemplates = {
  L17: 'Recibo de pago a cuenta',
  L18: 'Carta de pago o finiquito',
  L19: 'Extracto de cuenta',
  L23: 'Liquidación de intereses y 40 €',
  L24: 'Respuesta a una discrepancia',
  L26: 'Envío de factura rectificativa',
} as const satisfies Record<PaperId, string>;

export const paperPurposes = {
  receipt: 'Dice qué has cobrado, a qué se aplica y qué queda, sin perder los intereses.',
  discharge: 'Prueba que la deuda está pagada, con los intereses reservados o sin nada más que pedir.',
  account: 'Enseña las facturas, los pagos y el saldo, para que los dos tengáis las mismas cuentas.',
  'dispute-reply': 'Contesta por escrito a quien no está conforme con una factura.',
  rectifying: 'Envía la rectificativa con la que recuperas el IVA, y lo deja probado.',
  'late-interest': 'Reclama lo que costó el retraso de facturas que ya te pagó.',
} as const;

export const paperMoments = {
  receipt: 'Cada vez que te paga una parte.',
  discharge: 'Cuando te paga lo último.',
  account: 'Cada mes, cuando lo pide o antes de llamar.',
  'dispute-reply': 'En un par de días para decir que lo miras; con razones, antes de quince.',
  rectifying: 'El mismo día en que haces la rectificativa.',
  'late-interest': 'Después de cobrar tarde, si no le diste recibo de todo.',
} as const;

export const paperStrengths = {
  receipt: 'El pago reconoce la deuda; el recibo guarda tu derecho a lo que falta.',
  discharge: 'El finiquito cierra la deuda del todo: no podrás pedir nada más.',
  account: 'Poca: sirve para aclarar cuentas.',
  'dispute-reply': 'Muestra que atendiste la queja; a un particular hay que contestarle.',
  rectifying: 'Prueba el envío que Hacienda pide para recuperar el IVA.',
  'late-interest': 'Alta por burofax: la Ley 3/2004 da esos intereses y los 40 €.',
} as const;

export const paperNoOffers = {
  'private-person': 'A un particular no se le envía: la ley de morosidad es entre empresas.',
  'no-payment': 'Aún no has apuntado ningún cobro suyo.',
  'nothing-left': 'No te debe nada: lo que toca es la carta de pago.',
  'still-owes': 'Ningún cobro ha dejado facturas pagadas del todo.',
  'no-invoices': 'Aún no tiene facturas en tu libro.',
  'no-dispute': 'No tiene ninguna factura en disputa.',
  'no-rectifying': 'No has apuntado ninguna rectificativa para recuperar su IVA.',
  'nothing-paid-late': 'No tiene facturas pagadas tarde con intereses o 40 € por cobrar.',
} as const;

export const letterPapers = {
  amounts: {
    receipt: 'Lo que dice el recibo',
    received: 'Cobrado',
    account: 'El saldo del extracto',
    negotiation: 'Lo que se debe hoy de lo negociado',
  },
  tab: 'Qué dice',
  confirm:
    'Queda con número y fecha, tal como la ves. Ya no se podrá cambiar ni deshacer; si hay un error, se anula y se hace otra.',
  payment: {
    section: 'El cobro',
    label: '¿De qué cobro?',
    invoices: 'Pagó: {{invoices}}.',
    one: '{{amount}} del {{day}}, {{method}}',
    reserve: 'Reservar los intereses',
    reserveHint: 'Un recibo del principal sin esta frase los da por perdidos.',
    reserveLaw: 'Reservar los intereses y los 40 €',
    next: 'Recordar el próximo pago',
    nextHint: 'Prometió {{amount}} para el {{day}}.',
    kind: '¿Qué le das?',
    reserved: 'Carta de pago: el principal está pagado y reservo el resto',
    full: 'Finiquito: no me debe nada más',
    waive: 'Renuncio a los intereses y costes que queden',
    waiveHint: 'Después ya no podrás pedirlos.',
    onPage: 'Hacer el recibo',
    onPagePaid: 'Hacer la carta de pago',
  },
  account: {
    section: 'El extracto',
    from: 'Desde el día',
    fromHint: 'Lo de antes va en una línea, como saldo anterior.',
    demand: 'Pedir el pago de lo vencido',
    demandHint: 'Añade la cuenta y el último día para pagar.',
    unsettled: 'Decir aparte los intereses y los 40 €',
    unsettledHint: 'Van en una línea propia, nunca mezclados con las facturas.',
  },
  reply: {
    section: 'La respuesta',
    invoice: '¿Qué factura no acepta?',
    one: '{{number}}: «{{reason}}»',
    kind: '¿Qué le contestas?',
    received: 'Que lo estás mirando',
    accepted: 'Que tiene razón',
    rejected: 'Que mantienes el importe',
    writtenOn: '¿Cuándo te lo dijo?',
    claim: '¿Qué dice?',
    claimHint: 'Para que siga a «indican que…»: faltaban dos cajas.',
    answerBy: '¿Cuándo le contestarás?',
    answerByHint: 'A un particular, antes del {{day}}.',
    solution: '¿Qué vas a hacer?',
    solutionHint: 'Una frase entera: Hemos emitido una factura rectificativa por 40,00 €.',
    reasons: '¿Por qué lo mantienes?',
    reasonsHint: 'Con hechos y fechas, sin juzgar a nadie.',
    undisputed: 'Recordar que el resto se puede pagar',
    undisputedHint: 'No discute {{amount}}.',
    body: 'Si no está conforme',
    bodyName: 'Entidad de consumo a la que puede acudir',
    bodyNameHint: 'La ley obliga a decirla. Por ejemplo, la Junta Arbitral de Consumo de tu comunidad.',
    bodyWeb: 'Su página web',
    joined: 'Mi negocio está adherido a ella',
    after: 'Cuando quede resuelta, cierra la disputa en la factura.',
    onInvoice: 'Contestar por carta',
  },
  rectifying: {
    section: 'La factura rectificativa',
    label: '¿Cuál envías?',
    one: '{{number}}, del {{day}} (por la {{invoice}})',
    hint: 'Al apuntar el envío de esta carta, queda apuntado también en la recuperación del IVA.',
    onCard: 'Enviarla con una carta',
  },
  lateInterest: 'Facturas pagadas tarde',
  sending: 'Envío',
} as const;
