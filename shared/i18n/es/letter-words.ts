/** One text for each channel, state, result, reason and gap of a letter: a code without its text does not compile. */
import type { DeliveryResult, LetterStatus, NotClaimable } from '../../contract/letter-values.ts';
import type { GapCode } from '../../domain/letters/gap.ts';
import type { DeliveryChannel } from '../../domain/letters/letter-facts.ts';
import type { LetterKind } from '../../domain/letters/letter-kinds.ts';
import type { NoOffer } from '../../domain/letters/letter-offers.ts';
import type { LockReason, TemplateId } from '../../domain/letters/letter-template.ts';
import {
  agreementGapTexts,
  agreementLocks,
  agreementMoments,
  agreementNoOffers,
  agreementNoOffersFrom,
  agreementPurposes,
  agreementStrengths,
  agreementTemplates,
} from './letter-agreements.ts';
import { wordingGaps } from './letter-lint.ts';
import {
  noticeGapTexts,
  noticeLocks,
  noticeMoments,
  noticeNoOffers,
  noticePurposes,
  noticeStrengths,
  noticeTemplates,
} from './letter-notices.ts';
import {
  paperGapTexts,
  paperLocks,
  paperMoments,
  paperNoOffers,
  paperPurposes,
  paperStrengths,
  paperTemplates,
} from './letter-papers.ts';

export const channels = {
  burofax: 'Burofax con certificación de texto',
  'certified-letter': 'Carta certificada con aviso de recibo',
  'certified-electronic': 'Entrega electrónica certificada',
  notary: 'Requerimiento notarial',
  'public-register': 'Registro de la Administración',
  'by-hand': 'En mano, con copia firmada',
  email: 'Correo electrónico',
  post: 'Carta ordinaria',
} as const satisfies Record<DeliveryChannel, string>;

export const shortChannels = {
  burofax: 'Burofax',
  'certified-letter': 'Certificada',
  'certified-electronic': 'Electrónica',
  notary: 'Notario',
  'public-register': 'Registro',
  'by-hand': 'En mano',
  email: 'Correo-e',
  post: 'Ordinaria',
} as const satisfies Record<DeliveryChannel, string>;

export const statuses = {
  draft: 'Borrador',
  registered: 'Sin imprimir',
  printed: 'Por enviar',
  sent: 'Enviada',
  delivered: 'Entregada',
  refused: 'Rehusada',
  'not-collected': 'No recogida',
  unknown: 'Desconocido',
  returned: 'Devuelta',
  annulled: 'Anulada',
} as const satisfies Record<LetterStatus, string>;

export const results = {
  delivered: 'Entregado',
  refused: 'Rehusado: no lo quiso',
  'not-collected': 'No recogido: se dejó aviso',
  unknown: 'Desconocido en esa dirección',
  returned: 'Devuelto',
} as const satisfies Record<DeliveryResult, string>;

export const notClaimable = {
  paid: 'Ya está pagada',
  'not-due': 'Aún no ha vencido',
  'already-due': 'Ya ha vencido',
  disputed: 'En disputa: antes hay que contestar',
  'set-apart': 'Decidiste no reclamarla',
  'promissory-note': 'Hay un pagaré que aún no ha vencido',
  'given-up': 'Diste recibo sin reservar los intereses',
} as const satisfies Record<NotClaimable, string>;

export const locks = {
  form: 'Es la forma de la carta.',
  'identifies-debt': 'Dice quién debe qué: sin esto no es un requerimiento.',
  'true-balance': 'Dice que los pagos están descontados.',
  'explains-total': 'Explica el total: va con las cantidades.',
  demand: 'Es lo que se pide.',
  'starts-default': 'Hace que empiecen a correr los intereses.',
  'interrupts-limitation': 'Interrumpe la prescripción.',
  'reserves-rights': 'Guarda tus derechos.',
  'debtor-can-object': 'Le deja contestar: la ley lo espera.',
  'invites-to-negotiate': 'Sin esto no vale como intento de acuerdo si vas al juzgado.',
  'tells-negotiation': 'Cuenta cómo terminó el intento de acuerdo.',
  ...paperLocks,
  ...noticeLocks,
  ...agreementLocks,
} as const satisfies Record<LockReason, string>;

