import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from './project.ts';

const configuration = readFileSync(join(PROJECT, 'electron-builder.yml'), 'utf8');
const main = readFileSync(join(PROJECT, 'electron/main.ts'), 'utf8');
const option = (name: string) => new RegExp(`^\\s*${name}: (.+)$`, 'm').exec(configuration)?.[1];

/** What packing itself proves is in `tests/e2e/specs/packaged.spec.ts`. */
describe('the packaging', () => {
  it('gives Windows the same name for the program and for its shortcut, without which it shows no notification', () => {
    expect(/setAppUserModelId\('([^']+)'\)/.exec(main)?.[1]).toBe(option('appId'));
  });

  it('names its files in plain letters', () => {
    const names = [...configuration.matchAll(/artifactName: (.+)$/gm)].map((match) => match[1] ?? '');
    expect(names).toHaveLength(4);
    expect(names.filter((name) => !/^Deudario-\$\{version\}[\w.${}-]+$/.test(name))).toEqual([]);
  });

  it('never uploads, never compiles and never takes the ledger away with the program', () => {
    expect({
      publish: option('publish'),
      npmRebuild: option('npmRebuild'),
      deleteAppDataOnUninstall: option('deleteAppDataOnUninstall'),
      perMachine: option('perMachine'),
    }).toEqual({ publish: 'null', npmRebuild: 'false', deleteAppDataOnUninstall: 'false', perMachine: 'false' });
  });

  it('has an icon large enough to make every other size from', () => {
    const icon = join(PROJECT, option('icon') ?? '');
    expect(existsSync(icon)).toBe(true);
    // Width and height stand in the first chunk of a PNG.
    const bytes = readFileSync(icon);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1024, 1024]);
  });
});
