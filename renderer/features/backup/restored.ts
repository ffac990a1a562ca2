import type { RestoredCopy } from '../../../shared/contract/copies.ts';
import { t } from '../../../shared/i18n/t.ts';
import { announce } from '../../lib/announcements.ts';
import { goTo, paths } from '../../lib/paths.ts';
import { createStore } from '../../lib/store.ts';
import { holdsInWords } from './copy-words.ts';

/**
 * The last restore of this session. Outside of the pages, since opening another ledger draws all of them anew before
 * anybody could have read it.
 */
export const restoredStore = createStore<RestoredCopy | undefined>(undefined);

/** Shows what came back: with its way back where there was something before, else as the beginning of work. */
export function tellRestored(restored: RestoredCopy): void {
  if (restored.wayBack !== undefined) {
    restoredStore.set(restored);
    goTo(paths.backup);
    return;
  }
  restoredStore.set(undefined);
  announce(t('backup.restore.opened', { holds: holdsInWords(restored.copy.contents) }));
  goTo(paths.home);
}
