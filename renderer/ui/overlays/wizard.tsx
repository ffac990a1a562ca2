import { Stepper } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { Button } from '../actions/button.tsx';
import styles from './overlays.module.css';

export type WizardStep = { readonly name: string; readonly label: string; readonly content: () => ReactNode };

type WizardProps = {
  readonly label: string;
  readonly steps: readonly WizardStep[];
  /** Position of the step on display. */
  readonly active: number;
  /** Going back never loses anything; steps not reached yet can't be chosen. */
  readonly onGo: (step: number) => void;
  /** Bottom right: what leads on. Without it, "Continuar" goes to the next step. */
  readonly next?: ReactNode;
};

/** Short steps in a fixed order; the focus goes to the step that opens. */
export function Wizard({ label, steps, active, onGo, next }: WizardProps) {
  const panel = useRef<HTMLElement>(null);
  const shown = useRef(active);
  useEffect(() => {
    if (shown.current === active) return;
    shown.current = active;
    panel.current?.focus();
  }, [active]);
  const step = steps[active];
  if (!step) return null;
  const isLast = active === steps.length - 1;
  return (
    <div className={styles.wizard}>
      <nav aria-label={label}>
        <Stepper
          active={active}
          onStepClick={onGo}
          allowNextStepsSelect={false}
          iconSize="2rem"
          size="sm"
          classNames={{
            step: styles.step ?? '',
            stepLabel: styles.stepLabel ?? '',
            stepIcon: styles.stepIcon ?? '',
            stepCompletedIcon: styles.stepDone ?? '',
          }}
        >
          {steps.map((each, index) => (
            <Stepper.Step key={each.name} label={each.label} aria-current={index === active ? 'step' : undefined} />
          ))}
        </Stepper>
      </nav>
      <section
        ref={panel}
        tabIndex={-1}
        aria-label={t('kit.wizard.step', { current: active + 1, total: steps.length, name: step.label })}
      >
        {step.content()}
      </section>
      <div className={styles.wizardFoot}>
        {active > 0 ? <Button onClick={() => onGo(active - 1)}>{t('kit.wizard.back')}</Button> : <span />}
        {next ??
          (isLast ? null : (
            <Button look="primary" onClick={() => onGo(active + 1)}>
              {t('kit.wizard.next')}
            </Button>
          ))}
      </div>
    </div>
  );
}
