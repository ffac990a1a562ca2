import { ChevronLeft } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { t } from '../../../shared/i18n/t.ts';
import { classNames } from '../class-names.ts';
import styles from './layout.module.css';

type PageProps = {
  /** The one h1 of the screen; it takes the focus when the screen opens. */
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** Pills beside the title. */
  readonly marks?: ReactNode;
  readonly back?: { readonly href: string; readonly label: string };
  /** The one main action, always top right. */
  readonly action?: ReactNode;
  /** Other actions, at its left. */
  readonly moreActions?: ReactNode;
  /** Search, filters, sort. */
  readonly toolbar?: ReactNode;
  /** The content takes the height of the window and scrolls by itself (a long table). */
  readonly fill?: boolean;
  /** For forms and texts: short lines. `alone`: in the middle, where nothing stands around it. */
  readonly narrow?: boolean | 'alone';
  readonly children: ReactNode;
};

export function Page({ title, subtitle, marks, back, action, moreActions, toolbar, fill, narrow, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · ${t('shell.productName')}`;
  }, [title]);
  return (
    <div className={classNames(styles.page, fill && styles.fill, narrow && styles.narrow, narrow === 'alone' && styles.alone)}>
      <header className={styles.head}>
        <div className={styles.titles}>
          {back && (
            <a href={back.href} className={styles.back}>
              <ChevronLeft aria-hidden />
              {back.label}
            </a>
          )}
          <div className={classNames(styles.row, styles.gap2)}>
            <h1 className={styles.title} tabIndex={-1} data-page-title>
              {title}
            </h1>
            {marks}
          </div>
          {subtitle && <div className={styles.below}>{subtitle}</div>}
        </div>
        {(action || moreActions) && (
          <div className={styles.actions}>
            {moreActions}
            {action}
          </div>
        )}
      </header>
      {toolbar && <div className={styles.toolbar}>{toolbar}</div>}
      {children}
    </div>
  );
}
