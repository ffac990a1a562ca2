/** How the window looks on this computer: theme, size of the text, single keys. Not part of the ledger. */
import { z } from 'zod';
import { createStore, useStore } from './store.ts';

const Appearance = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  /** Percent of the normal size. */
  textSize: z.union([z.literal(100), z.literal(115), z.literal(130), z.literal(150)]),
  singleKeys: z.boolean(),
});
export type Appearance = z.infer<typeof Appearance>;

const PLACE = 'appearance';
const USUAL: Appearance = { theme: 'system', textSize: 100, singleKeys: true };
const store = createStore<Appearance>(kept());

export const useAppearance = (): Appearance => useStore(store);

export function changeAppearance(change: Partial<Appearance>): void {
  const next = { ...store.get(), ...change };
  store.set(next);
  window.localStorage.setItem(PLACE, JSON.stringify(next));
}

function kept(): Appearance {
  try {
    return Appearance.parse(JSON.parse(window.localStorage.getItem(PLACE) ?? ''));
  } catch {
    return USUAL;
  }
}
