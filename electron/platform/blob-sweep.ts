/**
 * Taking stored files away that nothing names. Nobody may write meanwhile (write gate), and should somebody put the same bytes
 * all the same, they stay: a file loses its name first, and only if it has not been touched since is it removed. `put` touches
 * before it trusts what lies there (blob-store.ts).
 *
 *   put touches, then the name goes   the touch is seen, and the file gets its name back
 *   the name goes, then put touches   put finds nothing and writes the bytes anew
 *
 * A crash between the two leaves a file aside; the next sweep gives it its name back and looks at it again.
 */
import { join } from 'node:path';
import type { BlobHash } from '../../shared/domain/ids.ts';
import { type FileLayer, namesIn } from './file-layer.ts';

const ASIDE = '.leaving';

export type Swept = { readonly removed: number; readonly bytes: number };

/** Removes those of `hashes` that were last put before that moment (milliseconds since 1970). Throws what the disk refuses. */
export function sweepBlobs(
  files: FileLayer,
  folder: string,
  hashes: readonly BlobHash[],
  lastPutBefore: number,
  between: () => void = () => {},
): Swept {
  let [removed, bytes] = [0, 0];
  for (const hash of hashes) {
    between();
    const path = join(folder, hash.slice(0, 2), hash);
    const size = files.stat(path)?.size;
    if (size === undefined || wasPutSince(files, path, lastPutBefore)) continue;
    const aside = `${path}${ASIDE}`;
    files.rename(path, aside);
    if (wasPutSince(files, aside, lastPutBefore)) {
      giveNameBack(files, aside, path);
      continue;
    }
    files.remove(aside);
    removed += 1;
    bytes += size;
  }
  return { removed, bytes };
}

/** What an interrupted sweep left aside. */
export function giveNamesBack(files: FileLayer, folder: string): void {
  for (const shard of namesIn(files, folder)) {
    for (const name of namesIn(files, join(folder, shard))) {
      if (!name.endsWith(ASIDE)) continue;
      const aside = join(folder, shard, name);
      giveNameBack(files, aside, aside.slice(0, -ASIDE.length));
    }
  }
}

/** Whoever put the bytes anew meanwhile has written the same. */
function giveNameBack(files: FileLayer, aside: string, path: string): void {
  if (files.stat(path)) files.remove(aside);
  else files.rename(aside, path);
}

export const wasPutSince = (files: FileLayer, path: string, moment: number): boolean =>
  (files.modifiedAt(path) ?? moment) >= moment;
