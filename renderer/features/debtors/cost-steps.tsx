/** The costs of collecting of a debtor: each with its proof and what was paid of it, and how much of them is claimed. */

import { useRef, useState } from 'react';
import { type DebtorKind, underLaw3of2004 } from '../../../shared/domain/debtor-kind.ts';
import type { ChargeId } from '../../../shared/domain/ids.ts';
import { subtractCents } from '../../../shared/domain/money.ts';
import { recoveryCosts } from '../../../shared/domain/recovery-costs.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { costsTable } from '../../../shared/i18n/costs-table.ts';
import { t } from '../../../shared/i18n/t.ts';
import { HandHeart, RotateCcw, Trash2 } from '../../ui/icons.ts';
import { IconButton, Text } from '../../ui/index.ts';
import { StepActions, StepTable } from '../explain/index.ts';
import { PrintStatementButton } from '../prints/index.ts';
import type { StepsProps } from './claim-steps.tsx';
import styles from './steps.module.css';
import { useClaimCostAgain, useRemoveCost } from './use-debtor-actions.ts';
import { WaiveCostForm } from './waive-cost-form.tsx';

type CostStepsProps = StepsProps & { readonly kind: DebtorKind; readonly inBin: boolean };

export function CostSteps({ claim, kind, inBin, debtorId }: CostStepsProps) {
  const remove = useRemoveCost();
  const claimAgain = useClaimCostAgain();
  const [waiving, setWaiving] = useState<ChargeId>();
  const list = useRef<HTMLDivElement>(null);
  const costs = claim.charges.filter((charge) => charge.kind === 'cost');
  const forgiven = costs.find(({ id }) => id === waiving);
  const table = costsTable(claim, kind, { forOwner: true, day: formatDate });
  const { proven, fixed } = recoveryCosts({
    kind,
    invoices: claim.invoices.filter(({ claim: own }) => own.bearsCompensation).length,
    costs: costs
      .filter((cost) => cost.waived === undefined)
      .map((cost) => ({ amount: subtractCents(cost.amount, cost.paid), proven: cost.proven })),
  });
  /** With the last row the whole list goes. */
  const removeCost = (id: ChargeId) =>
    remove.mutate({ id, stays: costs.length > 1 ? list.current : document.querySelector('[data-page-title]') });
  const stay = () => {
    setWaiving(undefined);
    list.current?.focus();
  };
  return (
    <div ref={list} tabIndex={-1} className={styles.steps}>
      <p>{underLaw3of2004(kind) ? t('debtors.claim.costsText') : t('debtors.claim.costsNever')}</p>
      <StepTable
        table={table}
        label={t('debtors.claim.costs')}
        actionOf={
          inBin
            ? undefined
            : (row) => {
                const cost = costs[row];
                return (
                  cost && (
                    <span className={styles.rowActions}>
                      {cost.waived && (
                        <IconButton
                          icon={RotateCcw}
                          label={t('debtors.claim.claimCostAgain', { concept: cost.concept })}
                          disabled={claimAgain.isPending}
                          onClick={() => claimAgain.mutate({ id: cost.id, stays: list.current })}
                        />
                      )}
                      {!cost.waived && cost.amount > cost.paid && (
                        <IconButton
                          icon={HandHeart}
                          label={t('debtors.claim.waiveCost', { concept: cost.concept })}
                          onClick={() => setWaiving(cost.id)}
                        />
                      )}
                      <IconButton
                        icon={Trash2}
                        label={t('debtors.claim.removeCost', { concept: cost.concept })}
                        disabled={remove.isPending}
                        onClick={() => removeCost(cost.id)}
                      />
                    </span>
                  )
                );
              }
        }
      />
      {forgiven && !forgiven.waived && <WaiveCostForm key={forgiven.id} cost={forgiven} onDone={stay} />}
      {proven > 0 && fixed > 0 && (
        <Text muted small>
          {t('debtors.claim.costsSum', { proven: formatMoney(proven), fixed: formatMoney(fixed) })}
        </Text>
      )}
      <StepActions table={table} topic="gastos">
        {claim.costs > 0 && <PrintStatementButton of={{ debtorId, on: claim.on }} />}
      </StepActions>
    </div>
  );
}
