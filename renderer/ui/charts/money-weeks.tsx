import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { formatDate, formatDayShort } from '../../../shared/format/dates.ts';
import { MoneyBars } from './money-bars.tsx';

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

/** Money by weeks: what came in and what should come. */
export const MoneyWeeks = ({ weeks, received, expected, week, ...rest }: MoneyWeeksProps) => (
  <MoneyBars
    {...rest}
    rows={weeks.map(({ from, received: got, expected: due }) => ({
      key: from,
      name: formatDayShort(from),
      title: formatDate(from),
      first: got,
      second: due,
    }))}
    first={received}
    second={expected}
    column={week}
    tones={['paid', 'agreement']}
  />
);
