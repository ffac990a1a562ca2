/** What stands in the way of an agreement, and what its owner should know before signing (legal-es §10, letters-es L11-L15). */
import type { DayTest } from '../business-days.ts';
import { addMonths, type IsoDate } from '../civil-date.ts';
import type { DebtorKind } from '../debtor-kind.ts';
import { type Cents, cents } from '../money.ts';
import type { AgreementFigures as Composed, FixedDebt } from './figures.ts';
import { type AgreementPlan, MAX_INSTALMENTS } from './plan.ts';
import { countFor, sumOf } from './schedule.ts';

export const AGREEMENT_PROBLEMS = [
  'nothing-chosen',
  'nothing-owed',
  'waiver-too-large',
  'kind-too-large',
  'down-payment-too-large',
  'rows-differ',
  'too-many-instalments',
  'first-day-too-early',
  'fixed-in-future',
  'offer-in-past',
  'binding-needs-lawyer',
  'binding-term-short',
  'consumer-interest',
  'public-work',
  'consumer-work',
  'consumer-courts',
  'guarantee-would-end',
  'consumer-guarantor',
  'vat-relieved',
  'waiver-tax',
  'rest-day',
] as const;
export type AgreementProblemCode = (typeof AGREEMENT_PROBLEMS)[number];

export type AgreementProblem = {
  readonly code: AgreementProblemCode;
  readonly severity: 'blocks' | 'warns';
  /** The step of the wizard that mends it. */
  readonly step: number;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
};

type World = { readonly today: IsoDate; readonly kind: DebtorKind; readonly isBusinessDay: DayTest };

const DEBT = 1;
const CAPACITY = 3;
const PROPOSAL = 4;
const FAILURE = 5;
/** LO 1/2025 art. 6.2: above it a binding offer needs a lawyer. */
const BINDING_LIMIT = cents(200_000);
/** LO 1/2025 art. 17.4. */
const BINDING_MONTHS = 1;

export function problemsOf(
  plan: AgreementPlan,
  composed: Composed,
  debts: readonly FixedDebt[],
  world: World,
): readonly AgreementProblem[] {
  return [
    ...ofDebt(plan, composed, debts, world),
    ...ofSchedule(plan, composed, world),
    ...ofConsumers(plan, world),
    ...ofOffer(plan, composed, world),
    ...ofGuarantees(plan, debts),
    ...when(plan.waiver !== undefined, warns('waiver-tax', PROPOSAL)),
  ];
}

function ofDebt(
  plan: AgreementPlan,
  composed: Composed,
  debts: readonly FixedDebt[],
  { today }: World,
): readonly AgreementProblem[] {
  const { acknowledged, waiver, work, goods } = composed;
  const inKind = (work?.gross ?? 0) + goods;
  const owed = acknowledged.total - waiver;
  return [
    ...when(plan.invoiceIds.length === 0, blocks('nothing-chosen', DEBT)),
    ...when(plan.invoiceIds.length > 0 && acknowledged.principal === 0, blocks('nothing-owed', DEBT)),
    ...when(plan.fixedOn > today, blocks('fixed-in-future', DEBT)),
    ...when(waiver > 0 && waiver >= acknowledged.total, blocks('waiver-too-large', PROPOSAL)),
    ...when(inKind > 0 && owed > 0 && inKind > owed, blocks('kind-too-large', PROPOSAL, { owed, inKind })),
    ...when(
      debts.some(({ isVatRelieved }) => isVatRelieved),
      warns('vat-relieved', DEBT),
    ),
  ];
}

function ofSchedule(plan: AgreementPlan, composed: Composed, { isBusinessDay }: World): readonly AgreementProblem[] {
  const { cash, instalments } = composed;
  const down = plan.downPayment?.amount ?? 0;
  const money = instalments.filter(({ kind }) => kind === 'down' || kind === 'cash');
  const scheduled = sumOf(money);
  const first = instalments.find(({ on, kind }) => kind !== 'goods' && on < plan.fixedOn);
  const rest = instalments.find(({ on, kind }) => kind === 'cash' && !isBusinessDay(on));
  const { cash: rule } = plan;
  const count = rule.kind === 'amount' ? countFor((cash - Math.min(down, cash)) as Cents, rule.each) : 0;
  return [
    ...when(down > cash, blocks('down-payment-too-large', CAPACITY, { down, cash })),
    ...when(count > MAX_INSTALMENTS, blocks('too-many-instalments', CAPACITY, { count, most: MAX_INSTALMENTS })),
    ...when(cash > 0 && down <= cash && count <= MAX_INSTALMENTS && scheduled !== cash, {
      ...blocks('rows-differ', PROPOSAL, { scheduled, cash, difference: cash - scheduled }),
    }),
    ...(first ? [blocks('first-day-too-early', CAPACITY, { on: first.on })] : []),
    ...(rest ? [warns('rest-day', PROPOSAL, { on: rest.on })] : []),
  ];
}

/** `private_other` counts as a consumer (legal-es §0). */
function ofConsumers(plan: AgreementPlan, { kind }: World): readonly AgreementProblem[] {
  if (kind === 'business') return [];
  const isConsumer = kind !== 'public';
  return [
    ...when(plan.deferralRate !== undefined && plan.deferralRate > 0, blocks('consumer-interest', PROPOSAL)),
    ...when(plan.work !== undefined, blocks(isConsumer ? 'consumer-work' : 'public-work', PROPOSAL)),
    ...when(plan.clauses.courtsOf !== undefined, blocks('consumer-courts', FAILURE)),
  ];
}

function ofOffer({ offer }: AgreementPlan, { acknowledged }: Composed, { today }: World): readonly AgreementProblem[] {
  return [
    ...when(offer.validUntil < today, blocks('offer-in-past', PROPOSAL, { on: offer.validUntil })),
    ...when(
      offer.isBinding && acknowledged.total > BINDING_LIMIT,
      blocks('binding-needs-lawyer', PROPOSAL, { limit: BINDING_LIMIT }),
    ),
    ...when(offer.isBinding && offer.validUntil < addMonths(today, BINDING_MONTHS), {
      ...blocks('binding-term-short', PROPOSAL, { from: addMonths(today, BINDING_MONTHS) }),
    }),
  ];
}

function ofGuarantees(plan: AgreementPlan, debts: readonly FixedDebt[]): readonly AgreementProblem[] {
  return [
    ...when(
      debts.some(({ isGuaranteed }) => isGuaranteed) && plan.guarantor === undefined,
      warns('guarantee-would-end', FAILURE),
    ),
    ...when(plan.guarantor?.isConsumer === true, warns('consumer-guarantor', FAILURE)),
  ];
}

const when = (holds: boolean, problem: AgreementProblem): readonly AgreementProblem[] => (holds ? [problem] : []);
const blocks = (code: AgreementProblemCode, step: number, params?: AgreementProblem['params']): AgreementProblem => ({
  code,
  severity: 'blocks',
  step,
  ...(params && { params }),
});
const warns = (code: AgreementProblemCode, step: number, params?: AgreementProblem['params']): AgreementProblem => ({
  ...blocks(code, step, params),
  severity: 'warns',
});
