import { BarChart } from '@mantine/charts';
import '@mantine/charts/styles.layer.css';
// The colours of the legend.
import '@mantine/core/styles/ColorSwatch.layer.css';
import { cents } from '../../../shared/domain/money.ts';
import { formatMoney, formatWholeEuros } from '../../../shared/format/money.ts';

const COLOURS = { paid: 'var(--paid)', agreement: 'var(--agreement)', dueSoon: 'var(--due-soon)' } as const;
export type BarTone = keyof typeof COLOURS;

type BarsProps = {
  readonly rows: readonly { readonly name: string; readonly first: number; readonly second: number }[];
  readonly first: string;
  readonly second: string;
  readonly tones: readonly [first: BarTone, second: BarTone];
};

const toMoney = (euros: number): string => formatMoney(cents(Math.round(euros * 100)));
const toWhole = (euros: number): string => formatWholeEuros(cents(Math.round(euros * 100)));

/** Two series of euros, one upon the other. Only for the eye: the table beside it says the same. */
export const Bars = ({ rows, first, second, tones: [one, other] }: BarsProps) => (
  <BarChart
    h={160}
    type="stacked"
    data={[...rows]}
    dataKey="name"
    series={[
      { name: 'first', label: first, color: COLOURS[one] },
      { name: 'second', label: second, color: COLOURS[other] },
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
