/** While a bulk write holds the ledger, commands wait here for their turn; queries go on and see the ledger as it was. */
export type WriteGate = {
  /** Resolves when nobody who came before holds the gate. */
  turn(): Promise<void>;
  /** Waits for those before, closes the gate, and answers with what opens it again. */
  hold(): Promise<() => void>;
};

export function createWriteGate(): WriteGate {
  let tail: Promise<void> = Promise.resolve();
  return {
    turn: () => tail,
    hold: async () => {
      const before = tail;
      const { promise, resolve } = Promise.withResolvers<void>();
      tail = before.then(() => promise);
      await before;
      return resolve;
    },
  };
}
