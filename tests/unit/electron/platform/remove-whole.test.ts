import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { removeWhole } from '../../../../electron/platform/atomic-file.ts';
import { type FileLayer, systemFiles } from '../../../../electron/platform/file-layer.ts';

function aFolder(): string {
  const home = mkdtempSync(join(tmpdir(), 'deudario-remove-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  mkdirSync(join(home, '2026-11-22-1340'));
  for (const name of ['ledger.sqlite', 'manifest.json']) writeFileSync(join(home, '2026-11-22-1340', name), name);
  return home;
}

it('takes a folder away', () => {
  const home = aFolder();
  removeWhole(systemFiles, join(home, '2026-11-22-1340'));
  expect(readdirSync(home)).toEqual([]);
});

it('leaves no folder under its own name when it is cut short, and finishes the next time', () => {
  const home = aFolder();
  let left = 1;
  const cutShort: FileLayer = {
    ...systemFiles,
    remove: (path) => {
      if (left-- <= 0) throw Object.assign(new Error('cut'), { code: 'EIO' });
      systemFiles.remove(path);
    },
  };
  expect(() => removeWhole(cutShort, join(home, '2026-11-22-1340'))).toThrow('cut');
  expect(readdirSync(home)).toEqual(['2026-11-22-1340.part']);

  mkdirSync(join(home, '2026-11-22-1340'));
  removeWhole(systemFiles, join(home, '2026-11-22-1340'));
  expect(readdirSync(home)).toEqual([]);
});
