import type { IsoDate } from '../../../shared/domain/civil-date.ts';
import type { Cents } from '../../../shared/domain/money.ts';
import { formatMonth, formatMonthShort } from '../../../shared/format/dates.ts';
import { MoneyBars } from './money-bars.tsx';

type MoneyMonthsProps = {
  readonly label: string;
  /** `from`: the first day of each. */
  readonly months: readonly { readonly from: IsoDate; readonly first: Cents; readonly second: Cents }[];
  /** Names of the two series, of the first column, and of the button that opens the table. */
  readonly first: string;
  readonly second: string;
  readonly month: string;
  readonly table: string;
  /** One sentence that says what the bars mean. */
  readonly meaning: string;
};

/** Money that should come in, by months. */
export const MoneyMonths = ({ months, month, ...rest }: MoneyMonthsProps) => (
  <MoneyBars
    {...rest}
    rows={months.map(({ from, first, second }) => ({
      key: from,
      name: formatMonthShort(from),
      title: formatMonth(from),
      first,
      second,
    }))}
    column={month}
    tones={['agreement', 'dueSoon']}
  />
);
