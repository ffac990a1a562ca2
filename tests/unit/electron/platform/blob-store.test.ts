import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBlobStore } from '../../../../electron/platform/blob-store.ts';
import type { BlobHash } from '../../../../shared/domain/ids.ts';
import { faultyFiles } from '../../../support/faulty-files.ts';
import { temporaryFolder } from '../../../support/test-app.ts';

const LETTER = Buffer.from('carta');
// printf carta | sha256sum
const HASH = 'f0d7b63c6c97d210a8354f9f8ea3a0af1946b709dc55f614fc7648c6bf16b0de' as BlobHash;

function stored() {
  const folder = temporaryFolder();
  const store = createBlobStore(folder);
  const put = store.put(LETTER);
  if (!put.ok) throw new Error(put.error.code);
  return { folder, store, hash: put.value.hash };
}

describe('the blob store', () => {
  it('names a file by its bytes, in a folder of its first two digits', () => {
    const { folder, store, hash } = stored();
    expect(hash).toBe(HASH);
    expect(store.pathOf(hash)).toBe(join(folder, hash.slice(0, 2), hash));
    expect(readFileSync(store.pathOf(hash))).toEqual(LETTER);
    expect([store.has(hash), store.sizeOf(hash), store.list()]).toEqual([true, 5, [hash]]);
  });

  it('keeps one file for the same bytes, as if it had been put now', () => {
    const { store, hash } = stored();
    utimesSync(store.pathOf(hash), 1_000, 1_000);
    const before = statSync(store.pathOf(hash));
    expect(store.put(LETTER)).toEqual({ ok: true, value: { hash, size: 5 } });
    const after = statSync(store.pathOf(hash));
    expect(after.ino).toBe(before.ino);
    expect(after.mtimeMs).toBeGreaterThan(Date.UTC(2020, 0, 1));
  });

  it('tells good, missing and damaged apart, and refuses to give out what is not what it says', () => {
    const { store, hash } = stored();
    const other = 'f'.repeat(64) as BlobHash;
    expect(store.verify(hash)).toEqual({ ok: true, value: 'good' });
    expect(store.verify(other)).toEqual({ ok: true, value: 'missing' });
    expect(store.read(other)).toEqual({ ok: false, error: { code: 'blob-missing' } });
    writeFileSync(store.pathOf(hash), 'cbrta');
    expect(store.verify(hash)).toEqual({ ok: true, value: 'damaged' });
    expect(store.read(hash)).toEqual({ ok: false, error: { code: 'blob-damaged' } });
    expect(store.read(hash, { verify: false })).toEqual({ ok: true, value: Buffer.from('cbrta') });
  });

  it('mends a damaged file when its bytes are put again', () => {
    const { store, hash } = stored();
    writeFileSync(store.pathOf(hash), 'cbrta');
    store.put(LETTER);
    expect(store.read(hash)).toEqual({ ok: true, value: LETTER });
  });

  it('takes in a file by its path, with the same name as its bytes would have', () => {
    const { store, folder } = stored();
    const source = join(folder, 'foto.jpg');
    writeFileSync(source, Buffer.alloc(1_500_000, 7));
    const put = store.putFile(source);
    expect(put).toEqual(store.put(Buffer.alloc(1_500_000, 7)));
    expect(store.putFile(join(folder, 'gone.jpg'))).toEqual({ ok: false, error: { code: 'target-gone' } });
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'disk-read-only'],
    ['EIO', 'disk-error'],
  ])('answers %s with %s and holds nothing', (code, told) => {
    const folder = temporaryFolder();
    for (const operation of ['makeFolder', 'open', 'write', 'sync', 'rename'] as const) {
      const files = faultyFiles();
      files.fail({ operation, code, after: operation === 'sync' ? 1 : 0 });
      const store = createBlobStore(join(folder, operation), files);
      expect(store.put(LETTER)).toEqual({ ok: false, error: { code: told } });
      expect(store.list()).toEqual([]);
    }
  });

  it('gives back exactly what was put, and lists each once', () => {
    const store = createBlobStore(temporaryFolder());
    const hashes = new Set<string>();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const put = store.put(bytes);
        if (!put.ok) throw new Error(put.error.code);
        hashes.add(put.value.hash);
        const read = store.read(put.value.hash);
        expect(read.ok && new Uint8Array(read.value)).toEqual(new Uint8Array(bytes));
      }),
      { numRuns: 40 },
    );
    expect(store.list()).toEqual([...hashes].sort());
  });

  it('sweeps what interrupted writes left and removes only what it is told', () => {
    const { store, hash } = stored();
    const partial = `${store.pathOf(hash)}.x.part`;
    writeFileSync(partial, 'half');
    mkdirSync(join(dirname(dirname(partial)), 'not-a-shard'));
    store.sweepPartials();
    expect(readdirSync(dirname(partial))).toEqual([hash]);
    expect(store.remove(hash)).toEqual({ ok: true, value: undefined });
    expect(store.remove(hash)).toEqual({ ok: true, value: undefined });
    expect(store.list()).toEqual([]);
  });
});
