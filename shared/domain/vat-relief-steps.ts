/** The reasoning behind a term and an amount of VAT relief, step by step, each with its article. No rule is decided here. */
import type { IsoDate } from './civil-date.ts';
import type { RecoverableVat, VatBreakdown } from './vat-relief-amount.ts';
import type { ReliefAct, VatReliefFacts, VatReliefPart, VatStep } from './vat-relief-facts.ts';
import type { ReliefOption, ReliefWindow } from './vat-relief-window.ts';

const ARTICLES = {
  taxPoint: 'LIVA, art. 80.Cuatro.A.1.ª',
  wait: 'LIVA, art. 80.Cuatro.A.1.ª y 80.Cuatro.B; CC, art. 5.1',
  cashAccounting: 'LIVA, arts. 163 terdecies y 80.Cuatro.B',
  insolvency: 'LIVA, art. 80.Tres; TRLC, art. 28.1.4.º',
  claim: 'LIVA, art. 80.Cuatro.A.4.ª',
  amount: 'LIVA, art. 80.Cinco.4.ª',
  notify: 'RIVA, art. 24.2.a.2.º',
} as const;

type Told = {
  readonly from: IsoDate;
  readonly instalment?: number;
  readonly route: VatReliefPart['route'];
  readonly window: ReliefWindow | undefined;
  readonly breakdown: VatBreakdown | undefined;
  readonly figures: RecoverableVat | undefined;
  readonly proven: IsoDate | undefined;
  readonly act: (ReliefAct & { readonly notifyBy: IsoDate }) | undefined;
};

export function vatSteps({ invoice, debtor }: VatReliefFacts, told: Told): readonly VatStep[] {
  const { from, instalment, route, window, breakdown, figures, proven, act } = told;
  const basis = instalment !== undefined ? 'instalment' : invoice.operationOn === undefined ? 'issue' : 'operation';
  const steps: VatStep[] = [
    { rule: `tax-point-${basis}`, article: ARTICLES.taxPoint, on: from },
    ...(window?.options.map(stepOfOption) ?? []),
  ];
  if (route === 'unpaid') {
    const rule = debtor.kind === 'public' ? 'certificate' : 'claim';
    steps.push({ rule, article: ARTICLES.claim, ...(proven && { on: proven }) });
  }
  if (breakdown && figures && !act) {
    const { total, vat: charged } = breakdown;
    steps.push({
      rule: 'amount',
      article: ARTICLES.amount,
      amounts: { pending: figures.pending, total, charged, vat: figures.vat },
    });
  }
  steps.push({ rule: 'notify', article: ARTICLES.notify, ...(act && { on: act.notifyBy }) });
  return steps;
}

function stepOfOption({ name, waitEndsOn, opensOn, closesOn }: ReliefOption): VatStep {
  const article =
    name === 'cash-accounting' ? ARTICLES.cashAccounting : name === 'insolvency' ? ARTICLES.insolvency : ARTICLES.wait;
  return { rule: name, article, on: waitEndsOn, from: opensOn, to: closesOn };
}
