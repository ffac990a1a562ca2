import type { ReactNode } from 'react';
import styles from './layout.module.css';

type DisclosureProps = {
  readonly title: string;
  /** What is inside, in a few words. */
  readonly hint?: string;
  readonly open?: boolean;
  readonly children: ReactNode;
};

/** What is rarely needed, one press away. */
export const Disclosure = ({ title, hint, open, children }: DisclosureProps) => (
  <details className={styles.disclosure} open={open}>
    <summary>
      <strong>{title}</strong>
      {hint && <span>{hint}</span>}
    </summary>
    {children}
  </details>
);
