import type { Locator, Page } from '@playwright/test';
import { fillShop } from './debtors-data.ts';

/** Two who owe: one since a week ago, one since yesterday; both were followed from the first day. */
export const fillTwoWhoOwe = (folder: string): Promise<void> =>
  fillShop(folder, [
    { name: 'Bar Inventado', mobile: '600000021', invoices: [{ number: 'F-1', issued: -37, due: -7, euros: 605 }] },
    { name: 'Taller Inventado', phone: '910000022', invoices: [{ number: 'F-2', issued: -31, due: -1, euros: 363 }] },
  ]);

/** Ajustes › Política de cobro. */
export class PolicyPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<void> {
    await this.page.getByRole('link', { name: 'Ajustes' }).click();
    await this.page.getByRole('tab', { name: 'Política de cobro' }).click();
    await this.page.getByRole('link', { name: 'Abrir la política de cobro' }).click();
  }

  get heading(): Locator {
    return this.page.getByRole('heading', { level: 1, name: 'Política de cobro' });
  }

  stairs(ladder: string): Locator {
    return this.page.getByRole('list', { name: `Escalera «${ladder}»` });
  }

  step(ladder: string, name: RegExp): Locator {
    return this.stairs(ladder).getByRole('button', { name });
  }

  get preview(): Locator {
    return this.page.getByRole('region', { name: 'Qué cambiaría' });
  }

  get save(): Locator {
    return this.page.getByRole('button', { name: 'Guardar la política' });
  }

  versions(): Locator {
    return this.page.getByRole('list', { name: 'Versiones de la política' });
  }

  async part(name: string): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  async openDebtor(name: string): Promise<void> {
    await this.page.getByRole('link', { name: 'Deudores' }).click();
    await this.page
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .click();
  }
}
