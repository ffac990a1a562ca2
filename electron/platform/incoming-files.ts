/** A first look at a file that a person chose or dropped: its name, its size and how it begins. Nothing is kept. */
import { basename } from 'node:path';
import type { Result } from '../../shared/domain/result.ts';
import { readWholeFile } from './atomic-file.ts';
import { attemptFiles, type FileError } from './file-errors.ts';
import { type FileLayer, systemFiles } from './file-layer.ts';

export type IncomingFile = {
  readonly displayName: string;
  readonly byteSize: number;
  /** The first bytes, at most `HEAD_BYTES`. */
  readonly head: Uint8Array;
};
export type IncomingFiles = {
  look(path: string): Result<IncomingFile, FileError>;
  /** The whole of a file that was looked at and is small. */
  read(path: string): Result<Buffer, FileError>;
};

const HEAD_BYTES = 64 * 1024;

export function createIncomingFiles(files: FileLayer = systemFiles): IncomingFiles {
  return {
    read: (path) => attemptFiles(() => readWholeFile(files, path)),
    look: (path) =>
      attemptFiles(() => {
        const stat = files.stat(path);
        if (stat?.kind !== 'file') throw Object.assign(new Error('there is no such file'), { code: 'ENOENT' });
        const buffer = new Uint8Array(HEAD_BYTES);
        const descriptor = files.open(path, 'r');
        try {
          let filled = 0;
          for (let got = -1; got !== 0 && filled < buffer.length; filled += got) {
            got = files.read(descriptor, buffer.subarray(filled));
          }
          return { displayName: basename(path), byteSize: stat.size, head: buffer.subarray(0, filled) };
        } finally {
          files.close(descriptor);
        }
      }),
  };
}