export const gaps = {
  'missing-value': 'Falta {{detail}}.',
  'creditor-tax-id-invalid': 'Tu NIF no es correcto.',
  'debtor-tax-id-invalid': 'El NIF del deudor no parece correcto.',
  'iban-invalid': 'Tu IBAN no es correcto.',
  'email-invalid': 'Un correo tuyo no es correcto.',
  'template-not-for-debtor': 'Esta carta no sirve para este tipo de deudor.',
  'debtor-kind-guessed': 'No has confirmado si compró como empresa o como particular. La ley que se aplica depende de ello.',
  'debtor-insolvent': 'Está en concurso: no se le puede requerir el pago. La deuda se comunica en el concurso.',
  'agreement-alive': 'Un acuerdo firmado cubre estas facturas. Mientras siga en vigor, reclama sus plazos y no toda la deuda.',
  'no-invoices': 'No has elegido ninguna factura.',
  'nothing-outstanding': 'La factura {{detail}} ya no debe nada.',
  'invoice-not-due': 'La factura {{detail}} aún no ha vencido.',
  'invoice-disputed': 'La factura {{detail}} está en disputa.',
  'invoice-set-apart': 'La factura {{detail}} está marcada para no reclamarse.',
  'invoice-covered-by-note': 'La factura {{detail}} tiene un pagaré que aún no ha vencido.',
  'rate-missing':
    'Falta el tipo de interés publicado desde el {{detail}}. Las cantidades son provisionales y no van en una carta formal.',
  'mixed-interest':
    'Estas facturas tienen intereses distintos. Haz una carta para cada clase, o no reclames los intereses en esta.',
  'interest-not-allowed': 'A un particular no se le pueden pedir los intereses de la Ley 3/2004.',
  'costs-not-allowed': 'A un particular no se le pueden pedir los 40 € ni los gastos.',
  'term-before-earlier-one': 'Una carta anterior le dio plazo hasta el {{detail}}. Esta no puede terminar antes.',
  'term-in-the-past': 'El plazo ya habría pasado.',
  'term-on-rest-day': 'El último día que le das para pagar no es laborable: {{detail}}. Mejor dale el siguiente.',
  'month-of-rest': 'En Ajustes dijiste que en agosto no reclamas. Puedes dejarla preparada y registrarla en septiembre.',
  'free-paragraph-notation': 'Tu párrafo lleva llaves o corchetes dobles. Quítalos.',
  ...wordingGaps,
  'channel-proves-little': 'Por este medio no podrás probar qué le enviaste. Para reclamar en serio, usa burofax.',
  'premium-telephone': 'Tu teléfono es de tarifa especial. A un particular hay que darle uno normal.',
  'invoice-already-due': 'La factura {{detail}} ya ha vencido: este aviso es para antes.',
  'first-contact-out-of-term':
    'La primera conversación tiene que ser dentro de los treinta días que da la carta: {{detail}} no lo está.',
  'no-invitation': 'Antes hay que enviarle el requerimiento con invitación a negociar.',
  'invitation-not-received':
    'No consta si recibió el requerimiento con invitación a negociar. Apunta en esa carta qué pasó con el envío.',
  'negotiation-open': 'El plazo para negociar aún no ha terminado. Esta carta se puede enviar desde el {{detail}}.',
  'negotiation-unended': 'Te contestó, así que la negociación sigue abierta. Pon qué día la disteis por terminada por escrito.',
  'negotiation-agreed': 'Apuntaste que llegasteis a un acuerdo el {{detail}}. Lo que se reclama ahora es ese acuerdo.',
  'negotiation-lapsed':
    'El intento de acuerdo dejó de valer el {{detail}}: hay que enviarle otra vez el requerimiento con invitación a negociar.',
  'invoice-not-invited': 'La invitación a negociar no hablaba de la factura {{detail}}. Quítala de esta carta.',
  'invitation-proves-little':
    'La invitación a negociar se envió por un medio que prueba poco. Un juzgado puede no darla por buena.',
  ...paperGapTexts,
  ...noticeGapTexts,
  ...agreementGapTexts,
} as const satisfies Record<GapCode, string>;

