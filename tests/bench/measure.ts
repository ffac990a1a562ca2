/** Times what a screen asks for, through the dispatcher as the window would, and tells median and 95th percentile. */
export type Measured = { readonly name: string; readonly median: number; readonly p95: number; readonly runs: number };

/** In milliseconds. The first three runs warm the caches and are not counted. */
export async function measure(name: string, runs: number, work: (n: number) => unknown): Promise<Measured> {
  const times: number[] = [];
  for (let n = -3; n < runs; n += 1) {
    const started = performance.now();
    await work(n + 3);
    if (n >= 0) times.push(performance.now() - started);
  }
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { name, median: at(0.5), p95: at(0.95), runs };
}

export function table(title: string, rows: readonly Measured[]): string {
  const lines = rows.map(
    ({ name, median, p95 }) => `${name.padEnd(44)} ${median.toFixed(1).padStart(9)} ${p95.toFixed(1).padStart(9)}`,
  );
  return [`\n${title}`, `${''.padEnd(44)} ${'median ms'.padStart(9)} ${'p95 ms'.padStart(9)}`, ...lines].join('\n');
}
