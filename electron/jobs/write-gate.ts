/**
 * Who may write. Commands enter and leave, any number at once; a bulk write waits until those inside have left, then
 * holds the ledger alone while new commands wait for their turn. Queries never come here: they see the ledger as it was.
 */
export type WriteGate = {
  /** Resolves when no bulk write holds the ledger or waits for it. Call the answer when the command is done. */
  enter(): Promise<() => void>;
  /** Resolves when the ledger is free. Call the answer to let the others in. */
  hold(): Promise<() => void>;
};

export function createWriteGate(): WriteGate {
  /** Ends when the last bulk write asked for so far has ended. */
  let bulkWrites: Promise<void> = Promise.resolve();
  const inside = new Set<Promise<void>>();
  return {
    enter: async () => {
      await bulkWrites;
      const { promise, resolve } = Promise.withResolvers<void>();
      inside.add(promise);
      return () => {
        inside.delete(promise);
        resolve();
      };
    },
    hold: async () => {
      const before = bulkWrites;
      const { promise, resolve } = Promise.withResolvers<void>();
      bulkWrites = before.then(() => promise);
      await before;
      await Promise.all(inside);
      return resolve;
    },
  };
}
