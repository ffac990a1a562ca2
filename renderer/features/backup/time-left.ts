/** How long a copy still takes, when it is long enough to be told. Milliseconds and bytes. */
const TOO_EARLY = 5_000;
const WORTH_TELLING = 60_000;

/** Whole minutes, rounded up; `undefined` when it is soon over or cannot be told yet. `elapsed`: since `from` bytes were done. */
export function minutesLeft(elapsed: number, from: number, done: number, total: number): number | undefined {
  if (elapsed < TOO_EARLY || done <= from || total <= done) return undefined;
  const left = (elapsed * (total - done)) / (done - from);
  return left < WORTH_TELLING ? undefined : Math.ceil(left / 60_000);
}
