/**
 * That nothing leaves the computer is proven by every journey (`fixtures.ts`): the program runs with its roads to the network
 * watched. Here it is proven that each of those roads would have been seen, in main and in a worker thread.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/test-app.ts';

const REGISTER = fileURLToPath(new URL('../../support/electron-standin/register.mjs', import.meta.url));
const SEEN = 'stand-in socket opened';

const ROADS = {
  'a stream': "require('node:net').connect(59999, '127.0.0.1').on('error', () => {})",
  'a sealed stream': "require('node:tls').connect(59999, '127.0.0.1').on('error', () => {})",
  'a page': "require('node:http').get('http://127.0.0.1:59999').on('error', () => {})",
  'a sealed page': "require('node:https').get('https://127.0.0.1:59999').on('error', () => {})",
  fetch: "fetch('http://127.0.0.1:59999').catch(() => {})",
  'a sealed fetch': "fetch('https://127.0.0.1:59999').catch(() => {})",
  'a web socket': "new WebSocket('ws://127.0.0.1:59999').onerror = () => {}",
  'a datagram':
    "const socket = require('node:dgram').createSocket('udp4'); socket.send('x', 9, '127.0.0.1', () => socket.close())",
  'the question for an address': "require('node:dns').lookup('localhost', () => {})",
  'the same, awaited': "require('node:dns').promises.lookup('localhost').catch(() => {})",
  'the question of a resolver': "new (require('node:dns').Resolver)({ timeout: 1, tries: 1 }).resolve4('localhost', () => {})",
} as const;
const AT_HOME = {
  'a file': "require('node:fs').readFileSync(process.execPath, { length: 1 })",
  'another program': "require('node:child_process').spawnSync(process.execPath, ['--version'])",
  'a local pipe': "require('node:net').connect({ path: '/nowhere/pipe' }).on('error', () => {})",
} as const;

/** Runs the statement under the watch; gives what was written for the driver. */
function watched(statement: string, where: 'main' | 'worker'): string {
  const folder = temporaryFolder();
  const road = join(folder, 'road.cjs');
  writeFileSync(road, statement);
  const main = join(folder, 'main.cjs');
  writeFileSync(main, where === 'main' ? statement : `new (require('node:worker_threads').Worker)(${JSON.stringify(road)})`);
  const { stderr } = spawnSync(process.execPath, ['--import', pathToFileURL(REGISTER).href, main], {
    encoding: 'utf8',
    timeout: 20_000,
  });
  return stderr;
}

describe.each(['main', 'worker'] as const)('in %s', (where) => {
  it.each(Object.entries(ROADS))('would see %s', (_name, statement) => {
    expect(watched(statement, where)).toContain(SEEN);
  });

  it.each(Object.entries(AT_HOME))('says nothing of %s', (_name, statement) => {
    expect(watched(statement, where)).not.toContain(SEEN);
  });
});
