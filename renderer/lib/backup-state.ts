import type { EventPayload } from '../../shared/contract/events.ts';
import { createStore } from './store.ts';

/** The state of the last copy, as main last told it. The rail and the foot show it on every screen. */
export const backupStateStore = createStore<EventPayload<'backup.state'> | undefined>(undefined);
