/** What is done around the copies of a place once a new one stands: retention, documents that none needs, the text for people. */
import { basename, join } from 'node:path';
import { retainCopies } from '../../shared/domain/backup-retention.ts';
import type { BlobHash } from '../../shared/domain/ids.ts';
import { removeWhole, writeFileAtomically } from '../platform/atomic-file.ts';
import { createBlobStore } from '../platform/blob-store.ts';
import { namesIn, removeTree } from '../platform/file-layer.ts';
import { COPY_NAME, describeCopy, type FoundCopy } from './copies.ts';
import { sweepUnnamedBlobs } from './copy-blobs.ts';
import { blobFolderAt, blobStoreAt, LOCKED_BLOBS } from './locked-files.ts';
import type { Manifest } from './manifest.ts';
import { readmeText } from './readme-text.ts';
import type { BackupPorts } from './snapshot.ts';
import { on, Refusal } from './work.ts';

const README_FILE = 'LEEME.txt';

/** Gives the names of the copies it let go. The new copy stands already: nothing here can undo it. */
export function tidy(ports: BackupPorts, home: string, made: Manifest): readonly string[] {
  const { files, clock } = ports;
  const removed: string[] = [];
  quietly(() => {
    const copies = namesIn(files, home)
      .filter((name) => COPY_NAME.test(name))
      .map((name) => describeCopy(files, join(home, name)));
    const dated = copies.flatMap((copy) => datedCopy(copy));
    const { keep, remove } = retainCopies(dated, clock.today());
    for (const copy of remove) {
      removeWhole(files, copy.folder);
      removed.push(copy.name);
    }
    const text = readmeText(made.businessName || 'Deudario', keep);
    writeFileAtomically(files, join(home, README_FILE), Buffer.from(`\uFEFF${text}`));
    // With a copy whose list cannot be read, nobody knows which documents it needs.
    if (dated.length === copies.length) sweepBlobs(ports, home, keep);
  });
  return removed;
}

/** Tidying that a failing disk may refuse; what matters was done or told before. */
export function quietly(steps: () => void): void {
  try {
    on('target', steps);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
  }
}

type DatedCopy = FoundCopy & Pick<Manifest, 'madeAt' | 'madeOn'> & { readonly list: Manifest | undefined };

/** Whose list can be read, or whose lock tells when it was made. */
function datedCopy(copy: FoundCopy): readonly DatedCopy[] {
  if (copy.manifest.ok) {
    const { madeAt, madeOn } = copy.manifest.value;
    return [{ ...copy, madeAt, madeOn, list: copy.manifest.value }];
  }
  if (copy.manifest.error.code !== 'copy-locked' || !copy.lock) return [];
  return [{ ...copy, madeAt: copy.lock.madeAt, madeOn: copy.lock.madeOn, list: undefined }];
}

/** Each key has documents of its own. Those of a key that is not held are left as long as some copy has that key. */
function sweepBlobs({ files, keys = [] }: BackupPorts, home: string, copies: readonly DatedCopy[]): void {
  const of = (keyId: string | undefined) => copies.filter((copy) => copy.lock?.lock.keyId === keyId);
  const named = (some: readonly DatedCopy[]): readonly BlobHash[] =>
    some.flatMap(({ list }) => list?.blobs.map((blob) => blob.hash) ?? []);
  sweepUnnamedBlobs(createBlobStore(blobFolderAt(home, undefined), files), new Set(named(of(undefined))));
  for (const keyId of namesIn(files, join(home, LOCKED_BLOBS))) {
    const folder = blobFolderAt(home, keyId);
    const own = of(keyId);
    if (own.length === 0) removeTree(files, folder);
    else if (own.every(({ list }) => list)) {
      const store = blobStoreAt(files, folder, keys);
      sweepUnnamedBlobs(createBlobStore(folder, files), new Set(named(own).map((hash) => basename(store.pathOf(hash)))));
    }
  }
}
