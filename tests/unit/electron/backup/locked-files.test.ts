/** Enciphered files: what goes in comes out, and whatever else comes out of the disk is noticed. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CHUNK_BYTES,
  HEADER_BYTES,
  plainSize,
  SEALED_CHUNK_BYTES,
  sealedSize,
  TAG_BYTES,
} from '../../../../electron/backup/container.ts';
import { copyLockBytes, LOCK_FILE } from '../../../../electron/backup/lock-file.ts';
import { lockedFiles } from '../../../../electron/backup/locked-files.ts';
import { NotAsSealed, readWholeFile, writeFileAtomically } from '../../../../electron/platform/atomic-file.ts';
import { type MadeLock, makeLock, openLock } from '../../../../electron/platform/copy-lock.ts';
import { systemFiles } from '../../../../electron/platform/file-layer.ts';
import type { IsoDate } from '../../../../shared/domain/civil-date.ts';
import { temporaryFolder } from '../../../support/test-app.ts';

const CHEAP = { N: 2 ** 14, r: 8, p: 1 };
const PHRASE = 'cuatro gatos en el tejado';

function scene(made: MadeLock = makeLock(PHRASE, CHEAP)) {
  const folder = join(temporaryFolder(), '2026-11-22-1340');
  mkdirSync(folder);
  const facts = { ledgerId: 'l', madeAt: '2026-11-22T12:40:00.000Z', madeOn: '2026-11-22' as IsoDate };
  writeFileSync(join(folder, LOCK_FILE), copyLockBytes({ format: 1, lock: made.lock, ...facts }));
  const file = join(folder, 'ledger.sqlite');
  const files = lockedFiles(systemFiles, [made.held]);
  const write = (bytes: Buffer): Buffer => {
    rmSync(file, { force: true });
    writeFileAtomically(files, file, bytes);
    return readFileSync(file);
  };
  return { made, folder, file, files, write, read: () => readWholeFile(files, file) };
}

const bytesOf = (length: number): Buffer =>
  Buffer.from(Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) & 0xff));
/** Around every edge of a chunk. */
const EDGES = [0, 1, 15, 16, 17, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 2 * CHUNK_BYTES, 2 * CHUNK_BYTES + 1];

