/**
 * The program's own temporary folder, swept at start: what jobs write on the way, and the readable copies of letters
 * that are handed to the system's viewer. A copy is read-only, so that nothing a viewer does can pass for the letter.
 */
import { dirname, join } from 'node:path';
import type { Result } from '../../shared/domain/result.ts';
import { copyFileChecked } from './atomic-file.ts';
import { attemptFiles, type FileError } from './file-errors.ts';
import { type FileLayer, namesIn, removeTree, systemFiles } from './file-layer.ts';
import { newId } from './ids.ts';

export type TemporaryFiles = {
  /** Removes what earlier runs left. A file that a viewer still holds open stays for the next start. */
  sweep(): void;
  /** A new, empty folder. */
  newFolder(): Result<string, FileError>;
  /** Path of a file that does not exist yet, in a folder of its own. */
  newFile(displayName: string): Result<string, FileError>;
  /** A read-only copy under a name a person can read: `2026-0001 Requerimiento.pdf`. Gives its path. */
  readableCopy(source: string, displayName: string): Result<string, FileError>;
  /** Copies a file to a place that a person chose, and takes that of one that is there. */
  handOver(source: string, target: string): Result<void, FileError>;
  /** Removes a file of `newFile` with its folder. One that can't go yet waits for the sweep of the next start. */
  discard(path: string): void;
};

export function createTemporaryFiles(folder: string, files: FileLayer = systemFiles): TemporaryFiles {
  const newFolder = (): string => {
    const path = join(folder, newId());
    files.makeFolder(path);
    return path;
  };
  return {
    sweep: () => {
      for (const name of namesIn(files, folder)) attemptFiles(() => removeTree(files, join(folder, name)));
    },
    newFolder: () => attemptFiles(newFolder),
    newFile: (displayName) => attemptFiles(() => join(newFolder(), safeFileName(displayName))),
    readableCopy: (source, displayName) =>
      attemptFiles(() => {
        const path = join(newFolder(), safeFileName(displayName));
        copyFileChecked(files, source, path);
        files.setReadOnly(path, true);
        return path;
      }),
    handOver: (source, target) => attemptFiles(() => void copyFileChecked(files, source, target)),
    discard: (path) => void attemptFiles(() => removeTree(files, dirname(path))),
  };
}

const LONGEST_NAME = 120;
/** All control characters, those between 128 and 159 too. */
const FORBIDDEN = /[\p{Cc}<>:"/\\|?*]+/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A name that Windows, macOS and Linux accept and that cannot leave its folder; keeps the extension when it must shorten. */
export function safeFileName(displayName: string): string {
  const clean = displayName
    .normalize('NFC')
    .replace(FORBIDDEN, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const usable = clean === '' || RESERVED.test(clean) ? `documento ${clean}`.trim() : clean;
  if (usable.length <= LONGEST_NAME) return usable;
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(usable)?.[0] ?? '';
  return `${usable.slice(0, LONGEST_NAME - extension.length).replace(/[.\s]+$/, '')}${extension}`;
}
