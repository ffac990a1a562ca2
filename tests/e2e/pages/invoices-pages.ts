/** The screens of invoices, by role and name. */
import type { Locator, Page } from '@playwright/test';

export class InvoicesPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly debtor: Locator;
  readonly number: Locator;
  readonly total: Locator;
  readonly dueOn: Locator;
  readonly rows: Locator;
  readonly sums: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1, name: 'Facturas' });
    const entry = page.getByRole('form', { name: 'Apuntar una factura' });
    this.debtor = entry.getByRole('combobox', { name: 'Deudor' });
    this.number = entry.getByLabel('Número');
    this.total = entry.getByLabel('Importe');
    this.dueOn = entry.getByLabel('Vencimiento', { exact: true });
    this.rows = page.getByRole('table', { name: 'Facturas' }).getByRole('row');
    this.sums = page.getByText(/^\d+ facturas? · suman/);
  }

  async open(): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('link', { name: /^Facturas/ })
      .click();
    await this.heading.waitFor();
  }

  row(number: string): Locator {
    return this.rows.filter({ hasText: number });
  }

  async openInvoice(number: string): Promise<void> {
    await this.page.getByRole('link', { name: number, exact: true }).click();
    await this.page.getByRole('heading', { level: 1, name: `Factura ${number}` }).waitFor();
  }

  chip(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}
