import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBlobStore } from '../../../../electron/platform/blob-store.ts';
import { giveNamesBack, sweepBlobs } from '../../../../electron/platform/blob-sweep.ts';
import { type FileLayer, systemFiles } from '../../../../electron/platform/file-layer.ts';
import type { BlobHash } from '../../../../shared/domain/ids.ts';
import { Crash, faultyFiles } from '../../../support/faulty-files.ts';
import { temporaryFolder } from '../../../support/test-app.ts';

const LONG_AGO = Date.UTC(2020, 0, 1);
const LIMIT = Date.UTC(2025, 0, 1);

/** Files of these contents, put long ago. */
function storeOf(contents: readonly string[]) {
  const folder = temporaryFolder();
  const store = createBlobStore(folder);
  const hashes = contents.map((content) => {
    const put = store.put(Buffer.from(content));
    if (!put.ok) throw new Error(put.error.code);
    utimesSync(store.pathOf(put.value.hash), LONG_AGO / 1_000, LONG_AGO / 1_000);
    return put.value.hash;
  });
  return { folder, store, hashes };
}

const namesLeft = (folder: string): string[] => readdirSync(folder).flatMap((shard) => readdirSync(join(folder, shard)));

describe('the sweep of stored files', () => {
  it('removes what it is told and nothing that was put since', () => {
    const { folder, store, hashes } = storeOf(['una', 'dos', 'tres']);
    const [first, second] = hashes as [BlobHash, BlobHash];
    store.put(Buffer.from('dos'));
    expect(sweepBlobs(systemFiles, folder, [first, second], LIMIT)).toEqual({ removed: 1, bytes: 3 });
    expect(store.list()).toEqual(hashes.slice(1).sort());
    expect(statSync(store.pathOf(second)).mtimeMs).toBeGreaterThan(LIMIT);
  });

  it('keeps bytes that are put at any moment of the sweep', () => {
    // One run without a put tells how many moments there are.
    const moments = countMoments();
    expect(moments).toBeGreaterThan(3);
    for (let moment = 0; moment <= moments; moment += 1) {
      const { folder, store, hashes } = storeOf(['la misma']);
      let left = moment;
      const between = (): void => {
        if (left-- === 0) expect(store.put(Buffer.from('la misma'))).toMatchObject({ ok: true });
      };
      sweepBlobs(interrupted(between), folder, hashes, LIMIT);
      // Put after its end, or before: either way the bytes are there.
      if (left >= 0) store.put(Buffer.from('la misma'));
      expect({ moment, state: store.verify(hashes[0] as BlobHash) }).toEqual({ moment, state: { ok: true, value: 'good' } });
      giveNamesBack(systemFiles, folder);
      expect(namesLeft(folder)).toEqual([...hashes]);
    }
  });

  it('loses nothing that is still needed when it is killed anywhere, and goes on the next time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 5 }), (changes, unusedCount) => {
        const contents = ['a', 'b', 'c', 'd', 'e', 'f'];
        const { folder, store, hashes } = storeOf(contents);
        const unused = hashes.slice(0, unusedCount);
        const files = faultyFiles();
        files.crashAfter(changes);
        try {
          sweepBlobs(files, folder, unused, LIMIT);
        } catch (thrown) {
          if (!(thrown instanceof Crash)) throw thrown;
        }
        for (const hash of hashes.slice(unusedCount)) expect(store.verify(hash)).toEqual({ ok: true, value: 'good' });
        giveNamesBack(systemFiles, folder);
        sweepBlobs(systemFiles, folder, unused, LIMIT);
        expect(namesLeft(folder).sort()).toEqual(hashes.slice(unusedCount).sort());
      }),
      { numRuns: 30 },
    );
  });

  function countMoments(): number {
    const { folder, hashes } = storeOf(['la misma']);
    let moments = 0;
    sweepBlobs(
      interrupted(() => {
        moments += 1;
      }),
      folder,
      hashes,
      LIMIT,
    );
    return moments;
  }
});

/** Something happens before every single operation on the disk. */
function interrupted(before: () => void): FileLayer {
  return {
    ...systemFiles,
    stat: (path) => {
      before();
      return systemFiles.stat(path);
    },
    modifiedAt: (path) => {
      before();
      return systemFiles.modifiedAt(path);
    },
    rename: (from, to) => {
      before();
      systemFiles.rename(from, to);
    },
    remove: (path) => {
      before();
      systemFiles.remove(path);
    },
  };
}
