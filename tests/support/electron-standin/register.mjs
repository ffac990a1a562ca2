// Loaded before the program: `electron` becomes the stand-in, and every socket that is opened leaves a line for the driver.
// Worker threads inherit this file but not the stand-in: as in the real program, they have no Electron.
import { subscribe } from 'node:diagnostics_channel';
import { registerHooks } from 'node:module';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  registerHooks({
    resolve(specifier, context, nextResolve) {
      if (specifier !== 'electron') return nextResolve(specifier, context);
      return { url: new URL('./module.ts', import.meta.url).href, shortCircuit: true };
    },
  });
}
subscribe('net.client.socket', () => process.stderr.write('stand-in socket opened\n'));
