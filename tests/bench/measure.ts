/** Times a piece of work: median, 95th percentile and best by the clock, and the median of the processor's time. */
export type Measured = {
  readonly name: string;
  readonly median: number;
  readonly p95: number;
  /** The quickest run: what is left when nothing else disturbs. */
  readonly best?: number;
  readonly cpu: number;
  readonly runs: number;
};
/** One figure that is not a time of many runs: seconds of a bulk write, megabytes, a share. */
export type Figure = { readonly name: string; readonly value: number; readonly unit: string };
export type Area = { readonly title: string; readonly rows: readonly Measured[]; readonly figures?: readonly Figure[] };

/** Runs that warm the caches and are not counted. */
export const WARMING = 3;

/** In milliseconds. `work` is told which run it is. */
export async function measure(name: string, runs: number, work: (n: number) => unknown): Promise<Measured> {
  const times: number[] = [];
  const cpus: number[] = [];
  const warming = Math.min(WARMING, runs - 1);
  for (let n = -warming; n < runs; n += 1) {
    const cpu = process.cpuUsage();
    const started = performance.now();
    await work(n + warming);
    const took = performance.now() - started;
    const { user, system } = process.cpuUsage(cpu);
    if (n < 0) continue;
    times.push(took);
    cpus.push((user + system) / 1_000);
  }
  return { name, median: at(times, 0.5), p95: at(times, 0.95), best: at(times, 0), cpu: at(cpus, 0.5), runs };
}

/** Seconds of one piece of work. */
export async function seconds(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1_000;
}

export function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const NAME_WIDTH = 50;
const cell = (text: string): string => text.padStart(11);
const row = (name: string, cells: readonly string[]): string => name.padEnd(NAME_WIDTH) + cells.map(cell).join('');

export type OfSize = { readonly size: string; readonly areas: readonly Area[] };

/** Each area once, the sizes side by side; of two and more, how much the last has grown over the one before. */
export function tables(sizes: readonly OfSize[]): string {
  const titles = [...new Set(sizes.flatMap(({ areas }) => areas.map(({ title }) => title)))];
  return titles.map((title) => [`\n${title}`, ...times(title, sizes), ...figures(title, sizes)].join('\n')).join('\n');
}

const areaOf = (title: string, { areas }: OfSize): Area | undefined => areas.find((area) => area.title === title);

function times(title: string, sizes: readonly OfSize[]): readonly string[] {
  const columns = sizes.map((of) => new Map((areaOf(title, of)?.rows ?? []).map((one) => [one.name, one])));
  const names = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  if (names.length === 0) return [];
  const head = sizes.flatMap(({ size }) => [`${size} median`, `${size} p95`, `${size} best`]);
  const [before, last] = columns.slice(-2);
  return [
    row('milliseconds', [...head, ...(last ? ['growth'] : [])]),
    ...names.map((name) => {
      const known = columns.map((column) => column.get(name));
      const grown = (last?.get(name)?.best ?? Number.NaN) / (before?.get(name)?.best ?? Number.NaN);
      return row(name, [
        ...known.flatMap((one) =>
          one ? [one.median, one.p95, one.best ?? one.median].map((value) => value.toFixed(1)) : ['', '', ''],
        ),
        ...(last ? [Number.isNaN(grown) ? '' : `${grown.toFixed(1)}x`] : []),
      ]);
    }),
  ];
}

function figures(title: string, sizes: readonly OfSize[]): readonly string[] {
  const columns = sizes.map((of) => new Map((areaOf(title, of)?.figures ?? []).map((one) => [one.name, one])));
  const names = [...new Set(columns.flatMap((column) => [...column.keys()]))];
  if (names.length === 0) return [];
  return [
    row(
      'figure',
      sizes.map(({ size }) => size),
    ),
    ...names.map((name) =>
      row(
        name,
        columns.map((column) => {
          const one = column.get(name);
          return one ? `${one.value.toFixed(one.value < 100 ? 2 : 0)} ${one.unit}` : '';
        }),
      ),
    ),
  ];
}
