import { lazy, Suspense } from 'react';
import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { formatDate, formatDayShort } from '../../../shared/format/dates.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { Waiting } from '../feedback/progress.tsx';
import { Disclosure } from '../layout/disclosure.tsx';
import styles from './charts.module.css';

export type MoneyWeek = { readonly from: IsoDate; readonly received: Cents; readonly expected: Cents };

type MoneyWeeksProps = {
  readonly label: string;
  readonly weeks: readonly MoneyWeek[];
  /** Names of the two series, of the first column, and of the button that opens the table. */
  readonly received: string;
  readonly expected: string;
  readonly week: string;
  readonly table: string;
  /** One sentence that says what the bars mean. */
  readonly meaning: string;
};

/** The library of the bars is loaded when the first ones are drawn. */
const Bars = lazy(async () => ({ default: (await import('./bars.tsx')).Bars }));

/** Money by weeks: bars to see, a table to read, and a sentence that says it. */
export function MoneyWeeks({ label, weeks, received, expected, week, table, meaning }: MoneyWeeksProps) {
  return (
    <div className={styles.chart}>
      <p className={styles.meaning}>{meaning}</p>
      <div aria-hidden className={styles.bars}>
        <Suspense fallback={<Waiting />}>
          <Bars
            rows={weeks.map(({ from, received: got, expected: due }) => ({
              name: formatDayShort(from),
              first: got / 100,
              second: due / 100,
            }))}
            first={received}
            second={expected}
          />
        </Suspense>
      </div>
      <Disclosure title={table}>
        <table className={styles.twin} aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{week}</th>
              <th scope="col">{received}</th>
              <th scope="col">{expected}</th>
            </tr>
          </thead>
          <tbody>
            {weeks.map(({ from, received: got, expected: due }) => (
              <tr key={from}>
                <th scope="row">{formatDate(from)}</th>
                <td className="figures">{formatMoney(got)}</td>
                <td className="figures">{formatMoney(due)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </div>
  );
}
