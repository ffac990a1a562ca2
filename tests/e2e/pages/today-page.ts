import type { Locator, Page } from '@playwright/test';

/** Hoy: the work list. */
export class TodayPage {
  readonly page: Page;
  readonly heading: Locator;
  readonly dialog: Locator;
  readonly done: Locator;

  constructor(page: Page) {
    this.page = page;
    this.heading = page.getByRole('heading', { level: 1, name: 'Hoy' });
    this.dialog = page.getByRole('dialog');
    this.done = page.getByRole('list', { name: 'Hecho hoy' });
  }

  group(name: 'Urgente' | 'Para hoy' | 'Esta semana'): Locator {
    return this.page.getByRole('list', { name, exact: true });
  }

  row(name: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.locator('[data-work-row]').filter({ hasText: name }) });
  }

  /** The part of a row that Tab stops at. */
  main(name: string): Locator {
    return this.row(name).locator('[data-work-row]');
  }

  async choose(name: string, entry: string): Promise<void> {
    await this.row(name)
      .getByRole('button', { name: /^Más cosas/ })
      .click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }
}
