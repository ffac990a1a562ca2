/** Registered letters joined into one file, or written one by one into a folder. Bytes are compared with their hash first. */
import { closeSync, existsSync, openSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { err, ok, type Result } from '../../shared/domain/result.ts';
import type { StoredLetter, TaskFunction, TaskTools } from '../jobs/tasks.ts';
import { createJoiner } from '../letters/join-pdfs.ts';
import { createBlobStore } from '../platform/blob-store.ts';
import { createTemporaryFiles, safeFileName } from '../platform/temporary-files.ts';

export const joinLetters: TaskFunction<'join-letters'> = ({ letters, evenPages, title, file }, tools) => {
  const handle = openSync(file, 'wx');
  let isWhole = false;
  try {
    const joiner = createJoiner((bytes) => void writeSync(handle, bytes), title);
    for (const [index, letter] of letters.entries()) {
      tell(tools, index, letters.length);
      const bytes = bytesOf(letter, tools);
      if (!bytes.ok) return bytes;
      joiner.add(bytes.value, { evenPages });
    }
    const pages = joiner.end();
    isWhole = true;
    return ok({ file, letters: letters.length, pages });
  } finally {
    closeSync(handle);
    if (!isWhole) rmSync(dirname(file), { recursive: true, force: true });
  }
};

export const saveLetters: TaskFunction<'save-letters'> = ({ letters, folder }, tools) => {
  const files = createTemporaryFiles(tools.places.temporaryFolder);
  const blobs = createBlobStore(tools.places.blobsFolder);
  for (const [index, letter] of letters.entries()) {
    tell(tools, index, letters.length);
    const bytes = bytesOf(letter, tools);
    if (!bytes.ok) return bytes;
    const saved = files.handOver(blobs.pathOf(letter.hash), freeName(folder, letter.name));
    if (!saved.ok) return saved;
  }
  return ok({ saved: letters.length });
};

function tell(tools: TaskTools, done: number, total: number): void {
  tools.stopIfCancelled();
  tools.progress('joining', done, total);
}

function bytesOf({ hash }: StoredLetter, { places }: TaskTools): Result<Buffer, { readonly code: 'letter-missing-bytes' }> {
  const read = createBlobStore(places.blobsFolder).read(hash);
  return read.ok ? ok(read.value) : err({ code: 'letter-missing-bytes' });
}

/** Nothing of the owner's is written over. */
function freeName(folder: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const file = join(folder, safeFileName(number === 1 ? `${name}.pdf` : `${name} (${number}).pdf`));
    if (!existsSync(file)) return file;
  }
}
