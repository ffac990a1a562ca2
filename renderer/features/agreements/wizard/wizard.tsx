import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { AgreementDraft } from '../../../../shared/domain/agreements/plan.ts';
import type { AgreementId } from '../../../../shared/domain/ids.ts';
import { t } from '../../../../shared/i18n/t.ts';
import { announce } from '../../../lib/announcements.ts';
import { call } from '../../../lib/api.ts';
import { goTo as openPage, paths } from '../../../lib/paths.ts';
import { useScreenKeys } from '../../../lib/screen-keys.ts';
import { LayoutGrid, ListChecks, Trash2 } from '../../../ui/icons.ts';
import { Button, FailureNotice, Form, Menu, Page, Row, SubmitButton, Text } from '../../../ui/index.ts';
import { CapacityStep } from './capacity-step.tsx';
import { DebtStep } from './debt-step.tsx';
import { FailureStep } from './failure-step.tsx';
import { FinishButtons } from './finish-buttons.tsx';
import { leaveFresh } from './fresh-drafts.ts';
import { OnePage } from './one-page.tsx';
import { PaperPane } from './paper-pane.tsx';
import { PersonStep } from './person-step.tsx';
import { ProposalsStep } from './proposals-step.tsx';
import type { BeginAnswer, Typed, Values } from './queries.ts';
import { ReviewStep } from './review-step.tsx';
import { StepList } from './step-list.tsx';
import { StepTitle } from './step-title.tsx';
import { unreadSteps, useStepKeys } from './steps.ts';
import { type Autosave, useAutosave } from './use-autosave.ts';
import { useFigures } from './use-figures.ts';
import { usePropose } from './use-propose.ts';
import styles from './wizard.module.css';
import { LAST_STEP, type PlanChange, type StepNumber, WizardProvider, type Wizard as WizardValue } from './wizard-context.ts';

type WizardProps = {
  readonly id: AgreementId;
  readonly debtor: BeginAnswer['debtor'];
  /** As the ledger has it. */
  readonly stored: Typed;
  /** With what had not reached it yet. */
  readonly first: Typed;
};

const STEP_PARTS: Readonly<Record<StepNumber, () => ReactNode>> = {
  1: () => <DebtStep />,
  2: () => <PersonStep />,
  3: () => <CapacityStep />,
  4: () => <ProposalsStep />,
  5: () => <FailureStep />,
  6: () => <ReviewStep />,
};

export function Wizard({ id, debtor, stored, first }: WizardProps) {
  const form = useForm<Typed, unknown, Values>({
    resolver: zodResolver(AgreementDraft),
    defaultValues: first,
    shouldFocusError: false,
  });
  const draft = useWatch({ control: form.control }) as Typed;
  const autosave = useAutosave(id, debtor.id, draft, stored);
  const { failure, ...figures } = useFigures(id, debtor.id, draft.plan);
  const step = draft.step as StepNumber;
  const { flush, stop } = autosave;
  const { setValue } = form;
  const isAsked = form.formState.isSubmitted;

  const goTo = (to: StepNumber) => setValue('step', to, { shouldDirty: true });
  const setPlan = (change: PlanChange) => {
    for (const [key, value] of Object.entries(change)) {
      setValue(`plan.${key}` as 'plan', value as unknown as Typed['plan'], { shouldDirty: true, shouldValidate: isAsked });
    }
  };
  const isLast = step === LAST_STEP || draft.isOnePage;
  const propose = usePropose(id, flush, stop);
  const advance = () => (isLast ? propose.mutate(undefined) : goTo((step + 1) as StepNumber));
  // What cannot be read yet on another step does not stop this one.
  const unread = unreadSteps(draft);
  const next = form.handleSubmit(advance, () => {
    if (!isLast && !unread.has(step)) advance();
  });

  useEffect(() => () => leaveFresh(id), [id]);
  useStepKeys(goTo);
  useScreenKeys([{ key: 'Enter', control: true, label: t('agreementWizard.keys.next'), run: () => void next() }]);
  const body = useStepFocus(draft.isOnePage ? 0 : step);

  const discard = useMutation({
    mutationFn: async () => {
      await flush();
      stop();
      await call('agreements.discardDraft', { id });
    },
    onSuccess: () => {
      announce(t('agreementWizard.discarded'), { undo: true });
      openPage(paths.debtor(debtor.id));
    },
  });

  const wizard: WizardValue = { id, debtor, form, draft, ...figures, unread, setPlan, goTo, flush, stop };
  return (
    <WizardProvider value={wizard}>
      <Page
        fill
        title={t('agreementWizard.title', { name: debtor.name })}
        back={{ href: paths.debtor(debtor.id), label: t('agreementWizard.back', { name: debtor.name }) }}
        action={
          <Menu
            label={t('common.more')}
            entries={[
              draft.isOnePage
                ? { label: t('agreementWizard.bySteps'), icon: ListChecks, onSelect: () => setValue('isOnePage', false) }
                : { label: t('agreementWizard.onePage'), icon: LayoutGrid, onSelect: () => setValue('isOnePage', true) },
              { label: t('agreementWizard.discard'), icon: Trash2, danger: true, onSelect: () => discard.mutate() },
            ]}
          />
        }
      >
        <FailureNotice failure={failure ?? autosave.failure ?? discard.error ?? propose.error} />
        <div className={styles.wizard} data-one-page={draft.isOnePage || undefined}>
          {!draft.isOnePage && <StepList step={step} />}
          <Form key={draft.isOnePage ? 0 : step} label={t('agreementWizard.form')} onSubmit={(event) => void next(event)}>
            <div ref={body} className={styles.body}>
              {draft.isOnePage ? (
                <OnePage parts={STEP_PARTS} />
              ) : (
                <>
                  <StepTitle step={step} />
                  {STEP_PARTS[step]()}
                </>
              )}
            </div>
            <div className={styles.foot}>
              {step > 1 && !draft.isOnePage ? (
                <Button onClick={() => goTo((step - 1) as StepNumber)}>{t('agreementWizard.previous')}</Button>
              ) : (
                <span />
              )}
              <Row gap={4}>
                <SavedWords state={autosave.state} />
                {isLast ? <FinishButtons propose={propose} /> : <SubmitButton>{t('agreementWizard.next')}</SubmitButton>}
              </Row>
            </div>
          </Form>
          {/* Outside of the form, which is another one on each step: the paper stays. */}
          <PaperPane revision={autosave.revision} />
        </div>
      </Page>
    </WizardProvider>
  );
}

const SavedWords = ({ state }: Pick<Autosave, 'state'>) => (
  <Text small muted>
    {t(`agreementWizard.saving.${state}`)}
  </Text>
);

/** The focus goes to the field that a step begins with, or to its title; the window sees to the first one. */
function useStepFocus(step: number) {
  const body = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    const box = body.current;
    box?.scrollTo?.({ top: 0 });
    const field = box?.querySelector<HTMLElement>('[data-autofocus]') ?? box?.querySelector<HTMLElement>('[data-step-title]');
    field?.focus();
    // What is typed takes the place of what stands there.
    if (field instanceof HTMLInputElement && field.type === 'text') field.select();
  }, [step]);
  return body;
}
