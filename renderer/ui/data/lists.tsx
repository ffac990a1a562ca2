import type { LucideIcon } from 'lucide-react';
import { Dot } from 'lucide-react';
import type { ReactNode } from 'react';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import { classNames } from '../class-names.ts';
import styles from './data.module.css';
import { DateText, type Tone } from './figures.tsx';

export type Fact = { readonly label: string; readonly value: ReactNode };

/** Names and their values: the data of a record. */
export const DefinitionList = ({ facts }: { readonly facts: readonly Fact[] }) => (
  <dl className={styles.facts}>
    {facts.map(({ label, value }) => (
      <div key={label} style={{ display: 'contents' }}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

export type Moment = {
  readonly id: string;
  readonly day: IsoDate;
  readonly title: ReactNode;
  readonly detail?: ReactNode;
  readonly icon?: LucideIcon;
  readonly tone?: Tone;
};

/** What happened, in the order given (newest first by custom). */
export const Timeline = ({ label, moments }: { readonly label: string; readonly moments: readonly Moment[] }) => (
  <ol className={styles.timeline} aria-label={label}>
    {moments.map(({ id, day, title, detail, icon: Icon = Dot, tone = 'plain' }) => (
      <li key={id} className={styles.moment}>
        <div className={styles.when}>
          <DateText day={day} />
        </div>
        <div className={styles.track} aria-hidden>
          <span className={classNames(styles.knot, styles[tone])}>
            <Icon />
          </span>
        </div>
        <div className={styles.happened}>
          <p>{title}</p>
          {detail && <div className={styles.detail}>{detail}</div>}
        </div>
      </li>
    ))}
  </ol>
);
