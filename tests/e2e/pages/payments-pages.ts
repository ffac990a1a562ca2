/** Locators of the screens of payments, by role and name. */
import type { Page } from '@playwright/test';

export class PaymentsPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  get title() {
    return this.page.getByRole('heading', { level: 1, name: 'Cobros', exact: true });
  }
  get list() {
    return this.page.getByRole('table', { name: 'Cobros' });
  }
  get rows() {
    return this.list.locator('tbody').getByRole('row');
  }
  async open(): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('link', { name: /^Cobros/ })
      .click();
    await this.title.waitFor();
  }
}

export class RecordPaymentPage {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  get chooser() {
    return this.page.getByRole('heading', { level: 1, name: '¿Quién ha pagado?' });
  }
  get amount() {
    return this.page.getByLabel('Importe cobrado');
  }
  get split() {
    return this.page.getByRole('table', { name: 'Reparto' });
  }
  get save() {
    return this.page.getByRole('button', { name: 'Guardar el cobro' });
  }
  /** What is said on the page; the bar at the foot says it too. */
  get saved() {
    return this.page.getByRole('main').getByRole('status').filter({ hasText: 'Cobro guardado' });
  }
  toInvoice(number: string) {
    return this.split.getByLabel(new RegExp(`^A la factura ${number}`));
  }
}
