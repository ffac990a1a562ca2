/**
 * A thread that is ended while it loads the binding of SQLite takes the whole program with it: the binding cannot bear that
 * its registration is broken off. So a thread says when it loads, and who ends it waits for those few milliseconds; a
 * thread that has not begun yet is kept from beginning.
 */
const UNTOUCHED = 0;
const LOADING = 1;
const LOADED = 2;
const ENDING = 3;

/** Shared by a thread and by who started it; one for each thread. */
export type BindingLoad = SharedArrayBuffer;

export const bindingLoad = (): BindingLoad => new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);

/** On the thread. False when it is being ended: then nothing of SQLite may be touched any more. */
export function loadBinding(shared: BindingLoad, load: () => void): boolean {
  const state = new Int32Array(shared);
  if (Atomics.compareExchange(state, 0, UNTOUCHED, LOADING) !== UNTOUCHED) return false;
  try {
    load();
  } finally {
    letEnd(shared);
  }
  return true;
}

/** Nothing is loading any more: it is there, or its thread has died of something else. */
export function letEnd(shared: BindingLoad): void {
  const state = new Int32Array(shared);
  Atomics.store(state, 0, LOADED);
  Atomics.notify(state, 0);
}

/** At the side that started the thread: resolves when it may be ended. */
export async function untilItMayEnd(shared: BindingLoad): Promise<void> {
  const state = new Int32Array(shared);
  Atomics.compareExchange(state, 0, UNTOUCHED, ENDING);
  await Atomics.waitAsync(state, 0, LOADING).value;
}
