import { LoaderCircle } from 'lucide-react';
import { t, textByName } from '../../../shared/i18n/t.ts';
import { Button } from '../actions/button.tsx';
import styles from './feedback.module.css';

type ProgressProps = {
  /** Under `jobs.phase` in the catalogue. */
  readonly phase: string;
  readonly done: number;
  /** 0 while it is not known. */
  readonly total: number;
  readonly onCancel?: (() => void) | undefined;
  readonly cancelling?: boolean;
};

/** Beyond this, what is counted is bytes: nobody reads those, a percentage they do. */
const MOST_THINGS = 200_000;

const counted = new Intl.NumberFormat('es-ES', { useGrouping: 'always' });

/** Long work: what it is doing, how far it is, and a way out that leaves nothing half-done. */
export function Progress({ phase, done, total, onCancel, cancelling }: ProgressProps) {
  const name = textByName(`jobs.phase.${phase}`) ?? t('jobs.phase.preparing');
  const words = wordsOf(name, done, total);
  return (
    <div className={styles.progress}>
      <div className={styles.progressLine}>
        <span className="figures">{words}</span>
        {onCancel && (
          <Button small onClick={onCancel} busy={cancelling}>
            {cancelling ? t('kit.progress.cancelling') : t('kit.progress.cancel')}
          </Button>
        )}
      </div>
      <progress className={styles.bar} aria-label={name} max={total > 0 ? total : 1} value={total > 0 ? done : undefined} />
      {/* A screen reader hears the phase, not every number. */}
      <span role="status" className="only-read-aloud">
        {name}
      </span>
    </div>
  );
}

function wordsOf(phase: string, done: number, total: number): string {
  if (total <= 0) return phase;
  if (total > MOST_THINGS) return t('kit.progress.measured', { phase, percent: Math.floor((done / total) * 100) });
  return t('kit.progress.counted', { phase, done: counted.format(done), total: counted.format(total) });
}

/** A query on its way: nothing for 300 ms, then words. */
export const Waiting = ({ children }: { readonly children?: string }) => (
  <div role="status" className={styles.waiting}>
    <LoaderCircle aria-hidden />
    {children ?? t('kit.table.loadingRow')}
  </div>
);
