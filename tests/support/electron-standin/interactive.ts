/** The program in an installed browser for a person: dialogs become prompts of the page, files open in the system. */
import { spawn } from 'node:child_process';
import type { Page } from '@playwright/test';
import { closeSharedBrowsers } from './browser.ts';
import { chosenFiles, type Desk, type DialogRequest, type DialogResult, pressed } from './desk.ts';
import { type Program, startProgram } from './driver.ts';
import type { OpenedItem } from './host.ts';

/** Runs until the person closes it, again and again when the program asks for it. `say` gets what specs would call a problem. */
export async function runInteractively(say: (text: string) => void): Promise<void> {
  try {
    for (let again = true; again; ) {
      let program: Program | undefined;
      const desk: Desk = { dialog: (request) => prompting(program?.window.page, request), open: openInSystem };
      program = await startProgram({ headed: true, desk, report: say, outgoing: (address) => say(`refused: ${address}`) });
      // Without a listener Playwright would dismiss the page's own prompts at once.
      program.window.page.on('dialog', () => {});
      await program.exited;
      again = program.wantsRelaunch();
    }
  } finally {
    await closeSharedBrowsers();
  }
}

async function prompting(page: Page | undefined, { kind, options }: DialogRequest): Promise<DialogResult> {
  const { title = '', message = '', detail = '', buttons = ['Aceptar'], defaultId = 0, cancelId = 0 } = options;
  const isGone = page === undefined || page.isClosed();
  if (kind === 'message') {
    // The window was closed already: whoever is asked about leaving has left.
    if (isGone) return pressed(buttons.length - 1);
    const list = buttons.map((label, index) => `${index + 1}. ${label}`).join('\n');
    const typed = await ask(page, [message, detail, list].filter(Boolean).join('\n\n'), String(defaultId + 1));
    const chosen = Number(typed) - 1;
    return pressed(typed !== null && buttons[chosen] !== undefined ? chosen : cancelId);
  }
  const what = options.properties?.includes('openDirectory') ? 'de la carpeta' : 'del archivo';
  const path = isGone ? null : await ask(page, `${title}\n\nEscribe la ruta completa ${what}:`, '');
  return chosenFiles(path?.trim() ? [path.trim()] : []);
}

const ask = (page: Page, text: string, value: string): Promise<string | null> =>
  page.evaluate((words) => window.prompt(words.text, words.value), { text, value }).catch(() => null);

function openInSystem({ target }: OpenedItem): Promise<boolean> {
  const [command, ...words] = { win32: ['explorer.exe'], darwin: ['open'] }[process.platform as string] ?? ['xdg-open'];
  return new Promise((done) => {
    const child = spawn(command ?? '', [...words, target], { stdio: 'ignore', detached: true });
    child.once('error', () => done(false));
    child.once('spawn', () => {
      child.unref();
      done(true);
    });
  });
}
