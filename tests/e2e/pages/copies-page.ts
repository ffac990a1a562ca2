import { expect, type Locator, type Page } from '@playwright/test';

/** Copias de seguridad, and Abrir una copia, which also works before there is a ledger. */
export class CopiesPage {
  readonly page: Page;
  readonly copyNow: Locator;
  readonly takeOut: Locator;
  readonly choose: Locator;
  readonly dialog: Locator;
  readonly foot: Locator;
  readonly phrase: Locator;
  readonly phraseAgain: Locator;
  readonly codeTyped: Locator;
  /** Asked for by an encrypted copy. */
  readonly secret: Locator;

  constructor(page: Page) {
    this.page = page;
    this.copyNow = page.getByRole('button', { name: 'Copiar ahora' });
    this.takeOut = page.getByText('Ya puedes retirar la memoria.');
    this.choose = page.getByRole('button', { name: 'Elegir memoria o carpeta' });
    this.dialog = page.getByRole('dialog');
    this.foot = page.getByRole('contentinfo');
    this.phrase = page.getByRole('textbox', { name: 'Tu frase' });
    this.phraseAgain = page.getByRole('textbox', { name: 'Escríbela otra vez' });
    this.codeTyped = page.getByRole('textbox', { name: 'El código, tal como está en el papel' });
    this.secret = page.getByRole('textbox', { name: 'Frase o código' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: /^Copias de seguridad/ }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Copias de seguridad' })).toBeFocused();
  }

  /** Flushing to a slow disk takes its time. */
  async expectMade(): Promise<void> {
    await expect(this.takeOut).toBeVisible({ timeout: 45_000 });
  }

  /** As a quarter of an hour of work would. */
  async givenPoint(): Promise<void> {
    await this.page.evaluate(async () => {
      const { bridge } = window as unknown as { bridge: { call(channel: string, input: unknown): Promise<unknown> } };
      await bridge.call('copies.makePoint', { reason: 'interval' });
    });
    await expect(this.inNewest('Puntos de este ordenador', 'Restaurar')).toBeVisible({ timeout: 45_000 });
  }

  /** The recovery code, as it would be written down. */
  async codeShown(): Promise<string> {
    const shown = this.dialog.getByText(/^([0-9A-Z]{4}){7}$/);
    await expect(shown).toBeVisible();
    return ((await shown.textContent()) ?? '').trim();
  }

  /** Buttons of the newest copy of a list. */
  inNewest(list: string | RegExp, action: 'Comprobar' | 'Mirar dentro' | 'Restaurar' | 'Volver' | 'Abrir con la frase'): Locator {
    return this.page
      .getByRole('table', { name: list })
      .getByRole('button', { name: new RegExp(`^${action}`) })
      .first();
  }
}
