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

/**
 * Tells what came back and shows it: with its way back where there was something before, else as the beginning of work.
 * Who `hasMoved` to another page since the ledger was opened only hears it; Copias keeps the way back.
 */
export function tellRestored(restored: RestoredCopy, { hasMoved }: { readonly hasMoved: boolean }): void {
  const canGoBack = restored.wayBack !== undefined;
  restoredStore.set(canGoBack ? restored : undefined);
  if (!canGoBack || hasMoved) announce(t('backup.restore.opened', { holds: holdsInWords(restored.copy.contents) }));
  if (!hasMoved) goTo(canGoBack ? paths.backup : paths.home);
}
