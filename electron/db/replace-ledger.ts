import { renameSync, rmSync } from 'node:fs';

/** A ledger that was built elsewhere takes the place of one that is closed. Only for the example shop: nothing is kept. */
export function replaceLedger(file: string, by: string): void {
  for (const leftover of [`${file}-wal`, `${file}-shm`, file]) rmSync(leftover, { force: true });
  renameSync(by, file);
}
