/** `npm run package`: builds, then makes this system's installers in release/. With `--stub`, a folder around a stub of Electron. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build as makeInstallers } from 'electron-builder';
import { packWithStub, writeStubElectron } from '../support/packing.ts';
import { build, PROJECT } from './build.ts';

const RELEASE = join(PROJECT, 'release');

await build();
process.exitCode = process.argv.includes('--stub') ? await packStub() : await packReal();

async function packStub(): Promise<number> {
  const stub = mkdtempSync(join(tmpdir(), 'stub-electron-'));
  try {
    writeStubElectron(stub, '0.0.0');
    console.log(`\nPacked around a stub of Electron, which does not run: ${await packWithStub(PROJECT, stub, RELEASE)}`);
    return 0;
  } finally {
    rmSync(stub, { recursive: true, force: true });
  }
}

async function packReal(): Promise<number> {
  try {
    const made = await makeInstallers({ projectDir: PROJECT, publish: 'never' });
    console.log(['\nMade:', ...made.map((file) => `  ${file}`)].join('\n'));
    return 0;
  } catch (cause) {
    console.error(`\nThe installers were not made: ${cause instanceof Error ? cause.message : String(cause)}`);
    console.error(
      "Packing fetches Electron and the tools of the installers, so it needs the network, or electron-builder's cache.",
    );
    console.error('Without either, "npm run package -- --stub" shows what would go inside.');
    return 1;
  }
}
