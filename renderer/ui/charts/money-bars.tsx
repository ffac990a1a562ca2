import { lazy, Suspense, useEffect, useState } from 'react';
import type { Cents } from '../../../shared/domain/money.ts';
import { formatMoney } from '../../../shared/format/money.ts';
import { Waiting } from '../feedback/progress.tsx';
import { Disclosure } from '../layout/disclosure.tsx';
import type { BarTone } from './bars.tsx';
import styles from './charts.module.css';

type MoneyBarsProps = {
  readonly label: string;
  /** `name` under the bar, `title` in the table. */
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    readonly title: string;
    readonly first: Cents;
    readonly second: Cents;
  }[];
  /** Names of the two series, of the first column, and of the button that opens the table. */
  readonly first: string;
  readonly second: string;
  readonly column: string;
  readonly table: string;
  readonly tones: readonly [first: BarTone, second: BarTone];
  /** One sentence that says what the bars mean. */
  readonly meaning: string;
};

/** The library of the bars is loaded when the first ones are drawn. */
const Bars = lazy(async () => ({ default: (await import('./bars.tsx')).Bars }));

/** Money in two series: bars to see, a table to read, and a sentence that says it. */
export function MoneyBars({ label, rows, first, second, column, table, tones, meaning }: MoneyBarsProps) {
  // The sentence is there at once; the bars are the most work of their page, and wait until it can be used.
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const id = window.requestIdleCallback(() => setDrawn(true));
    return () => window.cancelIdleCallback(id);
  }, []);
  return (
    <div className={styles.chart}>
      <p className={styles.meaning}>{meaning}</p>
      <div aria-hidden className={styles.bars}>
        <Suspense fallback={<Waiting />}>
          {isDrawn ? (
            <Bars
              rows={rows.map((row) => ({ name: row.name, first: row.first / 100, second: row.second / 100 }))}
              first={first}
              second={second}
              tones={tones}
            />
          ) : (
            <Waiting />
          )}
        </Suspense>
      </div>
      <Disclosure title={table}>
        <table className={styles.twin} aria-label={label}>
          <thead>
            <tr>
              <th scope="col">{column}</th>
              <th scope="col">{first}</th>
              <th scope="col">{second}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.title}</th>
                <td className="figures">{formatMoney(row.first)}</td>
                <td className="figures">{formatMoney(row.second)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </div>
  );
}
