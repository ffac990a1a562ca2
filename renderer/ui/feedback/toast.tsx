import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import styles from './feedback.module.css';

type ToastProps = {
  readonly children: ReactNode;
  /** With it, the bar offers *Deshacer*. */
  readonly onUndo?: (() => void) | undefined;
  readonly onClose: () => void;
  readonly milliseconds?: number;
};

/** What has just been done. It stays ten seconds, longer while the pointer or the focus is on it. */
export function Toast({ children, onUndo, onClose, milliseconds = 10_000 }: ToastProps) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  const stop = () => clearTimeout(timer.current);
  const start = () => {
    stop();
    timer.current = setTimeout(() => close.current(), milliseconds);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: one clock for the life of the bar; a new message is a new bar
  useEffect(() => {
    start();
    return stop;
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody is reading or about to press
    <div className={styles.toast} onPointerEnter={stop} onPointerLeave={start} onFocus={stop} onBlur={start}>
      <span className={styles.body}>{children}</span>
      {onUndo && (
        <button type="button" onClick={onUndo}>
          {t('common.undo')}
        </button>
      )}
      <button type="button" className={styles.plainButton} aria-label={t('kit.notices.dismiss')} onClick={onClose}>
        <X aria-hidden />
      </button>
    </div>
  );
}
