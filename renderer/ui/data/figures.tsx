import type { ReactNode } from 'react';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { formatDate, formatLongDate } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { classNames } from '../class-names.ts';
import styles from './data.module.css';

/** What a colour stands for. `plain` stands for nothing. */
export type Tone = 'plain' | 'accent' | 'paid' | 'dueSoon' | 'overdue' | 'agreement' | 'court';

/** An amount as `1.234,56 €`, tabular. */
export const Money = ({ amount, tone }: { readonly amount: Cents; readonly tone?: Tone | undefined }) => (
  <span className={classNames('figures', tone && styles.toned, tone && styles[tone])}>{formatMoney(amount)}</span>
);

/** A day as `12 nov 2026`; `long` as `12 de noviembre de 2026`. */
export const DateText = ({ day, long }: { readonly day: IsoDate; readonly long?: boolean }) => (
  <time dateTime={day} className="figures">
    {long ? formatLongDate(day) : formatDate(day)}
  </time>
);

/** A word with its colour: the colour never tells alone. */
export const Pill = ({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) => (
  <span className={classNames(styles.pill, styles[tone])}>{children}</span>
);

/** The state of a debtor, invoice, letter or copy. */
export const StatePill = ({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) => (
  <span className={classNames(styles.pill, styles[tone])}>
    <span aria-hidden className={styles.dot} />
    {children}
  </span>
);

type FigureProps = {
  readonly label: string;
  readonly amount: Cents;
  readonly tone?: Tone;
  /** The big one of a screen, or one of several small ones. */
  readonly small?: boolean;
  readonly note?: ReactNode;
  /** `<Explain>`: where the figure comes from. */
  readonly explain?: ReactNode;
};

/** A total with its name; every one can be opened to see how it was reached. */
export function Figure({ label, amount, tone = 'plain', small, note, explain }: FigureProps) {
  return (
    <div className={styles.figure}>
      <span className={styles.figureLabel}>{label}</span>
      <span
        className={classNames(styles.figureValue, small && styles.figureSmall, tone !== 'plain' && styles.toned, styles[tone])}
      >
        {formatMoney(amount)}
      </span>
      {note && <span className={styles.figureNote}>{note}</span>}
      {explain && <div>{explain}</div>}
    </div>
  );
}

/** Figures side by side. */
export const Figures = ({ children }: { readonly children: ReactNode }) => <div className={styles.figures}>{children}</div>;
