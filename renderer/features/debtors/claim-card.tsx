/** The big figure of a debtor and what it is made of; each part opens to show how it was reached. */
import type { ReactNode } from 'react';
import type { DebtorRow } from '../../../shared/contract/debtors.ts';
import type { DebtorKind } from '../../../shared/domain/debtor-kind.ts';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { type Cents, negateCents } from '../../../shared/domain/money.ts';
import { formatDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { t } from '../../../shared/i18n/t.ts';
import { AgingBar, Explain, Money, Notice } from '../../ui/index.ts';
import { CompensationSteps, CreditSteps, InterestSteps, PaidLate, PrincipalSteps, TotalSteps } from './claim-steps.tsx';
import { CostSteps } from './cost-steps.tsx';
import styles from './debtor.module.css';
import type { Claim } from './queries.ts';
import { agingBuckets } from './words.ts';

type ClaimCardProps = {
  readonly claim: Claim;
  readonly debtorId: DebtorId;
  readonly kind: DebtorKind;
  readonly aging: DebtorRow['aging'];
  /** The figure alone. */
  readonly brief: boolean;
  /** In the bin: to be read, not changed. */
  readonly inBin: boolean;
};

export function ClaimCard({ claim, debtorId, kind, aging, brief, inBin }: ClaimCardProps) {
  const { total, dailyInterest, provisionalFrom } = claim;
  const inFavour = total < 0;
  return (
    <section className={styles.claim} aria-label={t('debtors.page.owes')}>
      <div className={styles.claimTotal}>
        <span className={styles.factLabel}>
          {inFavour ? t('debtors.page.inFavour') : t('debtors.page.owesToday', { day: formatDate(claim.on) })}
        </span>
        <span className={styles.claimFigure} data-tone={inFavour ? 'paid' : undefined}>
          {formatMoney(inFavour ? negateCents(total) : total)}
        </span>
        {dailyInterest > 0 && (
          <span className={styles.claimNote}>{t('debtors.page.dailyMore', { amount: formatMoney(dailyInterest) })}</span>
        )}
        {!brief && total !== 0 && (
          <Explain name={t('debtors.claim.names.total')} wide>
            <TotalSteps claim={claim} debtorId={debtorId} />
          </Explain>
        )}
      </div>
      {!brief && (
        <>
          <Parts claim={claim} debtorId={debtorId} kind={kind} inBin={inBin} />
          {claim.principal > 0 && <AgingBar buckets={agingBuckets(aging)} legend />}
          {claim.principal === 0 && <PaidLate claim={claim} />}
        </>
      )}
      {!brief && provisionalFrom && (
        <Notice kind="warning">{t('debtors.claim.provisional', { day: formatDate(provisionalFrom) })}</Notice>
      )}
    </section>
  );
}

/** The parts add up to the total to the cent; what is zero and could never be otherwise is left out. */
function Parts({ claim, debtorId, kind, inBin }: Omit<ClaimCardProps, 'aging' | 'brief'>) {
  return (
    <dl className={styles.parts}>
      <Part name="principal" amount={claim.principal}>
        <PrincipalSteps claim={claim} debtorId={debtorId} />
      </Part>
      <Part name="interest" amount={claim.interest}>
        <InterestSteps claim={claim} debtorId={debtorId} />
      </Part>
      <Part name="compensation" amount={claim.compensation}>
        <CompensationSteps claim={claim} debtorId={debtorId} kind={kind} />
      </Part>
      {(claim.costs > 0 || claim.charges.some((charge) => charge.kind === 'cost')) && (
        <Part name="costs" amount={claim.costs}>
          <CostSteps claim={claim} debtorId={debtorId} kind={kind} inBin={inBin} />
        </Part>
      )}
      {claim.credit > 0 && (
        <Part name="credit" amount={negateCents(claim.credit)}>
          <CreditSteps claim={claim} debtorId={debtorId} />
        </Part>
      )}
    </dl>
  );
}

type PartProps = {
  readonly name: 'principal' | 'interest' | 'compensation' | 'costs' | 'credit';
  readonly amount: Cents;
  readonly children: ReactNode;
};

const Part = ({ name, amount, children }: PartProps) => (
  <div className={styles.part}>
    <dt>
      <Explain name={t(`debtors.claim.names.${name}`)} label={t(`debtors.claim.${name}`)} wide>
        {children}
      </Explain>
    </dt>
    <dd>
      <Money amount={amount} tone={amount < 0 ? 'paid' : undefined} />
    </dd>
  </div>
);
