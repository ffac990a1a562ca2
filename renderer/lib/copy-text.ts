import { t } from '../../shared/i18n/t.ts';
import { announce } from './announcements.ts';

/** Copies, and says so; the system may hold the clipboard, and then it says that. */
export async function copyText(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    announce(done);
  } catch {
    announce(t('explain.notCopied'));
  }
}
