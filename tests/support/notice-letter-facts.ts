/** Believable facts for the notices that no ladder sends. */
import type { InvitationFacts, LetterFacts } from '../../shared/domain/letters/letter-facts.ts';
import type { NoticeFacts } from '../../shared/domain/letters/notice-facts.ts';
import { businessFacts, consumerFacts, day, euros } from './letter-facts.ts';

/** The principal alone, after two reminders. */
function asNotice(facts: LetterFacts, notice: NoticeFacts, change: Partial<LetterFacts> = {}): LetterFacts {
  const { interest: _interest, fixedCosts: _fixed, otherCosts: _costs, ...debt } = facts.debt;
  return {
    ...facts,
    channel: 'burofax',
    debt: { ...debt, previousNotices: [day('2026-10-03'), day('2026-10-15')] },
    notice,
    ...change,
  };
}

const delivery = { channel: 'burofax', sentOn: day('2026-10-01'), result: 'delivered', resultOn: day('2026-10-05') } as const;

/** Received on 5 October; they talked on the 20th, so it would end on 20 January. */
export const openTalks: InvitationFacts = {
  id: 'letter-6',
  requestedOn: day('2026-10-01'),
  attempt: {
    state: 'open',
    start: { on: day('2026-10-05'), isReceived: true, delivery },
    endsOn: day('2027-01-20'),
  },
  leftOutInvoices: [],
  object:
    'el pago de las facturas F26/0013 y F26/0014, con un principal pendiente de 646,38 €, de los intereses y de la indemnización por costes de cobro que legalmente correspondan, así como el plazo y la forma de pago',
  isRecurring: false,
  hasTalks: true,
};
const talksWithConsumer: InvitationFacts = {
  ...openTalks,
  object:
    'el pago de la factura F26/0003, con un principal pendiente de 115,56 €, y de los intereses que legalmente correspondan, así como el plazo y la forma de pago',
};

const meetings = [
  { on: day('2026-10-20'), means: 'phone' },
  { on: day('2026-11-03'), means: 'video' },
] as const;
const lawyers = ['Elena Ríos (por el acreedor)', 'Juan Vidal (por el deudor)'] as const;

export const closingToBusiness = asNotice(businessFacts, { meetings, lawyers: [] }, { invitation: openTalks });
export const closingOfRecurring: LetterFacts = { ...closingToBusiness, invitation: { ...openTalks, isRecurring: true } };
export const closingToConsumer = asNotice(consumerFacts, { meetings, lawyers: [] }, { invitation: talksWithConsumer });
export const recordWithBusiness = asNotice(businessFacts, { meetings, lawyers }, { invitation: openTalks, channel: 'by-hand' });
export const recordWithConsumer = asNotice(
  consumerFacts,
  { meetings: [meetings[0]], lawyers: [] },
  { invitation: talksWithConsumer, channel: 'by-hand' },
);

const suspension = {
  service: 'el mantenimiento informático',
  on: day('2026-12-09'),
  earliestOn: day('2026-12-02'),
  isContinuing: true,
  isNotEssential: true,
  isNotContested: true,
} as const;
export const suspensionToBusiness = asNotice(businessFacts, {
  suspension: { ...suspension, variant: 'service', clause: 'la cláusula 5 del contrato' },
});
export const suspensionToConsumer = asNotice(consumerFacts, { suspension: { ...suspension, variant: 'service' } });
export const prepaymentToBusiness = asNotice(businessFacts, { suspension: { ...suspension, variant: 'prepayment' } });
export const retentionToConsumer = asNotice(consumerFacts, {
  suspension: {
    ...suspension,
    variant: 'retention',
    service: 'la furgoneta 1234 ABC',
    isContinuing: false,
    isNotEssential: false,
  },
});
export const restorationToBusiness = asNotice(
  businessFacts,
  {
    restoration: {
      service: 'el mantenimiento informático',
      on: day('2026-11-23'),
      received: { on: day('2026-11-20'), amount: euros(64_638) },
      isPaid: true,
    },
  },
  { channel: 'email' },
);

const creditFile = { names: ['ASNEF'], isNotContested: true, isDemanded: true } as const;
const inFifteenDays = (facts: LetterFacts): LetterFacts => ({ ...facts, payment: { ...facts.payment, termDays: 15 } });
export const creditFileToBusiness = inFifteenDays(
  asNotice(businessFacts, { creditFile: { ...creditFile, names: ['ASNEF', 'Experian Badexcug'] } }),
);
export const creditFileToConsumer = inFifteenDays(asNotice(consumerFacts, { creditFile }));

const agency = { name: 'Gestiones Imaginarias, S.L.', phone: '910 000 009', email: 'hola@gestiones.example' };
const byLimit = (facts: LetterFacts): LetterFacts => ({ ...facts, payment: { ...facts.payment, limitOn: day('2026-12-02') } });
export const agencyToBusiness = byLimit(asNotice(businessFacts, { agency }));
export const agencyToConsumer = byLimit(asNotice(consumerFacts, { agency }));

const assignee = {
  name: 'Créditos Inventados, S.A.',
  taxId: 'A69000065',
  address: 'Plaza Supuesta, 1, 28099 Villaficción (Madrid)',
  iban: 'ES9899999999550000000001',
  on: day('2026-11-20'),
};
export const assignmentToBusiness = asNotice(businessFacts, { assignee });
export const assignmentToConsumer = asNotice(consumerFacts, { assignee });