describe('an enciphered file', () => {
  it.each(EDGES)('of %i bytes comes back as it went in, and tells its size', (length) => {
    const { file, files, write, read } = scene();
    const plain = bytesOf(length);
    const sealed = write(plain);
    expect(sealed.length).toBe(sealedSize(length));
    expect(plainSize(sealed.length)).toBe(length);
    expect(files.stat(file)).toEqual({ kind: 'file', size: length });
    expect(read().equals(plain)).toBe(true);
    expect(sealed.subarray(0, 19).toString('latin1')).toBe('DEUDARIO CIFRADO 1\n');
    if (length > 15) expect(sealed.includes(plain.subarray(0, 16))).toBe(false);
  });

  it('of any length comes back, written and read in pieces of any size', () => {
    const { file, files, read } = scene();
    fc.assert(
      fc.property(fc.nat(3 * CHUNK_BYTES), fc.integer({ min: 1_000, max: 2 * CHUNK_BYTES }), (length, piece) => {
        rmSync(file, { force: true });
        const plain = bytesOf(length);
        const descriptor = files.open(file, 'wx');
        for (let at = 0; at < length; ) at += files.write(descriptor, plain.subarray(at, at + piece));
        files.sync(descriptor);
        files.close(descriptor);
        expect(read().equals(plain)).toBe(true);
        expect(files.stat(file)?.size).toBe(length);
      }),
      { numRuns: 15 },
    );
  });

  it('is another one each time, though it holds the same', () => {
    const { write } = scene();
    expect(write(bytesOf(100)).equals(write(bytesOf(100)))).toBe(false);
  });

  it('notices any byte that is another', () => {
    const { file, write, read } = scene();
    const sealed = write(bytesOf(CHUNK_BYTES + 300));
    const anywhere = fc.oneof(
      fc.nat(sealed.length - 1),
      fc.nat(HEADER_BYTES - 1),
      fc.integer({ min: sealed.length - 400, max: sealed.length - 1 }),
    );
    fc.assert(
      fc.property(anywhere, fc.nat(7), (at, bit) => {
        const spoiled = Buffer.from(sealed);
        spoiled[at] = (spoiled[at] ?? 0) ^ (1 << bit);
        writeFileSync(file, spoiled);
        expect(read).toThrow(NotAsSealed);
      }),
      { numRuns: 120 },
    );
  });

  it('notices any end that is missing, and anything added', () => {
    const { file, write, read } = scene();
    const sealed = write(bytesOf(2 * CHUNK_BYTES + 300));
    const chunkEnds = [1, 2].map((count) => HEADER_BYTES + count * SEALED_CHUNK_BYTES);
    const lengths = fc.oneof(fc.nat(sealed.length - 1), fc.constantFrom(0, HEADER_BYTES, HEADER_BYTES + TAG_BYTES, ...chunkEnds));
    fc.assert(
      fc.property(lengths, (length) => {
        writeFileSync(file, sealed.subarray(0, length));
        expect(read).toThrow(NotAsSealed);
      }),
      { numRuns: 100 },
    );
    for (const more of [Buffer.alloc(1), Buffer.alloc(TAG_BYTES), sealed.subarray(-316), sealed.subarray(HEADER_BYTES)]) {
      writeFileSync(file, Buffer.concat([sealed, more]));
      expect(read).toThrow(NotAsSealed);
    }
  });

  it('notices chunks that changed places, came twice, or come from another file of the same key', () => {
    const { file, write, read } = scene();
    const other = write(bytesOf(3 * CHUNK_BYTES));
    const sealed = write(bytesOf(3 * CHUNK_BYTES));
    const chunk = (of: Buffer, n: number) =>
      of.subarray(HEADER_BYTES + n * SEALED_CHUNK_BYTES, HEADER_BYTES + (n + 1) * SEALED_CHUNK_BYTES);
    const made = (...chunks: Buffer[]) => Buffer.concat([sealed.subarray(0, HEADER_BYTES), ...chunks]);
    const [a, b, c] = [chunk(sealed, 0), chunk(sealed, 1), chunk(sealed, 2)];
    for (const wrong of [
      made(b, a, c),
      made(a, a, c),
      made(a, c),
      made(a, b, b),
      made(a, c, b),
      made(a, b, c, c),
      made(a, chunk(other, 1), c),
    ]) {
      writeFileSync(file, wrong);
      expect(read).toThrow(NotAsSealed);
    }
    writeFileSync(file, made(a, b, c));
    expect(read().length).toBe(3 * CHUNK_BYTES);
  });

  it('does not open without its key, and is spoiled without its lock', () => {
    const { folder, file, write } = scene();
    write(bytesOf(10));
    const opened = (keys: readonly MadeLock['held'][]) => () => readWholeFile(lockedFiles(systemFiles, keys), file);
    expect(opened([])).toThrow('copy-locked');
    expect(opened([makeLock(PHRASE, CHEAP).held])).toThrow('copy-locked');
    writeFileSync(join(folder, LOCK_FILE), '{}');
    expect(opened([])).toThrow('copy-damaged');
  });
});

describe('a lock', () => {
  it('opens by its passphrase and by its recovery code, and by nothing else', () => {
    const { lock, held, code } = makeLock(PHRASE, CHEAP);
    expect(openLock(lock, '  Cuatro GATOS en el  tejado ')).toEqual({ ok: true, value: held });
    expect(openLock(lock, code.toLowerCase().replaceAll('-', ' '))).toEqual({ ok: true, value: held });
    const other = makeLock(PHRASE, CHEAP);
    for (const wrong of ['cuatro gatos en el tejad', '', other.code]) {
      expect(openLock(lock, wrong)).toEqual({ ok: false, error: { code: 'wrong-passphrase' } });
    }
    // Neither of the two, nor the key, stands in it.
    const text = JSON.stringify(lock);
    for (const secret of [PHRASE, code, held.key, Buffer.from(held.key, 'hex').toString('base64')])
      expect(text).not.toContain(secret);
  });

  it('does not open once anything in it is another', () => {
    const { lock, code } = makeLock(PHRASE, CHEAP);
    const other = makeLock(PHRASE, CHEAP).lock;
    const changed = [
      { ...lock, scrypt: { ...lock.scrypt, N: 2 ** 15 } },
      { ...lock, scrypt: { ...lock.scrypt, salt: other.scrypt.salt } },
      { ...lock, keyId: other.keyId },
      { ...lock, passphrase: lock.code, code: lock.passphrase },
      { ...lock, passphrase: other.passphrase, code: other.code },
    ];
    for (const one of changed) {
      expect(openLock(one, PHRASE).ok).toBe(false);
      expect(openLock(one, code).ok).toBe(false);
    }
  });
});
