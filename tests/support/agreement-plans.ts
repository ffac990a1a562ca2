/** Plans and debts of agreements, small and valid, to be changed where a test cares. */
import type { AgreementWorld, FixedDebts } from '../../shared/domain/agreements/figures.ts';
import type { AgreementPlan } from '../../shared/domain/agreements/plan.ts';
import type { IsoDate } from '../../shared/domain/civil-date.ts';
import type { DebtorKind } from '../../shared/domain/debtor-kind.ts';
import type { DueDateId, InvoiceId } from '../../shared/domain/ids.ts';
import type { Cents } from '../../shared/domain/money.ts';

export const day = (text: string): IsoDate => text as IsoDate;
export const money = (n: number): Cents => n as Cents;
const INVOICE = '00000000-0000-4000-8000-000000000001' as InvoiceId;

export const aPlan = (change: Partial<AgreementPlan> = {}): AgreementPlan => ({
  invoiceIds: [INVOICE],
  fixedOn: day('2026-11-20'),
  includes: { interest: true, compensation: true, costs: true },
  forgivesLeftOut: false,
  cash: { kind: 'equal', count: 3, firstOn: day('2026-12-22'), rhythm: 'monthly', lastOfMonth: false },
  dayRule: 'as-is',
  clauses: {
    graceDays: 3,
    earlyMaturity: true,
    interestFirstOnBreach: false,
    notaryPaidBy: 'ambas partes por mitad',
    returnsTo: 'where-it-was',
  },
  offer: { validUntil: day('2026-12-01'), isBinding: false, byPayment: false },
  ...change,
});

export const someDebts = (principal: number, interest = 0, fixed = 0): FixedDebts => ({
  debts: [
    {
      invoiceId: INVOICE,
      dueDateId: '00000000-0000-4000-8000-000000000002' as DueDateId,
      number: 'F26/1',
      dueOn: day('2026-06-01'),
      principal: money(principal),
      interest: money(interest),
      isGuaranteed: false,
      isVatRelieved: false,
    },
  ],
  charges: fixed === 0 ? [] : [{ target: { compensationOf: INVOICE }, kind: 'compensation', amount: money(fixed) }],
});

export const aWorld = (kind: DebtorKind = 'business'): AgreementWorld => ({
  today: day('2026-11-20'),
  kind,
  isBusinessDay: (on) => ![0, 6].includes(new Date(`${on}T00:00:00Z`).getUTCDay()),
  dayCount: 'act-365',
});
