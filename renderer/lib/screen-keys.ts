/**
 * The keys of the screen on display, e.g. `/` for its search. They act only while no field or dialog has the
 * focus, and F1 lists them.
 */
import { useEffect, useRef } from 'react';
import { createStore } from './store.ts';

/** `key` as `KeyboardEvent.key` says it; with `control`, Ctrl (Cmd on a Mac) must be down, and then it also acts in fields. */
export type ScreenKey = {
  readonly key: string;
  readonly control?: boolean;
  readonly label: string;
  readonly run: () => void;
};

export const screenKeyStore = createStore<readonly ScreenKey[]>([]);

export function useScreenKeys(keys: readonly ScreenKey[]): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const names = keys.map(({ key, control, label }) => `${control ? '^' : ''}${key}=${label}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `names` says when the set of keys is another one; what each does is read late
  useEffect(() => {
    const own = latest.current.map((key, index) => ({ ...key, run: () => latest.current[index]?.run() }));
    screenKeyStore.set([...screenKeyStore.get(), ...own]);
    return () => screenKeyStore.set(screenKeyStore.get().filter((key) => !own.includes(key)));
  }, [names]);
}
