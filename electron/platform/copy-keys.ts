/**
 * The keys of encrypted copies that this computer holds. The key of a ledger lies in a file of its own beside it, readable by
 * its owner alone, so that copies begin by themselves without asking for the passphrase each time: whoever can read that file
 * can read the ledger next to it too. The passphrase and the recovery code are never kept. Keys of before are kept as well,
 * so that older copies can still be checked and tidied. A key store of the system is not used: copies must not depend on it.
 */
import { join } from 'node:path';
import { z } from 'zod';
import type { Result } from '../../shared/domain/result.ts';
import { readWholeFile, writeFileAtomically } from './atomic-file.ts';
import { HeldKey, Lock, type MadeLock } from './copy-lock.ts';
import { attemptFiles, type FileError } from './file-errors.ts';
import { type FileLayer, systemFiles } from './file-layer.ts';

const Kept = z.strictObject({
  format: z.literal(1),
  /** Copies are to be encrypted; without a `lock` that is no longer possible. */
  isOn: z.boolean(),
  lock: Lock.optional(),
  keys: z.array(HeldKey).max(100),
});
type Kept = z.infer<typeof Kept>;
const NOTHING: Kept = { format: 1, isOn: false, keys: [] };
/** There is a file, and it cannot be read: a copy in the plain would be worse than none. */
const LOST: Kept = { format: 1, isOn: true, keys: [] };

export type EncryptionState =
  | { readonly state: 'off' }
  | { readonly state: 'key-lost' }
  | { readonly state: 'on'; readonly lock: Lock };

export type CopyKeys = {
  state(ledgerFolder: string): EncryptionState;
  /** Those of the ledger, and those that were opened since the program began. */
  held(ledgerFolder: string): readonly HeldKey[];
  /** Until the program ends. */
  admit(key: HeldKey): void;
  /** A lock whose recovery code is not yet on paper. */
  wait(ledgerFolder: string, made: MadeLock): void;
  waiting(ledgerFolder: string): MadeLock | undefined;
  /** From now on copies are encrypted with it. */
  turnOn(ledgerFolder: string, made: Pick<MadeLock, 'lock' | 'held'>): Result<void, FileError>;
  turnOff(ledgerFolder: string): Result<void, FileError>;
};

const FILE = 'copy-keys.json';

export function createCopyKeys(files: FileLayer = systemFiles): CopyKeys {
  const admitted = new Map<string, HeldKey>();
  const waiting = new Map<string, MadeLock>();
  const known = new Map<string, Kept>();

  function kept(ledgerFolder: string): Kept {
    const already = known.get(ledgerFolder);
    if (already) return already;
    const found = readKept(files, join(ledgerFolder, FILE));
    known.set(ledgerFolder, found);
    return found;
  }

  const keep = (ledgerFolder: string, next: Kept): Result<void, FileError> =>
    attemptFiles(() => {
      // Of mode 0600, as every file of the layer.
      writeFileAtomically(files, join(ledgerFolder, FILE), Buffer.from(JSON.stringify(Kept.parse(next))));
      known.set(ledgerFolder, next);
    });

  return {
    state: (ledgerFolder) => {
      const { isOn, lock } = kept(ledgerFolder);
      if (!isOn) return { state: 'off' };
      return lock ? { state: 'on', lock } : { state: 'key-lost' };
    },
    held: (ledgerFolder) => [...kept(ledgerFolder).keys, ...admitted.values()],
    admit: (key) => void admitted.set(key.keyId, key),
    wait: (ledgerFolder, made) => void waiting.set(ledgerFolder, made),
    waiting: (ledgerFolder) => waiting.get(ledgerFolder),
    turnOn: (ledgerFolder, { lock, held }) => {
      const others = kept(ledgerFolder).keys.filter(({ keyId }) => keyId !== held.keyId);
      const done = keep(ledgerFolder, { format: 1, isOn: true, lock, keys: [held, ...others].slice(0, 100) });
      if (done.ok) waiting.delete(ledgerFolder);
      return done;
    },
    turnOff: (ledgerFolder) => {
      const { keys } = kept(ledgerFolder);
      return keep(ledgerFolder, { format: 1, isOn: false, keys });
    },
  };
}

function readKept(files: FileLayer, path: string): Kept {
  const read = attemptFiles(() => (files.stat(path)?.kind === 'file' ? readWholeFile(files, path).toString('utf8') : undefined));
  if (!read.ok) return LOST;
  if (read.value === undefined) return NOTHING;
  try {
    const found = Kept.parse(JSON.parse(read.value));
    const isWhole = !found.isOn || found.keys.some(({ keyId }) => keyId === found.lock?.keyId);
    return isWhole ? found : { ...LOST, keys: found.keys };
  } catch (thrown) {
    if (thrown instanceof SyntaxError || thrown instanceof z.ZodError) return LOST;
    throw thrown;
  }
}
