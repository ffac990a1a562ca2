/** Where things lie in the folder of a ledger (architecture §8). */
import { join } from 'node:path';
import { LEDGER_FILE } from './manifest.ts';

export type LedgerFolder = {
  readonly folder: string;
  readonly ledger: string;
  readonly blobs: string;
  readonly points: string;
  readonly staging: string;
  /** A ledger that could not be opened, moved aside with its journal and never deleted. */
  readonly damaged: string;
  /** Exists while a restore lasts. */
  readonly restoreNote: string;
};

export const ledgerFolder = (folder: string): LedgerFolder => ({
  folder,
  ledger: join(folder, LEDGER_FILE),
  blobs: join(folder, 'blobs'),
  points: join(folder, 'points'),
  staging: join(folder, 'staging'),
  damaged: join(folder, 'damaged'),
  restoreNote: join(folder, 'restore.json'),
});
