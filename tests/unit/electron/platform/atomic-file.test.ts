import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  copyFileChecked,
  digestBytes,
  digestFile,
  readWholeFile,
  writeFileAside,
  writeFileAtomically,
} from '../../../../electron/platform/atomic-file.ts';
import { attemptFiles } from '../../../../electron/platform/file-errors.ts';
import { systemFiles } from '../../../../electron/platform/file-layer.ts';
import { faultyFiles } from '../../../support/faulty-files.ts';
import { temporaryFolder } from '../../../support/test-app.ts';

describe('writeFileAtomically', () => {
  it.each(['open', 'write', 'sync', 'rename'] as const)(
    'keeps the old bytes and leaves nothing beside when %s fails',
    (operation) => {
      const folder = temporaryFolder();
      const path = join(folder, 'note.json');
      writeFileSync(path, 'old');
      const files = faultyFiles();
      files.fail({ operation, code: 'ENOSPC' });
      expect(attemptFiles(() => writeFileAtomically(files, path, Buffer.from('new')))).toEqual({
        ok: false,
        error: { code: 'disk-full' },
      });
      expect(readFileSync(path, 'utf8')).toBe('old');
      expect(readdirSync(folder)).toEqual(['note.json']);
    },
  );

  it('is the old file or the new one after a crash at any step', () => {
    for (let changes = 0; changes < 4; changes += 1) {
      const path = join(temporaryFolder(), 'note.json');
      writeFileSync(path, 'old');
      const files = faultyFiles();
      files.crashAfter(changes);
      try {
        writeFileAtomically(files, path, Buffer.from('new'));
      } catch {
        // The crash itself.
      }
      expect(readFileSync(path, 'utf8')).toBe(changes < 3 ? 'old' : 'new');
    }
  });

  it('writes all bytes to a disk that takes only some at a time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 100 }), (bytes, short) => {
        const path = join(temporaryFolder(), 'file');
        const files = faultyFiles();
        files.writeShort(short);
        writeFileAtomically(files, path, bytes);
        expect(new Uint8Array(readFileSync(path))).toEqual(new Uint8Array(bytes));
      }),
      { numRuns: 30 },
    );
  });
});

describe('writeFileAside', () => {
  it('puts the new bytes in the place of the old ones', async () => {
    const path = join(temporaryFolder(), 'note.json');
    writeFileSync(path, 'old');
    await writeFileAside(systemFiles, path, Buffer.from('new'));
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it.each(['open', 'write', 'sync', 'rename'] as const)('keeps the old ones when %s fails', async (operation) => {
    const folder = temporaryFolder();
    const path = join(folder, 'note.json');
    writeFileSync(path, 'old');
    const files = faultyFiles();
    files.fail({ operation, code: 'ENOSPC' });
    await expect(writeFileAside(files, path, Buffer.from('new'))).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['note.json']);
  });
});

describe('copyFileChecked', () => {
  it('copies more than one chunk and tells its hash and size', () => {
    const folder = temporaryFolder();
    const [from, to] = [join(folder, 'from'), join(folder, 'to')];
    const bytes = Buffer.alloc(2_500_000, 'abc');
    writeFileSync(from, bytes);
    const seen: number[] = [];
    expect(copyFileChecked(systemFiles, from, to, (count) => seen.push(count))).toEqual(digestBytes(bytes));
    expect(seen).toEqual([1_048_576, 1_048_576, 402_848]);
    expect(digestFile(systemFiles, to)).toEqual({ hash: digestBytes(bytes).hash, size: 2_500_000 });
    expect(readWholeFile(systemFiles, to).equals(bytes)).toBe(true);
  });

  it('refuses a disk that keeps other bytes than it was given', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'from'), 'bytes');
    const files = faultyFiles();
    files.garble('to');
    expect(attemptFiles(() => copyFileChecked(files, join(folder, 'from'), join(folder, 'to')))).toEqual({
      ok: false,
      error: { code: 'disk-keeps-wrong' },
    });
    expect(readdirSync(folder)).toEqual(['from']);
  });

  it('leaves nothing when it is given up between chunks', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'from'), 'bytes');
    const giveUp = () => {
      throw new RangeError('enough');
    };
    expect(() => copyFileChecked(systemFiles, join(folder, 'from'), join(folder, 'to'), giveUp)).toThrow('enough');
    expect(readdirSync(folder)).toEqual(['from']);
  });
});
