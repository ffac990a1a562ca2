/** What is shipped beside Electron itself: packed around a stub of it, which weighs nothing. */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packWithStub, writeStubElectron } from '../support/packing.ts';
import type { Figure } from './measure.ts';

export async function packageFigures(): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'deudario-bench-package-'));
  try {
    const stub = join(folder, 'stub');
    writeStubElectron(stub, '0.0.0');
    const packed = await packWithStub(join(import.meta.dirname, '..', '..'), stub, join(folder, 'release'));
    return [{ name: 'Package, without Electron', value: bytesOf(packed) / 1e6, unit: 'MB' }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const bytesOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
