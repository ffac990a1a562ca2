import { useEffect, useRef } from 'react';
import { t } from '../../shared/i18n/t.ts';
import { announce } from '../lib/announcements.ts';
import { useAppearance } from '../lib/appearance.ts';
import { type Address, goTo, paths } from '../lib/paths.ts';
import { screenKeyStore } from '../lib/screen-keys.ts';
import { useEvent } from '../lib/use-events.ts';
import { railSections } from './rail-sections.ts';

type Actions = {
  /** The screen takes the whole window: no key leads to another one. */
  readonly ownKeysOnly: boolean;
  /** The palette was asked for and may not have come yet: what is typed meanwhile is meant for it, and leads nowhere else. */
  readonly isFinding: boolean;
  readonly onUndo: () => void;
  readonly onHelp: () => void;
  readonly onPalette: () => void;
};

/**
 * The keys of the window. Single keys (digits, `?`, those of the screen) act only while no field and no dialog has the
 * focus, and Ajustes can turn them off; Ctrl/Cmd+Z inside a field is the field's own.
 */
export function useWindowKeys({ ownKeysOnly, isFinding, onUndo, onHelp, onPalette }: Actions): void {
  const { singleKeys } = useAppearance();
  const latest = useRef({ ownKeysOnly, isFinding, onUndo, onHelp, onPalette, singleKeys });
  useEffect(() => {
    latest.current = { ownKeysOnly, isFinding, onUndo, onHelp, onPalette, singleKeys };
  });

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return;
      const action = actionOf(event, latest.current);
      if (!action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);

  useEvent('menu.command', ({ command }) => {
    if (command === 'new-invoice') goTo(paths.newInvoice());
    if (command === 'print') printScreen();
    if (command === 'help') goTo(paths.help());
    if (command === 'undo') onUndo();
    if (command === 'keys') onHelp();
    if (command === 'settings') goTo('#/ajustes');
    if (command === 'copies') goTo('#/copias');
    if (command === 'today') goTo(paths.home);
    if (command === 'palette' && !latest.current.ownKeysOnly) onPalette();
  });
}

/** What the screen prints; a screen without paper says so instead of staying silent. */
function printScreen(): void {
  const own = screenKeyStore.get().findLast(({ key, control }) => key === 'p' && control === true);
  if (own) own.run();
  else announce(t('shell.nothingToPrint'));
}

function actionOf(
  event: KeyboardEvent,
  { ownKeysOnly, isFinding, onUndo, onHelp, onPalette, singleKeys }: Actions & { readonly singleKeys: boolean },
): (() => void) | undefined {
  const inLayer = document.querySelector('[role="dialog"][aria-modal="true"], [role="menu"]') !== null;
  const inField = isField(event.target);
  if (event.key === 'F1') return onHelp;

  const control = event.ctrlKey || event.metaKey;
  if (inLayer || isFinding) return undefined;
  const own = screenKeyStore
    .get()
    .findLast((key) => key.key.toLowerCase() === event.key.toLowerCase() && (key.control ?? false) === control);
  if (control) {
    if (event.key.toLowerCase() === 'z' && !event.shiftKey && !inField) return onUndo;
    if (own) return own.run;
    if (event.key.toLowerCase() === 'k' && !event.shiftKey && !ownKeysOnly) return onPalette;
    if (event.key.toLowerCase() === 'p' && !event.shiftKey) return printScreen;
    return event.key.toLowerCase() === 'n' && !event.shiftKey && !ownKeysOnly ? () => goTo(paths.newInvoice()) : undefined;
  }
  if (inField || !singleKeys) return undefined;
  if (own) return own.run;
  if (event.key === '?') return onHelp;
  if (ownKeysOnly) return undefined;
  const section = railSections().find(({ key }) => key === event.key);
  return section && (() => goTo(`#${section.path}` as Address));
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}
