/** One program a data folder, across real processes: a lock file with the holder's process id, and a note for the holder. */
import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export type InstanceLock = { take(onSecondStart: () => void): boolean; release(): void };

export function createInstanceLock(folder: string): InstanceLock {
  const lockFile = join(folder, 'standin-instance');
  const note = join(folder, 'standin-second-start');
  let release = () => {};

  return {
    take(onSecondStart) {
      mkdirSync(folder, { recursive: true });
      if (isHeldByAnother(lockFile)) {
        writeFileSync(note, '');
        return false;
      }
      writeFileSync(lockFile, String(process.pid));
      const watcher = watch(folder, (_, name) => {
        if (name !== 'standin-second-start' || !takeAway(note)) return;
        onSecondStart();
      });
      release = () => {
        watcher.close();
        rmSync(lockFile, { force: true });
      };
      return true;
    },
    release: () => release(),
  };
}

/** Creating and removing the note each wake the watcher; only the one who finds it acts. */
function takeAway(file: string): boolean {
  try {
    rmSync(file);
    return true;
  } catch {
    return false;
  }
}

/** A holder that was killed left its file behind, but no process answers to its id. */
function isHeldByAnother(lockFile: string): boolean {
  try {
    const holder = Number(readFileSync(lockFile, 'utf8'));
    if (holder === process.pid) return false;
    process.kill(holder, 0);
    return true;
  } catch {
    return false;
  }
}
