/** Times a piece of work: median and 95th percentile by the clock, and the median of the processor's time, which others do not disturb. */
export type Measured = {
  readonly name: string;
  readonly median: number;
  readonly p95: number;
  readonly cpu: number;
  readonly runs: number;
};

const WARMING = 3;

/** In milliseconds. A few runs warm the caches and are not counted. `work` is told which run it is. */
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
  return { name, median: at(times, 0.5), p95: at(times, 0.95), cpu: at(cpus, 0.5), runs };
}

function at(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const NAME_WIDTH = 46;
const cell = (text: string): string => text.padStart(10);

export function table(title: string, rows: readonly Measured[]): string {
  const lines = rows.map(
    ({ name, median, p95, cpu }) =>
      `${name.padEnd(NAME_WIDTH)}${cell(median.toFixed(1))}${cell(p95.toFixed(1))}${cell(cpu.toFixed(1))}`,
  );
  const head = `${''.padEnd(NAME_WIDTH)}${cell('median ms')}${cell('p95 ms')}${cell('cpu ms')}`;
  return [`\n${title}`, head, ...lines].join('\n');
}
