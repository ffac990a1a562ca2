import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { AgreementPlan } from '../../../../shared/domain/agreements/plan.ts';
import { costOf } from '../../../../shared/domain/agreements/proposals.ts';
import { type BasisPoints, sumCents, ZERO } from '../../../../shared/domain/money.ts';
import { formatDate } from '../../../../shared/format/dates.ts';
import { formatMoney } from '../../../../shared/format/money.ts';
import { formatPercent } from '../../../../shared/format/percent.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { Money, useToday } from '../../../ui/index.ts';
import styles from './proposals.module.css';
import { composeQuery, type Proposal } from './queries.ts';
import { useWizard } from './wizard-context.ts';

type ProposalCardProps = {
  readonly group: string;
  readonly proposal: Proposal;
  readonly rate: BasisPoints;
  readonly isChosen: boolean;
  /** As it was left before another one was chosen. */
  readonly kept: AgreementPlan | undefined;
  readonly onChoose: () => void;
};

export function ProposalCard({ group, proposal, rate, isChosen, kept, onChoose }: ProposalCardProps) {
  const { id, debtor, plan, composed } = useWizard();
  const today = useToday();
  const inputId = useId();
  const mine = useQuery({ ...composeQuery(debtor.id, kept ?? proposal.plan, id), enabled: kept !== undefined && !isChosen });
  const shownPlan = isChosen ? (plan ?? proposal.plan) : (kept ?? proposal.plan);
  const shown = (isChosen ? composed : mine.data) ?? proposal.composed;
  const lost = sumCents([shown.waiver, shownPlan.forgivesLeftOut ? shown.leftOut.total : ZERO]);
  const cost = shown === proposal.composed ? proposal.cost : costOf(shown.instalments, { lost, rate, today });
  const signs = shownPlan.offer.byPayment ? 'byPayment' : proposal.kind === 'discount' ? 'waiver' : proposal.kind;
  return (
    <div className={styles.proposal} data-chosen={isChosen || undefined}>
      <div className={styles.proposalHead}>
        <input
          id={inputId}
          type="radio"
          name={group}
          checked={isChosen}
          data-autofocus={isChosen || undefined}
          aria-describedby={`${inputId}-facts`}
          onChange={onChoose}
        />
        <label htmlFor={inputId}>{t(`agreementWizard.proposals.kinds.${proposal.kind}`)}</label>
      </div>
      <div id={`${inputId}-facts`}>
        <p className={styles.proposalSum}>
          <Money amount={shown.payable} />
        </p>
        <dl className={styles.proposalFacts}>
          {cost && (
            <>
              <dt>{t('agreementWizard.proposals.facts.cash')}</dt>
              <dd>
                {cost.count === 1
                  ? t('agreementWizard.proposals.facts.once', { day: formatDate(cost.firstOn) })
                  : t('agreementWizard.proposals.facts.fromTo', {
                      count: cost.count,
                      first: formatDate(cost.firstOn),
                      last: formatDate(cost.lastOn),
                    })}
              </dd>
              <dt>{t('agreementWizard.proposals.facts.lost')}</dt>
              <dd>{cost.lost > 0 ? formatMoney(cost.lost) : t('agreementWizard.proposals.facts.nothing')}</dd>
              <dt>{t('agreementWizard.proposals.facts.waiting')}</dt>
              <dd>
                {t('agreementWizard.proposals.facts.waitingOf', { amount: formatMoney(cost.waiting), rate: formatPercent(rate) })}
              </dd>
            </>
          )}
          <dt>{t('agreementWizard.proposals.facts.signs')}</dt>
          <dd>{t(`agreementWizard.proposals.signs.${signs}`)}</dd>
        </dl>
      </div>
    </div>
  );
}
