import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
import { cents } from '../../../shared/domain/money.ts';
import { formatMoney, formatWholeEuros } from '../../../shared/format/money.ts';

type BarsProps = {
  readonly rows: readonly { readonly name: string; readonly first: number; readonly second: number }[];
  readonly first: string;
  readonly second: string;
};

const toMoney = (euros: number): string => formatMoney(cents(Math.round(euros * 100)));
const toWhole = (euros: number): string => formatWholeEuros(cents(Math.round(euros * 100)));

/** Two series of euros, one upon the other. Only for the eye: the table beside it says the same. */
export const Bars = ({ rows, first, second }: BarsProps) => (
  <BarChart
    h={160}
    type="stacked"
    data={[...rows]}
    dataKey="name"
    series={[
      { name: 'first', label: first, color: 'var(--paid)' },
      { name: 'second', label: second, color: 'var(--agreement)' },
    ]}
    withLegend
    legendProps={{ verticalAlign: 'bottom', height: 24 }}
    gridAxis="x"
    tickLine="none"
    valueFormatter={toMoney}
    yAxisProps={{ width: 56, tickFormatter: toWhole }}
    barProps={{ isAnimationActive: false }}
    tooltipAnimationDuration={0}
    // Nothing here takes the focus: who cannot see the bars reads the table.
    barChartProps={{ accessibilityLayer: false }}
  />
);
