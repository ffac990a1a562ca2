/** Believable facts for the letters of an agreement and for the notice to a guarantor. */
import type { AgreementPlan } from '../../shared/domain/agreements/plan.ts';
import type { Received } from '../../shared/domain/agreements/track.ts';
import type { LetterFacts } from '../../shared/domain/letters/letter-facts.ts';
import type { BasisPoints } from '../../shared/domain/money.ts';
import { aPlan, withAgreement } from './agreed-letter.ts';
import { businessFacts, consumerFacts, day, euros } from './letter-facts.ts';

const single = (on: string) => ({ kind: 'single', on: day(on) }) as const;

/** 646,38 € of principal and nothing else, a month later; interest and the 40 € are not asked for if it is kept. */
export const moreTimeToBusiness = withAgreement(
  businessFacts,
  aPlan(businessFacts, {
    includes: { interest: false, compensation: false, costs: false },
    forgivesLeftOut: true,
    cash: single('2026-12-22'),
  }),
);
const moreTimeToConsumer = withAgreement(consumerFacts, aPlan(consumerFacts, { cash: single('2026-12-22') }));
/** 771,42 € in six: five of 128,57 € and one of 128,57 €; with 4 % a year. */
export const instalmentsToBusiness = withAgreement(
  businessFacts,
  aPlan(businessFacts, { deferralRate: 400 as BasisPoints, downPayment: { on: day('2026-11-27'), amount: euros(15_000) } }),
);
const instalmentsToConsumer = withAgreement(
  consumerFacts,
  aPlan(consumerFacts, {
    cash: { kind: 'amount', each: euros(2500), firstOn: day('2026-12-01'), rhythm: 'weekly', lastOfMonth: false },
  }),
);
/** Gives up what is above 700,00 € if it is paid before two o'clock of a day. */
export const earlyPaymentToBusiness = withAgreement(
  businessFacts,
  aPlan(businessFacts, {
    waiver: euros(7142),
    cash: single('2026-11-30'),
    offer: { validUntil: day('2026-11-30'), hour: '14:00', isBinding: false, byPayment: true },
  }),
);
export const bindingOfferToConsumer: LetterFacts = {
  ...withAgreement(
    consumerFacts,
    aPlan(consumerFacts, {
      waiver: euros(1556),
      cash: single('2026-12-30'),
      offer: { validUntil: day('2026-12-30'), isBinding: true, byPayment: false },
    }),
  ),
  channel: 'burofax',
};
const work: NonNullable<AgreementPlan['work']> = {
  what: 'la revisión de la instalación eléctrica del local',
  unit: 'hour',
  units: 1250,
  unitValue: euros(3000),
  vat: 2100 as BasisPoints,
  until: day('2027-01-29'),
};
export const setOffToBusiness = withAgreement(
  businessFacts,
  aPlan(businessFacts, {
    work,
    cash: { kind: 'equal', count: 3, firstOn: day('2026-12-15'), rhythm: 'monthly', lastOfMonth: false },
    waiver: euros(5000),
  }),
);

export const agreementOfBusiness = withAgreement(businessFacts, aPlan(businessFacts), { step: 'agreement' });
/** Everything that a contract may have. */
export const fullAgreementOfBusiness: LetterFacts = {
  ...withAgreement(
    businessFacts,
    aPlan(businessFacts, {
      waiver: euros(7142),
      deferralRate: 400 as BasisPoints,
      downPayment: { on: day('2026-11-27'), amount: euros(10_000) },
      work: { ...work, units: 500 },
      goods: { what: 'el torno Demo 300', value: euros(8000), mode: 'in-payment' },
      voucher: { amount: euros(3000), validUntil: day('2027-12-31') },
      guarantor: {
        name: 'Luis Fiable Inventado',
        taxId: '00000014Z',
        address: 'Calle Supuesta, 3, 1.º, 28099 Villaficción (Madrid)',
        isConsumer: false,
      },
      otherGuarantee: 'un pagaré de 300,00 € con vencimiento el 30 de junio de 2027',
      clauses: {
        graceDays: 3,
        earlyMaturity: true,
        interestFirstOnBreach: true,
        notaryPaidBy: 'el DEUDOR',
        courtsOf: 'Villaficción',
        returnsTo: 'formal-demand',
      },
    }),
    { step: 'agreement', withReceipts: true },
  ),
  invitation: {
    id: 'letter-6',
    requestedOn: day('2026-10-01'),
    attempt: {
      state: 'open',
      start: {
        on: day('2026-10-05'),
        isReceived: true,
        delivery: { channel: 'burofax', sentOn: day('2026-10-01'), result: 'delivered', resultOn: day('2026-10-05') },
      },
    },
    leftOutInvoices: [],
  },
  notice: { lawyers: ['Elena Ríos (por el acreedor)'] },
};
export const agreementOfConsumer = withAgreement(
  consumerFacts,
  aPlan(consumerFacts, {
    waiver: euros(1556),
    cash: { kind: 'equal', count: 3, firstOn: day('2026-12-15'), rhythm: 'monthly', lastOfMonth: false },
  }),
  { step: 'agreement' },
);
const singleAgreementOfConsumer = withAgreement(
  consumerFacts,
  aPlan(consumerFacts, {
    cash: single('2026-12-22'),
    clauses: {
      graceDays: 0,
      earlyMaturity: false,
      interestFirstOnBreach: false,
      notaryPaidBy: 'quien lo solicite',
      returnsTo: 'where-it-was',
    },
  }),
  { step: 'agreement' },
);
/** Weekly for almost seven years. */
export const longAgreement = withAgreement(
  businessFacts,
  aPlan(businessFacts, { cash: { kind: 'equal', count: 360, firstOn: day('2026-12-01'), rhythm: 'weekly', lastOfMonth: false } }),
  { step: 'agreement', withReceipts: true },
);

