/** The program's end of the wire to the driver. */
import { createWire, type Methods } from './wire.ts';

const methods: Record<string, (argument: never) => unknown> = {};

export const driver = createWire((message) => {
  // After the driver has gone there is nobody to tell.
  if (process.connected) process.send?.(message);
}, methods);

/** Adds what the driver may ask of this process. */
export function answerDriver(more: Methods): void {
  Object.assign(methods, more);
}

process.on('message', (message) => driver.receive(message));
process.on('disconnect', () => process.exit(0));
