import type { Locator } from '@playwright/test';
import type { AppHost } from '../../support/electron-standin/host.ts';

/** Importar, from the file to the way back. */
export class ImportsPage {
  readonly heading: Locator;
  readonly rows: Locator;
  readonly result: Locator;
  private readonly app: AppHost;

  constructor(app: AppHost) {
    this.app = app;
    this.heading = app.page.getByRole('heading', { level: 1 });
    this.rows = app.page.getByRole('table', { name: 'Filas del archivo' });
    this.result = app.page.getByRole('status').filter({ hasText: 'Han entrado' });
  }

  async open(): Promise<void> {
    await this.app.page.evaluate(() => {
      window.location.hash = '/facturas/importar';
    });
    await this.heading.filter({ hasText: 'Importar' }).waitFor();
  }

  /** The dialog of the system answers with this file. */
  async willChoose(file: string): Promise<void> {
    await this.app.dialogs.answer([{ files: [file] }]);
  }

  button(name: string | RegExp): Locator {
    return this.app.page.getByRole('button', { name });
  }

  row(number: string): Locator {
    return this.rows.getByRole('row', { name: new RegExp(number) });
  }
}
