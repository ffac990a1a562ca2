/** Negociación previa (MASC): what the tracker of an invitation says, and the papers of a delivery. */
import type { SettlementEntryKind, SettlementMeans } from '../../domain/settlement-entry.ts';
import type { DeliveryProof, SettlementLight, SettlementReason } from '../../domain/settlement-proof.ts';

const kinds = {
  answer: 'Te contestó por escrito',
  meeting: 'Hablasteis o os reunisteis',
  'proposal-received': 'Te hizo una propuesta concreta',
  'proposal-sent': 'Le hiciste una propuesta concreta',
  'closed-by-debtor': 'Escribió que no negocia, o que lo deja',
  'closed-by-creditor': 'Le escribiste que lo das por terminado',
  agreed: 'Llegasteis a un acuerdo',
} as const satisfies Record<SettlementEntryKind, string>;

const means = {
  phone: 'Por teléfono',
  video: 'Por videoconferencia',
  office: 'En persona',
  email: 'Por correo electrónico',
  message: 'Por mensaje',
  letter: 'Por carta o en papel',
} as const satisfies Record<SettlementMeans, string>;

const lights = {
  red: 'Todavía no',
  amber: 'Falta algo',
  green: 'Parece cumplido',
} as const satisfies Record<SettlementLight, string>;

const reasons = {
  'not-received-yet': 'No consta que haya recibido la invitación. Apunta en la carta cómo la enviaste y qué pasó.',
  lapsed: 'Ha pasado el año para demandar: hace falta una invitación nueva.',
  agreed: 'Acabó con un acuerdo. Si no lo cumple, lo que se reclama es el acuerdo: pregunta a un abogado.',
  'still-open': 'El plazo de la negociación sigue corriendo.',
  unended: 'Te contestó, así que sigue abierta hasta que alguien la dé por terminada por escrito.',
  'never-received': 'No llegó a recogerla. Unos juzgados lo dan por bueno y otros no: prueba también por otro medio.',
  'proves-little': 'La enviaste por un medio que no prueba qué decía la carta.',
  'proof-missing': 'Faltan por guardar justificantes del envío.',
  'no-written-answer': 'Hablasteis, pero nada consta por escrito: pídele que te conteste por escrito.',
  'closing-unproven': 'No has apuntado el envío de la carta que da por terminada la negociación.',
  'lapses-soon': 'Queda poco para que se acabe el año.',
  'nothing-missing': 'No falta nada de lo que se suele pedir.',
} as const satisfies Record<SettlementReason, string>;

const proofs = {
  sending: 'Justificante del envío',
  content: 'Texto certificado',
  receipt: 'Acuse de recibo, o de que no lo recogió',
} as const satisfies Record<DeliveryProof, string>;

export const negotiation = {
  title: 'Negociación antes de demandar',
  why: 'Para ir al juzgado, la ley pide haber intentado antes un acuerdo (lo llaman MASC). Aquí se sigue el intento desde que le invitas.',
  looksDone: 'Con lo apuntado, parece cumplido. Cada juzgado tiene su criterio: un abogado debe confirmarlo.',
  looksAmber: 'Con lo apuntado, un juzgado podría poner pegas. Un abogado debe confirmarlo.',
  looksRed: 'Con lo apuntado, no se puede demandar todavía apoyándose en este intento.',
  kinds,
  means,
  lights,
  reasons,
  proofs,
  facts: {
    requested: 'Invitación',
    letter: 'Carta {{number}}, del {{day}}',
    received: 'La recibió',
    attempted: 'No la recogió o la rehusó',
    notSent: 'Sin enviar',
    onItsWay: 'Enviada el {{day}}: falta apuntar qué pasó',
    endsOn: 'El plazo acaba',
    endsUnknown: 'Cuando alguien la dé por terminada por escrito',
    endedOn: 'Terminó',
    agreedOn: 'Acuerdo',
    canFileFrom: 'Se puede demandar desde',
    lapsesOn: 'Último día para demandar',
    days_one: 'queda {{count}} día',
    days_other: 'quedan {{count}} días',
  },
  causes: {
    silence: '30 días sin respuesta',
    proposal: '30 días desde la última propuesta',
    talks: '3 meses desde la primera reunión',
    closed: 'alguien la dio por terminada por escrito',
  },
  traces: {
    written: 'El {{day}} te escribió (está en sus gestiones).',
    spoken: 'El {{day}} hablasteis (está en sus gestiones).',
  },
  slots: { label: 'Justificantes', kept: 'guardado', missing: 'falta', attach: 'Guardar los que faltan' },
  steps: {
    title: 'Qué ha pasado',
    none: 'Nada apuntado desde la invitación.',
    line: '{{day}} · {{means}}',
    lawyers: 'Con abogado: {{lawyers}}',
    confidential: 'Confidencial: {{note}}',
    remove: 'Quitar lo apuntado el {{day}}: {{kind}}',
    removed: 'Quitado.',
    closing: 'La diste por terminada con la carta {{number}}.',
    recordSigned: 'Firmasteis los dos la constancia (carta {{number}}).',
    record: 'Constancia preparada (carta {{number}}): falta guardar la copia firmada por los dos.',
  },
  note: 'Apuntar algo',
  form: {
    intro:
      'Al juzgado solo se le cuenta que pasó, qué día y cómo. Lo que se dijo es confidencial por ley y no sale en ninguna carta.',
    kind: '¿Qué pasó?',
    on: '¿Qué día?',
    means: '¿Cómo?',
    lawyers: 'Abogados que intervinieron',
    lawyersHint: 'Nombre y de parte de quién. Sale en la constancia.',
    note: 'Qué se dijo',
    noteHint: 'Solo para ti. No se imprime.',
    save: 'Apuntar',
    saved: 'Apuntado.',
  },
  end: { closing: 'Darla por terminada', record: 'Constancia para firmar los dos' },
  papers: {
    title: 'Justificantes de este envío',
    what: 'Qué es',
    drop: 'Arrastra aquí la foto o el PDF',
    added: 'Guardado con el envío.',
    remove: 'Quitar {{name}}',
    removed: 'Quitado.',
  },
} as const;
