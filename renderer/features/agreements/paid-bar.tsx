import type { AgreementRow } from '../../../shared/contract/agreement-values.ts';
import styles from './agreements.module.css';
import { overdueOf, percentPaid, progressText } from './words.ts';

type PaidBarProps = {
  readonly of: Pick<AgreementRow, 'state' | 'paid' | 'payable' | 'overdue'>;
  /** As high as a line of text, with the percent beside it: for tables. */
  readonly slim?: boolean;
};

/** How much of what was agreed is paid, and what is late; the same in words for who can't see it. */
export function PaidBar({ of, slim }: PaidBarProps) {
  const overdue = overdueOf(of);
  const rest = Math.max(of.payable - of.paid - overdue, 0);
  return (
    <div className={slim ? styles.slim : undefined}>
      <div className={styles.bar} role="img" aria-label={progressText(of)} title={progressText(of)}>
        <span className={styles.barPaid} style={{ flex: `${of.paid} 1 0` }} />
        <span className={styles.barOverdue} style={{ flex: `${overdue} 1 0` }} />
        <span style={{ flex: `${rest} 1 0` }} />
      </div>
      {slim && (
        <span aria-hidden className={styles.percent}>
          {`${percentPaid(of)} %`}
        </span>
      )}
    </div>
  );
}
