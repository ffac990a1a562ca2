// Plain JavaScript that any Node can run: starts the rest under Node 24 when this one is older.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

const [major, minor] = process.versions.node.split('.').map(Number);
const recent = major > 22 || (major === 22 && minor >= 18);
const platform = process.platform === 'win32' ? 'win' : process.platform;
const executable = recent ? process.execPath : bundledNode();
const bin = join(process.cwd(), 'node_modules', '.bin');
const env = { ...process.env, PATH: [dirname(executable), bin, process.env.PATH].join(delimiter) };
const { status } = spawnSync(executable, process.argv.slice(2), { stdio: 'inherit', env });
process.exit(status ?? 1);

function bundledNode() {
  const name = `node-${platform}-${process.arch}`;
  try {
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return join(dirname(manifest), 'bin', platform === 'win' ? 'node.exe' : 'node');
  } catch {
    console.error(`Deudario needs Node 22.18 or newer to build; this is ${process.version}.`);
    process.exit(1);
  }
}
