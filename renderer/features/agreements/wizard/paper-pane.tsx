import { SummaryPaper } from './summary-paper.tsx';
import styles from './wizard.module.css';

/** The paper that would be printed of the draft as it stands. */
export function PaperPane({ revision: _ }: { readonly revision: number }) {
  return (
    <div className={styles.paper}>
      <SummaryPaper />
    </div>
  );
}