/** Signed in June; of six instalments from 15 July, three were paid. */
const signedInJune = (facts: LetterFacts): AgreementPlan =>
  aPlan(facts, {
    fixedOn: day('2026-06-02'),
    waiver: euros(1142),
    cash: { kind: 'equal', count: 6, firstOn: day('2026-07-15'), rhythm: 'monthly', lastOfMonth: false },
    dayRule: 'as-is',
  });
const each = euros(12_666);
const threePaid: readonly Received[] = ['2026-07-15', '2026-08-14', '2026-09-15'].map((on) => ({ on: day(on), amount: each }));
const missed = { step: 'missed', signedOn: day('2026-06-02') } as const;
export const missedByBusiness = withAgreement(businessFacts, signedInJune(businessFacts), { ...missed, money: threePaid });
/** One instalment, and half of the next: too few to declare everything due. */
const missedByConsumer = withAgreement(consumerFacts, signedInJune(consumerFacts), {
  ...missed,
  money: [1, 2, 3, 4].map((month) => ({ on: day(`2026-0${month + 6}-15`.replace('2026-010', '2026-10')), amount: euros(1735) })),
});

const maturity = { step: 'maturity', signedOn: day('2026-06-02'), noticeOn: day('2026-10-22') } as const;
export const maturityToBusiness = withAgreement(businessFacts, signedInJune(businessFacts), { ...maturity, money: threePaid });
export const invitingMaturityToConsumer: LetterFacts = {
  ...withAgreement(consumerFacts, signedInJune(consumerFacts), { ...maturity, money: [] }),
  payment: { ...consumerFacts.payment, termDays: 30 },
  negotiation: { by: 'phone', on: day('2026-12-04'), at: '10:00', isRecurring: false },
};

const guarantee: NonNullable<LetterFacts['guarantee']> = {
  name: 'Luis Fiable Inventado',
  taxId: '00000014Z',
  address: { street: 'Calle Supuesta, 3, 1.º', postalCode: '28099', town: 'Villaficción', province: 'Madrid' },
  isPerson: true,
  document: 'el aval firmado el 3 de marzo de 2025',
  amount: euros(77_142),
  isJoint: true,
};
export const noticeToGuarantor: LetterFacts = { ...businessFacts, guarantee };
export const noticeToFirmAsGuarantor: LetterFacts = {
  ...consumerFacts,
  guarantee: {
    ...guarantee,
    name: 'Avales Imaginarios, S.L.',
    taxId: 'B69000016',
    isPerson: false,
    isJoint: false,
    amount: euros(11_556),
  },
  payment: { ...consumerFacts.payment, termDays: 30 },
  negotiation: { by: 'video', on: day('2026-12-04'), at: '12:30', isRecurring: false },
};

export const agreementSamples = {
  moreTimeToBusiness,
  moreTimeToConsumer,
  instalmentsToBusiness,
  instalmentsToConsumer,
  earlyPaymentToBusiness,
  bindingOfferToConsumer,
  setOffToBusiness,
  agreementOfBusiness,
  fullAgreementOfBusiness,
  agreementOfConsumer,
  singleAgreementOfConsumer,
  missedByBusiness,
  missedByConsumer,
  maturityToBusiness,
  invitingMaturityToConsumer,
  noticeToGuarantor,
  noticeToFirmAsGuarantor,
};
