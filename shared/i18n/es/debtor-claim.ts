/** Where every figure of a debt comes from: its rows, its rule and its article. */

export const debtorClaim = {
  principal: 'Principal',
  interest: 'Interés a hoy',
  compensation: 'Compensación de 40 €',
  costs: 'Otros gastos de cobro',
  credit: 'A su favor',
  names: {
    principal: 'principal',
    interest: 'interés a hoy',
    compensation: 'compensación de 40 €',
    costs: 'otros gastos de cobro',
    credit: 'lo que tiene a su favor',
    total: 'el total que debe',
  },
  principalText: 'Lo que queda por pagar de cada factura, con impuestos, después de cobros y rectificativas.',
  ofWhichOverdue: 'De ello, {{amount}} ya ha vencido.',
  interestOf: 'Factura {{number}}',
  formula: 'Cada tramo: importe × tipo × días ÷ 365, el primer y el último día incluidos.',
  formulaActual: 'Cada tramo: importe × tipo × días ÷ los días de su año, el primer y el último día incluidos.',
  rounding: 'El interés de cada factura se redondea una sola vez; si los tramos difieren en un céntimo, tiene su línea.',
  daily: 'Cada día que pasa suma {{amount}}: el principal vencido por el tipo de hoy, entre los días del año.',
  regimes: {
    ley_3_2004:
      'Entre empresas, y con la Administración, el interés de demora corre solo desde el día siguiente al vencimiento, sin avisar (Ley 3/2004, art. 5). El tipo es el del Banco Central Europeo más ocho puntos y cambia cada semestre (art. 7.2).',
    interes_legal:
      'A quien no compró para un negocio se le puede pedir el interés legal del dinero (Código Civil, art. 1108), desde el día siguiente a recibir tu reclamación (art. 1100).',
    pactado:
      'Se aplica el tipo que pactasteis, que va por delante del de la ley (Ley 3/2004, art. 7.1; Código Civil, art. 1108).',
    none: 'Has perdonado el interés de esta factura.',
  },
  states: {
    accruing: 'El interés corre cada día.',
    settled: 'La factura ya está pagada: el interés dejó de correr.',
    stopped: 'El interés dejó de correr el día en que se declaró el concurso (Ley Concursal, art. 152).',
    'not-overdue': 'Todavía no ha vencido: no hay interés.',
    'demand-needed':
      'Aún no corre interés: quien no compró para un negocio solo lo debe desde que recibe una reclamación tuya (Código Civil, art. 1100). Cuando conste que la recibió, empezará a contar.',
    'filed-late':
      'Presentaste la factura en el registro más de 30 días después de la entrega: el interés empieza a correr 30 días después de presentarla (Ley de Contratos del Sector Público, art. 198.4).',
    waived: 'Has perdonado el interés de esta factura.',
    resting: 'Hay un acuerdo de pago: mientras dura, el interés no corre.',
  },
  noInterest: 'Hoy no debe intereses.',
  provisional:
    'El tipo desde el {{day}} aún no está publicado: el interés está contado hasta el día anterior. Cuando se publique, añádelo en Ajustes.',
  compensationText:
    'Por cada factura vencida y no pagada, 40 € fijos sin tener que justificarlos (Ley 3/2004, art. 8.1). Uno por factura, no por recordatorio.',
  compensationCount_one: '{{count}} factura: {{amount}}',
  compensationCount_other: '{{count}} facturas: {{amount}}',
  compensationNever: 'Los 40 € solo se pueden pedir a empresas, autónomos y administraciones (Ley 3/2004, art. 8.1).',
  costsText:
    'Los gastos de cobro que puedas justificar (burofax, notario, devoluciones del banco), en lo que pasen de los 40 € de cada factura (Ley 3/2004, art. 8.1).',
  costsNever:
    'A quien no compró para un negocio, y entre particulares, solo se le pueden pedir los gastos que pactasteis: estos quedan apuntados y no se suman a lo que debe.',
  costsSum:
    '{{proven}} justificados y sin cobrar, menos los {{fixed}} de la compensación: 40 € por cada factura que venció sin pagarse, cobrados o no.',
  waiveCost: 'Perdonar el gasto «{{concept}}»',
  claimCostAgain: 'Volver a reclamar el gasto «{{concept}}»',
  removeCost: 'Quitar el gasto «{{concept}}»',
  creditText:
    'Dinero que ha entrado y no se ha aplicado a ninguna factura, y rectificativas sin aplicar. Se resta de lo que debe.',
  paidLate_one:
    'Además, {{count}} factura que pagó tarde dejó {{amount}} de interés y compensación que aún podrías pedir. No está en el total.',
  paidLate_other:
    'Además, {{count}} facturas que pagó tarde dejaron {{amount}} de interés y compensación que aún podrías pedir. No están en el total.',
} as const;
