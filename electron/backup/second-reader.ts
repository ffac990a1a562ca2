/** Who reads back what was written: another thread while this one goes on writing, or, where none is given, this one. */
import type { BlobHash } from '../../shared/domain/ids.ts';
import { digestBack } from '../platform/atomic-file.ts';
import type { FileLayer } from '../platform/file-layer.ts';
import { stopIfCancelled, type Work } from './work.ts';

export type SecondReader = {
  /** Of the whole file as the disk gives it back; nothing when it is not as it was sealed. Rejects with what the disk refuses. */
  digest(path: string): Promise<BlobHash | undefined>;
  /** Ends what is being read, at once: its file is closed, and its answer a rejection. Twice is no error. */
  close(): Promise<void>;
};

export const readHere = (files: FileLayer, work: Work): SecondReader => ({
  digest: async (path) => digestBack(files, path, () => stopIfCancelled(work)),
  close: async () => {},
});
