import type { ReactNode } from 'react';
import { StepTitle } from './step-title.tsx';
import styles from './wizard.module.css';
import { STEPS, type StepNumber } from './wizard-context.ts';

/** The same fields one under another, for those who know. */
export const OnePage = ({ parts }: { readonly parts: Readonly<Record<StepNumber, () => ReactNode>> }) => (
  <>
    {STEPS.map((step) => (
      <section key={step} className={styles.part}>
        <StepTitle step={step} />
        {parts[step]()}
      </section>
    ))}
  </>
);
