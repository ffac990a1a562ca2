/** What happens when the agreement is not kept, as one paragraph that can be read aloud to the debtor. */

import { cureDaysOf } from '../../../../shared/domain/agreements/early-maturity.ts';
import type { AgreementPlan } from '../../../../shared/domain/agreements/plan.ts';
import { type DebtorKind, underLaw3of2004 } from '../../../../shared/domain/debtor-kind.ts';
import { formatMoney } from '../../../../shared/format/money.ts';
import { t } from '../../../../shared/i18n/t.ts';
import type { Composed } from './queries.ts';

export function failureWords(plan: AgreementPlan, composed: Composed, kind: DebtorKind): string {
  const { clauses, offer } = plan;
  if (offer.byPayment) return t('agreementWizard.failure.byPayment', { total: formatMoney(composed.acknowledged.total) });
  const days = cureDaysOf(kind);
  const sentences = [
    clauses.graceDays === 0
      ? t('agreementWizard.failure.noGrace')
      : t('agreementWizard.failure.grace', { count: clauses.graceDays }),
    clauses.earlyMaturity
      ? t(`agreementWizard.failure.early.${underLaw3of2004(kind) ? 'law' : 'consumer'}`, { days })
      : t('agreementWizard.failure.noEarly'),
    composed.waiver > 0 &&
      t('agreementWizard.failure.waiver', {
        amount: formatMoney(composed.waiver),
        total: formatMoney(composed.acknowledged.total),
      }),
    clauses.interestFirstOnBreach && t('agreementWizard.failure.interestFirst'),
    plan.guarantor && t('agreementWizard.failure.guarantor', { name: plan.guarantor.name }),
    t(`agreementWizard.failure.returns.${clauses.returnsTo}`),
  ];
  return sentences.filter((sentence) => typeof sentence === 'string').join(' ');
}
