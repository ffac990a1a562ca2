/** The thread that reads back: the real one, and one that does not start. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { readHere } from '../../../../electron/backup/second-reader.ts';
import { digestBytes } from '../../../../electron/platform/atomic-file.ts';
import { fileErrorCode } from '../../../../electron/platform/file-errors.ts';
import { systemFiles } from '../../../../electron/platform/file-layer.ts';
import { startSecondReader } from '../../../../electron/workers/second-reader.ts';
import { temporaryFolder } from '../../../support/test-app.ts';

const here = readHere(systemFiles, { progress: () => {}, cancelled: () => false });
const nobody = { digest: () => Promise.reject(new Error('asked here')), close: async () => {} };

it('gives the fingerprint of each file, or what the disk refused, and nothing more once it is closed', async () => {
  const folder = temporaryFolder();
  const bytes = Buffer.alloc(2_500_000, 'abc');
  writeFileSync(join(folder, 'one'), bytes);
  writeFileSync(join(folder, 'two'), '');
  const reader = startSecondReader([], nobody);
  const answers = ['one', 'none', 'two'].map((name) => reader.digest(join(folder, name)));
  await expect(answers[0]).resolves.toBe(digestBytes(bytes).hash);
  expect(fileErrorCode(await answers[1]?.catch((thrown: unknown) => thrown))).toBe('target-gone');
  await expect(answers[2]).resolves.toBe(digestBytes(Buffer.alloc(0)).hash);
  const given = reader.digest(join(folder, 'two')).catch((thrown: Error) => thrown.message);
  // Long enough for the answer to be there, unread, when it is closed.
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  await reader.close();
  expect(await given).toMatch(/given up/);
  await expect(reader.digest(join(folder, 'one'))).rejects.toThrow('closed');
});

it('is done without when it does not start', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'one'), 'one');
  const reader = startSecondReader([], here, pathToFileURL(join(folder, 'no-such-thread.js')));
  const { hash } = digestBytes(Buffer.from('one'));
  expect(await reader.digest(join(folder, 'one'))).toBe(hash);
  expect(await reader.digest(join(folder, 'one'))).toBe(hash);
  await reader.close();
});
