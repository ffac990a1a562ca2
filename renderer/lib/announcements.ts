/**
 * What the bar at the foot says after an action, for ten seconds. With `undo`, the bar offers *Deshacer*, which runs
 * the inverse of the last reversible command; so announce right after that command, not later.
 */
import { createStore } from './store.ts';

export type Announcement = { readonly id: number; readonly text: string; readonly undo: boolean };

export const announcementStore = createStore<Announcement | undefined>(undefined);
let lastId = 0;

export function announce(text: string, { undo = false }: { readonly undo?: boolean } = {}): void {
  lastId += 1;
  announcementStore.set({ id: lastId, text, undo });
}

export function dismissAnnouncement(id: number): void {
  if (announcementStore.get()?.id === id) announcementStore.set(undefined);
}
