/**
 * Decides when a point of the open ledger is made: every quarter of an hour in which something changed, and on leaving.
 * What makes it is given; nothing here touches the ledger.
 */
import type { Topic } from '../shared/contract/events.ts';

const POINT_EVERY_MILLISECONDS = 15 * 60_000;
/** Leaving waits no longer for the last point: what was confirmed is in the ledger anyway, and the next start makes it. */
export const LEAVING_WAITS_MILLISECONDS = 4_000;

/** Runs something again and again; the answer stops it. */
export type Every = (milliseconds: number, run: () => void) => () => void;

export type PointKeeper = {
  /** Another ledger is open, or none. `isKept`: its newest point holds all of it. */
  switched(isKept: boolean): void;
  changed(topics: readonly Topic[]): void;
  /** Makes the last point when one is due; resolves when it is made, refused or too slow. */
  leave(): Promise<void>;
};

/** Changes of these are not in the ledger. */
const OUTSIDE: ReadonlySet<Topic> = new Set(['copies', 'jobs']);

export function createPointKeeper(ports: {
  /** True when the point was made. */
  readonly make: (reason: 'interval' | 'close') => Promise<boolean>;
  readonly every: Every;
  /** How long leaving may wait for the last point; 0 leaves it to the next start. */
  readonly leavingWaits: number;
}): PointKeeper {
  let isDue = false;
  let isMaking = false;

  async function makeIfDue(reason: 'interval' | 'close'): Promise<void> {
    if (!isDue) return;
    // What changes while it is being made is for the next one.
    isDue = false;
    const isMade = await ports.make(reason);
    if (!isMade) isDue = true;
  }

  const stop = ports.every(POINT_EVERY_MILLISECONDS, () => {
    if (isMaking) return;
    isMaking = true;
    void makeIfDue('interval').finally(() => {
      isMaking = false;
    });
  });

  return {
    switched: (isKept) => {
      isDue = !isKept;
    },
    changed: (topics) => {
      if (topics.some((topic) => !OUTSIDE.has(topic))) isDue = true;
    },
    leave: async () => {
      stop();
      if (!isDue || ports.leavingWaits === 0) return;
      const { promise: tooSlow, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, ports.leavingWaits);
      await Promise.race([makeIfDue('close'), tooSlow]);
      clearTimeout(timer);
    },
  };
}

export const systemEvery: Every = (milliseconds, run) => {
  const timer = setInterval(run, milliseconds);
  // Alone it must not keep the program from ending.
  timer.unref();
  return () => clearInterval(timer);
};
