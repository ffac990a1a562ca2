/** The costs of collecting of a debtor: each with its proof and what was paid of it, and how much of them is claimed. */
import { useRef } from 'react';
import { type DebtorKind, underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import type { ChargeId } from '../../../shared/domain/ids.ts';
import { subtractCents } from '../../../shared/domain/money.ts';
import { recoveryCosts } from '../../../shared/domain/recovery-costs.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Trash2 } from '../../ui/icons.ts';
import { IconButton, Money, Text } from '../../ui/index.ts';
import { Foot, type StepsProps } from './claim-steps.tsx';
import type { Claim } from './queries.ts';
import styles from './steps.module.css';
import { useRemoveCost } from './use-debtor-actions.ts';

type CostStepsProps = StepsProps & { readonly kind: DebtorKind; readonly inBin: boolean };
type Cost = Claim['charges'][number];

export function CostSteps({ claim, kind, inBin }: CostStepsProps) {
  const remove = useRemoveCost();
  const list = useRef<HTMLDivElement>(null);
  const costs = claim.charges.filter((charge) => charge.kind === 'cost');
  const numbers = new Map(claim.invoices.map(({ invoiceId, number }) => [invoiceId, number]));
  const { proven, fixed } = recoveryCosts({
    kind,
    invoices: claim.invoices.filter(({ claim: own }) => own.bearsCompensation).length,
    costs: costs
      .filter((cost) => !cost.waived)
      .map((cost) => ({ amount: subtractCents(cost.amount, cost.paid), proven: cost.proven })),
  });
  /** With the last row the whole list goes. */
  const removeCost = (id: ChargeId) =>
    remove.mutate({ id, stays: costs.length > 1 ? list.current : document.querySelector('[data-page-title]') });
  return (
    <div ref={list} tabIndex={-1} className={styles.steps}>
      <p>{underLaw3of2004(kind) ? t('debtors.claim.costsText') : t('debtors.claim.costsNever')}</p>
      <table className={styles.stepTable}>
        <tbody>
          {costs.map((cost) => (
            <tr key={cost.id}>
              <td>{formatDate(cost.incurredOn)}</td>
              <td className={styles.wraps}>
                {cost.concept}
                <Text muted small>
                  {wordsOf(cost, cost.invoiceId && numbers.get(cost.invoiceId)).join(' · ')}
                </Text>
              </td>
              <td className={styles.end}>
                <Money amount={cost.amount} />
              </td>
              {!inBin && (
                <td className={styles.end}>
                  <IconButton
                    icon={Trash2}
                    label={t('debtors.claim.removeCost', { concept: cost.concept })}
                    disabled={remove.isPending}
                    onClick={() => removeCost(cost.id)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
        <Foot label={t('debtors.claim.costs')} span={2} amount={formatMoney(claim.costs)} />
      </table>
      {proven > 0 && fixed > 0 && (
        <Text muted small>
          {t('debtors.claim.costsSum', { proven: formatMoney(proven), fixed: formatMoney(fixed) })}
        </Text>
      )}
    </div>
  );
}

function wordsOf({ waived, proven, paid }: Cost, number: string | undefined): readonly string[] {
  const proof = proven ? t('debtors.claim.proven') : t('debtors.claim.notProven');
  return [
    waived ? t('debtors.claim.waivedCharge') : proof,
    ...(paid > 0 ? [t('debtors.claim.costPaid', { amount: formatMoney(paid) })] : []),
    ...(number === undefined ? [] : [t('debtors.claim.costOf', { number })]),
  ];
}
