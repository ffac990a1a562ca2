import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { AgreementDraft, AgreementPlan } from '../../../../shared/domain/agreements/plan.ts';
import { formatMoney } from '../../../../shared/format/money.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { useDebounced } from '../../../lib/use-debounced.ts';
import { Explain, FailureNotice, Notice, Stack, Text } from '../../../ui/index.ts';
import { type Choice, choiceOf, keepChoice, keptChoice } from './kept-choices.ts';
import { PlanEditor } from './plan-editor.tsx';
import { ProblemNotes } from './problem-notes.tsx';
import { ProposalCard } from './proposal-card.tsx';
import cards from './proposals.module.css';
import { type ProposalsAnswer, proposalsQuery } from './queries.ts';
import { Schedule } from './schedule.tsx';
import styles from './wizard.module.css';
import { useWizard } from './wizard-context.ts';
import { nameOf, type ProposalName } from './words.ts';

/** Three ways out side by side, with what each brings and costs; the chosen one is edited below. */
export function ProposalsStep() {
  const wizard = useWizard();
  const { id, debtor, draft, lastPlan, composed, setPlan } = wizard;
  const name = useId();
  const asked = useDebounced(lastPlan);
  const capacity = useDebounced(
    AgreementDraft.shape.capacity.safeParse({
      today: draft.capacity.today,
      monthly: draft.capacity.monthly ?? composed?.instalments.find(({ kind }) => kind === 'cash')?.amount,
    }).data ?? {},
  );
  const answer = useQuery({
    ...proposalsQuery(debtor.id, asked ?? ({} as AgreementPlan), capacity, id),
    enabled: asked !== undefined,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  const chosen = nameOf(draft.plan);
  const choose = (next: ProposalName, choice: Choice) => {
    if (chosen) keepChoice(id, chosen, draft.plan);
    setPlan({ ...choice });
    if (next !== 'instalments' && draft.plan.downPayment && choice.downPayment === undefined) setPlan({ downPayment: undefined });
  };
  return (
    <Stack gap={4}>
      <FailureNotice failure={answer.error} />
      {answer.data && (
        <>
          <fieldset className={styles.group}>
            <legend className="only-read-aloud">{t('agreementWizard.proposals.legend')}</legend>
            <div className={cards.proposals}>
              {answer.data.proposals.map((proposal) => {
                const own = keptChoice(id, proposal.kind);
                const choice = own ?? choiceOf(proposal.plan);
                return (
                  <ProposalCard
                    key={proposal.kind}
                    group={name}
                    proposal={proposal}
                    rate={answer.data.rate}
                    isChosen={chosen === proposal.kind}
                    kept={own && AgreementPlan.safeParse({ ...draft.plan, ...own }).data}
                    onChoose={() => choose(proposal.kind, choice)}
                  />
                );
              })}
            </div>
          </fieldset>
          <Floor floor={answer.data.floor} />
        </>
      )}
      {chosen === undefined && <Notice>{t('agreementWizard.proposals.inKindOnly')}</Notice>}
      <ProblemNotes step={4} />
      <PlanEditor />
      <Schedule />
    </Stack>
  );
}

/** What the debt is worth by our estimate, with what it is made of. Never printed. */
function Floor({ floor: { floor, chance, courtCost, daysOverdue } }: Pick<ProposalsAnswer, 'floor'>) {
  return (
    <div className={styles.floor}>
      <Text small>{t('agreementWizard.proposals.floor', { amount: formatMoney(floor) })}</Text>
      <Explain name={t('agreementWizard.proposals.floorName')}>
        <Stack gap={2}>
          <Text>{t('agreementWizard.proposals.floorMeaning')}</Text>
          <Text>{t('agreementWizard.proposals.floorChance', { count: daysOverdue, chance })}</Text>
          <Text>
            {courtCost > 0
              ? t('agreementWizard.proposals.floorCourt', { amount: formatMoney(courtCost) })
              : t('agreementWizard.proposals.floorNoCourt')}
          </Text>
          <Text muted>{t('agreementWizard.proposals.floorOwn')}</Text>
        </Stack>
      </Explain>
    </div>
  );
}
