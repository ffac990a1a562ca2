/** Of the invented case: an agreement that each of its letters can speak of, and who answers for the debt. */
import { composeAgreement } from '../agreements/compose.ts';
import { earlyMaturityOf } from '../agreements/early-maturity.ts';
import type { FixedDebts } from '../agreements/figures.ts';
import type { AgreementPlan } from '../agreements/plan.ts';
import { trackAgreement } from '../agreements/track.ts';
import { addDays, type IsoDate } from '../civil-date.ts';
import { ChargeId, DueDateId, InvoiceId } from '../ids.ts';
import { cents, subtractCents } from '../money.ts';
import type { AgreementFacts, AgreementStep, GuaranteeFacts } from './agreement-facts.ts';
import type { AgreementLetterId } from './letter-kinds.ts';

const day = (text: string) => text as IsoDate;
const ID = '00000000-0000-4000-8000-00000000000';
const today = day('2026-11-22');

/** 603,79 € and 42,59 €, 45,04 € of interest, 40 € for each: 771,42 €. */
const debts: FixedDebts = {
  debts: [
    { number: 'F26/0013', principal: cents(60_379), interest: cents(4207) },
    { number: 'F26/0014', principal: cents(4259), interest: cents(297) },
  ].map((debt, index) => ({
    ...debt,
    invoiceId: InvoiceId.parse(`${ID}${index}`),
    dueDateId: DueDateId.parse(`${ID}${index}`),
    dueOn: day('2026-03-20'),
    isGuaranteed: false,
    isVatRelieved: false,
  })),
  charges: [{ target: { chargeId: ChargeId.parse(`${ID}8`) }, kind: 'compensation', amount: cents(8000) }],
};

const plan: AgreementPlan = {
  invoiceIds: debts.debts.map(({ invoiceId }) => invoiceId),
  fixedOn: today,
  includes: { interest: true, compensation: true, costs: true },
  forgivesLeftOut: false,
  cash: { kind: 'equal', count: 6, firstOn: day('2026-12-15'), rhythm: 'monthly', lastOfMonth: false },
  dayRule: 'next',
  waiver: cents(7142),
  clauses: {
    graceDays: 3,
    earlyMaturity: true,
    interestFirstOnBreach: true,
    notaryPaidBy: 'quien lo solicite',
    returnsTo: 'where-it-was',
  },
  offer: { validUntil: day('2026-12-04'), isBinding: false, byPayment: false },
  signer: { name: 'Ana Gestora Inventada', taxId: '00000022L', role: 'administradora' },
};

const { waiver: _quita, ...withoutWaiver } = plan;
const PLANS: Readonly<Record<AgreementLetterId, AgreementPlan>> = {
  L11: { ...withoutWaiver, cash: { kind: 'single', on: day('2027-01-22') } },
  L12: plan,
  L13: {
    ...plan,
    cash: { kind: 'single', on: day('2026-11-30') },
    offer: { validUntil: day('2026-11-30'), hour: '14:00', isBinding: false, byPayment: true },
  },
  L14: {
    ...withoutWaiver,
    work: {
      what: 'la revisión de la instalación eléctrica del local',
      unit: 'hour',
      units: 1000,
      unitValue: cents(3000),
      vat: 2100 as NonNullable<AgreementPlan['work']>['vat'],
      until: day('2027-01-31'),
    },
    cash: { kind: 'single', on: day('2027-01-15') },
  },
  L15: plan,
  L16A: plan,
  L16B: plan,
};

const STEPS: Readonly<Record<AgreementLetterId, AgreementStep>> = {
  L11: 'proposal',
  L12: 'proposal',
  L13: 'proposal',
  L14: 'proposal',
  L15: 'agreement',
  L16A: 'missed',
  L16B: 'maturity',
};

export function exampleAgreement(id: AgreementLetterId): AgreementFacts {
  const own = PLANS[id];
  const { problems: _none, ...sums } = composeAgreement(own, debts, {
    today,
    kind: 'business',
    isBusinessDay: () => true,
    dayCount: 'act-365',
  });
  const isSigned = STEPS[id] === 'missed' || STEPS[id] === 'maturity';
  return {
    id: 'example',
    step: STEPS[id],
    ref: 'A-2026/0003',
    on: isSigned ? day('2026-06-02') : today,
    isSigned,
    plan: own,
    sums,
    problems: [],
    debtorEmail: 'hola@ficticio.example',
    withReceipts: false,
    ...(isSigned && { progress: missedFrom(sums.instalments) }),
  };
}

/** The first two were paid, the third was not; its notice was received three weeks ago. */
function missedFrom(instalments: AgreementFacts['sums']['instalments']): NonNullable<AgreementFacts['progress']> {
  const earlier = instalments.map((one) => ({ ...one, on: addDays(one.on, -120) }));
  const paid = earlier.slice(0, 2);
  const track = trackAgreement({
    instalments: earlier,
    money: paid.map(({ on, amount }) => ({ on, amount })),
    inKind: [],
    credits: cents(0),
    today: addDays(earlier[2]?.on ?? today, 5),
    graceDays: 3,
  });
  return {
    missed: track.instalments.filter(({ state }) => state === 'late'),
    overdue: track.overdue,
    paid: track.paid,
    credited: track.credited,
    owedIfBroken: subtractCents(cents(77_142), track.paid),
    maturity: earlyMaturityOf({ kind: 'business', earlyMaturity: true }, track, day('2026-11-02'), today),
  };
}

export const exampleGuarantee: GuaranteeFacts = {
  name: 'Luis Fiable Inventado',
  taxId: '00000014Z',
  address: { street: 'Calle Supuesta, 3, 1.º', postalCode: '28099', town: 'Villaficción', province: 'Madrid' },
  isPerson: true,
  document: 'el aval firmado el 3 de marzo de 2025',
  amount: cents(77_142),
  isJoint: true,
};
