/** What a table is told of each of its columns. */
import type { ReactNode } from 'react';
import styles from './table.module.css';

export type Column<Row, Id extends string = string> = {
  readonly id: Id;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** `end` for money and counts. */
  readonly align?: 'start' | 'middle' | 'end';
  /** In rem, so that it grows with the text; one column without it takes what is left. */
  readonly width?: number;
  /** Left out, the last one first, where they do not all fit (a large text, a small window). */
  readonly secondary?: boolean;
  readonly sortable?: boolean;
  /** Shown under the column, e.g. the sum. */
  readonly footer?: ReactNode;
};

export const alignClass = (align: Column<never>['align']): string | undefined =>
  align === 'end' ? styles.right : align === 'middle' ? styles.middle : undefined;
