// Loaded before the program: `electron` becomes the stand-in, and whatever would leave the computer leaves a line for the driver.
// Worker threads inherit this file but not the stand-in: as in the real program, they have no Electron.
import { registerHooks } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import './moved-clock.mjs';
import './watch-network.mjs';

if (isMainThread) {
  registerHooks({
    resolve(specifier, context, nextResolve) {
      if (specifier !== 'electron') return nextResolve(specifier, context);
      return { url: new URL('./module.ts', import.meta.url).href, shortCircuit: true };
    },
  });
}
