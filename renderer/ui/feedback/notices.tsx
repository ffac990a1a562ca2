import { Check, CircleAlert, Info, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import { failureText } from '../../../shared/i18n/failure-text.ts';
import { t } from '../../../shared/i18n/t.ts';
import { Button } from '../actions/button.tsx';
import { classNames } from '../class-names.ts';
import styles from './feedback.module.css';

export type NoticeKind = 'information' | 'warning' | 'failure' | 'success';
const ICONS: Readonly<Record<NoticeKind, LucideIcon>> = {
  information: Info,
  warning: TriangleAlert,
  failure: CircleAlert,
  success: Check,
};

type NoticeProps = {
  readonly kind?: NoticeKind;
  readonly title?: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

/** Something to know on this screen; it does not interrupt. */
export function Notice({ kind = 'information', title, children, action }: NoticeProps) {
  const Icon = ICONS[kind];
  return (
    <div className={classNames(styles.notice, styles[kind])} role="note">
      <div className={styles.told}>
        <Icon aria-hidden />
        <div className={styles.body}>
          <span className="only-read-aloud">{t(`kit.status.${kind}`)}</span>
          {title && <p className={styles.title}>{title}</p>}
          <div>{children}</div>
        </div>
      </div>
      {action}
    </div>
  );
}

/** The form shows what was being written the last time. */
export const DraftNotice = ({ onDiscard }: { readonly onDiscard: () => void }) => (
  <div role="status">
    <Notice
      action={
        <Button small onClick={onDiscard}>
          {t('kit.form.discardDraft')}
        </Button>
      }
    >
      {t('kit.form.draft')}
    </Notice>
  </div>
);

type FailureNoticeProps = {
  /** As a query or mutation has it; nothing is shown while there is none. */
  readonly failure: Error | null | undefined;
  /** What can be tried: "Probar de nuevo". */
  readonly action?: ReactNode;
};

/** Says what happened, that nothing was lost and what to do. Read aloud at once. */
export function FailureNotice({ failure, action }: FailureNoticeProps) {
  const refusal = failure ? refusalOf(failure) : undefined;
  return (
    <div role="alert" className={styles.ready}>
      {refusal && refusal.code !== 'cancelled' && (
        <div className={classNames(styles.notice, styles.failure)}>
          <div className={styles.told}>
            <CircleAlert aria-hidden />
            <div className={styles.body}>
              <p>{failureText(refusal)}</p>
              {refusal.ref && <p className={styles.reference}>{t('kit.status.reference', { ref: refusal.ref })}</p>}
            </div>
          </div>
          {action}
        </div>
      )}
    </div>
  );
}

type Refusal = { readonly code: ErrorCode; readonly params?: Record<string, string | number>; readonly ref?: string };

/** The client's exception carries the refusal of main; anything else is a bug of the window. */
function refusalOf(thrown: Error): Refusal {
  const carried = 'failure' in thrown ? (thrown.failure as Refusal) : undefined;
  return carried ?? { code: 'internal' };
}

/** The result of an action, read aloud when it appears. */
export const Status = ({ children }: { readonly children: ReactNode }) => (
  <div role="status" className={styles.status}>
    <Check aria-hidden />
    <span>{children}</span>
  </div>
);

type EmptyStateProps = {
  /** One sentence that teaches one thing. */
  readonly text: string;
  /** Its first step. */
  readonly action?: ReactNode;
};

export const EmptyState = ({ text, action }: EmptyStateProps) => (
  <div className={styles.empty}>
    <p>{text}</p>
    {action}
  </div>
);
