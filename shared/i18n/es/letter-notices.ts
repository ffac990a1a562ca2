/** Texts of the notices that no ladder sends: end and record of a negotiation, suspension, credit file, agency, assignment. */
export const noticeLocks = {
  'ends-negotiation': 'Es lo que termina la negociación.',
  'grounds-suspension': 'Dice por qué puedes suspenderlo.',
  announces: 'Es lo que avisas.',
  'informs-credit-file': 'La ley pide decirlo antes de dar sus datos a un fichero.',
  'informs-data': 'Dice quién tendrá sus datos.',
} as const;

export const noticeGapTexts = {
  'negotiation-ended': 'La negociación ya terminó el {{detail}}: no hace falta darla por terminada otra vez.',
  'no-meeting-noted': 'Apunta en la invitación qué día hablasteis y cómo: es lo que firmáis los dos.',
  'closing-before-term':
    'Aún tiene hasta el {{detail}} para contestar, y no consta que hayáis hablado. Un juzgado puede ver mal que lo cierres antes.',
  'credit-file-off': 'En Ajustes no has dicho en qué fichero participas: no se puede nombrar ninguno.',
  'credit-file-small': 'El principal no llega a 50 €: la ley no deja llevarlo a un fichero.',
  'credit-file-old': 'La factura {{detail}} venció hace más de cinco años: ya no puede estar en un fichero.',
  'credit-file-alone': 'Antes, o a la vez, hay que requerirle el pago de estas facturas.',
  'credit-file-contested':
    'Marca que no hay ninguna reclamación suya sobre la deuda ante un juzgado, la Administración o consumo.',
  'suspension-not-continuing': 'Solo se suspende un servicio o un suministro que sigue: márcalo si es así.',
  'suspension-essential': 'Agua, luz, gas, teléfono o salud tienen reglas propias y no valen aquí. Marca que no es uno de ellos.',
  'suspension-contested': 'Marca que no hay ninguna queja suya ante consumo u otro órgano: mientras la hay, no se suspende.',
  'suspension-too-soon': 'Dale más tiempo: lo prudente es no suspender antes del {{detail}}, si el contrato no dice menos.',
  'service-still-owed': 'Aún no ha pagado lo que decía el aviso de suspensión.',
  'assignee-iban-invalid': 'La cuenta del nuevo acreedor no es correcta.',
  'assignee-tax-id-invalid': 'El NIF del nuevo acreedor no es correcto.',
  'assigned-in-future': 'La cesión no puede ser de un día que no ha llegado.',
  'assignment-is-final':
    'Desde que la reciba pagará al nuevo acreedor y ya no a ti. Envíala solo si la cesión está firmada; mejor que la firméis los dos.',
} as const;

export const noticeTemplates = {
  L08: 'Aviso de fichero de morosos',
  L09: 'Aviso de suspensión',
  L09R: 'Vuelta del servicio',
  L10A: 'Aviso de encargo a un gestor',
  L10B: 'Aviso de cesión del crédito',
  L21: 'Cierre de la negociación',
  L22: 'Constancia de la negociación',
} as const;

export const noticePurposes = {
  closing: 'Da por terminada por escrito una negociación que no llega a nada.',
  record: 'Deja firmado por los dos que negociasteis, cuándo y cómo, sin decir qué se habló.',
  'credit-file': 'Le informa de que sus datos pueden ir al fichero de impagados en que participas.',
  suspension: 'Avisa de que el servicio para, de que los pedidos van con pago anticipado o de que retienes lo reparado.',
  restoration: 'Le dice que has cobrado y que el servicio vuelve.',
  agency: 'Avisa de que un gestor o un abogado se encargará del cobro en tu nombre.',
  assignment: 'Le comunica que la deuda es ahora de otro, y a quién tiene que pagar.',
} as const;

export const noticeMoments = {
  closing: 'Cuando habéis hablado y no hay acuerdo.',
  record: 'Al acabar una reunión, para firmarla los dos.',
  'credit-file': 'Con el requerimiento o después, nunca antes.',
  suspension: 'Después de dos recordatorios, con diez días de aviso (quince a un particular).',
  restoration: 'En cuanto pague lo que decía el aviso.',
  agency: 'Después de dos recordatorios sin respuesta.',
  assignment: 'El día en que se firma la cesión.',
} as const;

export const noticeStrengths = {
  closing: 'Alta si pruebas el envío: termina la negociación y abre la puerta del juzgado.',
  record: 'La mejor prueba de que negociaste.',
  'credit-file': 'Alta si pruebas que la recibió: sin ella no se puede llevar a un fichero.',
  suspension: 'Alta por burofax: interrumpe la prescripción y te da la razón para parar.',
  restoration: 'Ninguna: es un gesto de cortesía.',
  agency: 'Poca: a veces basta para que pague.',
  assignment: 'Alta: desde que la recibe solo libera pagar al nuevo acreedor.',
} as const;

export const noticeNoOffers = {
  'not-for-public': 'A la Administración no se le envía esta carta.',
  'negotiation-ended': 'La negociación ya ha terminado.',
  'credit-file-off': 'En Ajustes no has dicho en qué fichero participas.',
  'credit-file-small': 'Debe menos de 50 €: la ley no deja llevarlo a un fichero.',
  'credit-file-old': 'Venció hace más de cinco años.',
  'credit-file-alone': 'Antes hay que requerirle el pago.',
  'no-notice-yet': 'Antes hay que recordarle el pago al menos una vez.',
  'no-suspension': 'No le has avisado de ninguna suspensión.',
  'service-still-owed': 'Aún no ha pagado lo que decía el aviso de suspensión.',
} as const;

export const letterNotices = {
  tab: 'Qué avisas',
  which: 'Qué avisas',
  variant: '¿Qué vas a hacer?',
  variants: {
    service: 'Suspender un servicio o un suministro',
    prepayment: 'Servir los pedidos solo con pago anticipado',
    retention: 'Quedarte con lo reparado hasta que pague',
  },
  service: '¿Qué servicio?',
  serviceHint: 'Como irá en la frase: «el mantenimiento informático».',
  thing: '¿Qué cosa?',
  thingHint: 'Como irá en la frase: «la furgoneta 1234 ABC».',
  clause: 'Cláusula que te lo permite',
  clauseHint: 'Como irá en la frase: «la cláusula 5 del contrato». Sin ella, la carta cita el Código Civil.',
  suspendsOn: '¿Desde qué día?',
  suspendsOnHint: 'Ese día volverá a Hoy para que digas si lo cumples.',
  restoresOn: '¿Qué día vuelve el servicio?',
  continuing: 'Es un servicio o suministro que sigue prestándose',
  notEssential: 'No es agua, luz, gas, teléfono, internet ni salud',
  notContested: 'No hay ninguna reclamación suya ante un juzgado o un órgano de consumo',
  agency: 'Quién se encargará',
  agencyName: 'Nombre del gestor o abogado',
  assignee: 'El nuevo acreedor',
  assigneeName: 'Nombre o razón social',
  phone: 'Teléfono',
  email: 'Correo electrónico',
  taxId: 'NIF',
  address: 'Domicilio',
  iban: 'Cuenta en la que cobrará',
  assignedOn: 'Día de la cesión',
  negotiation: 'La negociación',
  negotiationText: 'La carta toma los días y el objeto de la invitación y de lo que has apuntado. Lo que se dijo no sale.',
  openInvitation: 'Ver la invitación',
  restored: 'La carta nombra el último cobro desde el aviso de suspensión.',
  file: 'El fichero',
  fileText: 'La carta nombra los ficheros que pusiste en Ajustes, y ningún otro.',
} as const;
