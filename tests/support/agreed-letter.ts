/** A plan over the debt of a letter, and the facts of a letter of its agreement, by the program's own arithmetic. */
import { composeAgreement } from '../../shared/domain/agreements/compose.ts';
import { earlyMaturityOf } from '../../shared/domain/agreements/early-maturity.ts';
import type { FixedDebts } from '../../shared/domain/agreements/figures.ts';
import type { AgreementPlan } from '../../shared/domain/agreements/plan.ts';
import { type Received, trackAgreement } from '../../shared/domain/agreements/track.ts';
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import { ChargeId, DueDateId, InvoiceId } from '../../shared/domain/ids.ts';
import type { AgreementFacts, AgreementStep } from '../../shared/domain/letters/agreement-facts.ts';
import type { LetterFacts } from '../../shared/domain/letters/letter-facts.ts';
import { cents, subtractCents, sumCents } from '../../shared/domain/money.ts';
import { day, euros } from './letter-facts.ts';

const uuid = (last: number) => `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;

/** The invoices of the letter with their interest to its day, and the 40 € of each. */
function fixedDebtsOf({ debt }: LetterFacts): FixedDebts {
  return {
    debts: debt.invoices.map(({ number, dueOn, outstanding }, index) => ({
      invoiceId: InvoiceId.parse(uuid(index)),
      dueDateId: DueDateId.parse(uuid(index)),
      number,
      dueOn,
      principal: outstanding,
      interest: debt.interest?.invoices.find(({ invoiceNumber }) => invoiceNumber === number)?.subtotal ?? euros(0),
      isGuaranteed: false,
      isVatRelieved: false,
    })),
    charges: debt.fixedCosts
      ? [{ target: { chargeId: ChargeId.parse(uuid(90)) }, kind: 'compensation', amount: debt.fixedCosts.amount }]
      : [],
  };
}

export const aPlan = (facts: LetterFacts, change: Partial<AgreementPlan> = {}): AgreementPlan => ({
  invoiceIds: fixedDebtsOf(facts).debts.map(({ invoiceId }) => invoiceId),
  fixedOn: facts.date,
  includes: { interest: true, compensation: true, costs: true },
  forgivesLeftOut: false,
  cash: { kind: 'equal', count: 6, firstOn: day('2026-12-15'), rhythm: 'monthly', lastOfMonth: false },
  dayRule: 'next',
  clauses: {
    graceDays: 3,
    earlyMaturity: true,
    interestFirstOnBreach: true,
    notaryPaidBy: 'el DEUDOR',
    returnsTo: 'where-it-was',
  },
  offer: { validUntil: day('2026-12-04'), isBinding: false, byPayment: false },
  ...(!facts.debtor.isPerson && { signer: { name: 'Ana Gestora Inventada', taxId: '00000022L', role: 'administradora' } }),
  ...change,
});

type More = {
  readonly step?: AgreementStep;
  readonly signedOn?: IsoDate;
  readonly money?: readonly Received[];
  readonly noticeOn?: IsoDate;
  readonly withReceipts?: boolean;
};

export function withAgreement(facts: LetterFacts, plan: AgreementPlan, more: More = {}): LetterFacts {
  const { step = 'proposal', signedOn, money = [], noticeOn, withReceipts = false } = more;
  const world = {
    today: facts.date,
    kind: facts.debtor.kind,
    isBusinessDay: (on: IsoDate) => ![0, 6].includes(new Date(on).getUTCDay()),
    dayCount: 'act-365',
  } as const;
  const { problems, ...sums } = composeAgreement(plan, fixedDebtsOf(facts), world);
  const asksLater = step === 'missed' || step === 'maturity';
  const agreement: AgreementFacts = {
    id: 'agreement-1',
    step,
    ref: 'A-2026/0003',
    on: signedOn ?? facts.date,
    isSigned: signedOn !== undefined,
    plan,
    sums,
    problems,
    debtorEmail: 'administracion@ficticio.example',
    withReceipts,
    ...(asksLater && { progress: progressOf(plan, sums, facts, money, noticeOn) }),
  };
  const { interest, fixedCosts, ...debt } = facts.debt;
  const claimed = {
    ...debt,
    previousNotices: [],
    ...(interest && { interest: plan.includes.interest && !asksLater ? interest : { ...interest, invoices: [] } }),
    ...(fixedCosts && plan.includes.compensation && !asksLater && { fixedCosts }),
  };
  return { ...facts, channel: step === 'agreement' ? 'by-hand' : asksLater ? 'burofax' : 'email', debt: claimed, agreement };
}

function progressOf(
  { clauses }: AgreementPlan,
  sums: AgreementFacts['sums'],
  { date: today, debtor }: LetterFacts,
  money: readonly Received[],
  noticeOn: IsoDate | undefined,
): NonNullable<AgreementFacts['progress']> {
  const { graceDays, earlyMaturity } = clauses;
  const track = trackAgreement({ instalments: sums.instalments, money, inKind: [], credits: cents(0), today, graceDays });
  return {
    missed: track.instalments.filter(({ state }) => state === 'late'),
    overdue: track.overdue,
    paid: track.paid,
    credited: track.credited,
    owedIfBroken: subtractCents(sums.acknowledged.total, sumCents(money.map(({ amount }) => amount))),
    maturity: earlyMaturityOf({ kind: debtor.kind, earlyMaturity }, track, noticeOn, today),
  };
}