export const templates = {
  L01: 'Recordatorio previo',
  L02: 'Primer recordatorio',
  L03: 'Segundo recordatorio',
  L04: 'Requerimiento',
  L05: 'Requerimiento a particular',
  L06: 'Requerimiento e invitación a negociar',
  L07: 'Último aviso',
  ...paperTemplates,
  ...noticeTemplates,
  ...agreementTemplates,
} as const satisfies Record<TemplateId, string>;

/** What each letter is for, when it is sent and what it is worth, for who has never sent one. */
export const purposes = {
  courtesy: 'Avisa con tiempo de que la factura va a vencer, y de paso descubre si le falta algún papel.',
  reminder: 'Pregunta con amabilidad si el pago se le ha pasado.',
  'second-reminder': 'Pide un día concreto de pago y deja ver que el paso siguiente será formal.',
  demand: 'Exige el pago por escrito, con las facturas, los intereses y un plazo.',
  invitation: 'Exige el pago y, en la misma carta, le invita a negociar, como pide la ley antes de ir al juzgado.',
  'last-notice': 'Le da la última ocasión de pagar antes de reclamar en el juzgado o ante notario.',
  ...paperPurposes,
  ...noticePurposes,
  ...agreementPurposes,
} as const satisfies Record<LetterKind, string>;

export const moments = {
  courtesy: 'Unos días antes del vencimiento.',
  reminder: 'A los pocos días de vencer.',
  'second-reminder': 'Dos semanas después, si no contesta o no cumple lo que prometió.',
  demand: 'Al mes de vencer, si no piensas ir al juzgado.',
  invitation: 'Al mes de vencer, si puede que acabes yendo al juzgado.',
  'last-notice': 'Cuando la negociación ha terminado sin acuerdo.',
  ...paperMoments,
  ...noticeMoments,
  ...agreementMoments,
} as const satisfies Record<LetterKind, string>;

export const strengths = {
  courtesy: 'Ninguna: es un gesto de cortesía.',
  reminder: 'Poca: sirve para cobrar sin roces.',
  'second-reminder': 'Poca: prueba que le avisaste, si la envías certificada.',
  demand: 'Alta por burofax: interrumpe la prescripción y sirve para el IVA. No basta para ir al juzgado.',
  invitation: 'La más alta por burofax: lo mismo que el requerimiento, y abre la puerta del juzgado.',
  'last-notice': 'Alta por burofax: interrumpe la prescripción y muestra que no quedaba otra salida.',
  ...paperStrengths,
  ...noticeStrengths,
  ...agreementStrengths,
} as const satisfies Record<LetterKind, string>;

/** Why a letter cannot be written today. */
export const noOffers = {
  insolvent: 'Está en concurso: la deuda se comunica allí y no se le puede requerir.',
  'public-body': 'A la Administración no se le envía: con ella no hay que negociar antes de ir al juzgado.',
  'nothing-coming-due': 'No tiene facturas por vencer.',
  'nothing-late': 'No tiene facturas vencidas que reclamar.',
  'no-invitation': 'Antes hay que enviarle el requerimiento con invitación a negociar.',
  'invitation-not-received': 'Falta apuntar si recibió el requerimiento con invitación a negociar.',
  'negotiation-open': 'El plazo para negociar no ha terminado.',
  'negotiation-openUntil': 'El plazo para negociar no ha terminado. Se podrá enviar desde el {{day}}.',
  'negotiation-unended': 'Te contestó y la negociación sigue abierta.',
  'negotiation-agreed': 'La negociación acabó con un acuerdo: lo que se reclama es el acuerdo.',
  'negotiation-lapsed': 'El intento de acuerdo ha caducado: hay que enviarle otra invitación.',
  ...paperNoOffers,
  ...noticeNoOffers,
  ...agreementNoOffers,
  ...agreementNoOffersFrom,
} as const satisfies Record<NoOffer | 'negotiation-openUntil' | 'maturity-curingUntil', string>;
