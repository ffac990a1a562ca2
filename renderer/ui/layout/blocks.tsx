import { type ReactNode, useId } from 'react';
import { classNames } from '../class-names.ts';
import styles from './layout.module.css';

type CardProps = {
  readonly title?: string;
  /** Beside the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
};

/** A sheet of paper on the desk: surface, hairline, no shadow. */
export function Card({ title, action, children }: CardProps) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={title ? id : undefined}>
      {(title || action) && (
        <div className={styles.cardHead}>
          {title && (
            <h2 id={id} className={styles.cardTitle}>
              {title}
            </h2>
          )}
          {action && <div className={styles.cardAction}>{action}</div>}
        </div>
      )}
      {children}
    </section>
  );
}

/** A titled part of a page, without a sheet of its own. */
export function Section({ title, action, children }: CardProps) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={title ? id : undefined}>
      {(title || action) && (
        <div className={classNames(styles.row, styles.between, styles.gap2)}>
          {title && (
            <h2 id={id} className={styles.cardTitle}>
              {title}
            </h2>
          )}
          {action}
        </div>
      )}
      {children}
    </section>
  );
}

type Gap = 1 | 2 | 4 | 6;

/** Things one under another; `gap` in steps of 4 px. */
export function Stack({ gap = 4, children }: { readonly gap?: Gap; readonly children: ReactNode }) {
  return <div className={classNames(styles.stack, styles[`gap${gap}`])}>{children}</div>;
}

type RowProps = { readonly gap?: Gap; readonly align?: 'start' | 'between' | 'end'; readonly children: ReactNode };

/** Things side by side that wrap when the text grows. */
export function Row({ gap = 2, align = 'start', children }: RowProps) {
  return <div className={classNames(styles.row, styles[`gap${gap}`], align !== 'start' && styles[align])}>{children}</div>;
}

type ColumnsProps = {
  /** `twoOne`: work and its support; `half`: two equals; `paper`: a form and the paper it makes. */
  readonly shape: 'twoOne' | 'half' | 'paper';
  /** In a page with `fill`: each column takes the height that is left and scrolls by itself. */
  readonly fill?: boolean;
  readonly children: ReactNode;
};

export function Columns({ shape, fill, children }: ColumnsProps) {
  return <div className={classNames(styles.columns, styles[shape], fill && styles.columnsFill)}>{children}</div>;
}

type TextProps = {
  readonly children: ReactNode;
  readonly muted?: boolean;
  readonly small?: boolean;
  readonly strong?: boolean;
  /** Cut with an ellipsis: for cards, whose height is fixed. */
  readonly oneLine?: boolean;
};

export function Text({ children, muted, small, strong, oneLine }: TextProps) {
  return (
    <p className={classNames(muted && styles.muted, small && styles.small, strong && styles.strong, oneLine && styles.oneLine)}>
      {children}
    </p>
  );
}

/** Said by a screen reader and not shown. */
export const OnlyReadAloud = ({ children }: { readonly children: ReactNode }) => (
  <span className="only-read-aloud">{children}</span>
);
