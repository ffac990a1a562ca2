/**
 * The check of the ledger after it was opened. It reads the whole file on another thread, which on a small computer is half
 * of what there is, so it waits until the first screen stands. But nobody writes before it has ended: whoever wants to makes
 * it begin at once, and takes their turn when it is over. A ledger found damaged is closed by then, and refuses.
 */
type FirstCheck = {
  /** The ledger has just been opened. Resolves when it has been checked. */
  begin(firstScreenStands: Promise<unknown>): Promise<void>;
  /** Resolves at once when the check is over, or where none was begun. */
  beforeWriting(): Promise<void>;
};

export function createFirstCheck(check: () => Promise<void>): FirstCheck {
  let over: Promise<void> = Promise.resolve();
  let hurry: () => void = () => {};
  return {
    begin: (firstScreenStands) => {
      const wanted = Promise.withResolvers<void>();
      hurry = wanted.resolve;
      over = Promise.race([firstScreenStands, wanted.promise]).then(check);
      return over;
    },
    beforeWriting: () => {
      hurry();
      return over;
    },
  };
}
