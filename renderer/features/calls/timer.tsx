import { useEffect, useState } from 'react';
import type { DebtorId } from '../../../shared/domain/ids.ts';
import { t } from '../../../shared/i18n/t.ts';
import { useScreenKeys } from '../../lib/screen-keys.ts';
import { RotateCcw } from '../../ui/icons.ts';
import { IconButton } from '../../ui/index.ts';
import styles from './calls.module.css';
import { change, secondsSince, useCallStore } from './store.ts';

/** How long the call lasts; it starts with the screen, and again when the owner says so. */
export function Timer({ id, stopped }: { readonly id: DebtorId; readonly stopped: boolean }) {
  const startedAt = useCallStore(({ drafts }) => drafts[id]?.startedAt);
  const [seconds, setSeconds] = useState(0);
  const restart = () => {
    change(id, { startedAt: performance.now() });
    setSeconds(0);
  };
  useEffect(() => {
    if (stopped || startedAt === undefined) return;
    const tell = () => setSeconds(secondsSince(startedAt));
    tell();
    const ticking = setInterval(tell, 1000);
    return () => clearInterval(ticking);
  }, [startedAt, stopped]);
  useScreenKeys(stopped ? [] : [{ key: '0', label: t('calls.keys.timer'), run: restart }]);
  return (
    <div className={styles.timer}>
      <span className="only-read-aloud">{t('calls.timer')}</span>
      <span className={styles.clock} role="timer" aria-live="off">
        {clockText(seconds)}
      </span>
      {!stopped && <IconButton icon={RotateCcw} label={t('calls.restart')} onClick={restart} />}
    </div>
  );
}

const two = (n: number): string => String(n).padStart(2, '0');
const clockText = (seconds: number): string => `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
