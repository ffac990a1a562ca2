import type { Locator, Page } from '@playwright/test';

export class PressPage {
  readonly title: Locator;
  readonly source: Locator;
  readonly find: Locator;
  readonly rows: Locator;
  /** Boxes of the letters that lack nothing. */
  readonly ready: Locator;
  readonly start: Locator;
  readonly confirm: Locator;
  readonly together: Locator;
  readonly printed: Locator;
  readonly labels: Locator;
  readonly letters: Locator;
  readonly chooseCertificate: Locator;
  readonly password: Locator;
  readonly sign: Locator;

  constructor(page: Page) {
    const table = page.getByRole('table', { name: 'Cartas que se pueden mandar hoy' });
    const dialog = page.getByRole('dialog');
    this.title = page.getByRole('heading', { level: 1 });
    this.source = page.getByRole('combobox', { name: 'Qué cartas' });
    this.find = page.getByRole('button', { name: 'Buscar a quién' });
    this.rows = table.getByRole('row').filter({ has: page.getByRole('cell') });
    this.ready = table.locator('tbody').getByRole('checkbox', { disabled: false });
    this.start = page.getByRole('button', { name: /^Registrar \d+ cartas?$/ }).first();
    this.confirm = dialog.getByRole('button', { name: /^Registrar/ });
    this.together = page.getByRole('button', { name: 'Abrirlas en un solo PDF' });
    this.printed = page.getByRole('button', { name: 'Sí, están impresas' });
    this.labels = page.getByRole('button', { name: 'Imprimir etiquetas' });
    this.letters = page.getByRole('link', { name: /^\d{4}\/\d{4} · / });
    this.chooseCertificate = dialog.getByRole('button', { name: 'Elegir el certificado' });
    this.password = dialog.getByLabel('Contraseña del certificado');
    this.sign = dialog.getByRole('button', { name: 'Firmar la copia' });
  }
}
